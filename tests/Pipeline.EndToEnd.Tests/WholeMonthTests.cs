using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste;
using Pipeline.Publish.Varehuse;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What is whole is published: a month that lacks a dataset waits, and plays no part in the figures of the months before it.</summary>
public sealed class WholeMonthTests : RunTest
{
    [Fact]
    public void Run_EarlyFiles_PublishesTheWholeMonths_WithTheFiguresTheyHadWithoutThem()
    {
        Dan(personer: 100, new(2025, 8), new(2025, 10));
        string[] both = [.. Jobsamtaler, "fuldtidspersoner"];
        Koer([.. both, "--landing", Temp["data/landing"], "--data", Temp["without"]]).Slutkode.ShouldBe(0);
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 150,
                Fra = new(2025, 8),
                Til = new(2025, 11),
                Ud = Temp["next"],
            }
        );
        const string Waits =
            "jobsamtaler: 2025-11 venter på dagpengeudbetalinger for 2025-11; samtaler for 2025-11. De hele måneder måles.\n";
        // Half of its rows are of persons whom nobody has delivered yet; the full register comes early too.
        Early("ydelser.csv");
        Early("bopael.csv");

        Koer("plan", "--maaling", "jobsamtaler")
            .Ud.ShouldStartWith(Waits + "jobsamtaler under regelsæt 1.75 (intet er udgivet): 3 måneder genberegnes.");
        var run = Koer(both);

        run.Slutkode.ShouldBe(0, run.Fejl);
        run.Ud.ShouldStartWith(Waits + "fuldtidspersoner: 2025-11 venter på dagpengeudbetalinger for 2025-11. De hele måneder måles.\n");
        foreach (var product in (string[])["jobsamtaler", "fuldtidspersoner"])
        {
            Months(Temp["data"], product).Keys.ShouldBe(["2025-08", "2025-09", "2025-10"]);
            Months(Temp["data"], product).ShouldBe(Months(Temp["without"], product), product);
        }

        Koer("plan", "--maaling", "jobsamtaler").Ud.ShouldContain("jobsamtaler: intet at gøre");
        // The newest delivery is a month ahead, and by the calendar it is still later.
        Koer("status").Ud.ShouldContain("1 måned bag den nyeste levering; 2025-11 var ventet senest 2025-12-15; ");
        Late(new(2025, 12, 15)).ShouldBeEmpty();
        Late(new(2025, 12, 16)).ShouldContain("jobsamtaler: 2025-11 var ventet senest 2025-12-15; 1 måned forsinket.");
        Koer("reproduce", "v0001", "--maaling", "jobsamtaler").Slutkode.ShouldBe(0);
        Koer([.. Jobsamtaler, "--til", "2025-11"])
            .ShouldSatisfyAllConditions(s => s.Slutkode.ShouldBe(3), s => s.Fejl.ShouldContain("samtaler for 2025-11"));
        Koer([.. Jobsamtaler, "--til", "2025-10"]).Ud.ShouldContain("intet nyt siden sidste kørsel");

        foreach (var file in Directory.GetFiles(Temp["next/2025-11"]))
        {
            Early(Path.GetFileName(file));
        }

        Koer(Jobsamtaler).ShouldSatisfyAllConditions(s => s.Slutkode.ShouldBe(0), s => s.Ud.ShouldContain("ny måned"));
    }

    [Fact]
    public void Run_AMonthInTheMiddleLacksADataset_PublishesTheMonthsBeforeIt()
    {
        Dan(personer: 100, new(2025, 4), new(2025, 10));
        var samtaler = Temp["data/landing/2025-05/samtaler.csv"];
        File.Move(samtaler, Temp["samtaler.csv"]);

        var run = Koer(Jobsamtaler);

        run.Slutkode.ShouldBe(0, run.Fejl);
        run.Ud.ShouldContain("jobsamtaler: 2025-05–2025-10 venter på samtaler for 2025-05. De hele måneder måles.");
        Months(Temp["data"], "jobsamtaler").Keys.ShouldBe(["2025-04"]);
        // As if the months after it had not come: the registers in the newest folder are all there are.
        foreach (var month in Directory.GetDirectories(Temp["data/landing"]).Where(m => !m.EndsWith("2025-04", StringComparison.Ordinal)))
        {
            foreach (
                var file in Directory
                    .GetFiles(month)
                    .Where(f => !File.Exists(Path.Combine(Temp["data/landing/2025-04"], Path.GetFileName(f))))
            )
            {
                File.Copy(file, Path.Combine(Directory.CreateDirectory(Temp["alone/2025-04"]).FullName, Path.GetFileName(file)));
            }
        }

        foreach (var file in Directory.GetFiles(Temp["data/landing/2025-04"]))
        {
            File.Copy(file, Path.Combine(Temp["alone/2025-04"], Path.GetFileName(file)));
        }

        Koer([.. Jobsamtaler, "--landing", Temp["alone"], "--data", Temp["without"]]).Slutkode.ShouldBe(0);
        Months(Temp["data"], "jobsamtaler").ShouldBe(Months(Temp["without"], "jobsamtaler"));

        File.Move(Temp["samtaler.csv"], samtaler);
        Koer(Jobsamtaler).Ud.ShouldContain("6 måneder (ny måned)");
    }

    private void Early(string file) =>
        File.Copy(Temp[$"next/2025-11/{file}"], Path.Combine(Directory.CreateDirectory(Temp["data/landing/2025-11"]).FullName, file), true);

    private IReadOnlyList<string> Late(DateOnly today) =>
        new LateProducts(new SqliteVarehus(Temp["data"]), new(Definitioner.Mappe), new FixedClock(today)).Sentences();

    private sealed class FixedClock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(12, 0), TimeSpan.Zero);
    }

    /// <summary>The published months of the first version, each file by its bytes.</summary>
    private static SortedDictionary<string, string> Months(string data, string product) =>
        new(
            Directory
                .GetDirectories(Path.Combine(data, "published", product, "v0001"), "maaned=*")
                .ToDictionary(m => m[^7..], m => Convert.ToHexString(File.ReadAllBytes(Path.Combine(m, "data.parquet"))))
        );
}
