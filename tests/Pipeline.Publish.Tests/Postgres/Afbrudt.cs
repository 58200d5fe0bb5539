using Dapper;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>A second publication beside a first, to be stopped on the way, and what must hold afterwards.</summary>
internal static class Afbrudt
{
    public static readonly Kube[] Foer = [new("2025-07"), new("2025-08")];
    public static readonly Kube[] Nu = [new("2025-07", frø: 2), new("2025-08", frø: 3), new("2025-09")];

    public static readonly Robusthed Taalmodig = new()
    {
        FoersteVentetid = TimeSpan.FromMilliseconds(50),
        LaengsteVentetid = TimeSpan.FromMilliseconds(500),
        Genforsoeg = 20,
        AfbrydEfter = 100,
    };

    public static Action<Udgivelsestrin> Ved(Udgivelsestrin trin, int gange, Action goer) =>
        t =>
        {
            if (t == trin && --gange == 0)
            {
                goer();
            }
        };

    /// <summary>Runs within the commit: a constraint trigger that is deferred to it.</summary>
    public static void VedSkift(Pgdata pg, string hvad) =>
        pg.Database.Udfoer(
            $"""
            create function ops.ved_skift() returns trigger language plpgsql as $$ begin {hvad}; return null; end $$;
            create constraint trigger ved_skift after insert on ops.skift deferrable initially deferred
            for each row execute function ops.ved_skift()
            """
        );

    public static void UdenVedSkift(Pgdata pg) => pg.Database.Udfoer("drop function ops.ved_skift() cascade");

    public static void VentPaaSkift(Pgdata pg)
    {
        using var f = pg.Database.Aabn();
        var frist = TimeProvider.System.GetTimestamp();
        while (f.ExecuteScalar<long>("select count(*) from pg_stat_activity where query ilike 'commit%' and wait_event = 'PgSleep'") == 0)
        {
            TimeProvider.System.GetElapsedTime(frist).ShouldBeLessThan(TimeSpan.FromSeconds(60));
            Thread.Sleep(5);
        }
    }

    public static void ErIKraft(Pgdata pg, string version)
    {
        pg.Data.Spoerg<string>("select version_id from ops.skift order by nr desc limit 1").ShouldBe(version);
        var maaneder = version == "v0001" ? Foer : Nu;
        pg.Data.Spoerg<long>("select count(*) from mart.jobsamtaler").ShouldBe(maaneder.Sum(k => k.Raekker.Count));
        pg.Data.Spoerg<string>("select string_agg(distinct version_id, ' ') from mart.jobsamtaler").ShouldBe(version);
    }

    public static void GenkoerselEnder(Pgdata pg)
    {
        pg.Data.Udgiv("k3", Nu, data: "d2").Gaeldende.ShouldBe("v0002");

        ErIKraft(pg, "v0002");
        pg.Data.Gaeldende.ShouldBe("v0002");
        pg.Data.Lager.Versioner().ShouldBe(["v0001", "v0002"]);
        pg.Data.Udgiv("k4", Nu, data: "d2").Version.ShouldBeNull();
        pg.Data.Spoerg<long>("select count(*) from mart.jobsamtaler_versioner").ShouldBe(Foer.Concat(Nu).Sum(k => k.Raekker.Count));
    }
}
