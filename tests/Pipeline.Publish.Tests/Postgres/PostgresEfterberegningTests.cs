using Dapper;
using Pipeline.Publish.Drift;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Who has which bucket of a backfill, when those who have them are heard from no more.</summary>
public sealed class PostgresEfterberegningTests
{
    private const string Koersel = "20251101T120000000Z";

    [PgFact]
    public void Bucket_TakenByAnother_IsThatOnesAlone_AndTheLastIsHandedInOnce()
    {
        using var pg = new Pgdata();
        var bog = new Efterberegningsbog(pg.Varehus, TimeProvider.System);
        var ny = new Efterberegningspost
        {
            Koersel = Koersel,
            Produkt = "jobsamtaler",
            Fra = "2025-07",
            Til = "2025-07",
            Regelsaet = "1.75",
            Data = "d",
            Kode = "k",
        };
        Opret(2).ShouldBe(false);
        Opret(2).ShouldBeNull();
        var sen = bog.Tag(Koersel, "1.75", 0, "frossen")!.Value;
        var rask = bog.Tag(Koersel, "1.75", 0, "rask")!.Value;

        // It was only slow: what it hands in is not wanted any more, before the other's and after.
        Aflever(0, sen).ShouldBe(Aflevering.Afvist);
        Aflever(0, rask).ShouldBe(Aflevering.Modtaget);
        Aflever(0, sen).ShouldBe(Aflevering.Afvist);
        Aflever(0, rask).ShouldBe(Aflevering.Afvist);
        bog.Tag(Koersel, "1.75", 0, "en tredje").ShouldBeNull();

        // One that was let go of cannot be handed in until it is taken again.
        var sluppet = bog.Tag(Koersel, "1.75", 1, "gaar")!.Value;
        bog.GivTilbage(Koersel, "1.75", 1, sluppet);
        Aflever(1, sluppet).ShouldBe(Aflevering.Afvist);
        Aflever(1, bog.Tag(Koersel, "1.75", 1, "rask")!.Value).ShouldBe(Aflevering.Sidste);
        new Efterberegningsstatus(pg.Varehus).Find(Koersel)!.Tilstand.ShouldBe(Efterberegningspost.Udgives);

        bool? Opret(int spande) => pg.Varehus.ITransaktion(t => bog.Opret(t.Connection!, ny, spande, new HashSet<int>()));
        Aflevering Aflever(int spand, int nummer) =>
            pg.Varehus.ITransaktion(t => bog.Aflever(t.Connection!, Koersel, "1.75", spand, nummer, 1, "sha", () => { }));
    }

    [PgFact]
    public void ConnectionsInThePoolThatTheServerEnded_CostNoAttempt()
    {
        using var pg = new Pgdata();
        using (var f = pg.Varehus.Aabn())
        {
            f.ExecuteScalar<string>("select current_user::text").ShouldBe("pipeline_writer");
        }

        pg.Database.Udfoer(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );

        using var igen = pg.Varehus.Aabn();
        igen.ExecuteScalar<string>("select current_user::text").ShouldBe("pipeline_writer");
    }
}
