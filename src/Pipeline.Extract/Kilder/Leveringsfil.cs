using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Kilder.Http;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Kilder;

/// <summary>
/// A dataset in the form a landing file has, made from what a source answered: <c>hentet/levering/&lt;YYYY-MM&gt;/&lt;dataset&gt;.csv</c>. The
/// ordinary extraction reads it, with the ordinary hashes and errors. Public figures only.
/// </summary>
internal static class Leveringsfil
{
    /// <summary>Writes the file, rows sorted; when they are those of the newest file there is, that one stands.</summary>
    public static Landingsfil Skriv(string data, Datasaet datasaet, Maaned maaned, IEnumerable<IReadOnlyList<string>> raekker)
    {
        var tekst = new StringBuilder(string.Join(';', datasaet.Kolonner.Select(k => k.Navn))).Append('\n');
        foreach (var linje in raekker.Select(r => string.Join(';', r.Select(Felt))).Order(StringComparer.Ordinal))
        {
            tekst.Append(linje).Append('\n');
        }

        var bytes = Encoding.UTF8.GetBytes(tekst.ToString());
        var rod = Path.Combine(Hentetlager.Rod(data), "levering");
        if (Nyeste(rod, datasaet) is { } forrige && File.ReadAllBytes(forrige.Sti).AsSpan().SequenceEqual(bytes))
        {
            return forrige;
        }

        var fil = Path.Combine(rod, maaned.ToString(), $"{datasaet.Navn}.csv");
        AtomicFile.Write(fil, bytes);
        return new(datasaet, maaned, fil, Filform.Csv);
    }

    private static Landingsfil? Nyeste(string rod, Datasaet datasaet) =>
        Directory.Exists(rod)
            ? Landing.Laes(rod, [datasaet]).Filer is [.., var nyeste]
                ? nyeste
                : null
            : null;

    private static string Felt(string felt) =>
        felt.AsSpan().IndexOfAny(";\"\n\r") >= 0 ? $"\"{felt.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : felt;
}
