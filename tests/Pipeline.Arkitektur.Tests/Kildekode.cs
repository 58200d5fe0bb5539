namespace Pipeline.Arkitektur.Tests;

/// <summary>The checkout's own files, by paths relative to its root, with <c>/</c>.</summary>
internal static class Kildekode
{
    private static readonly string[] Dannet = ["bin", "obj", ".git"];

    public static string Rod { get; } = FindRod();

    /// <summary>Projects under <c>src/</c> and <c>tests/</c>.</summary>
    public static IReadOnlyList<Projekt> Projekter { get; } =
    [
        .. Filer("src", ".csproj")
            .Concat(Filer("tests", ".csproj"))
            .Select(sti => new Projekt(sti))
            .OrderBy(p => p.Navn, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Kildefil> Kilder { get; } =
    [.. Filer("src", ".cs").Concat(Filer("tests", ".cs")).Select(sti => new Kildefil(sti, File.ReadAllLines(Path.Combine(Rod, sti))))];

    public static IEnumerable<Kildefil> Produktkilder => Kilder.Where(k => k.Sti.StartsWith("src/", StringComparison.Ordinal));

    private static IEnumerable<string> Filer(string mappe, string endelse) =>
        Directory
            .EnumerateFiles(Path.Combine(Rod, mappe), "*" + endelse, SearchOption.AllDirectories)
            .Select(sti => Path.GetRelativePath(Rod, sti).Replace('\\', '/'))
            .Where(sti => !sti.Split('/').Intersect(Dannet).Any());

    private static string FindRod()
    {
        var sti = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(sti, "Pipeline.sln")))
        {
            sti = Path.GetDirectoryName(sti) ?? throw new InvalidOperationException("Pipeline.sln is not above the tests.");
        }

        return sti;
    }
}

internal sealed record Kildefil(string Sti, IReadOnlyList<string> Linjer);
