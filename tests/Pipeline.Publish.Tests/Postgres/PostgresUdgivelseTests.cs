using Dapper;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>What is published on PostgreSQL is what is published in the embedded warehouse.</summary>
public sealed class PostgresUdgivelseTests
{
    [PgFact]
    public void MonthWithoutARow_IsPublishedWithAWarning_AndCanBeSwitchedTo()
    {
        using var pg = new Pgdata();
        Tom.Proev(pg.Data);
    }

    [PgFact]
    public void Publication_OnBothStores_ExportsTheSameBytes()
    {
        using var pg = new Pgdata();
        using var indlejret = new Proevedata();
        foreach (var data in new[] { pg.Data, indlejret })
        {
            data.Udgiv("k1", [new("2025-07"), new("2025-08")]).Version.ShouldBe("v0001");
            data.Udgiv("k2", [new("2025-07"), new("2025-08", frø: 2), new("2025-09")], data: "d2").Version.ShouldBe("v0002");
            data.Udgiv("k3", [new("2025-07"), new("2025-08", frø: 2), new("2025-09")], data: "d2").Version.ShouldBeNull();
        }

        foreach (
            var tabel in new[]
            {
                "jobsamtaler",
                "jobsamtaler_versioner",
                "i_kraft",
                "dim_kommune",
                "dim_jobcenter",
                "dim_region",
                "dim_maaned",
                "dim_varighed",
                "dim_ydelsesgruppe",
                "ops.kontroller",
            }
        )
        {
            Eksporter(pg.Data, tabel).ShouldBe(Eksporter(indlejret, tabel), tabel);
        }

        Eksporter(pg.Data, "jobsamtaler", "v0001").ShouldBe(Eksporter(indlejret, "jobsamtaler", "v0001"));
        pg.Data.Spoerg<long>("select count(*) from mart.jobsamtaler_bi")
            .ShouldBe(indlejret.Spoerg<long>("select count(*) from mart.jobsamtaler_bi"));
    }

    [PgFact]
    public void Status_OnBothStores_TellsTheSame()
    {
        using var pg = new Pgdata();
        using var indlejret = new Proevedata();
        var svar = new[] { pg.Data, indlejret }.Select(data =>
        {
            using (var koersel = new Koerselslog(data.Varehus, TimeProvider.System).Start("k1", "run", "1.75", "a1"))
            {
                koersel.Leveringer(Proevedata.Beskrivelse("k1").Inddata);
                koersel.Trin("Udgivelse").Faerdig(3, 2, 1);
                data.Udgiv("k1", [new("2025-07")]);
                koersel.Slut(Domain.Afslutning.Udfoert);
            }

            var status = Status.Laes(data.Varehus);
            return string.Join(
                '\n',
                [
                    .. status.Leveringer.Select(l => $"{l with { Modtaget = "" }}"),
                    .. status.Koersler.Select(k => $"{k with { Startet = "", Sluttet = "" }}"),
                    .. status.Produkter.Select(p => $"{p with { Udgivet = "" }}"),
                    .. status.Karantaene.Select(k => $"{k}"),
                ]
            );
        });
        svar.ToList().Distinct().ShouldHaveSingleItem().ShouldContain("v0001");
    }

    [PgFact]
    public void Switch_BackAndForth_PutsTheWholeVersionInForce()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        pg.Data.Udgiv("k2", [new("2025-07", frø: 2), new("2025-08")]);
        var skift = new Versionsskift(pg.Data.Mappe, Produktliste.Jobsamtaler, pg.Varehus, TimeProvider.System);

        skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0001");
        Versioner(pg).ShouldBe(["v0001"]);
        skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna).Fra.ShouldBe("v0001");
        Versioner(pg).ShouldBe(["v0002"]);
    }

    [PgFact]
    public void Warehouse_Lost_IsBuiltFromTheLake()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        pg.Data.Udgiv("k2", [new("2025-07", frø: 2)]);
        using var nyt = new Pgdata();
        using var data = new Proevedata(pg.Data.Mappe, nyt.Varehus);

        data.Udgiv("k3", [new("2025-07", frø: 2)]).Version.ShouldBeNull();

        Versioner(nyt).ShouldBe(["v0002"]);
        data.Spoerg<long>("select count(distinct version_id) from mart.jobsamtaler_versioner").ShouldBe(2);
    }

    private static IEnumerable<string> Versioner(Pgdata pg)
    {
        using var f = pg.Varehus.Aabn();
        return [.. f.Query<string>("select distinct version_id from mart.jobsamtaler")];
    }

    private static string Eksporter(Proevedata data, string tabel, string? version = null)
    {
        var fil = Path.Combine(data.Mappe, "ud.csv");
        new Tabeleksport(data.Mappe, data.Varehus).Skriv(tabel, version, fil);
        return File.ReadAllText(fil);
    }

    [PgFact]
    public void Version_OfSeveralMonths_IsPartsByMonth_HungOnWithoutBeingReadAgain()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-06"), new("2025-07"), new("2025-08"), new("2025-09")]);
        using var f = pg.Database.Aabn();
        f.Query<string>(
                "select inhrelid::regclass::text from pg_inherits where inhparent = to_regclass('mart.jobsamtaler_v0001') order by 1"
            )
            .ShouldBe(["mart.jobsamtaler_v0001_1", "mart.jobsamtaler_v0001_2"]);
        f.Query<string>("select maaned from mart.jobsamtaler_v0001_2 group by 1 order by 1").ShouldBe(["2025-08", "2025-09"]);
        // One key, from the table of all versions to the parts, and statistics for both.
        f.ExecuteScalar<long>("select count(*) from pg_partition_tree('mart.jobsamtaler_versioner_pkey')").ShouldBe(4);
        f.ExecuteScalar<bool>(
                "select bool_and(age(relfrozenxid) >= 0 and reltuples > 0) from pg_class where relname ~ '^jobsamtaler_v0001_[12]$'"
            )
            .ShouldBeTrue();
    }

    /// <summary>What a publication that was killed left where versions are made: the next one removes it, whatever it is.</summary>
    [PgFact]
    public void PartsLeftBehind_AreRemovedByTheNextPublication()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        foreach (var nr in new[] { 0, 1, 7 })
        {
            pg.Database.Udfoer($"select ops.ny_versionsdel('jobsamtaler', 'v0002', {nr}, '2025-07', null, '1.75')");
        }

        pg.Database.Udfoer("select ops.ny_versionsdel('jobsamtaler', 'v0020', 1, null, null, '1.75')");

        pg.Data.Udgiv("k2", [new("2025-07", frø: 2), new("2025-08")]).Gaeldende.ShouldBe("v0002");

        pg.Data.Spoerg<string>(
                "select string_agg(relname, ' ') from pg_class where relnamespace = 'opbygning'::regnamespace and relkind = 'r' and relname <> 'migrationslaas'"
            )
            .ShouldBe("jobsamtaler_v0020_1");
    }
}
