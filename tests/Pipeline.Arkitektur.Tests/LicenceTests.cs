using System.Text.Json;

namespace Pipeline.Arkitektur.Tests;

/// <summary>The page of licences, held to what is locked for the programs that are shipped.</summary>
public sealed class LicenceTests
{
    private const string Page = "docs/licences.md";

    [Fact]
    public void Licences_AreListed_OfEveryShippedPackageByItsVersion()
    {
        var missing = Shipped().Except(Listed().Select(l => l.Package)).Order(StringComparer.Ordinal);
        missing.ShouldBeEmpty(
            $"add a line to {Page} for each, with the licence that the package's .nuspec says (Hangfire: LGPL-3.0): | package | version | licence | |"
        );
    }

    [Fact]
    public void Licences_AreOfNothingElse() =>
        Listed()
            .Select(l => l.Package)
            .Except(Shipped())
            .ShouldBeEmpty($"no shipped project has them locked any more: remove the lines from {Page}, or correct their versions");

    [Fact]
    public void Licences_AreNamed() => Listed().Where(l => l.Licence.Length == 0).ShouldBeEmpty();

    /// <summary>All that the program resolves, and what its projects take a file of.</summary>
    private static HashSet<string> Shipped() =>
        [
            .. Kildekode
                .Projekter.Where(p => p.ErProdukt)
                .SelectMany(p => Locked(p).Where(l => p.Navn == "Host" || l.Direct))
                .Select(l => $"{l.Name} {l.Version}"),
        ];

    private static IEnumerable<(string Name, string Version, bool Direct)> Locked(Projekt project)
    {
        var file = Path.Combine(Kildekode.Rod, Path.GetDirectoryName(project.Sti)!, "packages.lock.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject())
            {
                var type = package.Value.GetProperty("type").GetString();
                if (type != "Project")
                {
                    yield return (package.Name, package.Value.GetProperty("resolved").GetString()!, type == "Direct");
                }
            }
        }
    }

    private static IEnumerable<(string Package, string Licence)> Listed() =>
        File.ReadLines(Path.Combine(Kildekode.Rod, Page))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Where(c => c[1] != "package")
            .Select(c => ($"{c[1]} {c[2]}", c[3]));
}
