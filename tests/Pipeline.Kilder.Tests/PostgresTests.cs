using System.Text;
using Npgsql;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract;
using Pipeline.Extract.Kilder;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Testserver;

namespace Pipeline.Kilder.Tests;

/// <summary>Registers in a real PostgreSQL server: one snapshot, contract before rows, ids that never lie on our disk.</summary>
public sealed partial class PostgresTests : Kildetest
{
    private const string Id1 = "0101801234";
    private const string Id2 = "3112992345";

    private const string Skema = $"""
        create table borger (cpr varchar(10), foedt date);
        create table ydelse (cpr char(12), art text, sats text, loentilskud boolean, fra date, til timestamp, opdateret timestamptz);
        insert into borger values ('{Id1}', '1980-01-01'), ('{Id2}', '1999-12-31'), (null, '2000-01-01'), ('', '2000-01-01');
        insert into ydelse
            select '{Id1}', 'fleksjob', null, true, m::date, (m + interval '1 month - 1 day')::timestamp, now()
            from generate_series('2025-08-01'::date, '2025-10-01'::date, interval '1 month') m;
        insert into ydelse values ('{Id2}', 'kontanthjaelp', 'grundsats', false, '2025-10-01', '2025-10-31', now()), ('{Id2}', '', '', null, '2025-10-07', 'infinity', now());
        """;

    private static readonly Forespoergsel Personer = new(
        Registre.Personer,
        "personer.sql",
        "select cpr as person_id, foedt as foedselsdato from borger"
    );

    private static readonly Forespoergsel Ydelser = new(
        Registre.Ydelser,
        "ydelser.sql",
        "select cpr as person_id, art as ydelsesart, sats, loentilskud, fra, til, opdateret from ydelse where fra between @fra and @til -- @fra"
    );

    [PgFact]
    public void Delivery_LiesInTheRawRoom_InTheContractsForm()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        var udfald = Hent(database, Personer, Ydelser);

        udfald.Fejl.ShouldBeNull();
        udfald.Advarsler.ShouldBe(["Kilden registre (ydelser.sql) har ukendte kolonner, som ikke er læst: opdateret."]);
        udfald
            .Leveringer.Select(l => $"{l.Levering.Datasaet} {l.Levering.Maaned}")
            .ShouldBe(["personer 2025-10", "ydelser 2025-08", "ydelser 2025-09", "ydelser 2025-10"]);
        Raekker("personer", "2025-10")
            .ShouldBe(
                [$"{Pseudonymet(Id1)}|1980-01-01", $"{Pseudonymet(Id2)}|1999-12-31", "-|2000-01-01", "-|2000-01-01"],
                ignoreOrder: true
            );
        Raekker("ydelser", "2025-10")
            .ShouldBe(
                [
                    $"{Pseudonymet(Id1)}|fleksjob|-|1|2025-10-01|2025-10-31",
                    $"{Pseudonymet(Id2)}|kontanthjaelp|grundsats|0|2025-10-01|2025-10-31",
                    $"{Pseudonymet(Id2)}|-|-|-|2025-10-07|-",
                ],
                ignoreOrder: true
            );
        new RaaLager(Data).Gaeldende("ydelser", new(2025, 9))!.ErUroert().ShouldBeTrue();
    }

    [PgFact]
    public void Ids_AreNowhereOnOurDisk()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        // Much enough that a small memory has to put rows on the disk.
        database.Udfoer("insert into borger select lpad((i + 1000000000)::text, 10, '0'), '1970-01-01' from generate_series(1, 60000) i");
        Hent(database, Personer, Ydelser).Fejl.ShouldBeNull();
        foreach (var fil in Directory.EnumerateFiles(Mappe, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(fil).AsSpan();
            foreach (var id in new[] { Id1, Id2, "1000050000" })
            {
                bytes.IndexOf(Encoding.ASCII.GetBytes(id)).ShouldBe(-1, fil);
            }
        }

        Raekker("personer", "2025-10").Count.ShouldBe(60_004);
    }

    [PgFact]
    public void SameRows_InAnotherOrder_AreNoNewDelivery()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        Hent(database, Personer, Ydelser).Leveringer.ShouldAllBe(l => l.Ny);
        database.Udfoer(
            "create table y2 as select * from ydelse order by art desc, fra desc; drop table ydelse; alter table y2 rename to ydelse"
        );
        Hent(database, Personer, Ydelser).Leveringer.ShouldAllBe(l => !l.Ny);
        database.Udfoer("update ydelse set art = 'revalidering' where fra = '2025-09-01'");
        Hent(database, Personer, Ydelser).Leveringer.Where(l => l.Ny).Select(l => l.Levering.Maaned.ToString()).ShouldBe(["2025-09"]);
        // Older than what is fetched again: seen when it is asked for.
        database.Udfoer("update ydelse set art = 'revalidering' where fra = '2025-08-01'");
        Hent(database, Personer, Ydelser).Leveringer.ShouldAllBe(l => !l.Ny);
    }

    [PgFact]
    public void Snapshot_IsOneForAllDatasets()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        // The second query waits while somebody adds to what it reads; it must not see it.
        database.Udfoer("create function vent() returns boolean language sql volatile as $$ select pg_sleep(1.5) is not null $$");
        var langsom = Personer with { Sql = "select cpr as person_id, foedt as foedselsdato from borger where (select vent())" };
        var samtidig = Task.Run(async () =>
        {
            await Task.Delay(700);
            database.Udfoer("insert into ydelse values ('1', 'fleksjob', null, true, '2025-10-02', '2025-10-03', now())");
        });
        Hent(database, langsom, Ydelser).Fejl.ShouldBeNull();
        samtidig.IsCompletedSuccessfully.ShouldBeTrue();
        Raekker("ydelser", "2025-10").Count.ShouldBe(3);
    }

    [PgFact]
    public void MonthNotLoadedYet_IsNotFetched()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema + "; delete from ydelse where fra >= '2025-10-01'");
        var udfald = Hent(database, Personer, Ydelser);
        udfald
            .Leveringer.Select(l => $"{l.Levering.Datasaet} {l.Levering.Maaned}")
            .ShouldBe(["personer 2025-09", "ydelser 2025-08", "ydelser 2025-09"]);
        udfald.Advarsler.ShouldContain("Kilden registre har ingen rækker i ydelser efter 2025-09; der er hentet til og med den måned.");
    }

    [PgFact]
    public void Landed_IsNotFetched()
    {
        using var database = new Testdatabase();
        database.Udfoer(Skema);
        Directory.CreateDirectory(Path.Combine(Landing, "2025-09"));
        File.WriteAllText(Path.Combine(Landing, "2025-09", "ydelser.csv"), "x");
        Hent(database, Personer, Ydelser)
            .Leveringer.ShouldNotContain(l => l.Levering.Datasaet == "ydelser" && l.Levering.Maaned == new Maaned(2025, 9));
    }

    /// <summary>A query need not give a column that a delivery may lack; once it does, the rows are another delivery.</summary>
    [PgFact]
    public void OptionalColumn_IsFetchedWhereTheQueryGivesIt()
    {
        using var database = new Testdatabase();
        database.Udfoer(
            Skema + $"; create table fritagelse as select '{Id1}' as cpr, date '2025-10-01' as fra, date '2025-10-02' as registreret"
        );
        Forespoergsel Fritagelser(string also) =>
            new(
                Registre.Fritagelser,
                "fritagelser.sql",
                $"select cpr as person_id, 'TILBAGE13' as kode, fra, null::date as til{also} from fritagelse"
            );

        Hent(database, Personer, Ydelser, Fritagelser("")).Fejl.ShouldBeNull();
        Raekker("fritagelser", "2025-10").ShouldBe([$"{Pseudonymet(Id1)}|TILBAGE13|2025-10-01|-"]);

        var again = Hent(database, Personer, Ydelser, Fritagelser(", registreret"));
        again.Leveringer.Where(l => l.Ny).Select(l => l.Levering.Datasaet).ShouldBe(["fritagelser"]);
        Raekker("fritagelser", "2025-10").ShouldBe([$"{Pseudonymet(Id1)}|TILBAGE13|2025-10-01|-|2025-10-02"]);
    }

    private Kildeudfald Hent(Testdatabase database, params Forespoergsel[] forespoergsler) =>
        Hent(Kilde(forespoergsler), i => i with { Miljoe = navn => navn == "REGISTRE" ? database.Forbindelse : null });

    private static Postgreskilde Kilde(params Forespoergsel[] forespoergsler) =>
        new("registre", "REGISTRE", new(2025, 8), 2, forespoergsler);

    private static long Pseudonymet(string id)
    {
        using var pseudonym = new Pseudonym(Noegle);
        return pseudonym.Af(Encoding.UTF8.GetBytes(id));
    }

    private List<string> Raekker(string datasaet, string maaned)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        var raekker = new List<string>();
        using var result = lake.Query(
            $"SELECT * FROM {LakeSql.Tekst(new RaaLager(Data).Gaeldende(datasaet, Maaned.Parse(maaned))!.Raekker)}"
        );
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                raekker.Add(string.Join('|', result.Columns.Select((_, k) => chunk.Value(k, i)?.ToString() ?? "-")));
            }
        }

        return raekker;
    }
}
