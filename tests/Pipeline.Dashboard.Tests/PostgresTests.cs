using Dapper;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Dashboard.Tests;

/// <summary>The pages over the other store: every one answers, and what a user does is recorded.</summary>
[Collection("lager")]
public sealed class PostgresTests(Lager lager)
{
    [PgFact]
    public async Task Pages_OverPostgreSQL_Answer()
    {
        using var database = new Testdatabase();
        var adgang = Postgresadgang.Af(database.Forbindelse, "prøven");
        var varehus = new PostgresVarehus(adgang, adgang);
        varehus.Migrer();
        using (var f = varehus.Aabn())
        {
            foreach (var sql in Stortlager.UdenTal)
            {
                f.Execute(sql);
            }
        }

        await using var vaert = await Vaert.Start(lager.Data, varehus: varehus);
        using var klient = new HttpClient { BaseAddress = vaert.Rod };
        foreach (var side in HastighedTests.Sider)
        {
            var svar = await klient.GetAsync(side);
            svar.IsSuccessStatusCode.ShouldBeTrue($"{side}: {await svar.Content.ReadAsStringAsync()}");
        }
    }
}
