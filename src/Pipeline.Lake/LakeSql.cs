using System.Text;
using Pipeline.Domain;

namespace Pipeline.Lake;

/// <summary>Quoting for the parts of a statement that cannot be parameters.</summary>
public static class LakeSql
{
    /// <summary>Characters that make a pattern of a file's name.</summary>
    private static readonly char[] Wildcards = ['*', '?', '['];

    /// <summary>A text literal.</summary>
    public static string Tekst(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A column or table name.</summary>
    public static string Navn(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A list of text literals: <c>['a', 'b']</c>.</summary>
    public static string Liste(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(Tekst)) + "]";

    /// <summary>The rows of one Parquet file as a table of SQL.</summary>
    /// <inheritdoc cref="Parquet(IEnumerable{string})"/>
    public static string Parquet(string file) => Parquet([file]);

    /// <summary>
    /// The rows of these Parquet files and no others as a table of SQL, with their columns alone: a folder called <c>a=b</c> adds none. The row's place
    /// in its file can be asked for as <c>file_row_number</c>.
    /// </summary>
    /// <exception cref="PipelineFejl">See <see cref="Pattern"/>.</exception>
    public static string Parquet(IEnumerable<string> files) => $"read_parquet({Liste(files.Select(Pattern))}, hive_partitioning = false)";

    /// <summary>The columns of a Parquet file as a table of SQL: <c>name</c> as it is written there, also where two differ in case alone.</summary>
    /// <inheritdoc cref="Parquet(IEnumerable{string})"/>
    public static string ParquetColumns(string file) => $"parquet_schema({Tekst(Pattern(file))})";

    /// <summary>The rows of one CSV file and no other as a table of SQL.</summary>
    /// <param name="options">How the file is read, as the engine names it.</param>
    /// <exception cref="PipelineFejl">See <see cref="Pattern"/>.</exception>
    public static string Csv(string file, string options) => $"read_csv({Tekst(Pattern(file))}, hive_partitioning = false, {options})";

    /// <summary>
    /// The pattern that this path alone matches: where a file is read the engine takes each name as a pattern, and a folder <c>lev[1]</c> for one called
    /// <c>lev1</c>. A file that is written keeps its name (<see cref="Tekst"/>).
    /// </summary>
    /// <exception cref="PipelineFejl">
    /// The path has a backslash beside a wildcard, outside Windows: in a pattern the engine takes it to part two folders, and there is no other way to write it.
    /// </exception>
    private static string Pattern(string path)
    {
        if (path.IndexOfAny(Wildcards) < 0)
        {
            return path;
        }

        if (Path.DirectorySeparatorChar != '\\' && path.Contains('\\', StringComparison.Ordinal))
        {
            throw new PipelineFejl(
                $"Stien '{path}' har både \\ og et af tegnene * ? [, og så kan filen ikke læses; omdøb mappen, så der ikke er \\ i navnet."
            );
        }

        var pattern = new StringBuilder(path.Length + 8);
        foreach (var c in path)
        {
            _ = Wildcards.Contains(c) ? pattern.Append('[').Append(c).Append(']') : pattern.Append(c);
        }

        return pattern.ToString();
    }
}
