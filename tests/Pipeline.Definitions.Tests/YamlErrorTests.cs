using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain;

namespace Pipeline.Definitions.Tests;

/// <summary>Whatever a definition file holds, it is read or refused by file, line and key; never an error of the program.</summary>
public sealed partial class YamlErrorTests : IDisposable
{
    private const string Marks = "{}[]:,-&*!|>'\"#%@?~\t\n\r \\\0é=<1a";

    private readonly string _folder = Directory.CreateTempSubdirectory("yaml-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_FilesWithRandomErrors_IsReadOrRefusedByItsPlace()
    {
        var texts = Directory
            .EnumerateFiles(Produkter.Mappe, "*.yaml", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).Length < 8000)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        var random = new Random(18);
        var wrong = new HashSet<string>();
        for (var i = 0; i < 2000; i++)
        {
            var text = Mutate(texts[random.Next(texts.Count)], random);
            try
            {
                Read(text);
            }
            catch (PipelineFejl e) when (Place().IsMatch(e.Message))
            {
                // As it should be.
            }
#pragma warning disable CA1031 // Any other exception is what is looked for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                wrong.Add($"{e.GetType().Name}: {e.Message}{e.StackTrace?.Split('\n')[0]}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a: 1\nperioder:\n  - {fra: [1, 2]\n", 4, "fra")]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", 2, "b")]
    [InlineData("a: 1\nb: {x: 1\n", 3, "b")]
    [InlineData("a: 1\nb: \"x\n", 2, "b")]
    [InlineData("a: !<tag:x 1\n", 1, "a")]
    [InlineData("a: *b\n", 1, "a")]
    public void Read_NotYaml_NamesFileLineAndKey(string text, int line, string key)
    {
        var message = Should.Throw<PipelineFejl>(() => Read(text)).Message;
        message.ShouldEndWith($"/x.yaml, linje {line}, {key}: filen er ikke gyldig YAML; ret indrykning og tegn.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Read_NestedWithoutEnd_IsRefused(string level) =>
        Should
            .Throw<PipelineFejl>(() => Read("a: " + string.Concat(Enumerable.Repeat(level, 100_000))))
            .Message.ShouldContain("linje 1, a: filen er ikke gyldig YAML");

    private void Read(string text)
    {
        var file = Path.Combine(_folder, "x.yaml");
        File.WriteAllText(file, text);
        Yamlfil.Laes(file);
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var removed = random.Next(4) == 0 ? random.Next(20) : random.Next(2);
            var added = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Marks[random.Next(Marks.Length)]));
            text = text[..at] + added + text[Math.Min(text.Length, at + removed)..];
        }

        return text;
    }

    [GeneratedRegex(@"^[^,]+/x\.yaml, linje [1-9][0-9]*(, .+)?: .+\.$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
