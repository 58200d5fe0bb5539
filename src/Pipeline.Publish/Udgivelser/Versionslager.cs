using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;

namespace Pipeline.Publish.Udgivelser;

/// <summary>A product's versions in the lake: <c>published/&lt;product&gt;/v0001/maaned=ÅÅÅÅ-MM/data.parquet</c>, each with its manifest, and <c>current</c>.</summary>
public sealed class Versionslager(string data, string produkt)
{
    private const string Midlertidig = ".tmp";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public string Mappe { get; } = Path.Combine(data, "published", produkt);

    private string CurrentFil => Path.Combine(Mappe, "current");

    /// <summary>Finished versions, oldest first.</summary>
    public IReadOnlyList<string> Versioner() =>
        Directory.Exists(Mappe)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Mappe)
                    .Select(m => Path.GetFileName(m)!)
                    .Where(n => Versionsnavn.Nummer(n) > 0)
                    .OrderBy(Versionsnavn.Nummer),
            ]
            : [];

    public string Naeste() => Versionsnavn.Af(Versioner() is [.., var sidste] ? Versionsnavn.Nummer(sidste) + 1 : 1);

    public string VersionsMappe(string version) => Path.Combine(Mappe, version);

    public string MidlertidigMappe(string version) => Path.Combine(Mappe, $".{version}{Midlertidig}");

    public string Fil(string version, Maaned maaned) => MaanedsFil(VersionsMappe(version), maaned);

    public static string MaanedsFil(string mappe, Maaned maaned) => Path.Combine(mappe, $"maaned={maaned}", "data.parquet");

    /// <summary>Removes what a stopped publication left half-written.</summary>
    public void SletMidlertidige()
    {
        if (Directory.Exists(Mappe))
        {
            foreach (var mappe in Directory.EnumerateDirectories(Mappe, $".*{Midlertidig}").ToList())
            {
                Directory.Delete(mappe, recursive: true);
            }

            foreach (var fil in Directory.EnumerateFiles(Mappe, $".*{Midlertidig}").ToList())
            {
                File.Delete(fil);
            }
        }
    }

    public static void SkrivManifest(string mappe, Manifest manifest) =>
        AtomicFile.Write(
            Path.Combine(mappe, Manifest.Filnavn),
            JsonSeal.Add([.. JsonSerializer.SerializeToUtf8Bytes(manifest, Json), (byte)'\n'])
        );

    /// <exception cref="PipelineFejl">The version is not there, or its manifest cannot be read.</exception>
    public Manifest Laes(string version)
    {
        var fil = Path.Combine(VersionsMappe(version), Manifest.Filnavn);
        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(JsonSeal.Open(File.ReadAllBytes(fil)), Json);
            return manifest is not null && manifest.Produkt == produkt && manifest.Version == version
                ? manifest
                : throw new JsonException($"det er ikke manifestet for {produkt} {version}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PipelineFejl($"Manifestet '{fil}' mangler; gendan mappen {version} fra en sikkerhedskopi.", Afslutning.Fejlet, e);
        }
        catch (JsonException e)
        {
            throw new PipelineFejl(
                $"Manifestet '{fil}' er beskadiget ({e.Message.TrimEnd('.')}); gendan mappen {version} fra en sikkerhedskopi.",
                Afslutning.Fejlet,
                e
            );
        }
    }

    /// <summary>The version in force as the lake says; null when nothing is published.</summary>
    /// <exception cref="PipelineFejl">The file does not name a version that is there.</exception>
    public string? Current
    {
        get
        {
            if (!File.Exists(CurrentFil))
            {
                return null;
            }

            var navn = File.ReadAllText(CurrentFil, Encoding.UTF8).Trim();
            return Versionsnavn.Nummer(navn) > 0 && Directory.Exists(VersionsMappe(navn))
                ? navn
                : throw new PipelineFejl(
                    $"Filen '{CurrentFil}' nævner ikke en version, der findes; skriv den gældende versions navn i den, eller slet den, så skrives den igen fra varehuset."
                );
        }
    }

    public void SkrivCurrent(string version) => AtomicFile.Write(CurrentFil, Encoding.UTF8.GetBytes(version + "\n"));
}
