using System.IO.Compression;
using System.Security.Cryptography;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Tests;

/// <summary>Reads a landing the plain way: every file whole, every row a dictionary.</summary>
internal static class Landingslaeser
{
    public static IEnumerable<string> Maaneder(string landing) =>
        Directory.GetDirectories(landing).Select(d => Path.GetFileName(d)!).Where(n => n != "planted").Order(StringComparer.Ordinal);

    public static List<Dictionary<string, string>> Raekker(string landing, string maaned, Datasaet datasaet)
    {
        var sti = Path.Combine(landing, maaned, datasaet.Navn + ".csv");
        if (!File.Exists(sti))
        {
            return [];
        }

        var linjer = File.ReadAllLines(sti);
        var hoved = linjer[0].Split(';');
        hoved.ShouldBe(datasaet.Kolonner.Select(k => k.Navn));
        return
        [
            .. linjer
                .Skip(1)
                .Select(l =>
                {
                    var felter = l.Split(';');
                    felter.Length.ShouldBe(hoved.Length, $"{datasaet} {maaned}");
                    return hoved.Zip(felter).ToDictionary(f => f.First, f => f.Second);
                }),
        ];
    }

    public static IEnumerable<Dictionary<string, string>> AlleRaekker(string landing, Datasaet datasaet) =>
        Maaneder(landing).SelectMany(m => Raekker(landing, m, datasaet));

    /// <summary>Relative path and content hash of every file.</summary>
    public static SortedDictionary<string, string> Aftryk(string landing) =>
        new(
            Directory
                .GetFiles(landing, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(landing, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))),
            StringComparer.Ordinal
        );

    public static byte[] Udpakket(string sti)
    {
        using var gzip = new GZipStream(File.OpenRead(sti), CompressionMode.Decompress);
        using var ud = new MemoryStream();
        gzip.CopyTo(ud);
        return ud.ToArray();
    }
}
