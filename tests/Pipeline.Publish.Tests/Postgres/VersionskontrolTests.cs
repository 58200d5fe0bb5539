using Pipeline.Domain;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>
/// The database's own checks before the switch. What goes wrong is done on purpose by a trigger on the version's table, as faulty storage or
/// a faulty writer would.
/// </summary>
public sealed class VersionskontrolTests
{
    [PgTheory]
    [InlineData("return case when new.varighed = '11' then null else new end", "antallet af rækker er")]
    [InlineData("new.fritagne := new.fritagne + 1; return new", "summen af fritagne er")]
    [InlineData("new.andel_faerre_end_4 := null; return new", "antallet af udfyldte andel_faerre_end_4 er")]
    [InlineData("new.maaned := '2025-06'; return new", "antallet af rækker er mangler")]
    [InlineData(
        "if new.omraadetype = 'land' and new.varighed = '11' then new.fritagne := new.fritagne + 1; "
            + "elsif new.omraadetype = 'region' and new.omraade = '1082' and new.varighed = '11' then new.fritagne := new.fritagne - 1; end if; return new",
        "landets tal er ikke kommunernes sum"
    )]
    public void Rows_OtherThanWritten_AreRefused_AndNothingIsChanged(string fejl, string ventet)
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        Forvansk(pg, fejl);

        var afvist = Should.Throw<PipelineFejl>(() => pg.Data.Udgiv("k2", [new("2025-07", frø: 2)]));

        afvist.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        afvist.Message.ShouldContain(ventet);
        pg.Data.Spoerg<string>("select string_agg(distinct version_id, ' ') from mart.jobsamtaler_versioner").ShouldBe("v0001");
        pg.Data.Spoerg<long>("select count(*) from pg_class where relname = 'jobsamtaler_v0002'").ShouldBe(0);
    }

    [PgFact]
    public void Keys_Repeated_AreRefused()
    {
        using var pg = new Pgdata();
        Forvansk(pg, "new.sats := 'alle'; return new");
        // Rows of a sats collapse into those of alle: the sums stay, the keys do not.
        Should.Throw<PipelineFejl>(() => pg.Data.Udgiv("k1", [new("2025-07")]));
        pg.Data.Spoerg<long>("select count(*) from mart.jobsamtaler_versioner").ShouldBe(0);
    }

    [PgFact]
    public void Month_MissingInTheWarehouse_CannotBePutInForce()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        pg.Data.Udgiv("k2", [new("2025-07"), new("2025-08", frø: 2)]);
        pg.Database.Udfoer("delete from mart.jobsamtaler_v0001 where maaned = '2025-07'");

        Should
            .Throw<PipelineFejl>(() =>
                new Versionsskift(pg.Data.Mappe, Produkter.Produktliste.Jobsamtaler, pg.Varehus, TimeProvider.System).Skift(
                    "v0001",
                    Proevedata.Eget,
                    Proevedata.Anna
                )
            )
            .Message.ShouldContain("ingen rækker for 2025-07");
        pg.Data.Spoerg<string>("select version_id from ops.skift order by nr desc limit 1").ShouldBe("v0002");
    }

    /// <summary>Puts a trigger on each table of a version as soon as it is made.</summary>
    private static void Forvansk(Pgdata pg, string fejl) =>
        pg.Database.Udfoer(
            $"""
            create function ops.forvansk() returns trigger language plpgsql as $$ begin {fejl}; end $$;
            create function ops.ved_tabel() returns event_trigger language plpgsql security definer as $$
            declare t record;
            begin
                for t in select * from pg_event_trigger_ddl_commands() where command_tag = 'CREATE TABLE' and object_identity ~ '_v[0-9]+(_[0-9]+)?$' loop
                    execute format('create trigger forvansk before insert on %s for each row execute function ops.forvansk()', t.object_identity);
                end loop;
            end $$;
            create event trigger ved_tabel on ddl_command_end execute function ops.ved_tabel()
            """
        );
}
