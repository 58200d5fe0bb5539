using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// Makes the warehouse and brings it up to the newest migration, as its owner: roles, schemas, migrations, the texts on the products' tables, and
/// who may do what. One at a time: each of its transactions takes a lock that only the owner may take, and nothing before them is done twice.
/// </summary>
internal static partial class Opbygning
{
    public const string Lager = "postgres";

    private static readonly string[] Roller = ["pipeline_owner", "pipeline_writer", "pipeline_reader", "pipeline_offentlig"];
    private static readonly string[] Skemaer = ["mart", "ops", "offentlig", "tidsplan", "opbygning"];

    /// <param name="migrationer">Those of an older program; null: all there are.</param>
    public static void Koer(NpgsqlConnection ejer, IReadOnlyList<Migration>? migrationer = null)
    {
        foreach (var rolle in Roller)
        {
            ejer.Execute(Rolle(rolle));
        }

        ejer.Execute(Medlemskab);
        foreach (var skema in Skemaer)
        {
            ejer.Execute(Skema(skema));
        }

        // The views' names are without schema, as the embedded store needs them.
        ejer.Execute("set role pipeline_owner; set search_path to mart");
        ejer.Execute(MigrationLock.Table);
        Migrationer.Anvend(ejer, Lager, Tilpas, migrationer, MigrationLock.Take);
        if (migrationer is null)
        {
            JobSchema.Install(ejer);
        }

        using var transaktion = ejer.BeginTransaction();
        MigrationLock.Take(transaktion);
        Kommentarer.Anvend(ejer, migrationer ?? Migrationer.For(Lager));
        ejer.Execute(WriterRights.Sql);
        ejer.Execute(ReaderRights);
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
        exception when duplicate_object or unique_violation then null;
        end $$
        """;

    /// <summary>Another that migrates at the same time may make it first.</summary>
    private static string Skema(string navn) =>
        $"""
            do $$ begin
                if to_regnamespace('{navn}') is null then
                    create schema {navn} authorization pipeline_owner;
                end if;
            exception when duplicate_schema or unique_violation then null;
            end $$
            """;

    /// <summary>
    /// The reader has the views and nothing else. Who may see only what everyone may, has the views of <c>offentlig</c>, where no hidden figure is.
    /// </summary>
    private const string ReaderRights = """
        grant usage on schema mart, offentlig to pipeline_reader;
        grant usage on schema offentlig to pipeline_offentlig;
        do $$
        declare
            v record;
        begin
            for v in
                select c.oid::regclass as visning, n.nspname
                from pg_class c inner join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('mart', 'offentlig') and c.relkind = 'v'
            loop
                execute format('grant select on %s to pipeline_reader', v.visning);
                if v.nspname = 'offentlig' then
                    execute format('grant select on %s to pipeline_offentlig', v.visning);
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
