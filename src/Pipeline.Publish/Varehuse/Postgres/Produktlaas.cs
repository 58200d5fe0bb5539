using Dapper;
using Npgsql;
using Pipeline.Domain;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>An advisory lock on a product, held by a connection of its own; the server lets go of it when the connection ends, however it ends.</summary>
internal sealed class Produktlaas : IDisposable
{
    private readonly NpgsqlConnection _forbindelse;

    /// <param name="forbindelse">Open; taken over.</param>
    public Produktlaas(NpgsqlConnection forbindelse, Postgresadgang adgang, string produkt, TimeSpan laengst, CancellationToken token)
    {
        _forbindelse = forbindelse;
        try
        {
            forbindelse.Execute($"set lock_timeout = {Math.Max(1, (long)laengst.TotalMilliseconds)}");
            forbindelse.Execute(
                new CommandDefinition(
                    "select pg_advisory_lock(hashtextextended('pipeline ' || @produkt, 0))",
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

    public void Dispose() => _forbindelse.Dispose();
}
