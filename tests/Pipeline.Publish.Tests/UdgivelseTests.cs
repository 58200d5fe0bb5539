using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests;

public sealed class UdgivelseTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void FirstPublication_NewMonths_AreInForceInLakeAndWarehouse()
    {
        var kuber = new[] { new Kube("2025-07"), new Kube("2025-08", 2) };

        var svar = _data.Udgiv("k1", kuber);

        svar.Version.ShouldBe("v0001");
        svar.Maaneder.Select(m => m.Aarsager.ShouldHaveSingleItem()).ShouldAllBe(a => a == Aarsag.NyMaaned);
        _data.Gaeldende.ShouldBe("v0001");
        var manifest = _data.Lager.Laes("v0001");
        manifest.IKraft.ShouldBe(new Dictionary<string, string> { ["2025-07"] = "v0001", ["2025-08"] = "v0001" }, ignoreOrder: true);
        manifest.Koersel.Inddata.ShouldHaveSingleItem().Karantaene["ukendt person"].ShouldBe(2);
        manifest.Kontroller.ShouldAllBe(k => k.Udfald == Kontroludfald.Bestaaet);
        _data.Spoerg<long>("select count(*) from mart.jobsamtaler").ShouldBe(kuber.Sum(k => k.Raekker.Count));
        _data.Spoerg<string>("select distinct regelsaet || ' ' || version_id from mart.jobsamtaler").ShouldBe("1.75 v0001");
        _data
            .Spoerg<double>(
                "select andel_faerre_end_4 from mart.jobsamtaler where omraade = 'land' and ydelsesgruppe = 'alle' and varighed = 'i alt' and maaned = '2025-08'"
            )
            .ShouldBe((double)kuber[1].Find("land")[14]!);
    }

    [Fact]
    public void MonthWithoutARow_IsPublishedWithAWarning_AndCanBeSwitchedTo() => Tom.Proev(_data);

    [Fact]
    public void SwitchBack_NamesTheMonthThatIsNoLongerPublished_AndForthTheMonthThatIs()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07"), new("2025-08")], data: "d2");
        var skift = new Versionsskift(_data.Mappe, Produkter.Produktliste.Jobsamtaler, _data.Varehus, TimeProvider.System);

        skift
            .Tilbage(null, Proevedata.Eget, Proevedata.Anna)
            .ShouldSatisfyAllConditions(s => s.AendredeTal.ShouldBe(0), s => s.Omfang.ShouldBe(" 2025-08 er ikke længere udgivet."));
        skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna).Omfang.ShouldBe(" 2025-08 er nu også udgivet.");
    }

    [Fact]
    public void Republication_UnchangedMonths_PublishesNothing()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);

        var svar = _data.Udgiv("k2", [new("2025-07"), new("2025-08")], kode: "b2", data: "d2");

        svar.Version.ShouldBeNull();
        svar.Gaeldende.ShouldBe("v0001");
        svar.Uaendrede.ShouldBe(2);
        _data.Lager.Versioner().ShouldBe(["v0001"]);
    }

    [Fact]
    public void Republication_OneMonthChanged_IsARevisionWithReasonAndCount()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        var aendret = new Kube("2025-08");
        // One person in 000 a-dagpenge moves from 5+ to fritaget: personer, samtaler_5plus, andel and fritagne change in each row of theirs.
        foreach (var raekke in Raekker(aendret, "a_dagpenge", "000").Concat(Raekker(aendret, "alle", "000")))
        {
            Flyt(raekke);
        }

        var svar = _data.Udgiv("k2", [new("2025-07"), aendret], data: "d2");

        svar.Version.ShouldBe("v0002");
        var maaned = svar.Maaneder.ShouldHaveSingleItem();
        maaned.Maaned.ShouldBe("2025-08");
        maaned.Aarsager.ShouldBe([Aarsag.SeneData]);
        maaned.Inddata.ShouldBe(["samtaler 2025-03"]);
        maaned.Afloeser.ShouldBe("v0001");
        maaned.AendredeTal.ShouldBe(12 * 4);
        _data.Lager.Laes("v0002").IKraft["2025-07"].ShouldBe("v0001");
        _data
            .Spoerg<string>("select group_concat(distinct maaned || ' ' || version_id) from mart.jobsamtaler")
            .ShouldBe("2025-07 v0001,2025-08 v0002");
        _data
            .Spoerg<string>("select aarsag || ' ' || aendrede_tal from ops.udgivelser where version_id = 'v0002'")
            .ShouldBe("sene data: 1 48");
    }

    [Theory]
    [InlineData("1.74", "a1", "d1", "nye regler")]
    [InlineData("1.75", "b2", "d1", "ny kode")]
    [InlineData("1.74", "b2", "d2", "nye regler og sene data og ny kode")]
    [InlineData("1.75", "a1", "d1", "ukendt årsag")]
    public void ChangedMonth_ReasonIsWhatDiffersBetweenTheManifests(string regler, string kode, string data, string aarsag)
    {
        _data.Udgiv("k1", [new("2025-07")]);

        var svar = _data.Udgiv("k2", [new("2025-07", frø: 2)], regler, kode, data);

        Udgivelsesbog.Aarsagstekst(svar.Maaneder).ShouldBe($"{aarsag}: 1");
        svar.Kontroller.Single(k => k.Navn == "aendringer_forklaret")
            .Udfald.ShouldBe(aarsag == "ukendt årsag" ? Kontroludfald.Advarsel : Kontroludfald.Bestaaet);
    }

    [Fact]
    public void NewRuleSet_SameFigures_KeepTheVersionAndRuleSetTheyWerePublishedUnder()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);

        _data.Udgiv("k2", [new("2025-07"), new("2025-08")], regler: "1.76").Version.ShouldBeNull();
        var svar = _data.Udgiv("k3", [new("2025-07"), new("2025-08", frø: 2)], regler: "1.76");

        svar.Maaneder.ShouldHaveSingleItem().Maaned.ShouldBe("2025-08");
        _data.Lager.Laes("v0002").Uaendrede.ShouldBe(["2025-07"]);
        _data
            .Spoerg<string>("select group_concat(distinct maaned || ' ' || regelsaet || ' ' || version_id) from mart.jobsamtaler")
            .ShouldBe("2025-07 1.75 v0001,2025-08 1.76 v0002");
    }

    [Fact]
    public void MonthFoundUnchangedUnderNewRules_LaterLateData_IsTheOnlyReason()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        _data.Udgiv("k2", [new("2025-07"), new("2025-08", frø: 2)], regler: "1.76", kode: "b2");

        var svar = _data.Udgiv("k3", [new("2025-07", frø: 3), new("2025-08", frø: 2)], regler: "1.76", kode: "b2", data: "d2");

        var maaned = svar.Maaneder.ShouldHaveSingleItem();
        (maaned.Maaned, maaned.Afloeser).ShouldBe(("2025-07", "v0001"));
        maaned.Aarsager.ShouldBe([Aarsag.SeneData]);
    }

    [Fact]
    public void PublicationBeside_MadeTwice_IsOneVersion()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 2)], regler: "1.74", iKraft: false).Version.ShouldBe("v0002");

        _data.Udgiv("k3", [new("2025-07", frø: 2)], regler: "1.74", iKraft: false).Version.ShouldBe("v0002");

        _data.Lager.Versioner().ShouldBe(["v0001", "v0002"]);
        Directory.EnumerateDirectories(_data.Lager.Mappe, ".*").ShouldBeEmpty();
    }

    [Fact]
    public void Rollback_AfterASwitchToAnOlderVersion_ReturnsToTheOneBeforeTheSwitch()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 2)], data: "d2");
        _data.Udgiv("k3", [new("2025-07", frø: 3)], data: "d3");
        var skift = new Versionsskift(_data.Mappe, Produkter.Produktliste.Jobsamtaler, _data.Varehus, TimeProvider.System);

        skift.Skift("v0001", Proevedata.Eget, Proevedata.Anna).Fra.ShouldBe("v0003");
        skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0003");
        skift.Tilbage("v0003", Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0002");
        skift.Tilbage("v0002", Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0001");
    }

    [Fact]
    public void Switch_ToAVersionBesideWhatIsNoLongerInForce_IsRefusedAndChangesNothing()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 2)], regler: "1.74", iKraft: false);
        _data.Udgiv("k3", [new("2025-07"), new("2025-08")]);
        var skift = new Versionsskift(_data.Mappe, Produkter.Produktliste.Jobsamtaler, _data.Varehus, TimeProvider.System);

        Should
            .Throw<Domain.PipelineFejl>(() => skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna))
            .Message.ShouldStartWith("jobsamtaler v0002 bygger på v0001, men siden er v0003 sat i kraft;");
        _data.Gaeldende.ShouldBe("v0003");
        skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0001");
        skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0002");
    }

    [Fact]
    public void SameFigures_OtherRunAndFolder_AreTheSameBytes()
    {
        using var anden = new Proevedata();
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        anden.Udgiv("helt-anden", [new("2025-07"), new("2025-08")], kode: "b2");

        _data.Bytes("v0001").ShouldBe(anden.Bytes("v0001"), ignoreOrder: true);
        _data.Lager.Laes("v0001").Maaneder.ShouldAllBe(m => _data.Bytes("v0001").ContainsValue(m.FilSha256));
    }

    [Fact]
    public void PublicationBeside_IsNotInForce_UntilTheSwitchAndBackAgain()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 2)], regler: "1.74", iKraft: false).Gaeldende.ShouldBe("v0001");
        _data.Spoerg<string>("select distinct version_id from mart.jobsamtaler").ShouldBe("v0001");
        var skift = new Versionsskift(_data.Mappe, Produkter.Produktliste.Jobsamtaler, _data.Varehus, TimeProvider.System);

        skift
            .Skift("v0002", Proevedata.Eget, Proevedata.Anna)
            .ShouldSatisfyAllConditions(
                s => (s.Fra, s.Til).ShouldBe(("v0001", "v0002")),
                s => (s.Maaneder, s.AendredeTal).ShouldBe((1, _data.Lager.Laes("v0002").Maaneder[0].AendredeTal))
            );
        _data.Gaeldende.ShouldBe("v0002");
        _data.Spoerg<string>("select distinct version_id from mart.jobsamtaler").ShouldBe("v0002");

        skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0001");
        _data.Gaeldende.ShouldBe("v0001");
        _data.Spoerg<string>("select distinct version_id from mart.jobsamtaler").ShouldBe("v0001");
        _data.Spoerg<string>("select group_concat(anledning) from ops.skift").ShouldBe("udgivelse,skift,tilbage");
        Should
            .Throw<Domain.PipelineFejl>(() => skift.Tilbage("v0001", Proevedata.Eget, Proevedata.Anna))
            .Message.ShouldContain("første version");
        Should
            .Throw<Domain.PipelineFejl>(() => skift.Skift("v0009", Proevedata.Eget, Proevedata.Anna))
            .Message.ShouldContain("v0001, v0002");
    }

    [Fact]
    public void RangeOfTheRun_OtherMonths_StayInForce()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);

        _data.Udgiv("k2", [new("2025-09")]);

        _data
            .Spoerg<string>("select group_concat(maaned || ' ' || version_id) from (select * from mart.i_kraft order by maaned)")
            .ShouldBe("2025-07 v0001,2025-08 v0001,2025-09 v0002");
    }

    private static IEnumerable<object?[]> Raekker(Kube kube, string gruppe, string kommune) =>
        kube.Raekker.Where(r =>
            (string)r[3]! == gruppe
            && (string)r[4]! == "alle"
            && ((string)r[2]! == kommune || (string)r[2]! == "land")
            && ((string)r[5]! is "3" or "under 12" or "i alt")
        );

    private static void Flyt(object?[] raekke)
    {
        raekke[11] = (long)raekke[11]! - 1;
        raekke[12] = (long)raekke[12]! - 1;
        raekke[14] = 100.0 * (long)raekke[13]! / (long)raekke[12]!;
        raekke[15] = (long)raekke[15]! + 1;
    }
}
