using Dapper;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Whoever opens the warehouse reads in Danish what everything in it is.</summary>
public sealed class KommentarTests
{
    /// <summary>
    /// A new table has its text in the lines right above <c>create table</c>, and each column its own at the end of its line: <c>navn text, -- Hvad det er</c>.
    /// The columns of a product have theirs from Produktliste already; a view's column has that of the column it shows.
    /// </summary>
    [PgFact]
    public void EveryTableViewAndColumn_HasADanishText()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        using var f = pg.Database.Aabn();
        f.Query<string>(
                """
                with vores as (
                    select c.oid from pg_class c
                    where c.relnamespace in ('mart'::regnamespace, 'ops'::regnamespace, 'offentlig'::regnamespace) and c.relkind in ('r', 'p', 'v')
                )
                select v.oid::regclass || '.' || a.attname
                from vores v inner join pg_attribute a on a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped
                where coalesce(col_description(v.oid, a.attnum), '') = ''
                union all
                select v.oid::regclass::text from vores v where coalesce(obj_description(v.oid, 'pg_class'), '') = ''
                """
            )
            .ShouldBeEmpty();
        f.ExecuteScalar<string>("select col_description('mart.jobsamtaler'::regclass, 1)")
            .ShouldBe(Produktliste.Jobsamtaler.Felter[0].Beskrivelse);
        f.ExecuteScalar<string>("select col_description('mart.skaerpet_tilsyn_bi'::regclass, 7)").ShouldBe("Kommunens navn");
    }

    [PgFact]
    public void EveryProduct_HasAViewWithNames_ThatReadersMaySee()
    {
        using var pg = new Pgdata();
        using var f = pg.Database.Aabn();
        foreach (var produkt in Produktliste.Alle)
        {
            var kolonner = f.Query<string>(
                    "select attname from pg_attribute where attrelid = to_regclass(@navn) and attnum > 0",
                    new { navn = $"mart.{produkt.Navn}_bi" }
                )
                .ToList();
            produkt.Kolonner.Append("maaned_navn").Except(kolonner).ShouldBeEmpty(produkt.Navn);
            var harOmraade = produkt.Noegler.Any(n => n.Navn is "omraade" or "kommunekode");
            kolonner.Contains("omraadenavn").ShouldBe(harOmraade, produkt.Navn);
            f.ExecuteScalar<bool>($"select has_table_privilege('pipeline_reader', 'mart.{produkt.Navn}_bi', 'select')").ShouldBeTrue();
        }
    }

    [Fact]
    public void Text_InAMigration_BelongsToWhatItStandsBeside()
    {
        const string sql = """
            -- Om filen; hører ikke til en tabel.

            -- Hvem der gjorde hvad,
            -- og hvornår
            create table ops.spor (
                id text not null primary key, -- Sporets id; entydigt
                antal bigint not null, -- Hvor mange
                uden text,
                primary key (id)
            );

            create view mart.spor_bi as
            select
                s.id, -- Et id
                s.antal + 1 as flere, -- Flere; med et semikolon
                m.dag /* postgres: ::date as dag */ -- Dagen
            from spor s;
            """;

        Kommentarer
            .Af(sql)
            .ShouldBe([
                ("ops.spor", "table", null, "Hvem der gjorde hvad, og hvornår"),
                ("ops.spor", "table", "id", "Sporets id; entydigt"),
                ("ops.spor", "table", "antal", "Hvor mange"),
                ("mart.spor_bi", "view", "id", "Et id"),
                ("mart.spor_bi", "view", "flere", "Flere; med et semikolon"),
                ("mart.spor_bi", "view", "dag", "Dagen"),
            ]);
        Opbygning.Tilpas(sql).ShouldContain("id text collate \"C\" not null primary key, -- Sporets id");
    }
}
