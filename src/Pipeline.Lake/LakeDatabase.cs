using System.Globalization;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>An engine in memory that reads and writes files. Safe to use from several threads; each takes a connection of its own.</summary>
public sealed unsafe class LakeDatabase : IDisposable
{
    private readonly DatabaseHandle _handle;

    private LakeDatabase(DatabaseHandle handle) => _handle = handle;

    /// <summary>The engine's version, for manifests.</summary>
    public static string Version => DuckDb.Text(DuckDb.duckdb_library_version());

    public static LakeDatabase Open(LakeOptions options)
    {
        nint config = 0;
        if (DuckDb.duckdb_create_config(&config) != DuckDb.Success)
        {
            throw new LakeException("Motoren kunne ikke indstilles.", LakeFejlart.Hukommelse);
        }

        try
        {
            foreach (var (name, value) in Settings(options))
            {
                if (DuckDb.duckdb_set_config(config, name, value) != DuckDb.Success)
                {
                    throw new LakeException($"Ugyldig indstilling {name} = {value}.");
                }
            }

            nint database = 0;
            byte* error = null;
            return DuckDb.duckdb_open_ext(":memory:", &database, config, &error) == DuckDb.Success
                ? new LakeDatabase(new(database)).WithSources()
                : throw new LakeException(DuckDb.TakeText(error));
        }
        finally
        {
            DuckDb.duckdb_destroy_config(&config);
        }
    }

    public LakeConnection Connect()
    {
        nint connection = 0;
        return DuckDb.duckdb_connect(_handle, &connection) == DuckDb.Success
            ? new(new(connection, _handle))
            : throw new LakeException("Forbindelsen kunne ikke åbnes.");
    }

    public void Dispose() => _handle.Dispose();

    /// <summary>Makes <see cref="LakeSource"/> known to SQL.</summary>
    private LakeDatabase WithSources()
    {
        nint connection = 0;
        if (DuckDb.duckdb_connect(_handle, &connection) == DuckDb.Success)
        {
            using var handle = new ConnectionHandle(connection, _handle);
            LakeSource.Register(handle);
        }

        return this;
    }

    private static IEnumerable<(string Name, string Value)> Settings(LakeOptions options)
    {
        yield return ("threads", options.Threads.ToString(CultureInfo.InvariantCulture));
        yield return ("memory_limit", string.Create(CultureInfo.InvariantCulture, $"{options.MemoryLimitMb}MB"));
        yield return ("temp_directory", options.TempDirectory ?? "");

        // The lake is files only: nothing is fetched from the network behind our back.
        yield return ("autoinstall_known_extensions", "false");
        yield return ("autoload_known_extensions", "false");
    }
}
