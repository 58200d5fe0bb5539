using Dapper;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>What is recorded in the warehouse and what is put into Hangfire's queue are one transaction, as the service's own user.</summary>
public sealed class JobQueueTests
{
    [PgFact]
    public void Together_IsBothOrNeither()
    {
        using var database = MigratedDatabase.New();
        var writer = Postgresadgang.Af(database.Som("pipeline_writer"), "prøven");
        var warehouse = new PostgresVarehus(writer);
        using var store = JobStore.Open(writer, new Tjenesteindstillinger());
        var queue = JobEngine.Queue(store);

        Should.Throw<InvalidOperationException>(() =>
            queue.Together(
                warehouse,
                f => f.Execute("insert into ops.pauser (maaling, siden) values ('intet', '')"),
                _ =>
                {
                    queue.Publication("intet");
                    throw new InvalidOperationException();
                }
            )
        );
        (Count("ops.pauser"), Count("tidsplan.job"), Count("tidsplan.jobqueue"), Count("tidsplan.hash")).ShouldBe((0, 0, 0, 0));

        queue.Together(
            warehouse,
            f => f.Execute("insert into ops.pauser (maaling, siden) values ('begge', '')"),
            _ => queue.Buckets("begge", [0, 1])
        );
        (Count("ops.pauser"), Count("tidsplan.job"), Count("tidsplan.jobqueue")).ShouldBe((1, 2, 2));

        long Count(string table)
        {
            using var connection = database.Aabn();
            return connection.ExecuteScalar<long>($"select count(*) from {table}");
        }
    }

    [PgFact]
    public void Service_WhoseQueueIsOlderThanTheProgram_SaysWhatToDo()
    {
        using var database = MigratedDatabase.New();
        database.Udfoer("update tidsplan.schema set version = version - 1");

        var error = Should.Throw<Domain.PipelineFejl>(() =>
            new PostgresVarehus(Postgresadgang.Af(database.Som("pipeline_writer"), "prøven")).Migrer()
        );

        error.Message.ShouldContain("mangler køens tabeller");
        error.Message.ShouldContain("pipeline migrate");
    }
}
