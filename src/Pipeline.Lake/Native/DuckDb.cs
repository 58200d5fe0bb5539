using System.Reflection;
using System.Runtime.InteropServices;

namespace Pipeline.Lake.Native;

/// <summary>DuckDB's C API, as far as the lake uses it. Names are the C names.</summary>
internal static unsafe partial class DuckDb
{
    private const string Library = "duckdb";

    static DuckDb() => NativeLibrary.SetDllImportResolver(typeof(DuckDb).Assembly, Find);

    [LibraryImport(Library)]
    public static partial void duckdb_free(void* pointer);

    [LibraryImport(Library)]
    public static partial byte* duckdb_library_version();

    /// <summary>UTF-8 owned by DuckDB, copied; empty for null.</summary>
    public static string Text(byte* utf8) => Marshal.PtrToStringUTF8((nint)utf8) ?? "";

    /// <summary>UTF-8 the caller owns: copied, then freed.</summary>
    public static string TakeText(byte* utf8)
    {
        var text = Text(utf8);
        duckdb_free(utf8);
        return text;
    }

    private static nint Find(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        var file =
            OperatingSystem.IsWindows() ? "duckdb.dll"
            : OperatingSystem.IsMacOS() ? "libduckdb.dylib"
            : "libduckdb.so";
        var full = Path.Combine(AppContext.BaseDirectory, file);
        return NativeLibrary.TryLoad(full, out var handle)
            ? handle
            : throw new DllNotFoundException(
                $"Biblioteket {file} mangler ved siden af programmet eller passer ikke til maskinen; byg igen."
            );
    }
}
