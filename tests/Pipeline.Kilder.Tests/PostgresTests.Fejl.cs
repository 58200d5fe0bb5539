using Npgsql;
using Pipeline.Lake.Raa;
using Pipeline.Testserver;

namespace Pipeline.Kilder.Tests;

// What is wrong with a query, a row or the connection.
public sealed partial class PostgresTests
{
    [PgTheory]
    [InlineData(
        "cpr as person_id, art as ydelsesart, sats, loentilskud, fra, til as slut",
        "mangler kolonnen 'til' og har fået 'slut'; ret forespørgslen"
    )]
    [InlineData(
        "cpr::bigint as person_id, art as ydelsesart, sats, loentilskud, fra, til",
        "har 'person_id' som bigint; giv den som text."
    )]
    [InlineData("cpr as person_id, art as ydelsesart, sats, loentilskud, extract(doy from fra)::int as fra, til", "har 'fra' som integer")]
    [InlineData("cpr as person_id, to_json(art) as ydelsesart, sats, loentilskud, fra, til", "har 'ydelsesart' som json")]
    [InlineData("cpr as person_id, art as ydelsesart, sats, loentilskud, fra, til, 1 as til", "giver kolonnen 'til' to gange")]
    [InlineData(
        "cpr as person_id, artt as ydelsesart, sats, loentilskud, fra, til",
        "afviste forespørgslen: column \"artt\" does not exist; ret den."
    )]
    public void Schema_IsHeldAgainstTheContract_BeforeARowIsRead(string valg, string besked)
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        var forkert = Ydelser with { Sql = $"select {valg} from ydelse where fra between @fra and @til" };
        var udfald = Hent(database, Personer, forkert);
        udfald.Fejl.ShouldNotBeNull().ShouldContain("ydelser.sql");
        udfald.Fejl.ShouldContain(besked);
        Directory.Exists(Path.Combine(Data, "raw")).ShouldBeFalse();
    }

    [PgFact]
    public void ConnectionBroken_OnTheWay_IsBegunAgain_InANewSnapshot()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema + "; create function vent() returns boolean language sql volatile as $$ select pg_sleep(2) is not null $$");
        var langsom = Personer with { Sql = "select cpr as person_id, foedt as foedselsdato from borger where (select vent())" };
        var afbryder = Task.Run(async () =>
        {
            var afbrudt = false;
            using var forbindelse = database.Aabn();
            for (var i = 0; i < 500 && !afbrudt; i++)
            {
                await Task.Delay(20);
                using var kommando = new NpgsqlCommand(
                    "select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity where datname = current_database() and query ilike 'copy%vent()%' and pid <> pg_backend_pid()",
                    forbindelse
                );
                afbrudt = (bool)(await kommando.ExecuteScalarAsync())!;
            }

            return afbrudt;
        });
        Hent(database, langsom, Ydelser).Fejl.ShouldBeNull();
        afbryder.GetAwaiter().GetResult().ShouldBeTrue();
        Raekker("personer", "2025-10").Count.ShouldBe(4);
        Directory.EnumerateDirectories(Data, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [PgFact]
    public void ErrorOnTheWay_QuotesNoRow_AndLeavesNothing()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        var forkert = Ydelser with
        {
            Sql =
                "select cpr as person_id, (cpr::date)::text as ydelsesart, sats, loentilskud, fra, til from ydelse where fra between @fra and @til",
        };
        var fejl = Hent(database, Personer, forkert).Fejl.ShouldNotBeNull();
        fejl.ShouldContain("kunne ikke regne på en værdi (fejl 22008)");
        fejl.ShouldNotContain(Id1);
        new RaaLager(Data).Gaeldende().ShouldBeEmpty();
        Directory.EnumerateDirectories(Data, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [PgFact]
    public void Query_CannotWrite()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema + "; create function skriv() returns text language sql volatile as $$ delete from borger returning 'x' $$");
        var skriver = Personer with { Sql = "select skriv() as person_id, date '2000-01-01' as foedselsdato" };
        Hent(database, skriver).Fejl.ShouldNotBeNull().ShouldContain("blev bedt om at skrive; forespørgslen må kun læse.");
    }

    [PgFact]
    public void Connection_ThatIsWrong_IsSaidWithoutIt()
    {
        using var database = new Testdatabase();
        var valg = new NpgsqlConnectionStringBuilder(database.Forbindelse);
        foreach (
            var (forbindelse, besked) in new[]
            {
                (
                    new NpgsqlConnectionStringBuilder(database.Forbindelse)
                    {
                        Username = "ukendt_bruger",
                        Password = "hemmeligt91",
                    }.ConnectionString,
                    "afviste brugeren eller kodeordet; ret REGISTRE."
                ),
                (
                    new NpgsqlConnectionStringBuilder(database.Forbindelse) { Database = "findes_ikke" }.ConnectionString,
                    "har ikke databasen; ret REGISTRE."
                ),
                ("Host=127.0.0.1;Port=1;Database=x;Password=hemmeligt91", "er der ingen forbindelse til"),
                ("Password=hemmeligt91;Vrøvl=1", "REGISTRE kan ikke læses som en forbindelse"),
                ("postgresql://u:hemmeligt91@h/d", "REGISTRE kan ikke læses som en forbindelse"),
            }
        )
        {
            var fejl = Hent(Kilde(Personer), i => i with { Miljoe = _ => forbindelse }).Fejl.ShouldNotBeNull();
            fejl.ShouldContain(besked);
            fejl.ShouldNotContain("hemmeligt91");
        }
    }
}
