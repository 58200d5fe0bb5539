using Dapper;
using Npgsql;
using Pipeline.Domain;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// A lock on a product: its row of ops.produktlaase, locked by a transaction on a connection of its own. The server lets go of it when the connection ends, however it
/// ends. A row, since only who may write the table can lock it, while an advisory lock is anyone's who can log in; and a transaction, since a pooler that
/// hands out connections by transaction keeps the connection to it until the end.
/// </summary>
internal sealed class Produktlaas : IDisposable
{
    private readonly NpgsqlConnection _forbindelse;

    private Produktlaas(NpgsqlConnection forbindelse) => _forbindelse = forbindelse;

    /// <param name="forbindelse">Open; taken over.</param>
    /// <param name="laengst">How long to wait for whoever has it.</param>
    public Produktlaas(NpgsqlConnection forbindelse, Postgresadgang adgang, string produkt, TimeSpan laengst, CancellationToken token)
    {
        _forbindelse = forbindelse;
        try
        {
            Begynd(forbindelse, produkt);
            forbindelse.Execute($"set local lock_timeout = {Math.Max(1, (long)laengst.TotalMilliseconds)}");
            forbindelse.Execute(
                new CommandDefinition(
                    "select produkt from ops.produktlaase where produkt = @produkt for update",
                    new { produkt },
                    commandTimeout: (int)laengst.TotalSeconds + 30
                )
            );
            token.ThrowIfCancellationRequested();
        }
        catch (PostgresException fejl) when (fejl.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            forbindelse.Dispose();
            throw new PipelineFejl(
                $"En anden er ved at udgive {produkt} i {adgang.Sted} og blev ikke færdig i tide; vent, til den er færdig, og kør igen.",
                Afslutning.Fejlet,
                fejl
            );
        }
        catch
        {
            forbindelse.Dispose();
            throw;
        }
    }

    /// <summary>A lock of the same kind by any name, without waiting.</summary>
    /// <param name="forbindelse">Open; taken over.</param>
    /// <returns>Null: somebody has it.</returns>
    public static Produktlaas? HvisLedig(NpgsqlConnection forbindelse, string navn)
    {
        try
        {
            Begynd(forbindelse, navn);
            if (
                forbindelse.ExecuteScalar<string?>(
                    "select produkt from ops.produktlaase where produkt = @navn for update skip locked",
                    new { navn }
                )
                is not null
            )
            {
                return new(forbindelse);
            }

            forbindelse.Dispose();
            return null;
        }
        catch
        {
            forbindelse.Dispose();
            throw;
        }
    }

    public void Dispose() => _forbindelse.Dispose();

    private static void Begynd(NpgsqlConnection forbindelse, string navn)
    {
        forbindelse.Execute("insert into ops.produktlaase (produkt) values (@navn) on conflict do nothing", new { navn });
        forbindelse.BeginTransaction();
        // The transaction is idle while the work is done on other connections.
        forbindelse.Execute("set local idle_in_transaction_session_timeout = 0");
    }
}
