using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>Real processes on a real server: what a cluster does when its members die, freeze, wake up and are stopped.</summary>
[Collection(Tjenesten.Navn)]
public sealed class KlyngeTests(Danmark2025 danmark)
{
    [PgFact]
    public void Backfill_OneWorkerKilledAndOneFrozen_TheThirdEndsIt_InTheSameBytes_NothingTwice()
    {
        using var klynge = new Klyngedata(danmark);
        var forventet = klynge.Alene();
        var (doed, frossen, rask) = (klynge.Arbejder("doed"), klynge.Arbejder("frossen"), klynge.Arbejder("rask"));
        var kommando = klynge.Efterberegn();

        int denDoedes;
        int denFrosnes;
        using (klynge.Fasthold())
        {
            (denDoedes, denFrosnes) = (klynge.Spand("doed"), klynge.Spand("frossen"));
            doed.Draeb();
            Klyngedata.Frys(frossen);
        }

        var draebt = TimeProvider.System.GetTimestamp();

        Klyngedata.Vent(
            () => klynge.Tal($"select count(*) from ops.spande where spand = {denDoedes} and arbejder not like 'doed-%'") == 1,
            "den dødes spand blev ikke taget"
        );
        // Silent for five seconds it is taken for dead.
        TimeProvider.System.GetElapsedTime(draebt).ShouldBeLessThan(TimeSpan.FromSeconds(30));
        klynge.Slut();
        kommando.Slut().Slutkode.ShouldBe(0);
        Klyngedata.Udgivet(klynge.Data).ShouldBe(forventet);

        // Everything was done once, and what was taken over was numbered.
        klynge.Tal("select count(*) from ops.spande where tilstand = 'faerdig'").ShouldBe(Klyngedata.Spande);
        klynge.Hent<int>("select spand from ops.spande where forsoeg > 1").ShouldBe([denDoedes, denFrosnes], ignoreOrder: true);
        klynge.Tal("select count(*) from ops.trin where trin = 'Udgivelse af jobsamtaler'").ShouldBe(1);
        klynge.Tal("select count(*) from ops.udgivelser where version_id = 'v0002'").ShouldBe(1);
        klynge.Tal("select count(*) from ops.koersler where udfald = 'udfoert' and kommando = 'backfill'").ShouldBe(1);

        // The frozen one wakes up with a result that nobody asked for.
        var foer = klynge.Hent<string>("select spand || ' ' || forsoeg || ' ' || arbejder || ' ' || sha256 from ops.spande order by spand");
        Klyngedata.Optoe(frossen);
        // Its attempt is refused, or given up before it comes so far.
        Klyngedata.Vent(
            () =>
                Log(klynge) is var log
                && (
                    log.Contains("Afvist spand", StringComparison.Ordinal)
                    || log.Contains($"Spand {denFrosnes} af", StringComparison.Ordinal)
                ),
            "den frosne vågnede ikke"
        );
        klynge
            .Hent<string>("select spand || ' ' || forsoeg || ' ' || arbejder || ' ' || sha256 from ops.spande order by spand")
            .ShouldBe(foer);
        Klyngedata.Udgivet(klynge.Data).ShouldBe(forventet);
        Directory.GetDirectories(Path.Combine(klynge.Data, "cubes", "dele")).ShouldBeEmpty();
        Stop(frossen);
        Stop(rask);
    }

    [PgFact]
    public void Backfill_WorkerAskedToStopMidBucket_HandsItBackWithinTenSeconds_AndAnotherTakesIt()
    {
        using var klynge = new Klyngedata(danmark);
        var forventet = klynge.Alene();
        var (gaar, bliver) = (klynge.Arbejder("gaar"), klynge.Arbejder("bliver"));
        var kommando = klynge.Efterberegn();
        long bedt;
        using (klynge.Fasthold())
        {
            klynge.Spand("gaar");
            bedt = TimeProvider.System.GetTimestamp();
            gaar.Signal(Koerende.Sigterm);
            Klyngedata.Vent(
                () => klynge.Tal("select count(*) from ops.spande where tilstand = 'i gang' and arbejder like 'gaar-%'") == 0,
                "spanden blev ikke givet tilbage"
            );
        }

        Stoppet(gaar, bedt);

        klynge.Tal("select count(*) from ops.spande where tilstand = 'i gang' and arbejder like 'gaar-%'").ShouldBe(0);
        klynge.Servers("gaar").ShouldBe(0);
        kommando.Slut().Slutkode.ShouldBe(0);
        Klyngedata.Udgivet(klynge.Data).ShouldBe(forventet);
        Stop(bliver);
    }

    [PgFact(Serverkrav.Egen)]
    public void Backfill_WhoseServerIsKilledAndStartsAgain_EndsInTheSameBytes()
    {
        using var server = new Testserver.Testserver();
        using var klynge = new Klyngedata(danmark, server);
        var forventet = klynge.Alene();
        var arbejder = klynge.Arbejder("rask");
        var kommando = klynge.Efterberegn();
        Klyngedata.Vent(() => klynge.Tal("select count(*) from ops.spande where tilstand = 'faerdig'") > 0, "intet blev målt");

        server.Draeb();
        server.Genstart();

        klynge.Slut();
        kommando.Slut().Slutkode.ShouldBe(0);
        Klyngedata.Udgivet(klynge.Data).ShouldBe(forventet);
        klynge.Tal("select count(*) from ops.trin where trin = 'Udgivelse af jobsamtaler'").ShouldBe(1);
        Stop(arbejder);
    }

    [PgFact]
    public void Backfill_WithNoWorker_SaysSoAtOnce_AndIsDoneWhenOneComes()
    {
        using var klynge = new Klyngedata(danmark);
        var kommando = klynge.Efterberegn();

        kommando.VentPaaFejl(
            $"Ingen arbejder er i gang, så efterberegningen venter. Start en på en maskine, der ser databasen og datamappen: 'pipeline worker --data {klynge.Data}'."
        );

        var arbejder = klynge.Arbejder("sen");
        kommando.Slut().Slutkode.ShouldBe(0);
        Stop(arbejder);
    }

    [PgFact]
    public void Worker_WithoutAServer_SaysWhatItNeeds()
    {
        using var temp = new Tempmappe();

        var svar = Programmet.Koer("worker", "--data", temp.Sti);

        svar.Slutkode.ShouldBe(2);
        svar.Fejllinjer[0].ShouldStartWith("Arbejdere kræver varehuset på PostgreSQL");
    }

    private static void Stop(Koerende proces)
    {
        var start = TimeProvider.System.GetTimestamp();
        proces.Signal(Koerende.Sigterm);
        Stoppet(proces, start);
    }

    /// <param name="start">When it was asked to.</param>
    private static void Stoppet(Koerende proces, long start)
    {
        proces.Slut().Slutkode.ShouldBe(0);
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string Log(Klyngedata klynge) =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(klynge.Data, "logs"))
                .Select(f =>
                {
                    using var fil = new StreamReader(new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
                    return fil.ReadToEnd();
                })
        );
}
