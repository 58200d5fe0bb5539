using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// Makes the warehouse and brings it up to the newest migration, as its owner: roles, schemas, migrations, the texts on the products' tables, and
/// who may do what. One at a time, by an advisory lock.
/// </summary>
internal static partial class Opbygning
{
    public const string Lager = "postgres";

    private static readonly string[] Roller = ["pipeline_owner", "pipeline_writer", "pipeline_reader", "pipeline_offentlig"];
    private static readonly string[] Skemaer = ["mart", "ops", "offentlig", "tidsplan", "opbygning"];

    /// <param name="migrationer">Those of an older program; null: all there are.</param>
    public static void Koer(NpgsqlConnection ejer, IReadOnlyList<Migration>? migrationer = null)
    {
        ejer.Execute("select pg_advisory_lock(hashtextextended('pipeline migrationer', 0))");
        foreach (var rolle in Roller)
        {
            ejer.Execute(Rolle(rolle));
        }

        ejer.Execute(Medlemskab);
        foreach (var skema in Skemaer)
        {
            ejer.Execute(
                $"do $$ begin if to_regnamespace('{skema}') is null then create schema {skema} authorization pipeline_owner; end if; end $$"
            );
        }

        // The views' names are without schema, as the embedded store needs them.
        ejer.Execute("set role pipeline_owner; set search_path to mart");
        Migrationer.Anvend(ejer, Lager, Tilpas, migrationer);
        using var transaktion = ejer.BeginTransaction();
        Kommentarer.Anvend(ejer, migrationer ?? Migrationer.For(Lager));
        ejer.Execute(Rettigheder);
        transaktion.Commit();
    }

    /// <summary>
    /// A table of versions has a partition a version, and the version last in its key: within a partition it parts no rows. Text sorts by bytes, as in the embedded store, whatever language the database speaks: the same
    /// answers, and keys that are written in the order of their index. Words for PostgreSQL alone stand in a comment.
    /// </summary>
    internal static string Tilpas(string sql) =>
        Tekstkolonne()
            .Replace(
                Postgresord()
                    .Replace(
                        Versionsnoegle()
                            .Replace(sql, "primary key ($1, version_id)\n) partition by list (version_id)")
                            .Replace(Migrationer.Udgavetabel, "partition by list (udgave)", StringComparison.Ordinal)
                            // The embedded store's word, which also older readers of its files know.
                            .Replace("group_concat(", "string_agg(", StringComparison.Ordinal),
                        "$1"
                    ),
                "$1 collate \"C\"$2"
            );

    /// <summary>Roles belong to the server and not to the database: another database's migrations may make them at the same time.</summary>
    private static string Rolle(string navn) =>
        $"""
            do $$ begin
                if not exists (select from pg_roles where rolname = '{navn}') then
                    create role {navn} nologin;
                end if;
            exception when duplicate_object or unique_violation then null;
            end $$
            """;

    private const string Medlemskab = """
        do $$ begin
            if not pg_has_role(current_user, 'pipeline_owner', 'member') then
                execute format('grant pipeline_owner to %I', current_user);
            end if;
        end $$
        """;

    /// <summary>
    /// The writer may read all, and write what is not a published figure; those go in through the functions of the owner. The reader has
    /// the views and nothing else. Who may see only what everyone may, has the views of <c>offentlig</c>, where no hidden figure is.
    /// </summary>
    private const string Rettigheder = """
        grant usage on schema mart, ops, offentlig, tidsplan, opbygning to pipeline_writer;
        grant select, insert, update, delete on all tables in schema tidsplan to pipeline_writer;
        grant usage on schema mart, offentlig to pipeline_reader;
        grant usage on schema offentlig to pipeline_offentlig;
        grant select on all tables in schema mart, ops, offentlig to pipeline_writer;
        do $$
        declare
            t record;
        begin
            for t in
                select c.oid::regclass as tabel, n.nspname, c.relname, c.relkind
                from pg_class c inner join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('mart', 'ops', 'offentlig') and c.relkind in ('r', 'v') and not c.relispartition
            loop
                if t.relkind = 'v' then
                    if t.nspname <> 'ops' then
                        execute format('grant select on %s to pipeline_reader', t.tabel);
                    end if;
                    if t.nspname = 'offentlig' then
                        execute format('grant select on %s to pipeline_offentlig', t.tabel);
                    end if;
                elsif t.relname <> 'migrationer' then
                    execute format('grant insert, update, delete on %s to pipeline_writer', t.tabel);
                end if;
            end loop;
        end $$
        """;

    [GeneratedRegex(@"^( +\w+ text)(( not null)?( primary key)?,?( *--.*)?\r?)$", RegexOptions.Multiline)]
    private static partial Regex Tekstkolonne();

    [GeneratedRegex(@"primary key \(version_id, ([^)]*)\)\r?\n\) /\* sqlite: without rowid \*/")]
    private static partial Regex Versionsnoegle();

    [GeneratedRegex(@"/\* postgres: (.*?) \*/")]
    private static partial Regex Postgresord();
}
