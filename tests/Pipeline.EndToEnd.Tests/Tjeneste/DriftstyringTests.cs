using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Publish.Drift;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>The service as its pages steer it: embedded, and on a server.</summary>
[Collection(Tjenesten.Navn)]
public sealed class DriftstyringTests : IDisposable
{
    private static readonly Maaned Fra = new(2025, 4);
    private static readonly Maaned Til = new(2025, 8);

    private readonly Tempmappe _temp = new();
    private readonly Danmark2025 _danmark;

    public DriftstyringTests(Danmark2025 danmark)
    {
        _danmark = danmark;
        danmark.Kopier(_temp["data"]);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Run_ByItsSchedule_IsRecordedAsOneThatWasAskedFor()
    {
        using var tjeneste = new Proevetjeneste(_temp["data"]);

        tjeneste.Fire("jobsamtaler").ShouldNotBeNull();
        var planlagt = await Ny(tjeneste);
        var bestilt = await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
        var set = await tjeneste.Foelg(bestilt);

        set[^1].Tilstand.ShouldBe(Tilstand.Udfoert);
        var koersler = Status.Laes(tjeneste.Varehus).Koersler;
        koersler
            .Single(k => k.Id == bestilt)
            .ShouldSatisfyAllConditions(k => k.Udfald.ShouldBe("udfoert"), k => k.Kommando.ShouldBe("run"));
        koersler
            .Single(k => k.Id == planlagt)
            .ShouldSatisfyAllConditions(k => k.Udfald.ShouldBe("udfoert"), k => k.Kommando.ShouldBe("run"));
    }

    [Fact]
    public async Task Run_ThatCannotBegin_IsRecordedWithTheReason_AndTheNextOneRuns()
    {
        Directory.Move(_temp["data/landing"], _temp["væk"]);
        using var tjeneste = new Proevetjeneste(_temp["data"]);

        var foerste = await tjeneste.Styring.StartKoersel(new([], null, null, null, "anna"));
        var slut = (await tjeneste.Foelg(foerste))[^1];
        Directory.Move(_temp["væk"], _temp["data/landing"]);
        var igen = await tjeneste.Styring.KoerIgen(foerste, "bo");

        slut.Tilstand.ShouldBe(Tilstand.Fejlet);
        slut.Besked!.ShouldContain("Mappen med leveringer");
        (await tjeneste.Foelg(igen))[^1].Tilstand.ShouldBe(Tilstand.Udfoert);
        // The record names the folder; what is shown of it names no folder of the server.
        var besked = Status.Laes(tjeneste.Varehus).Koersler.Single(k => k.Id == foerste).Besked!;
        besked.ShouldContain(_temp["data"]);
        ServerPaths.Hide(besked).ShouldBe(slut.Besked);
    }

    [Fact]
    public async Task Schedule_PausedAndResumed_IsTheWholeMeasurements()
    {
        using var tjeneste = new Proevetjeneste(_temp["data"]);
        var styring = tjeneste.Styring;

        await styring.SaetPaaPause("aktive_tilbud");
        await styring.SaetPaaPause("aktive_tilbud");

        var planer = await styring.Tidsplaner();
        planer
            .Where(p => p.PaaPause)
            .Select(p => p.Produkt)
            .ShouldBe(["aktive_tilbud", "jobsamtaler", "skaerpet_tilsyn"], ignoreOrder: true);
        planer.Where(p => p.PaaPause).ShouldAllBe(p => p.Naeste == null);
        await styring.Genoptag("jobsamtaler");
        (await styring.Tidsplaner()).ShouldAllBe(p => !p.PaaPause && p.Naeste > TimeProvider.System.GetUtcNow());
        await Should.ThrowAsync<PipelineFejl>(() => styring.SaetPaaPause("findes_ikke"));
    }

    [Fact]
    public async Task Run_ThatWaitsForTheDataFolder_CanBeStopped_AndOthersGoOn()
    {
        using var tjeneste = new Proevetjeneste(_temp["data"]);
        string venter;
        using (Lake.Filer.DataFolderLock.Tag(_temp["data"]))
        {
            venter = await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
            var bagved = await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
            Klyngedata.Vent(() => tjeneste.Styring.IGang().Count == 2, "kørslerne kom ikke på tavlen");
            await tjeneste.Styring.Afbryd(venter);
            await tjeneste.Styring.Afbryd(bagved);
            (await Slut(tjeneste, venter)).ShouldBe("afbrudt");
            (await Slut(tjeneste, bagved)).ShouldBe("afbrudt");
        }

        var efter = await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
        (await tjeneste.Foelg(efter))[^1].Tilstand.ShouldBe(Tilstand.Udfoert);
        await Should.ThrowAsync<PipelineFejl>(() => tjeneste.Styring.Afbryd(efter));
    }

    [Fact]
    public async Task Backfill_Embedded_FromPlanToRollback()
    {
        using var tjeneste = new Proevetjeneste(_temp["data"]);

        await Efterberegn(tjeneste);

        await FraKoerselTilTilbage(tjeneste);
    }

    [PgFact]
    public async Task Backfill_OnAServer_FromPlanToRollback()
    {
        using var klynge = new Klyngedata(_danmark);
        using var tjeneste = new Proevetjeneste(klynge.Data);

        await Efterberegn(tjeneste);

        (await tjeneste.Styring.Arbejdere()).Single().Faerdige.ShouldBe(Klyngedata.Spande);
        var plan = await tjeneste.Styring.Planlaeg(new("jobsamtaler", Fra, Til, "1.73", "anna"));
        plan.Anslaaet.ShouldNotBeNull();
        plan.Spande.ShouldBe(Klyngedata.Spande);
        await FraKoerselTilTilbage(tjeneste);
    }

    [PgFact]
    public async Task Backfill_StoppedWhileItIsShared_EndsAsStopped_AndGoesOnWhenAskedAgain()
    {
        using var klynge = new Klyngedata(_danmark);
        using var tjeneste = new Proevetjeneste(klynge.Data);
        string foerste;
        using (Lake.Filer.DataFolderLock.Tag(klynge.Data))
        {
            // Nobody can publish, so it cannot be over before it is stopped.
            foerste = await tjeneste.Styring.StartEfterberegning(new("jobsamtaler", Fra, Til, "1.74", "anna"));
            await Should.ThrowAsync<PipelineFejl>(() => tjeneste.Styring.StartEfterberegning(new("jobsamtaler", Fra, Til, "1.74", "bo")));
            Klyngedata.Vent(() => klynge.Tal("select count(*) from ops.spande where tilstand = 'faerdig'") > 2, "intet blev målt");
            await tjeneste.Styring.Afbryd(foerste);
        }

        (await Slut(tjeneste, foerste)).ShouldBe("afbrudt");
        var igen = await tjeneste.Styring.KoerIgen(foerste, "bo");
        var slut = (await tjeneste.Foelg(igen))[^1];

        slut.Tilstand.ShouldBe(Tilstand.Udfoert);
        slut.Version.ShouldBe("v0002");
        klynge.Tal($"select count(*) from ops.spande where koersel = '{igen}' and forsoeg = 0").ShouldBeGreaterThan(2);
    }

    private static async Task Efterberegn(Proevetjeneste tjeneste)
    {
        var bestilling = new Efterberegningsbestilling("jobsamtaler", Fra, Til, "1.74", "anna");
        var plan = await tjeneste.Styring.Planlaeg(bestilling);
        plan.IKraft.ShouldBe("v0001");
        plan.Maaneder.Count.ShouldBe(5);
        plan.FaerdigVersion.ShouldBeNull();

        var slut = (await tjeneste.Foelg(await tjeneste.Styring.StartEfterberegning(bestilling)))[^1];

        slut.Tilstand.ShouldBe(Tilstand.Udfoert, slut.Besked);
        slut.Version.ShouldBe("v0002");
        (await tjeneste.Styring.Planlaeg(bestilling)).FaerdigVersion.ShouldBe("v0002");
        var skifte = await tjeneste.Styring.Skift("jobsamtaler", "v0002", new("anna", "aftalt"));
        skifte.AendredeTal.ShouldBeGreaterThan(0);
        skifte.Pins.After.ToString().ShouldBe("1.74 for 2025-04 – 2025-08");
        await Should.ThrowAsync<PipelineFejl>(() => tjeneste.Styring.Planlaeg(bestilling with { Til = new(2024, 1) }));
    }

    /// <summary>A changed delivery, measured by the service: each month keeps the rules it is pinned to; and back to where it began.</summary>
    private static async Task FraKoerselTilTilbage(Proevetjeneste tjeneste)
    {
        var fil = Path.Combine(tjeneste.Data, "landing", "2025-04", "samtaler.csv");
        File.WriteAllLines(fil, File.ReadAllLines(fil).Where((_, i) => i == 0 || i % 2 == 0));
        (await tjeneste.Styring.Koerselsplan())
            .Single(p => p.Produkt == "jobsamtaler")
            .Maaneder.ShouldAllBe(m => m.Grunde.Single() == "ændret levering samtaler 2025-04");

        var slut = (await tjeneste.Foelg(await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"))))[^1];

        slut.Tilstand.ShouldBe(Tilstand.Udfoert, slut.Besked);
        using var f = tjeneste.Varehus.Aabn();
        var maalte = Dapper
            .SqlMapper.Query<(string Maaned, string Regelsaet)>(
                f,
                "select distinct maaned, regelsaet from mart.jobsamtaler where version_id = 'v0003'"
            )
            .ToList();
        maalte.ShouldNotBeEmpty();
        maalte.ShouldAllBe(m => m.Regelsaet == (string.CompareOrdinal(m.Maaned, "2025-09") < 0 ? "1.74" : "1.75"));
        var person = StagedPersons.Of(tjeneste.Data, "samtaler")[0];
        foreach (var (maaned, regelsaet) in new[] { (Til, "1.74"), (Til.Plus(1), "1.75") })
        {
            var linjer = await tjeneste.Styring.Forklar(new("jobsamtaler", person, maaned, null));
            linjer[0].ShouldBe($"{maaned} under regelsæt {regelsaet}");
        }

        (await tjeneste.Styring.Slip("jobsamtaler", Til, Til, new("bo"))).Lifted.ToString().ShouldBe("1.74 for 2025-08");
        (await tjeneste.Styring.Tilbage("jobsamtaler", "v0003", new("bo"))).Pins.After.ToString().ShouldBe("1.74 for 2025-04 – 2025-08");
        (await tjeneste.Styring.Tilbage("jobsamtaler", "v0002", new("bo"))).ShouldSatisfyAllConditions(
            s => s.Til.ShouldBe("v0001"),
            s => s.Pins.After.IsEmpty.ShouldBeTrue()
        );
    }

    /// <summary>The id of the run that has come to the board.</summary>
    private static async Task<string> Ny(Proevetjeneste tjeneste)
    {
        using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var fremdrift in tjeneste.Styring.Foelg(frist.Token))
        {
            return fremdrift.Koersel;
        }

        throw new InvalidOperationException("Nothing came.");
    }

    private static async Task<string> Slut(Proevetjeneste tjeneste, string koersel)
    {
        string? udfald = null;
        for (var i = 0; i < 600 && udfald is null or "i gang"; i++)
        {
            await Task.Delay(100);
            udfald = Status.Laes(tjeneste.Varehus).Koersler.SingleOrDefault(k => k.Id == koersel)?.Udfald;
        }

        return udfald!;
    }
}
