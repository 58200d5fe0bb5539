using System.Text.RegularExpressions;
using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;

namespace Pipeline.Definitions.Tests;

public sealed partial class RuleVersionOrderTests : IDisposable
{
    private readonly Proevemappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    [Fact]
    public void Versions_SortAsDecimalNumbers_AndWhatIsNoneComesLast() =>
        new[] { "10", "x", "2", "1.75", "1.8", "1.7", "1.71", "a" }
            .Order(RuleVersionOrder.Instance)
            .ShouldBe(["1.7", "1.71", "1.75", "1.8", "2", "10", "a", "x"]);

    /// <summary>Rules whose versions are whole files, by each reader there is: as text 10 comes before 2.</summary>
    [Theory]
    [InlineData("fuldtidspersoner", "1")]
    [InlineData("benchmark", "1.0")]
    public void WholeVersions_AreOldestFirstByNumber(string product, string newest)
    {
        var folder = Path.Combine(_mappe.Pipelines, product);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Tests.Produkter.Mappe, product), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(Tests.Produkter.Mappe, product), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var own = File.ReadAllText(Path.Combine(folder, "regler", $"{newest}.yaml"));
        foreach (var newer in new[] { "10", "2" })
        {
            File.WriteAllText(Path.Combine(folder, "regler", $"{newer}.yaml"), Version().Replace(own, $"version: \"{newer}\""));
        }

        Produktmappe.Indlaes(_mappe.Pipelines, product).Regler.Versioner.ShouldBe([newest, "2", "10"]);
    }

    [Fact]
    public void ChainOfVersions_MayHaveAWholeNumber_AndItIsTheNewest() =>
        _mappe
            .Skriv(
                "regler/2.yaml",
                File.ReadAllText(_mappe.Sti("regler/1.71.yaml"))
                    .Replace("1.71", "2")
                    .Replace("\"1.7\"", "\"1.75\"")
                    .Replace("navn: ", "navn: Nye ")
            )
            .Bog()
            .Versioner[^1]
            .ShouldBe("2");

    [GeneratedRegex("^version: .*$", RegexOptions.Multiline)]
    private static partial Regex Version();
}
