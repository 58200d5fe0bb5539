using Dapper;
using Npgsql;
using Pipeline.Domain;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Several at once: readers see a whole version, and a product has one publisher.</summary>
public sealed class PostgresSamtidighedTests
{
    [PgFact]
    public async Task Readers_During50Switches_SeeTheOldOrTheNewWhole()
    {
        using var pg = new Pgdata();
        Kube[][] udgaver =
        [
            [new("2025-07"), new("2025-08")],
            [new("2025-07", frø: 2, ganget: 3), new("2025-08", frø: 2, ganget: 3)],
        ];
        pg.Data.Udgiv("k1", udgaver[0]);
        pg.Data.Udgiv("k2", udgaver[1]);
        // Every row's sum, so that a mixture of two versions or of two months has another.
        var hele = udgaver.Select(u => u.Sum(k => k.Raekker.Sum(r => (long)r[12]!))).ToHashSet();
        hele.Count.ShouldBe(2);
        var laeser = pg.Database.Som("pipeline_reader");
        using var slut = new CancellationTokenSource();
        var laesere = Enumerable
            .Range(0, 3)
            .Select(_ =>
                Task.Run(() =>
                {
                    using var f = new NpgsqlConnection(laeser);
                    f.Open();
                    Dictionary<long, int> set = [];
                    while (!slut.IsCancellationRequested)
                    {
                        var sum = f.ExecuteScalar<long>("select sum(personer)::bigint from mart.jobsamtaler");
                        set[sum] = set.GetValueOrDefault(sum) + 1;
                    }

                    return set;
                })
            )
            .ToList();

        var skift = new Versionsskift(pg.Data.Mappe, Produktliste.Jobsamtaler, pg.Varehus, TimeProvider.System);
        for (var i = 0; i < 50; i++)
        {
            skift.Skift(i % 2 == 0 ? "v0001" : "v0002", Proevedata.Eget, Proevedata.Anna);
        }

        await slut.CancelAsync();
        var set = (await Task.WhenAll(laesere)).SelectMany(s => s).ToLookup(s => s.Key, s => s.Value);
        set.Select(s => s.Key).ShouldBe(hele, ignoreOrder: true, "hver læsning er en hel version, og begge blev set");
        set.Sum(s => s.Sum()).ShouldBeGreaterThan(50);
    }

    [PgFact]
    public void SecondPublisher_IsRefusedWithASentence_WhenTheFirstDoesNotEnd()
    {
        using var pg = new Pgdata();
        var utaalmodig = pg.Lav(Pgdata.Straks with { Produktlaas = TimeSpan.FromMilliseconds(200) });
        using var anden = new Proevedata(varehus: utaalmodig);
        using (pg.Varehus.Laas("jobsamtaler", CancellationToken.None))
        {
            Should
                .Throw<PipelineFejl>(() => anden.Udgiv("k2", [new("2025-07")]))
                .Message.ShouldContain("En anden er ved at udgive jobsamtaler");
            utaalmodig.Laas("en_anden_maaling", CancellationToken.None).Dispose();
        }

        anden.Udgiv("k2", [new("2025-07")]).Gaeldende.ShouldBe("v0001");
    }

    [PgFact]
    public async Task SecondPublisher_WaitsForTheFirst()
    {
        using var pg = new Pgdata();
        var laas = pg.Varehus.Laas("jobsamtaler", CancellationToken.None);
        var udgivelse = Task.Run(() => pg.Data.Udgiv("k1", [new("2025-07")]));
        (await Task.WhenAny(udgivelse, Task.Delay(300))).ShouldNotBe(udgivelse);
        laas.Dispose();
        (await udgivelse).Gaeldende.ShouldBe("v0001");
    }

    /// <summary>The lock lives with its connection: whoever is killed does not keep the others out.</summary>
    [PgFact]
    public void Lock_OfAConnectionThatWasCut_IsFree()
    {
        using var pg = new Pgdata();
        using var glemt = pg.Varehus.Laas("jobsamtaler", CancellationToken.None);
        pg.Database.Udfoer(
            "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()"
        );
        pg.Data.Udgiv("k1", [new("2025-07")]).Gaeldende.ShouldBe("v0001");
    }

    /// <summary>Whoever may only read, or no more than log in, can hold any advisory lock, and cannot lock the row.</summary>
    [PgFact]
    public void Lock_HeldUnderItsOldName_ByALoginThatMayOnlyRead_StopsNobody()
    {
        using var pg = new Pgdata();
        using var anyone = new Npgsql.NpgsqlConnection(pg.Database.Som("pipeline_offentlig"));
        anyone.Open();
        Dapper.SqlMapper.Execute(anyone, "select pg_advisory_lock(hashtextextended('pipeline jobsamtaler', 0))");
        Should
            .Throw<Npgsql.PostgresException>(() =>
                Dapper.SqlMapper.Execute(anyone, "select produkt from ops.produktlaase where produkt = 'jobsamtaler' for update")
            )
            .SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
        var patient = pg.Lav(Pgdata.Straks with { Produktlaas = TimeSpan.FromMilliseconds(500) });
        patient.Laas("jobsamtaler", CancellationToken.None).Dispose();
    }

    /// <summary>A server that ends idle transactions does not end the lock.</summary>
    [PgFact]
    public void Lock_WhereIdleTransactionsAreEnded_IsKept()
    {
        using var pg = new Pgdata();
        using var first = pg.Lav(forbindelse: pg.Skriver + ";Options=-c idle_in_transaction_session_timeout=50")
            .Laas("jobsamtaler", CancellationToken.None);
        var second = pg.Lav(Pgdata.Straks with { Produktlaas = TimeSpan.FromMilliseconds(400) });
        Should
            .Throw<PipelineFejl>(() => second.Laas("jobsamtaler", CancellationToken.None))
            .Message.ShouldContain("En anden er ved at udgive");
    }

    /// <summary>Should the lock be lost on the way, the records' keys let one of two through.</summary>
    [PgFact]
    public void SameVersion_PublishedByTwo_IsPublishedByOne()
    {
        using var pg = new Pgdata();
        using var anden = new Proevedata(varehus: pg.Varehus);
        anden.Udgiv("k1", [new("2025-07", frø: 2)]);

        Should.Throw<PipelineFejl>(() => pg.Data.Udgiv("k2", [new("2025-07")])).Afslutning.ShouldBe(Afslutning.Fejlet);

        pg.Data.Spoerg<string>("select string_agg(koersel, ' ') from ops.udgivelser").ShouldBe("k1");
    }
}
