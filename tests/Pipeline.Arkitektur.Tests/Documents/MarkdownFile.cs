using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Arkitektur.Tests.Documents;

/// <summary>A document's headings, anchors and links; what stands in code fences is none of them.</summary>
internal sealed partial class MarkdownFile
{
    public MarkdownFile(Kildefil file)
    {
        Path = file.Sti;
        var headings = new List<string>();
        var links = new List<(int, string)>();
        var inCode = false;
        foreach (var (line, index) in file.Linjer.Select((line, index) => (line, index)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
            }
            else if (!inCode)
            {
                if (Heading().Match(line) is { Success: true } heading)
                {
                    headings.Add(heading.Groups[1].Value.Trim());
                }

                links.AddRange(Link().Matches(line).Select(link => (index + 1, link.Groups[1].Value)));
            }
        }

        Headings = headings;
        Links = links;
        Anchors = AnchorsOf(headings);
    }

    /// <summary>From the checkout's root, with <c>/</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>What a link can name after <c>#</c>, as GitHub makes it of the headings.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Targets of links and pictures, by line from 1.</summary>
    public IReadOnlyList<(int Line, string Target)> Links { get; }

    private static HashSet<string> AnchorsOf(IEnumerable<string> headings)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var anchor = Anchor(heading);
            for (var number = 1; !anchors.Add(anchor); number++)
            {
                anchor = $"{Anchor(heading)}-{number}";
            }
        }

        return anchors;
    }

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                anchor.Append(c);
            }
            else if (c == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex("^#{1,6} (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
