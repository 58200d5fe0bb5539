using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Arkitektur.Tests.Documents;

/// <summary>docs/decisions/README.md has a row for every record, and accounts for every number without one.</summary>
public sealed partial class DecisionIndexTests
{
    private const string Folder = "docs/decisions/";

    private static readonly IReadOnlyList<Kildefil> Records =
    [
        .. TextFiles.All.Where(file => file.Sti.StartsWith(Folder, StringComparison.Ordinal) && char.IsAsciiDigit(file.Sti[Folder.Length])),
    ];

    private static readonly IReadOnlyList<Match> Rows =
    [
        .. TextFiles
            .All.Single(file => file.Sti == $"{Folder}README.md")
            .Linjer.Select(line => Row().Match(line))
            .Where(row => row.Success),
    ];

    [Fact]
    public void Records_EachHasARow_WithItsTitle()
    {
        var rows = Rows.Where(row => row.Groups["file"].Success)
            .ToDictionary(row => row.Groups["file"].Value, row => row.Groups["title"].Value);

        Records
            .Select(record => (File: record.Sti[Folder.Length..], Heading: record.Linjer[0]))
            .Where(record => !rows.TryGetValue(record.File, out var title) || record.Heading != $"# {record.File[..4]}. {title}")
            .Select(record =>
                $"{Folder}README.md lacks the row | [{record.File[..4]}]({record.File}) | {record.Heading[8..].Trim()} | date | status | |"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_UpToTheLastRecord_AreAccountedFor()
    {
        var last = Records.Max(record => int.Parse(record.Sti.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture));

        Enumerable
            .Range(1, last)
            .Select(number => number.ToString("D4", CultureInfo.InvariantCulture))
            .Except(Rows.Select(row => row.Groups["number"].Value))
            .Select(number => $"{Folder}README.md lacks a row for {number}; without a record it is | {number} | no record | | not used | |")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rows_AreInTheOrderOfTheirNumbers_EachOnce() =>
        Rows.Select(row => row.Groups["number"].Value)
            .ShouldBe(Rows.Select(row => row.Groups["number"].Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Rows_OfARecord_HaveADateAndAStatus() =>
        Rows.Where(row =>
                row.Groups["file"].Success && !(Date().IsMatch(row.Groups["date"].Value) && row.Groups["status"].Value.Length > 0)
            )
            .Select(row => row.Value)
            .ShouldBeEmpty();

    [GeneratedRegex(
        @"^\| (?:\[(?<number>\d{4})\]\((?<file>[^)]+)\)|(?<number>\d{4})) \| (?<title>[^|]*?) \| (?<date>[^|]*?) ?\| (?<status>[^|]*?) ?\| [^|]*\|$"
    )]
    private static partial Regex Row();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Date();
}
