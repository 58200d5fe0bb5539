using Dapper;
using Pipeline.Publish.Drift;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Who has which bucket of a backfill, when those who have them are heard from no more.</summary>
public sealed class PostgresEfterberegningTests
{
    private const string Koersel = "20251101T120000000Z";

    [PgFact]
    public void BucketsOfTheSilentAndTheGone_AreGivenBack_AndTheLiveOnesAreNot()
    {
        using var pg = new Pgdata();
        var bog = new Efterberegningsbog(pg.Varehus, TimeProvider.System);
        var status = new Efterberegningsstatus(pg.Varehus, TimeProvider.System);
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
        bog.Opret(ny, spande: 3, new HashSet<int>());
        foreach (var navn in new[] { "levende", "tavs" })
        {
            status.Livstegn(
                new()
                {
                    Navn = navn,
                    Maskine = "m",
                    Startet = "2025-11-01T12:00:00Z",
                }
            );
        }

        pg.Database.Udfoer("update ops.arbejdere set sidst_set = '2025-11-01T12:00:00Z' where navn = 'tavs'");
        var forsoeg = new[] { "levende", "tavs", "borte" }
            .Select((navn, spand) => bog.Tag(Koersel, "1.75", spand, navn, overtag: false)!.Value)
            .ToArray();

        bog.GivTavsesTilbage(Koersel, TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1));

        status.Venter(Koersel).ShouldBe([1, 2]);
        // It was only slow: what it hands in is not wanted any more, and another's is.
        Aflever("tavs", 1, forsoeg[1]).ShouldBe(Aflevering.Afvist);
        var igen = bog.Tag(Koersel, "1.75", 1, "levende", overtag: false)!.Value;
        Aflever("tavs", 1, forsoeg[1]).ShouldBe(Aflevering.Afvist);
        Aflever("levende", 1, igen).ShouldBe(Aflevering.Modtaget);
        Aflever("levende", 0, forsoeg[0]).ShouldBe(Aflevering.Modtaget);

        Aflevering Aflever(string navn, int spand, int nummer) => bog.Aflever(Koersel, "1.75", spand, nummer, 1, navn, () => { });
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
