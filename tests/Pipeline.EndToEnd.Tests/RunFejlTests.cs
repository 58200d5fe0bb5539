using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Bad input: one clear sentence, the right exit code, nothing half done, and the same command works when the cause is gone.</summary>
public sealed class RunFejlTests : RunTest
{
    [Fact]
    public void Run_DatasetNeverDelivered_NamesIt_Exit3_AndWorksWhenItIsThere()
    {
        Dan(personer: 100, new(2025, 8), new(2025, 10));
        File.Move(Temp["data/landing/2025-10/bopael.csv"], Temp["bopael.csv"]);

        var svar = Koer(Jobsamtaler);

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("bopael (ingen levering)");
        Directory.Exists(Temp["data/published"]).ShouldBeFalse();
        File.Move(Temp["bopael.csv"], Temp["data/landing/2025-10/bopael.csv"]);
        Koer(Jobsamtaler).Ud.ShouldContain("3 måneder (ny måned)");
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
    public void DamagedWarehouse_SaysWhatToDo_AndThatBuildsItAnew()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        Koer(Jobsamtaler).Slutkode.ShouldBe(0);
        var foer = Eksporter().Count;
        File.WriteAllText(Temp["data/warehouse/mart.db"], "ikke en database");

        Koer("status").Fejl.ShouldContain("er beskadiget; kør 'pipeline efterse --reparer'");
        Koer(Jobsamtaler).Fejl.ShouldContain("er beskadiget; kør 'pipeline efterse --reparer'");

        Koer("efterse", "--reparer").Slutkode.ShouldBe(0);
        Eksporter().Count.ShouldBe(foer);
    }

    [Fact]
    public void DamagedStagedFile_IsMadeAnewByTheRun_WhichSaysSo()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        Koer(Jobsamtaler).Slutkode.ShouldBe(0);
        var foer = Eksporter().Count;
        Directory.Delete(Temp["data/published"], recursive: true);
        Directory.Delete(Temp["data/warehouse"], recursive: true);
        var fil = Directory
            .GetFiles(Temp["data/staged/samtaler/2025-09"], "bucket-000.parquet", SearchOption.AllDirectories)
            .ShouldHaveSingleItem();

        // The same length: only who reads it can see it.
        File.WriteAllBytes(fil, new byte[new FileInfo(fil).Length]);
        var svar = Koer(Jobsamtaler);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        svar.Fejl.ShouldContain(
            $"Den klargjorte fil '{fil}' var beskadiget eller manglede; samtaler 2025-09 er klargjort på ny af rådata."
        );
        Eksporter().Count.ShouldBe(foer);
    }

    [Fact]
    public void StagedFilesGone_AreMadeAgain()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        Koer(Jobsamtaler).Slutkode.ShouldBe(0);
        var foer = Eksporter().Count;
        Directory.Delete(Temp["data/staged"], recursive: true);
        Directory.Delete(Temp["data/published"], recursive: true);
        Directory.Delete(Temp["data/warehouse"], recursive: true);

        Koer(Jobsamtaler).Slutkode.ShouldBe(0);

        Eksporter().Count.ShouldBe(foer);
    }

    [Fact]
    public void Run_TooManyBadRows_IsRefused_Exit3_AndWorksWhenTheyAreCorrected()
    {
        Dan(personer: 200, new(2025, 9), new(2025, 10));
        var fil = Temp["data/landing/2025-10/ydelser.csv"];
        var raekker = File.ReadAllLines(fil);
        File.WriteAllLines(
            fil,
            raekker.Select((r, i) => i is > 0 and <= 5 ? r.Replace(";2025-10-", ";2024-10-", StringComparison.Ordinal) : r)
        );

        var svar = Koer("run");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("ydelser");
        svar.Fejllinjer[^1].ShouldContain("2025-10");
        Directory.Exists(Temp["data/published"]).ShouldBeFalse();
        File.WriteAllLines(fil, raekker);
        Koer(Jobsamtaler).Slutkode.ShouldBe(0);
    }

    [Fact]
    public void Run_RealDeliveriesIntoTheDemosFolder_IsRefused_Exit2()
    {
        Programmet
            .Koer("generate", "--personer", "100", "--fra", "2025-10", "--til", "2025-10", "--out", Temp["landing"])
            .Slutkode.ShouldBe(0);
        Directory.CreateDirectory(Temp["data"]);
        File.WriteAllText(Temp["data/noegle"], "64656d6f2064656d6f2064656d6f2064656d6f2064656d6f2064656d6f206465\n");
        Programmet.Skallinje($"chmod 600 '{Temp["data/noegle"]}'").Slutkode.ShouldBe(0);

        var svar = Koer("run", "--landing", Temp["landing"]);

        svar.Slutkode.ShouldBe(2);
        svar.Fejl.ShouldContain("er demoens");
    }
}
