using Dapper;
using Pipeline.Domain;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;
using static Pipeline.Publish.Tests.Postgres.Afbrudt;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Connections cut on purpose, and transactions that stand in each other's way, on a server that lives on.</summary>
public sealed class PostgresForbindelseTests
{
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

    private static void AfslutSkrivere(Pgdata pg) =>
        pg.Database.Udfoer(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );
}
