using System.Text.RegularExpressions;

namespace Pipeline.Arkitektur.Tests.Documents;

/// <summary>Files, folders and types that the documents name in backticks are in the repository.</summary>
public sealed partial class NamesInDocumentsTests
{
    [Fact]
    public void Paths_FromTheRoot_AreThere() =>
        (
            from document in TextFiles.All.Where(file => file.Sti.EndsWith(".md", StringComparison.Ordinal))
            from line in document.Linjer
            from path in PathFromRoot().Matches(line).Select(m => Path.Combine(Kildekode.Rod, m.Groups[1].Value))
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{document.Sti}: {Path.GetRelativePath(Kildekode.Rod, path)}"
        ).ShouldBeEmpty();

    /// <summary>The walks of docs/architecture.md leave out the beginning of a path: <c>Extract/Filer/Landing.cs</c>, <c>Kube.cs</c>.</summary>
    [Fact]
    public void SourceFiles_OfTheWalks_AreThere()
    {
        var sources = Kildekode.Produktkilder.Select(k => $"/{k.Sti.Replace("src/Pipeline.", "", StringComparison.Ordinal)}").ToList();
        var named = Named("docs/architecture.md", SourceFile()).ToList();

        named.Count.ShouldBeGreaterThan(25);
        named.Where(name => !sources.Any(path => path.EndsWith($"/{name}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Types_OfTheGlossary_AreDeclared()
    {
        var declared = Kildekode
            .Produktkilder.SelectMany(k => k.Linjer)
            .SelectMany(line => Declaration().Matches(line))
            .Select(m => m.Groups[1].Value)
            .ToHashSet();
        var named = Named("docs/glossary.md", TypeName()).ToList();

        named.Count.ShouldBeGreaterThan(30);
        named.Where(name => !declared.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Named(string document, Regex pattern) =>
        TextFiles
            .All.Single(file => file.Sti == document)
            .Linjer.SelectMany(line => pattern.Matches(line))
            .Select(m => m.Groups[1].Value)
            .Where(name => !name.StartsWith("src/", StringComparison.Ordinal));

    [GeneratedRegex(@"`((?:src|tests|pipelines|eksempel|sql|deploy|build)/[\w./-]*)`")]
    private static partial Regex PathFromRoot();

    [GeneratedRegex(@"`([\w./]+\.cs)`")]
    private static partial Regex SourceFile();

    [GeneratedRegex(@"`([A-Z]\w+)(?:\.\w+)?`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) ([A-Z]\w+)")]
    private static partial Regex Declaration();
}
