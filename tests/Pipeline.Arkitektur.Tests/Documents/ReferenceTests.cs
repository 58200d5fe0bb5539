using System.Text.RegularExpressions;

namespace Pipeline.Arkitektur.Tests.Documents;

/// <summary>What code, pipelines and documents cite is in the repository: rules, decisions, files and headings.</summary>
public sealed partial class ReferenceTests
{
    private const string Rules = "docs/rules/jobsamtaler.md";

    /// <summary>It gives the reader of rule tests a number that is no rule, to see it refused.</summary>
    private static readonly string[] WrongOnPurpose = ["tests/Pipeline.Regeltests.Tests/StrengLaesningTests.cs"];

    private static readonly IReadOnlyList<string> Headings = TextFiles.Documents.Single(d => d.Path == Rules).Headings;

    private static readonly HashSet<string> Numbers = [.. Headings.Select(h => h.Split(' ')[0])];

    [Fact]
    public void Sections_ThatAreCited_AreHeadingsOfTheRules() => Unknown(Section()).ShouldBeEmpty();

    [Fact]
    public void Decisions_ThatAreCitedByD_AreHeadingsOfTheRules() => Unknown(Decision()).ShouldBeEmpty();

    /// <summary>A rule test names its rule by number and name.</summary>
    [Fact]
    public void Rules_OfTheRuleTests_AreHeadingsOfTheRules() =>
        Cited(RuleOfATest(), file => file.Sti.StartsWith("pipelines/jobsamtaler/regler/tests/", StringComparison.Ordinal))
            .SelectMany(c => c.Text.Trim('[', ']', ' ').Split(',', StringSplitOptions.TrimEntries).Select(rule => (rule, c.Place)))
            .Where(c => !Headings.Any(h => h == c.rule || h.StartsWith($"{c.rule} ", StringComparison.Ordinal)))
            .Select(c => $"{c.Place}: {c.rule}")
            .ShouldBeEmpty();

    [Fact]
    public void DecisionRecords_ThatAreCited_AreThere()
    {
        var records = TextFiles
            .Documents.Where(d => d.Path.StartsWith("docs/decisions/", StringComparison.Ordinal))
            .Select(d => Path.GetFileName(d.Path)[..4])
            .ToHashSet();

        Cited(DecisionRecord(), _ => true).Where(c => !records.Contains(c.Text)).Select(c => $"{c.Place}: {c.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void Links_ThatAreRelative_LeadToAFileAndAHeading() =>
        (
            from document in TextFiles.Documents
            from link in document.Links
            where !link.Target.Contains("://", StringComparison.Ordinal) && !link.Target.StartsWith("mailto:", StringComparison.Ordinal)
            let wrong = WhatIsWrong(document, link.Target)
            where wrong is not null
            select $"{document.Path}:{link.Line}: {link.Target} {wrong}"
        ).ShouldBeEmpty();

    /// <summary>Also where it is no link: in a comment, in backticks.</summary>
    [Fact]
    public void Documents_ThatAreNamed_AreThere() =>
        Cited(NamedDocument(), _ => true)
            .Where(c => !File.Exists(Path.Combine(Kildekode.Rod, c.Text)))
            .Select(c => $"{c.Place}: {c.Text}")
            .ShouldBeEmpty();

    /// <summary>A source is cited by title and section, which whoever has the source can find.</summary>
    [Fact]
    public void Sources_AreNotCitedByWhatTheRepositoryLacks() =>
        Cited(Outside(), _ => true).Select(c => $"{c.Place}: {c.Text}").ShouldBeEmpty();

    /// <summary>The patterns above would pass over nothing as well.</summary>
    [Fact]
    public void Citations_AreFound()
    {
        Cited(Section(), _ => true).Count().ShouldBeGreaterThan(400);
        Cited(Decision(), _ => true).Count().ShouldBeGreaterThan(100);
        TextFiles.Documents.Sum(d => d.Links.Count).ShouldBeGreaterThan(50);
    }

    private static IEnumerable<string> Unknown(Regex pattern) =>
        Cited(pattern, file => !WrongOnPurpose.Contains(file.Sti))
            .Where(c => !Numbers.Contains(c.Text))
            .Select(c => $"{c.Place}: {c.Text} is no heading of {Rules}");

    private static IEnumerable<(string Text, string Place)> Cited(Regex pattern, Func<Kildefil, bool> within) =>
        from file in TextFiles.All.Where(within)
        from line in file.Linjer.Select((text, index) => (text, number: index + 1))
        from match in pattern.Matches(line.text)
        select (match.Groups[1].Value, $"{file.Sti}:{line.number}");

    private static string? WhatIsWrong(MarkdownFile document, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? document.Path : Resolved(document.Path, Uri.UnescapeDataString(parts[0]));
        if (!File.Exists(Path.Combine(Kildekode.Rod, path)) && !Directory.Exists(Path.Combine(Kildekode.Rod, path)))
        {
            return "is not there";
        }

        return
            parts.Length == 1
            || TextFiles.Documents.SingleOrDefault(d => d.Path == path)?.Anchors.Contains(Uri.UnescapeDataString(parts[1])) == true
            ? null
            : $"has no heading of {path} behind its anchor";
    }

    private static string Resolved(string from, string target) =>
        Path.GetRelativePath(Kildekode.Rod, Path.GetFullPath(Path.Combine(Kildekode.Rod, Path.GetDirectoryName(from)!, target)))
            .Replace('\\', '/');

    /// <summary>§ with a number behind it; a paragraph of a statute has a space between.</summary>
    [GeneratedRegex(@"(§\d+(?:\.\d+|a)?)")]
    private static partial Regex Section();

    /// <summary>Not in a number's format, a path, or a text of code.</summary>
    [GeneratedRegex(@"(?<![\w:""./{-])(D\d{1,2})(?![\w""/-])")]
    private static partial Regex Decision();

    [GeneratedRegex(@"^\s*(?:- )?regel: (.+)$")]
    private static partial Regex RuleOfATest();

    [GeneratedRegex(@"\b(?:decisions?|beslutning) (\d{4})\b")]
    private static partial Regex DecisionRecord();

    [GeneratedRegex(@"(?<![\w/.])(docs/[\w/.-]+\.(?:md|png)|CONTRIBUTING\.md)\b")]
    private static partial Regex NamedDocument();

    [GeneratedRegex(@"(?<![\w/])(seed[s]/\d|spec/\w+\.md|design/\w+\.md|/work/\w|\.\./shared|L\d{3,4}\b)")]
    private static partial Regex Outside();
}
