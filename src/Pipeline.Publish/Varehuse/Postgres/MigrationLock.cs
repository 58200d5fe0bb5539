using System.Data.Common;
using Dapper;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// The lock of those who bring the warehouse up: a table without columns that belongs to the owner and that nobody else has any right to. An advisory lock is
/// anyone's who can log in, and so could keep every migration out. It is held for a transaction, so that it ends with its holder, however that ends.
/// </summary>
internal static class MigrationLock
{
    private const string Name = "opbygning.migrationslaas";

    /// <summary>Makes the table, as the owner; another that migrates at the same time may make it, or the type of its rows, first.</summary>
    public const string Table = $"""
        do $$ begin
            if to_regclass('{Name}') is null then
                create table {Name} ();
            end if;
        exception when duplicate_table or duplicate_object or unique_violation then null;
        end $$
        """;

    /// <summary>Waits for the transaction that has it. Backups read the table meanwhile.</summary>
    public static void Take(DbTransaction transaction) =>
        transaction.Connection!.Execute($"lock table {Name} in exclusive mode", transaction: transaction);
}
