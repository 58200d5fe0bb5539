namespace Pipeline.Lake;

/// <summary>Quoting for the parts of a statement that cannot be parameters.</summary>
public static class LakeSql
{
    /// <summary>A text literal.</summary>
    public static string Tekst(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A column or table name.</summary>
    public static string Navn(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A list of text literals: <c>['a', 'b']</c>.</summary>
    public static string Liste(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(Tekst)) + "]";
}
