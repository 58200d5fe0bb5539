using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Cases;

/// <summary>
/// The cells that must come out of a case's landings: its <c>expected.csv</c>. A row names a group's only cell in a kommune and month, from one rule
/// set to another (empty = from the first, to the last). A month without any row is written with <c>-</c> for group, varighed and cell. The row
/// <c>alle</c> is written only where the month has several groups.
/// </summary>
internal sealed class CaseTable
{
    private const string Nothing = "-";
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");
    private readonly List<Dictionary<string, string>> _rows;

    private CaseTable(string name) => (Name, _rows) = (name, Csv.Laes(Path.Combine(Root, name, "expected.csv")));

    public string Name { get; }

    public IEnumerable<string> Landings => _rows.Select(r => r["landing"]).Distinct();

    public static IEnumerable<CaseTable> All() =>
        Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal).Select(Read);

    public static CaseTable Read(string name) => new(name);

    public string Landing(string landing) => Path.Combine(Root, Name, landing);

    /// <summary>The kommuner and months that the table says something of under a rule set.</summary>
    public IEnumerable<(string Kommune, string Maaned)> Places(string landing, string version, IReadOnlyList<string> versions) =>
        Rows(landing, version, versions).Select(r => (r["kommune"], r["maaned"])).Distinct();

    /// <summary>What is expected under a rule set, by kommune and month: lines of group, varighed and cell.</summary>
    /// <param name="versions">The rule sets, oldest first.</param>
    public ILookup<(string Kommune, string Maaned), string> Expected(string landing, string version, IReadOnlyList<string> versions)
    {
        return Rows(landing, version, versions)
            .GroupBy(r => (r["kommune"], r["maaned"]))
            .SelectMany(g => WithAlle([.. g]).Select(r => (g.Key, Line: r)))
            .ToLookup(r => r.Key, r => r.Line);
    }

    private IEnumerable<Dictionary<string, string>> Rows(string landing, string version, IReadOnlyList<string> versions)
    {
        int Number(string v) => versions.ToList().IndexOf(v) is var i and >= 0 ? i : throw new ArgumentException($"Regelsæt '{v}'.");
        bool Holds(Dictionary<string, string> r) =>
            (r["from"].Length == 0 || Number(r["from"]) <= Number(version)) && (r["to"].Length == 0 || Number(r["to"]) >= Number(version));
        return _rows.Where(r => r["landing"] == landing && Holds(r));
    }

    private static IEnumerable<string> WithAlle(IReadOnlyList<Dictionary<string, string>> rows)
    {
        string[] lines = [.. rows.Select(r => r.Felter(["ydelsesgruppe", "varighed", "celle"]))];
        return rows is [var only] && only["ydelsesgruppe"] == Nothing ? []
            : rows is [var group] ? [.. lines, $"alle;{group.Felter(["varighed", "celle"])}"]
            : lines;
    }
}
