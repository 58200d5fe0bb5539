using Dapper;
using Pipeline.Domain;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Faults on purpose on a real server: afterwards the old version or the new one is in force, whole, and a rerun finishes.</summary>
public sealed class PostgresAfbrydelseTests
{
    private static readonly Kube[] Foer = [new("2025-07"), new("2025-08")];
    private static readonly Kube[] Nu = [new("2025-07", frø: 2), new("2025-08", frø: 3), new("2025-09")];

    private static readonly Robusthed Taalmodig = new()
    {
        FoersteVentetid = TimeSpan.FromMilliseconds(50),
        LaengsteVentetid = TimeSpan.FromMilliseconds(500),
        Genforsoeg = 20,
        AfbrydEfter = 100,
    };

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

    [PgTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Connection_CutByTheServer_DuringCopy(bool taalmodig) =>
        Afskaaret(taalmodig, pg => pg.Skriver, (pg, _) => AfslutSkrivere(pg));

    [PgTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Connection_CutOnTheWay_DuringCopy(bool taalmodig)
    {
        Afskaerer? net = null;
        try
        {
            Afskaaret(taalmodig, pg => (net = new(pg.Skriver)).Forbindelse, (_, _) => net!.Skaer());
        }
        finally
        {
            net?.Dispose();
        }
    }

    /// <summary>The server has committed, and the answer is lost on the way: done is done, and not done again.</summary>
    [PgFact]
    public void Connection_CutWhileTheCommitIsAnswered_IsDoneOnce()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", Foer);
        using var net = new Afskaerer(pg.Skriver);
        VedSkift(pg, "perform pg_sleep(1)");
        using var data = new Proevedata(pg.Data.Mappe, pg.Lav(Taalmodig, net.Forbindelse));

        var udgivelse = Task.Run(() => data.Udgiv("k2", Nu, data: "d2"));
        VentPaaSkift(pg);
        net.Skaer();

        udgivelse.GetAwaiter().GetResult().Gaeldende.ShouldBe("v0002");
        ErIKraft(pg, "v0002");
        pg.Data.Spoerg<long>("select count(*) from ops.skift").ShouldBe(2);
        UdenVedSkift(pg);
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

    [PgFact]
    public void Deadlock_IsDoneAgain()
    {
        using var pg = new Pgdata();
        pg.Database.Udfoer("create table mart.a (x int primary key, y int); insert into mart.a values (1, 0), (2, 0)");
        pg.Database.Udfoer("grant all on mart.a to pipeline_writer");
        var varehus = pg.Lav(Taalmodig);
        using var begge = new Barrier(2);
        var forsoeg = 0;

        Parallel.Invoke(() => Begge(1, 2), () => Begge(2, 1));

        pg.Data.Spoerg<long>("select min(y) + max(y) from mart.a").ShouldBe(4);
        forsoeg.ShouldBe(3, "den ene måtte opgive og gøre det igen");

        void Begge(int foerst, int saa)
        {
            var gang = 0;
            varehus.ITransaktion(t =>
            {
                Interlocked.Increment(ref forsoeg);
                t.Connection!.Execute("update mart.a set y = y + 1 where x = @foerst", new { foerst });
                if (gang++ == 0)
                {
                    begge.SignalAndWait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
                }

                return t.Connection!.Execute("update mart.a set y = y + 1 where x = @saa", new { saa });
            });
        }
    }

    private static void Afskaaret(bool taalmodig, Func<Pgdata, string> forbindelse, Action<Pgdata, Proevedata> skaer)
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", Foer);
        using var data = new Proevedata(pg.Data.Mappe, pg.Lav(taalmodig ? Taalmodig : Pgdata.Straks, forbindelse(pg)));
        var efter = Ved(Udgivelsestrin.MaanedIndsat, 2, () => skaer(pg, data));
        if (taalmodig)
        {
            data.Udgiv("k2", Nu, data: "d2", efter: efter).Gaeldende.ShouldBe("v0002");
            ErIKraft(pg, "v0002");
        }
        else
        {
            Should.Throw<PipelineFejl>(() => data.Udgiv("k2", Nu, data: "d2", efter: efter)).Afslutning.ShouldBe(Afslutning.Fejlet);
            ErIKraft(pg, "v0001");
        }

        GenkoerselEnder(pg);
    }

    private static Action<Udgivelsestrin> Ved(Udgivelsestrin trin, int gange, Action goer) =>
        t =>
        {
            if (t == trin && --gange == 0)
            {
                goer();
            }
        };

    private static void AfslutSkrivere(Pgdata pg) =>
        pg.Database.Udfoer(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );

    /// <summary>Runs within the commit: a constraint trigger that is deferred to it.</summary>
    private static void VedSkift(Pgdata pg, string hvad) =>
        pg.Database.Udfoer(
            $"""
            create function ops.ved_skift() returns trigger language plpgsql as $$ begin {hvad}; return null; end $$;
            create constraint trigger ved_skift after insert on ops.skift deferrable initially deferred
            for each row execute function ops.ved_skift()
            """
        );

    private static void UdenVedSkift(Pgdata pg) => pg.Database.Udfoer("drop function ops.ved_skift() cascade");

    private static void VentPaaSkift(Pgdata pg)
    {
        using var f = pg.Database.Aabn();
        var frist = TimeProvider.System.GetTimestamp();
        while (f.ExecuteScalar<long>("select count(*) from pg_stat_activity where query ilike 'commit%' and wait_event = 'PgSleep'") == 0)
        {
            TimeProvider.System.GetElapsedTime(frist).ShouldBeLessThan(TimeSpan.FromSeconds(60));
            Thread.Sleep(5);
        }
    }

    private static void ErIKraft(Pgdata pg, string version)
    {
        pg.Data.Spoerg<string>("select version_id from ops.skift order by nr desc limit 1").ShouldBe(version);
        var maaneder = version == "v0001" ? Foer : Nu;
        pg.Data.Spoerg<long>("select count(*) from mart.jobsamtaler").ShouldBe(maaneder.Sum(k => k.Raekker.Count));
        pg.Data.Spoerg<string>("select string_agg(distinct version_id, ' ') from mart.jobsamtaler").ShouldBe(version);
    }

    private static void GenkoerselEnder(Pgdata pg)
    {
        pg.Data.Udgiv("k3", Nu, data: "d2").Gaeldende.ShouldBe("v0002");

        ErIKraft(pg, "v0002");
        pg.Data.Gaeldende.ShouldBe("v0002");
        pg.Data.Lager.Versioner().ShouldBe(["v0001", "v0002"]);
        pg.Data.Udgiv("k4", Nu, data: "d2").Version.ShouldBeNull();
        pg.Data.Spoerg<long>("select count(*) from mart.jobsamtaler_versioner").ShouldBe(Foer.Concat(Nu).Sum(k => k.Raekker.Count));
    }
}
