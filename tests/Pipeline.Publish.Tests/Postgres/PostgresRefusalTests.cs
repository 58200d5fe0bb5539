using Dapper;
using Pipeline.Domain;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>What a server is set up to refuse is told by what to set.</summary>
public sealed class PostgresRefusalTests
{
    [PgTheory]
    [InlineData("statement_timeout = '50ms'", "select pg_sleep(10)", "statement_timeout; sæt den til 0 for brugeren")]
    [InlineData(
        "default_transaction_read_only = on",
        "delete from ops.ubrugt",
        "kan kun læses af brugeren; peg PIPELINE_DATABASE på den server"
    )]
    public void Setting_OfTheUser_ThatStrikes_IsNamed(string setting, string sql, string sentence)
    {
        using var pg = new Pgdata();
        pg.Database.Udfoer($"alter role {pg.Database.Navn}_pipeline_writer in database {pg.Database.Navn} set {setting}");

        var error = Should.Throw<PipelineFejl>(() => pg.Lav().ITransaktion(t => t.Connection!.Execute(sql)));

        error.Message.ShouldContain(sentence);
        error.Afslutning.ShouldBe(Afslutning.Fejlet);
    }

    [PgFact]
    public void Publication_AsAUserWhoMayOnlyRead_SaysWhichRoleToGive()
    {
        using var pg = new Pgdata();
        var warehouse = pg.Lav(forbindelse: pg.Database.Som("pipeline_reader"));

        Should.Throw<PipelineFejl>(() => warehouse.Aabn()).Message.ShouldContain("giv den rollen pipeline_writer");
    }
}
