using System.Globalization;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Kommandoer;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Stage;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>
/// A data folder with two versions of jobsamtaler, and what each of its rooms says when it is used: the same text means the same figures. Made once for all
/// tests of a class, which leave it as it was.
/// </summary>
public sealed class StoredFolder : IDisposable
{
    private static readonly Produktmappe Product = Produktmappe.Indlaes(Definitioner.Mappe, "jobsamtaler");

    private readonly Tempmappe _temp = new();
    private readonly StageInput _input;

    public StoredFolder()
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 80,
                Fra = new(2025, 8),
                Til = new(2025, 10),
                Ud = _temp["data/landing"],
            }
        );
        Run("run", "--maaling", "jobsamtaler", "--fra", "2025-08", "--til", "2025-09");
        Run("run", "--maaling", "jobsamtaler");
        _input = Modtagelse.Klargoeringsinput(Data, Produktvalg.Alle, new() { Threads = 2, MemoryLimitMb = 300 });
    }

    public string Data => _temp["data"];

    public void Dispose() => _temp.Dispose();

    /// <summary>The files of a room that say anything of the figures.</summary>
    public IReadOnlyList<string> Files(string room) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Data, room), "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != "_kvitteringer.json")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What a measurement of the staged data gives.</summary>
    public string Measured()
    {
        var staged = Coverage.Trim(Product, StagedSnapshot.Laes(Data), from: null, to: null);
        var rules = Product.Samtaleregler.Find(Product.Definition.Regelsaet);
        var (from, to) = (Maaneder.Foerste(staged), staged.NyesteLevering);
        var cube = new Kube(rules, from, to);
        var measure = new Personmaaling(rules, from, to, to.SidsteDag);
        var reader = new Spandlaeser((d, b) => staged.Filer(Data, d.Navn, b));
        for (var b = 0; b < staged.Buckets; b++)
        {
            var bucket = reader.Laes(b, default);
            for (var p = 0; p < bucket.AntalPersoner; p++)
            {
                measure.Maal(bucket, p, ref cube);
            }
        }

        var cells = new List<Celle>();
        var rows = new Kuberaekker(cube, rules, Product.Kommuner);
        foreach (var month in Maaned.Fra(from, to))
        {
            rows.Hver(month, cells.Add);
        }

        return ContentHash.Of(string.Join('\n', cells));
    }

    /// <summary>What a staging of the raw data gives, of one dataset and those its rows are checked against; null: of all.</summary>
    public string Staged(string? dataset = null)
    {
        string[] used = [dataset ?? "", Registre.Personer.Navn, Registre.Dagpengeperioder.Navn];
        var folder = _temp["again"];
        Directory.CreateDirectory(folder);
        try
        {
            var staged = Klargoering.Koer(
                _input with
                {
                    Data = folder,
                    Leveringer = [.. new RaaLager(Data).Gaeldende().Where(l => dataset is null || used.Contains(l.Datasaet))],
                }
            );
            return string.Join(
                '\n',
                staged
                    .Dele.Where(d => dataset is null || d.Datasaet == dataset)
                    .Select(d => $"{d.Datasaet} {d.Levering} {d.RaaHash} {string.Join(' ', d.Checksums!)} {d.RaekkerUd} {d.Afviste}")
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a switch to a version would put in force.</summary>
    public string Published()
    {
        var (table, store) = (Produktliste.Find("jobsamtaler"), new Versionslager(Data, "jobsamtaler"));
        using var files = new Maanedsfil();
        var reader = new Versionslaeser(table, store, files);
        return string.Join('\n', store.Versioner().Select(v => Version(store.Laes(v), reader)));
    }

    internal Kommandosvar Run(params string[] command)
    {
        var answer = InProcess.Run([.. command, "--data", Data]);
        answer.Slutkode.ShouldBe(0, answer.Fejl);
        return answer;
    }

    private static string Version(Manifest manifest, Versionslaeser reader) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{manifest.Version} {manifest.ByggerPaa} {manifest.SaettesIKraft} {manifest.Koersel.Regelsaet} {string.Join(' ', manifest.IKraft)} "
                + $"{string.Join(' ', manifest.Fastholdt ?? [])} {string.Join(' ', manifest.Uaendrede)} "
                + $"{string.Join(' ', manifest.IKraft.Keys.Select(m => Indholdshash.Af(reader.Laes(manifest, m, default)!)))}"
        );
}
