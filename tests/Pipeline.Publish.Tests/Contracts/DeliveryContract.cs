using System.Globalization;
using System.Text;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Publish.Tests.Contracts;

/// <summary>What a delivery may hold, as Markdown, of the declarations of the datasets.</summary>
internal static class DeliveryContract
{
    public static string Markdown(IEnumerable<Datasaet> datasets)
    {
        var text = new StringBuilder();
        foreach (var dataset in datasets)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### `{dataset.Navn}`\n\n{string.Join(' ', Sentences(dataset))}\n\n");
            text.Append("| column | holds | empty |\n|---|---|---|\n");
            foreach (var column in dataset.Kolonner)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{column.Navn}` | {Cell(Holds(column))} | {Empty(column)} |\n");
            }

            foreach (var family in dataset.Kolonnefamilier)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Family(family)} | allowed |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<string> Sentences(Datasaet dataset)
    {
        yield return dataset switch
        {
            { Art: Leveringsart.Fuld } => "Whole each time.",
            { Fra: { } from } => $"Monthly, by `{from}`.",
            _ => "Monthly.",
        };
        if (dataset.Til is { } to)
        {
            yield return $"A row is the interval [`{dataset.Fra}`, `{to}`].";
        }

        if (dataset.FletOverlap)
        {
            yield return "Overlapping rows that are otherwise equal are merged.";
        }

        if (dataset.Overlap is { } overlap)
        {
            var apart = overlap.Column == "kode" ? Fritagelseskode.Tekst((short)overlap.KeptApart) : $"{overlap.KeptApart}";
            yield return $"Rows with `{overlap.Column}` = {apart} are never merged; {Names(overlap.Ignored)} may differ in merged rows, which keep the earliest.";
        }

        if (dataset.Noegle.Count > 0)
        {
            yield return $"Key: {Names(dataset.Noegle)}.";
        }
    }

    private static string Holds(Kolonne column) =>
        column.Type switch
        {
            Kolonnetype.Person => "id of a person, 1–32 characters; stored as a pseudonym",
            Kolonnetype.Dato => "date, `YYYY-MM-DD`",
            Kolonnetype.Kode => string.Join(", ", column.Ord!.Select(word => $"`{word}`")),
            Kolonnetype.Fritagelseskode => $"id of the Bilagstabeller, 1–999, or {Names(Fritagelseskode.Ord.Keys)}",
            Kolonnetype.Kommunekode => "code, 1–4 digits",
            Kolonnetype.Heltal => $"whole number, {Range(column, "0–32767")}",
            Kolonnetype.Antal => $"whole number, {Range(column, "0–2147483647")}",
            Kolonnetype.Timer => "hours from 0, at most 2 decimals",
            Kolonnetype.JaNej => "`0` or `1`",
            Kolonnetype.Tekst => $"text of 1–100 characters{(column.Moenster is var (pattern, _) ? $", `{pattern}`" : "")}",
            Kolonnetype.Decimaltal => $"number with sign, at most 12 digits before and 6 after the comma{Limits(column)}",
            Kolonnetype.Kroner => "kr. with sign, at most 7 digits before and 2 after the comma",
            Kolonnetype.Procent => "percent, 0–100, at most 2 decimals",
            Kolonnetype.Opslag => "a name on the installation's list",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, null),
        };

    private static string Range(Kolonne column, string otherwise) =>
        column.Graenser is var (least, most) ? string.Create(CultureInfo.InvariantCulture, $"{least}–{most}") : otherwise;

    private static string Limits(Kolonne column) =>
        column.Graenser switch
        {
            (var least, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $", from {least}"),
            (var least, var most) => string.Create(CultureInfo.InvariantCulture, $", {least} to {most}"),
            _ => "",
        };

    private static string Empty(Kolonne column) =>
        (column.Optional, column.Paakraevet, column.FraLevering) switch
        {
            (true, _, _) => "allowed; the column may be missing",
            (_, _, { } first) => $"allowed; null before delivery {first}",
            (_, true, _) => "error",
            _ => "allowed",
        };

    private static string Family(string family) =>
        family switch
        {
            Dreamregister.Uger => "`y_YYWW`, one for each ISO week | code of 3 digits",
            Dreamregister.Grader =>
                "`grad_YYYY_MM`, one for each month | beskæftigelsesgrad, at most 4 digits before and 4 after the comma",
            _ => $"`{family}_YYYY`, one for each year | code of the kommune at the year's end, 1–4 digits",
        };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    /// <summary>A bar would end the cell.</summary>
    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
}
