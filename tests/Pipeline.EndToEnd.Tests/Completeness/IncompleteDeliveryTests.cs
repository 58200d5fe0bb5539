using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;

namespace Pipeline.EndToEnd.Tests.Completeness;

/// <summary>An empty or half month is refused before it is measured, and whoever knows that it is right says so once.</summary>
public sealed class IncompleteDeliveryTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void NewMonth_EmptyOrHalf_IsRefused_AndWholeItIsPublished()
    {
        Generate(new(2025, 9), "landing");
        Run().Slutkode.ShouldBe(0);
        Generate(new(2025, 10), "next");
        Take("2025-10");

        // Persons would fall to a third.
        Cut("ydelser", 1, 0);
        Cut("dagpengeudbetalinger", 1, 0);
        var empty = Run();
        Refused(
            empty,
            "jobsamtaler: dagpengeudbetalinger 2025-10 har 0 rækker af 0 personer mod ",
            "; ydelser 2025-10 har 0 rækker af 0 personer"
        );
        Status().ShouldContain("Er leveringerne hele\n  fuldtidspersoner, jobsamtaler: afvist. dagpengeudbetalinger 2025-10 har 0 rækker");
        Kontroller().ShouldContain("jobsamtaler;fuldstaendighed;");

        Take("2025-10");
        Cut("samtaler", 1, 2);
        Refused(Run(), "jobsamtaler: samtaler 2025-10 har ");

        Take("2025-10");
        Cut("bopael", 1, 0);
        Run().ShouldSatisfyAllConditions(r => r.Slutkode.ShouldBe(3), r => r.Fejl.ShouldContain("bopael 2025-10 har 0 rækker mod 6.0"));

        Take("2025-10");
        Run().ShouldSatisfyAllConditions(r => r.Slutkode.ShouldBe(0, r.Fejl), r => Months("jobsamtaler").ShouldBe("2025-10"));
        Status().ShouldContain("jobsamtaler: bestået. ");
    }

    [Fact]
    public void Refusal_ThatIsRight_IsApprovedOnce_ForTheFileAlone()
    {
        Generate(new(2025, 10), "landing");
        Cut("samtaler", 1, 2);
        Run().Slutkode.ShouldBe(3);

        Run("--godkend", "fuldstaendighd")
            .ShouldSatisfyAllConditions(
                r => r.Slutkode.ShouldBe(2),
                r => r.Fejl.ShouldContain("'fuldstaendighd' kan ikke godkendes; mente du 'fuldstaendighed'?")
            );
        Run("--godkend", "satser_summer").Slutkode.ShouldBe(2);
        Run("--godkend", "fuldstaendighed", "--hvorfor", "jobcentrene havde lukket").Slutkode.ShouldBe(0);

        Status().ShouldContain("jobsamtaler: advarsel. samtaler 2025-10 har ");
        Status().ShouldContain(" (godkendt af ");
        var trail = Exported("ops.revisionsspor");
        trail.ShouldContain(";godkend fuldstaendighed;;samtaler 2025-10, fil ");
        trail.ShouldContain(";jobcentrene havde lukket;udført");
        Run().Ud.ShouldContain("intet nyt");
        // Nobody has said that another file is right.
        Cut("samtaler", 99, 100);
        Run().Slutkode.ShouldBe(3);
    }

    /// <summary>The rows are there, and nobody lives where they say in the months that are measured.</summary>
    [Fact]
    public void Residences_ThatFindNobody_AreRefusedAfterMeasuring_AndMayBeApproved()
    {
        Generate(new(2025, 10), "landing");
        var file = _temp["landing/2025-10/bopael.csv"];
        var rows = File.ReadAllLines(file);
        var column = rows[0].Split(';').Index().ToDictionary(k => k.Item, k => k.Index);
        File.WriteAllLines(
            file,
            rows.Skip(1)
                .Select(r => r.Split(';'))
                .DistinctBy(r => r[column["person_id"]])
                .Select(r =>
                {
                    (r[column["fra"]], r[column["til"]]) = ("1990-01-01", "1990-12-31");
                    return string.Join(';', r);
                })
                .Prepend(rows[0])
        );

        var refused = Run();
        refused.Slutkode.ShouldBe(3);
        refused.Fejl.ShouldContain("Kontrollen ukendt_bopael afviste udgivelsen af jobsamtaler");
        refused.Fejl.ShouldContain("100 % af ");
        refused.Fejl.ShouldContain("eller med --godkend ukendt_bopael, hvis tallene er rigtige");

        Run("--godkend", "ukendt_bopael", "--hvorfor", "prøve").Slutkode.ShouldBe(0);
        Exported("ops.revisionsspor").ShouldContain(";godkend ukendt_bopael;jobsamtaler;kørsel ");
        Exported("ops.kontroller").ShouldContain("(godkendt af ");
    }

    private void Refused(Kommandosvar answer, params string[] sentences)
    {
        answer.Slutkode.ShouldBe(3, answer.Ud);
        foreach (var sentence in sentences)
        {
            answer.Fejl.ShouldContain(sentence);
        }

        answer.Fejl.ShouldContain(
            "Intet af det er udgivet. Send det, der mangler, og kør igen; er leveringen rigtig, som den er, så kør 'pipeline run --godkend fuldstaendighed'"
        );
        Months("jobsamtaler").ShouldBe("2025-09");
        Months("fuldtidspersoner").ShouldBe("2025-09");
    }

    private void Generate(Domain.Kalender.Maaned to, string folder) =>
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 6_000,
                Fra = new(2025, 6),
                Til = to,
                Ud = _temp[folder],
            }
        );

    /// <summary>Delivers the month as it should be.</summary>
    private void Take(string month)
    {
        foreach (var file in Directory.GetFiles(_temp[$"next/{month}"]))
        {
            File.Copy(file, Path.Combine(Directory.CreateDirectory(_temp[$"landing/{month}"]).FullName, Path.GetFileName(file)), true);
        }
    }

    /// <summary>Leaves the header and that part of the rows; none of them when the number is 0.</summary>
    private void Cut(string dataset, int keep, int of)
    {
        var file = _temp[$"landing/2025-10/{dataset}.csv"];
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines.Take(1 + (of == 0 ? 0 : (lines.Length - 1) * keep / of)));
    }

    private Kommandosvar Run(params string[] more) =>
        InProcess.Run([
            "run",
            "--maaling",
            "jobsamtaler",
            "fuldtidspersoner",
            "--landing",
            _temp["landing"],
            "--data",
            _temp["data"],
            .. more,
        ]);

    private string Status() => InProcess.Run("status", "--data", _temp["data"]).Ud;

    private string Kontroller() => Exported("ops.kontroller");

    private string Months(string product) => File.ReadLines(Export(product)).Skip(1).Select(l => l[..7]).Max()!;

    private string Exported(string table) => File.ReadAllText(Export(table));

    private string Export(string table)
    {
        InProcess.Run("export", table, "--out", _temp["ud.csv"], "--data", _temp["data"]).Slutkode.ShouldBe(0);
        return _temp["ud.csv"];
    }
}
