using Pipeline.Domain;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;
using static Pipeline.Publish.Tests.Postgres.Afbrudt;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Faults on purpose on a real server: afterwards the old version or the new one is in force, whole, and a rerun finishes.</summary>
public sealed class PostgresAfbrydelseTests
{
    [PgTheory(Serverkrav.Egen)]
    [InlineData(Udgivelsestrin.Omdoebt, 1)]
    [InlineData(Udgivelsestrin.MaanedIndsat, 1)]
    [InlineData(Udgivelsestrin.MaanedIndsat, 3)]
    public void ServerKilled_DuringCopy_OldIsInForceAndRerunFinishes(Udgivelsestrin trin, int gange)
    {
        using var server = new Testserver.Testserver();
        using var pg = new Pgdata(server);
        pg.Data.Udgiv("k1", Foer);

        Should.Throw<PipelineFejl>(() => pg.Data.Udgiv("k2", Nu, data: "d2", efter: Ved(trin, gange, server.Draeb)));

        server.Genstart();
        ErIKraft(pg, "v0001");
        GenkoerselEnder(pg);
    }

    /// <summary>The commit itself is cut short: a trigger at the end of the transaction holds it while the server is killed.</summary>
    [PgFact(Serverkrav.Egen)]
    public void ServerKilled_DuringTheSwitch_OldOrNewIsInForceAndRerunFinishes()
    {
        using var server = new Testserver.Testserver();
        using var pg = new Pgdata(server);
        pg.Data.Udgiv("k1", Foer);
        VedSkift(pg, "perform pg_sleep(20)");

        var udgivelse = Task.Run(() => pg.Data.Udgiv("k2", Nu, data: "d2"));
        VentPaaSkift(pg);
        server.Draeb();
        Should.Throw<PipelineFejl>(() => udgivelse.GetAwaiter().GetResult()).Message.ShouldContain("forbindelse");

        server.Genstart();
        ErIKraft(pg, "v0001");
        UdenVedSkift(pg);
        GenkoerselEnder(pg);
    }

    /// <summary>The server is killed at moments that nobody chose; whatever it then holds is a whole version.</summary>
    [PgFact(Serverkrav.Egen)]
    public void ServerKilled_AtAnyMoment_OldOrNewIsInForceAndRerunFinishes()
    {
        using var server = new Testserver.Testserver();
        for (var gang = 0; gang < 4; gang++)
        {
            using var pg = new Pgdata(server);
            pg.Data.Udgiv("k1", Foer);
            using var klar = new ManualResetEventSlim();
            var udgivelse = Task.Run(() => pg.Data.Udgiv("k2", Nu, data: "d2", efter: Ved(Udgivelsestrin.MaanedIndsat, 3, klar.Set)));
            klar.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue();
            Thread.Sleep(gang * 15);
            server.Draeb();
            Exception? fejl = null;
            try
            {
                udgivelse.GetAwaiter().GetResult();
            }
            catch (PipelineFejl e)
            {
                fejl = e;
            }

            server.Genstart();
            var gaeldende = pg.Data.Spoerg<string>("select version_id from ops.skift order by nr desc limit 1");
            (fejl is null ? ["v0002"] : new[] { "v0001", "v0002" }).ShouldContain(gaeldende);
            ErIKraft(pg, gaeldende);
            GenkoerselEnder(pg);
        }
    }

    [PgFact(Serverkrav.Egen)]
    public void ServerRestarts_DuringCopy_ThePublicationFinishesByItself()
    {
        using var server = new Testserver.Testserver();
        using var pg = new Pgdata(server);
        pg.Data.Udgiv("k1", Foer);
        using var data = new Proevedata(pg.Data.Mappe, pg.Lav(Taalmodig));

        data.Udgiv(
                "k2",
                Nu,
                data: "d2",
                efter: Ved(
                    Udgivelsestrin.MaanedIndsat,
                    2,
                    () =>
                    {
                        server.Draeb();
                        _ = Task.Run(server.Genstart);
                    }
                )
            )
            .Gaeldende.ShouldBe("v0002");

        ErIKraft(pg, "v0002");
        GenkoerselEnder(pg);
    }

    [PgFact(Serverkrav.LilleDisk)]
    public void DiskFull_AtTheServer_SaysSo_OldIsInForce_AndRerunFinishesWithMoreRoom()
    {
        using var server = new Testserver.Testserver(lilleDisk: true);
        using var pg = new Pgdata(server);
        pg.Data.Udgiv("k1", Foer);
        pg.Database.UdfoerHverForSig(
            $"create tablespace lille location '{server.LilleDisk}'",
            "grant create on tablespace lille to pipeline_owner",
            $"alter database {pg.Database.Navn} set default_tablespace = 'lille'",
            "set default_tablespace = 'lille'; create table fyld (x text); alter table fyld alter x set storage plain; "
                + "insert into fyld select repeat('x', 8000) from generate_series(1, 3060)"
        );

        Should
            .Throw<PipelineFejl>(() => new Proevedata(pg.Data.Mappe, pg.Lav(Taalmodig)).Udgiv("k2", Nu, data: "d2"))
            .Message.ShouldContain("Disken er fuld hos varehuset");

        ErIKraft(pg, "v0001");
        pg.Database.Udfoer("drop table fyld");
        GenkoerselEnder(pg);
    }
}
