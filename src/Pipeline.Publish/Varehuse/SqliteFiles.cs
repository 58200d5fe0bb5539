using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Publish.Varehuse;

/// <summary>
/// The three files of the embedded warehouse when one of them has been lost. What <c>mart.db</c> and <c>offentlig.db</c> hold follows from the published versions
/// and from <c>ops.db</c>: the file is made anew, empty, with the tables that <c>ops.db</c> says it had. Without <c>ops.db</c> the others cannot be trusted to
/// belong together: they are put aside, and the warehouse begins anew.
/// </summary>
/// <param name="fit">Fits the text of a migration to the store.</param>
internal sealed class SqliteFiles(string folder, Func<string, string> fit)
{
    public const string Mart = "mart";
    public const string Ops = "ops";
    public const string Public = "offentlig";

    private const string PublicMigration = "0052_offentlig";

    public static IReadOnlyList<string> Schemas => [Mart, Ops, Public];

    public string File(string schema) => Path.Combine(folder, $"{schema}.db");

    /// <summary>A file that is attached without being there is made, and is empty.</summary>
    public bool IsThere(string schema) => new FileInfo(File(schema)) is { Exists: true, Length: > 0 };

    /// <returns>What was done about files that were gone; sentences for the user.</returns>
    public IReadOnlyList<string> Mend()
    {
        string[] gone = [.. Schemas.Where(s => !IsThere(s))];
        if (gone.Length == 0 || gone.Length == Schemas.Count)
        {
            return [];
        }

        if (gone.Contains(Ops))
        {
            var aside = PutAside(Schemas.Except(gone));
            return
            [
                $"Varehusets fil '{File(Ops)}' manglede; varehuset er bygget op igen af de udgivne versioner. Kørsler, revisionsspor og statistik fra før er tabt; "
                    + $"de andre filer ligger i '{aside}'.",
            ];
        }

        var applied = Applied();
        gone = [.. gone.Where(s => s == Mart || applied.Contains(PublicMigration))];
        if (gone.Length == 0)
        {
            // An older program's warehouse: the migrations make the file.
            return [];
        }

        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(temporary);
        try
        {
            using (var connection = Open(temporary, SqliteOpenMode.ReadWriteCreate))
            {
                Migrationer.Anvend(connection, "sqlite", fit, [.. Migrationer.For("sqlite").Where(m => applied.Contains(m.Navn))]);
            }

            foreach (var schema in gone)
            {
                System.IO.File.Move(Path.Combine(temporary, $"{schema}.db"), File(schema), overwrite: true);
            }
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }

        return [.. gone.Select(s => $"Varehusets fil '{File(s)}' manglede; den er bygget op igen af de udgivne versioner.")];
    }

    /// <summary>The files that are there and are no whole databases, by SQLite's own check of their pages.</summary>
    /// <param name="putAside">Also moves them out of the way, so that <see cref="Mend"/> takes them for gone.</param>
    /// <returns>Their paths.</returns>
    public IReadOnlyList<string> Damaged(bool putAside)
    {
        string[] damaged = [.. Schemas.Where(s => IsThere(s) && !IsWhole(s))];
        if (putAside && damaged.Length > 0)
        {
            PutAside(damaged);
        }

        return [.. damaged.Select(File)];
    }

    public static SqliteConnection Open(string folder, SqliteOpenMode mode)
    {
        // The main file holds nothing, but it must be a file: a journal over several files takes its name from it.
        var main = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "main.db"),
            Mode = mode,
            Pooling = false,
        };
        var connection = new SqliteConnection(main.ConnectionString);
        try
        {
            connection.Open();
            foreach (var schema in Schemas)
            {
                connection.Execute($"attach database @file as {schema}", new { file = Path.Combine(folder, $"{schema}.db") });
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private HashSet<string> Applied()
    {
        using var connection = Alone(Ops);
        return [.. connection.Query<string>("select navn from migrationer")];
    }

    private bool IsWhole(string schema)
    {
        try
        {
            using var connection = Alone(schema);
            return connection.QueryFirst<string>("pragma quick_check(1)") == "ok";
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            // SQLITE_CORRUPT, SQLITE_NOTADB.
            return false;
        }
    }

    private SqliteConnection Alone(string schema)
    {
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = File(schema),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var connection = new SqliteConnection(source.ConnectionString);
        connection.Open();
        return connection;
    }

    private string PutAside(IEnumerable<string> schemas)
    {
        var number = 1;
        string aside;
        do
        {
            aside = Path.Combine(folder, $"til-side-{number++}");
        } while (Directory.Exists(aside));

        Directory.CreateDirectory(aside);
        foreach (var schema in schemas)
        {
            System.IO.File.Move(File(schema), Path.Combine(aside, $"{schema}.db"));
        }

        return aside;
    }
}
