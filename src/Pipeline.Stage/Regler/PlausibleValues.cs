using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Stage.Regler;

/// <summary>A column's rule with what its values can be: last of its errors, of what is otherwise right.</summary>
internal static class PlausibleValues
{
    public static Kolonneregel Within(this Kolonneregel rule, PlausibleRange range, Maaned levering)
    {
        var (least, most) = (range.Least, range.MostIn(levering));
        var (received, value) = (LakeSql.Navn("raa_" + rule.Kolonne.Navn), LakeSql.Navn(rule.Kolonne.Navn));
        var outside = string.Join(
            " OR ",
            new[]
            {
                least is { } a ? $"{value} < {Sql(rule, a)}" : null,
                most is { } b ? $"{value} > {Sql(rule, b)}" : null,
            }.OfType<string>()
        );
        var error = new Raekkefejl("uden_for_graenser", rule.Kolonne.Navn, $"{rule.Kolonne.Navn} {Text(rule, least, most)}", rule.Vis);
        return rule with
        {
            Fejl = [.. rule.Fejl, ($"{received} IS NOT NULL AND ({outside})", error)],
            Plausible = (least ?? int.MinValue, most ?? int.MaxValue),
        };
    }

    private static string Sql(Kolonneregel rule, int value) =>
        rule.Kolonne.Type == Kolonnetype.Dato ? $"DATE '{Dag.Tekst(value)}'" : value.ToString(CultureInfo.InvariantCulture);

    private static string Text(Kolonneregel rule, int? least, int? most) =>
        (least, most) switch
        {
            ({ } a, { } b) => $"ligger ikke mellem {Text(rule, a)} og {Text(rule, b)}.",
            ({ } a, _) => $"er mindre end {Text(rule, a)}.",
            _ => $"er større end {Text(rule, most!.Value)}.",
        };

    private static string Text(Kolonneregel rule, int value) =>
        rule.Kolonne.Type switch
        {
            Kolonnetype.Dato => Dag.Tekst(value),
            Kolonnetype.Timer or Kolonnetype.Kroner => (value / 100m).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
}
