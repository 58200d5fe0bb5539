using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Where a machine has no PostgreSQL, npm's serves.</summary>
public sealed class TestserverTests
{
    [NpmFact]
    public void Server_FromNpm_MakesAndFillsAWarehouse()
    {
        using var server = new Testserver.Testserver(programmer: Serverprogram.FraNpm);
        using var pg = new Pgdata(server);
        pg.Data.Udgiv("k1", [new("2025-07")]).Gaeldende.ShouldBe("v0001");
        pg.Data.Spoerg<int>("select current_setting('server_version_num')::int / 10000").ShouldBe(18);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class NpmFactAttribute : FactAttribute
    {
        public NpmFactAttribute() => Skip = Serverprogram.FraNpm is null ? "npm har ingen PostgreSQL til denne platform" : null!;
    }
}
