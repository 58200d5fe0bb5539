namespace Pipeline.Arkitektur.Tests.Documents;

/// <summary>The checkout's texts that cite rules, decisions and documents.</summary>
internal static class TextFiles
{
    private static readonly string[] Folders = ["src", "tests", "pipelines", "sql", "docs", "deploy", "eksempel"];
    private static readonly string[] Endings = [".cs", ".razor", ".yaml", ".sql", ".md"];
    private static readonly string[] Made = ["bin", "obj"];

    public static IReadOnlyList<Kildefil> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Kildekode.Rod, "*.md")
            .Concat(Folders.SelectMany(folder => Below(Path.Combine(Kildekode.Rod, folder))))
            .Where(file => Endings.Contains(Path.GetExtension(file)))
            .Select(file => new Kildefil(Path.GetRelativePath(Kildekode.Rod, file).Replace('\\', '/'), File.ReadAllLines(file)))
            .OrderBy(file => file.Sti, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<MarkdownFile> Documents { get; } =
    [.. All.Where(file => file.Sti.EndsWith(".md", StringComparison.Ordinal)).Select(file => new MarkdownFile(file))];

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder).Where(sub => !Made.Contains(Path.GetFileName(sub))).SelectMany(Below));
}
