using System.Data.Common;
using Dapper;
using Npgsql;
using Pipeline.Domain;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// The warehouse on PostgreSQL 15 or newer. It works as the role <c>pipeline_writer</c>; only migrations are the owner's, over a connection of
/// their own. A version is written into tables of its own and audited, and hung on and put in force in one transaction
/// (docs/decisions/0006-postgres-partitions.md, 0027-publication-in-parts.md). What fails in passing is done again.
/// </summary>
/// <param name="ejer">The owner's connection; null: the warehouse must be up to date already.</param>
public sealed class PostgresVarehus(
    Postgresadgang adgang,
    Postgresadgang? ejer = null,
    Robusthed? robusthed = null,
    TimeProvider? ur = null,
    Indlaesning? indlaesning = null
) : IVarehus
{
    private readonly Robusthed _robusthed = robusthed ?? new();
    private readonly Forsoeg _forsoeg = new(robusthed ?? new(), ur ?? TimeProvider.System);

    public string Sted => adgang.Sted;

    public string Byteorden => "";

    public IReadOnlyList<string> Mended => [];

    public IReadOnlyList<string> Damaged(bool putAside) => [];

    public void Migrer() =>
        Oversat(
            _ =>
            {
                if (ejer is null)
                {
                    using var forbindelse = Forbind();
                    KraevOpdateret(forbindelse);
                    return true;
                }

                using var ejers = ejer.Forbindelse(_robusthed, egen: true);
                ejers.Open();
                Opbygning.Koer(ejers);
                return true;
            },
            CancellationToken.None
        );

    public DbConnection Aabn() => Oversat(_ => Forbind(), CancellationToken.None);

    public T ITransaktion<T>(Func<DbTransaction, T> arbejde, CancellationToken token = default) =>
        Oversat(_ => Transaktion(arbejde), token);

    public IDisposable Laas(string produkt, CancellationToken token) =>
        Oversat<IDisposable>(t => new Produktlaas(Forbind(egen: true), adgang, produkt, _robusthed.Produktlaas, t), token);

    /// <summary>A lock by name that every process with this warehouse sees, on whatever machine; the server lets go of it when its holder is gone.</summary>
    /// <returns>Null: another one has it.</returns>
    public IDisposable? LaasHvisLedig(string navn) =>
        Oversat<IDisposable?>(_ => Produktlaas.HvisLedig(Forbind(egen: true), navn), CancellationToken.None);

    public IReadOnlyList<string> Tabeller(DbConnection forbindelse) =>
        [
            .. forbindelse.Query<string>(
                """
                select n.nspname || '.' || c.relname
                from pg_class c inner join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('mart', 'ops', 'offentlig') and c.relkind in ('r', 'p', 'v') and not c.relispartition
                order by n.nspname collate "C", c.relname collate "C"
                """
            ),
        ];

    public IReadOnlyList<string> Noegle(DbConnection forbindelse, string tabel) =>
        [
            .. forbindelse.Query<string>(
                """
                select quote_ident(a.attname) || case a.atttypid when 'text'::regtype then ' collate "C"' else '' end || ' nulls first'
                from pg_class c
                inner join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_index i on i.indrelid = c.oid and i.indisprimary
                where c.oid = to_regclass(@tabel) and case c.relkind when 'v' then true else a.attnum = any (i.indkey) end
                order by a.attnum
                """,
                new { tabel }
            ),
        ];

    public void Indsaet(DbTransaction transaktion, Versionsindhold indhold, CancellationToken token) =>
        new Versionsindlaesning(() => Forbind(egen: true), indhold, indlaesning ?? new()).Koer(
            (NpgsqlConnection)transaktion.Connection!,
            token
        );

    public bool Remove(DbTransaction transaktion, string produkt, string version) => false;

    public void IndsaetOffentlig(DbTransaction transaktion, Offentligindhold indhold, CancellationToken token) =>
        Udgavekopiering.Koer((NpgsqlConnection)transaktion.Connection!, indhold, token);

    public PipelineFejl? Oversaet(Exception fejl) => Postgresfejl.Oversaet(fejl, adgang);

    private T Transaktion<T>(Func<DbTransaction, T> arbejde)
    {
        using var forbindelse = Forbind();
        using var transaktion = forbindelse.BeginTransaction();
        var resultat = arbejde(transaktion);
        var nummer = forbindelse.ExecuteScalar<string?>("select pg_current_xact_id_if_assigned()::text");
        try
        {
            transaktion.Commit();
        }
        catch (NpgsqlException fejl) when (nummer is not null && Forsoeg.ErForbigaaende(fejl))
        {
            // The answer was lost, not necessarily the transaction.
            if (!_forsoeg.Goer(_ => ErGennemfoert(nummer), CancellationToken.None))
            {
                throw;
            }
        }

        return resultat;
    }

    private bool ErGennemfoert(string nummer)
    {
        using var forbindelse = Forbind();
        while (true)
        {
            switch (forbindelse.ExecuteScalar<string?>("select pg_xact_status(@nummer::xid8)", new { nummer }))
            {
                case "committed":
                    return true;
                case "in progress":
                    Thread.Sleep(50);
                    continue;
                default:
                    return false;
            }
        }
    }

    /// <summary>One attempt, as the writer.</summary>
    private NpgsqlConnection Forbind(bool egen = false)
    {
        var forbindelse = adgang.Forbindelse(_robusthed, egen);
        try
        {
            forbindelse.Open();
            if (!ErVarehus(forbindelse))
            {
                throw new PipelineFejl(
                    $"Der er intet varehus i {Sted}; opret det ved at angive ejerens forbindelse i PIPELINE_DATABASE_EJER ved første 'pipeline run'.",
                    Afslutning.ForkertBrug
                );
            }

            forbindelse.Execute("set role pipeline_writer");
            return forbindelse;
        }
        catch
        {
            forbindelse.Dispose();
            throw;
        }
    }

    private static bool ErVarehus(NpgsqlConnection forbindelse)
    {
        const string Spoergsmaal = "select to_regnamespace('ops') is not null and to_regrole('pipeline_writer') is not null";
        try
        {
            return forbindelse.ExecuteScalar<bool>(Spoergsmaal);
        }
        catch (NpgsqlException fejl) when (Forsoeg.ErForbigaaende(fejl))
        {
            // One that has lain in the pool may be dead, and then so are the others there: this one begins anew.
            NpgsqlConnection.ClearPool(forbindelse);
            forbindelse.Close();
            forbindelse.Open();
            return forbindelse.ExecuteScalar<bool>(Spoergsmaal);
        }
    }

    /// <summary>Work on connections of its own, done again when it failed by something that passes; what it fails with is told in the store's words.</summary>
    public T Igen<T>(Func<T> arbejde, CancellationToken token) => Oversat(_ => arbejde(), token);

    private void KraevOpdateret(NpgsqlConnection forbindelse)
    {
        if (Migrationer.Mangler(forbindelse, Opbygning.Lager) is [var foerste, ..] mangler)
        {
            throw new PipelineFejl(
                $"Varehuset i {Sted} mangler {mangler.Count} migrationer, den første {foerste}; "
                    + "angiv ejerens forbindelse i PIPELINE_DATABASE_EJER, og kør igen."
            );
        }

        if (!JobSchema.IsCurrent(forbindelse))
        {
            throw new PipelineFejl(
                $"Varehuset i {Sted} mangler køens tabeller, eller de er ældre end programmet; "
                    + "kør 'pipeline migrate' med ejerens forbindelse i PIPELINE_DATABASE_EJER."
            );
        }
    }

    private T Oversat<T>(Func<CancellationToken, T> arbejde, CancellationToken token)
    {
        try
        {
            return _forsoeg.Goer(arbejde, token);
        }
        catch (Exception fejl) when (Oversaet(fejl) is { } oversat)
        {
            throw oversat;
        }
    }
}
