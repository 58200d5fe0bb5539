using Pipeline.Dashboard.Driftstyring;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>Runs in the queue: one at a time, in the folder and across machines, and none lost with the process that had it.</summary>
[Collection(Tjenesten.Navn)]
public sealed class RunQueueTests : IDisposable
{
    private readonly Tempmappe _temp = new();
    private readonly Danmark2025 _danmark;

    public RunQueueTests(Danmark2025 danmark)
    {
        _danmark = danmark;
        danmark.Kopier(_temp["data"]);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Times_OfAScheduleWhileItsRunIsUnderWay_GiveOneRunAfterIt()
    {
        using var tjeneste = new Proevetjeneste(_temp["data"]);
        string? foerste;
        using (Lake.Filer.DataFolderLock.Tag(_temp["data"]))
        {
            foerste = tjeneste.Fire("jobsamtaler");
            Klyngedata.Vent(() => tjeneste.Styring.IGang().Count == 1, "kørslen kom ikke på tavlen");
            tjeneste.Fire("jobsamtaler").ShouldNotBeNull();
            tjeneste.Fire("jobsamtaler").ShouldBeNull();
            tjeneste.Fire("jobsamtaler").ShouldBeNull();
            // Only one of them has begun.
            tjeneste.Styring.IGang().Count.ShouldBe(1);
        }

        Klyngedata.Vent(
            () => Status.Laes(tjeneste.Varehus).Koersler.Count(k => k is { Kommando: "run", Udfald: "udfoert" }) >= 3,
            "kørslerne blev ikke færdige"
        );
        await Task.Delay(300);
        tjeneste.Jobs.GetMonitoringApi().SucceededListCount().ShouldBe(2);
        foerste.ShouldNotBeNull();
    }

    [PgFact]
    public async Task Run_OfAServiceThatStops_IsDoneByTheNextUnderTheSameId()
    {
        using var klynge = new Klyngedata(_danmark);
        string koersel;
        using (Lake.Filer.DataFolderLock.Tag(klynge.Data))
        {
            using var stopper = new Proevetjeneste(klynge.Data);
            koersel = await stopper.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
            Klyngedata.Vent(
                () => klynge.Tal("select count(*) from tidsplan.job where statename = 'Processing'") == 1,
                "kørslen begyndte ikke"
            );
            stopper.Styring.Job(koersel).ShouldNotBeNull();
        }

        using var naeste = new Proevetjeneste(klynge.Data);

        Klyngedata.Vent(
            () => klynge.Tal($"select count(*) from ops.koersler where koersel = '{koersel}' and udfald = 'udfoert'") == 1,
            "kørslen blev ikke taget op"
        );
    }

    /// <summary>A shared folder may not carry the operating system's lock from machine to machine.</summary>
    [PgFact]
    public async Task Run_WhileAnotherMachineWrites_Waits()
    {
        using var klynge = new Klyngedata(_danmark);
        using var tjeneste = new Proevetjeneste(klynge.Data);
        string koersel;
        using (((PostgresVarehus)tjeneste.Varehus).LaasHvisLedig("datamappen"))
        {
            koersel = await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
            Klyngedata.Vent(
                () => klynge.Tal("select count(*) from tidsplan.job where statename = 'Processing'") == 1,
                "kørslen begyndte ikke"
            );
            await Task.Delay(1500);
            klynge.Tal($"select count(*) from ops.koersler where koersel = '{koersel}'").ShouldBe(0);
        }

        (await tjeneste.Foelg(koersel))[^1].Tilstand.ShouldBe(Tilstand.Udfoert);
    }
}
