using System.Globalization;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;

namespace Pipeline.EndToEnd.Tests.Cases;

/// <summary>
/// A landing run through the program once, under the product's rule set, in this process: a case has more landings than it has persons. The other rule sets
/// measure what that run staged.
/// </summary>
internal sealed class CaseRun : IDisposable
{
    private static readonly string[] Sums = ["under 12", "12+", "i alt"];
    private static readonly Produktmappe Product = Produktmappe.Indlaes(Definitioner.Mappe, "jobsamtaler");
    private readonly Tempmappe _temp = new();

    public CaseRun(string landing)
    {
        Maaned[] months = [.. Directory.EnumerateDirectories(landing).Select(d => Maaned.Parse(Path.GetFileName(d))).Order()];
        (From, To) = (months[0], months[^1]);
        Answer = InProcess.Run(
            "run",
            "--maaling",
            "jobsamtaler",
            "--landing",
            landing,
            "--data",
            _temp["data"],
            "--fra",
            $"{From}",
            "--til",
            $"{To}"
        );
    }

    public static string ProductVersion => Product.Definition.Regelsaet;

    public static IReadOnlyList<string> Versions => Product.Samtaleregler.Versioner;

    public Maaned From { get; }

    public Maaned To { get; }

    public Kommandosvar Answer { get; }

    public IEnumerable<string> Quarantine =>
        Directory.Exists(_temp["data/quarantine"])
            ? Directory.EnumerateFiles(_temp["data/quarantine"], "*", SearchOption.AllDirectories)
            : [];

    /// <summary>The cells of kommuner as exported, by kommune and month; the sums over varighed and the rows by sats are left out.</summary>
    public ILookup<(string Kommune, string Maaned), string> Published()
    {
        InProcess.Run("export", "jobsamtaler", "--data", _temp["data"], "--out", _temp["ud.csv"]).Slutkode.ShouldBe(0);
        return Csv.Laes(_temp["ud.csv"])
            .Where(r => r["omraadetype"] == "kommune" && r["sats"] == "alle" && !Sums.Contains(r["varighed"]))
            .SelectMany(r =>
                Columns.Where(c => r[c] != "0").Select(c => ((r["omraade"], r["maaned"]), Line(r["ydelsesgruppe"], r["varighed"], c, r[c])))
            )
            .ToLookup(c => c.Item1, c => c.Item2);
    }

    /// <summary>The same under any rule set, measured from what was staged.</summary>
    public ILookup<(string Kommune, string Maaned), string> Measured(string version)
    {
        var staged = StagedSnapshot.Laes(_temp["data"]);
        var rules = Product.Samtaleregler.Find(version);
        var cube = new Kube(rules, From, To);
        var measure = new Personmaaling(rules, From, To, staged.NyesteLevering.SidsteDag);
        var bucket = new Spandlaeser((d, b) => staged.Filer(_temp["data"], d.Navn, b)).Laes(0, default);
        for (var p = 0; p < bucket.AntalPersoner; p++)
        {
            measure.Maal(bucket, p, ref cube);
        }

        var cells = new List<Celle>();
        var rows = new Kuberaekker(cube, rules, Product.Kommuner);
        foreach (var month in Maaned.Fra(From, To))
        {
            rows.Hver(month, cells.Add);
        }

        // Before 1.7 all of 12 months and more is one row, and no sum.
        string[] sums = rules.Varighed.Underintervaller ? Sums : [.. Sums.Except(["12+"])];
        return cells
            .Where(c => c.Omraadetype == Omraadetype.Kommune && c.Sats is null && !sums.Contains(c.Varighed))
            .SelectMany(c =>
                Columns
                    .Zip(Numbers(c))
                    .Where(n => n.Second > 0)
                    .Select(n =>
                        (
                            (c.Omraade, c.Maaned.ToString()),
                            Line(c.Gruppe is { } g ? Kodeliste<Ydelsesgruppe>.Tekst(g) : "alle", c.Varighed, n.First, Text(n.Second))
                        )
                    )
            )
            .ToLookup(c => c.Item1, c => c.Item2);
    }

    public void Dispose() => _temp.Dispose();

    private static string[] Columns => ["samtaler_0", "samtaler_1", "samtaler_2", "samtaler_3", "samtaler_4", "samtaler_5plus", "fritagne"];

    private static long[] Numbers(Celle c) =>
        [c.Samtaler0, c.Samtaler1, c.Samtaler2, c.Samtaler3, c.Samtaler4, c.Samtaler5Plus, c.Fritagne];

    /// <summary>A number other than 1 is said, since each kommune has one person.</summary>
    private static string Line(string group, string varighed, string column, string number) =>
        $"{group};{varighed};{column}{(number == "1" ? "" : $"={number}")}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
