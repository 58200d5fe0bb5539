using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

// Bad input: one clear sentence, the right exit code, nothing half done, and the same command works when the cause is gone.
public sealed partial class RunTests
{
    [Fact]
    public void Run_MissingDataset_NamesDatasetAndMonth_Exit3_AndWorksWhenItIsThere()
    {
        Dan(personer: 100, new(2025, 8), new(2025, 10));
        File.Move(_temp["data/landing/2025-09/samtaler.csv"], _temp["samtaler.csv"]);

        var svar = Koer("run");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("samtaler for 2025-09");
        Directory.Exists(_temp["data/published"]).ShouldBeFalse();
        File.Move(_temp["samtaler.csv"], _temp["data/landing/2025-09/samtaler.csv"]);
        Koer("run").Ud.ShouldContain("3 måneder (ny måned)");
    }

    [Fact]
    public void Run_MonthsBeyondTheDeliveries_AreRefusedWithTheNearest()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));

        Koer("run", "--fra", "2026-01")
            .ShouldSatisfyAllConditions(
                s => s.Slutkode.ShouldBe(2),
                s => s.Fejl.ShouldContain("--fra 2026-01 ligger efter den nyeste levering, 2025-10")
            );
        Koer("run", "--til", "2026-01")
            .ShouldSatisfyAllConditions(s => s.Slutkode.ShouldBe(3), s => s.Fejl.ShouldContain("ydelser for 2025-11–2026-01"));
    }

    [Fact]
    public void DamagedWarehouse_SaysWhatToDo_AndTheNextRunBuildsItAnew()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        Koer("run").Slutkode.ShouldBe(0);
        var foer = Eksporter().Count;
        File.WriteAllText(_temp["data/warehouse/mart.db"], "ikke en database");

        Koer("status").Fejl.ShouldContain("er beskadiget; flyt mappen væk og kør igen");
        Koer("run").Fejl.ShouldContain("er beskadiget; flyt mappen væk og kør igen");

        Directory.Move(_temp["data/warehouse"], _temp["gammelt"]);
        Koer("run").Slutkode.ShouldBe(0);
        Eksporter().Count.ShouldBe(foer);
    }

    [Fact]
    public void StagedFilesGone_AreMadeAgain()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        Koer("run").Slutkode.ShouldBe(0);
        var foer = Eksporter().Count;
        Directory.Delete(_temp["data/staged"], recursive: true);
        Directory.Delete(_temp["data/published"], recursive: true);
        Directory.Delete(_temp["data/warehouse"], recursive: true);

        Koer("run").Slutkode.ShouldBe(0);

        Eksporter().Count.ShouldBe(foer);
    }

    [Fact]
    public void Run_TooManyBadRows_IsRefused_Exit3_AndWorksWhenTheyAreCorrected()
    {
        Dan(personer: 200, new(2025, 9), new(2025, 10));
        var fil = _temp["data/landing/2025-10/ydelser.csv"];
        var raekker = File.ReadAllLines(fil);
        File.WriteAllLines(
            fil,
            raekker.Select((r, i) => i is > 0 and <= 5 ? r.Replace(";2025-10-", ";2024-10-", StringComparison.Ordinal) : r)
        );

        var svar = Koer("run");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("ydelser");
        svar.Fejllinjer[^1].ShouldContain("2025-10");
        Directory.Exists(_temp["data/published"]).ShouldBeFalse();
        File.WriteAllLines(fil, raekker);
        Koer("run").Slutkode.ShouldBe(0);
    }

    [Fact]
    public void Run_RealDeliveriesIntoTheDemosFolder_IsRefused_Exit2()
    {
        Programmet
            .Koer("generate", "--personer", "100", "--fra", "2025-10", "--til", "2025-10", "--out", _temp["landing"])
            .Slutkode.ShouldBe(0);
        Directory.CreateDirectory(_temp["data"]);
        File.WriteAllText(_temp["data/noegle"], "64656d6f2064656d6f2064656d6f2064656d6f2064656d6f2064656d6f206465\n");
        Programmet.Skallinje($"chmod 600 '{_temp["data/noegle"]}'").Slutkode.ShouldBe(0);

        var svar = Koer("run", "--landing", _temp["landing"]);

        svar.Slutkode.ShouldBe(2);
        svar.Fejl.ShouldContain("er demoens");
    }
}
