using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Koder;

/// <summary>What the values of delivered columns can be: <c>pipelines/vaerdigraenser.csv</c>, by delivery.</summary>
public static partial class PlausibleRangeList
{
    /// <param name="pipelines">The folder <c>pipelines/</c>.</param>
    /// <exception cref="Domain.PipelineFejl">The file is not there, or a row is wrong; names file, line and column.</exception>
    public static IReadOnlyList<PlausibleRange> Laes(string pipelines)
    {
        var ranges = new List<PlausibleRange>();
        var file = Path.Combine(pipelines, "vaerdigraenser.csv");
        foreach (var row in Csvfil.Laes(file, "datasaet", "kolonne", "levering_fra", "levering_til", "mindst", "hoejst", "hvorfor").Raekker)
        {
            var range = Range(row);
            if (ranges.Any(r => r.Datasaet == range.Datasaet && r.Kolonne == range.Kolonne && Overlap(r, range)))
            {
                throw row.Sted.Under("kolonne").Fejl($"{range.Datasaet}.{range.Kolonne} har to rækker for samme levering; fjern den ene.");
            }

            ranges.Add(range);
        }

        return ranges;
    }

    private static PlausibleRange Range(Csvraekke row)
    {
        var datasaet =
            Datasaetliste.Alle.FirstOrDefault(d => d.Navn == row["datasaet"].Tekst)
            ?? throw row["datasaet"]
                .Sted.Fejl($"'{row["datasaet"].Tekst}' er ikke et datasæt; kendte: {string.Join(", ", Datasaetliste.Alle)}.");
        var column =
            datasaet.Kolonner.FirstOrDefault(k => k.Navn == row["kolonne"].Tekst)
            ?? throw row["kolonne"]
                .Sted.Fejl(
                    $"{datasaet} har ingen kolonne '{row["kolonne"].Tekst}'; kendte: {string.Join(", ", datasaet.Kolonner.Select(k => k.Navn))}."
                );
        _ = row["hvorfor"];
        var (from, to) = (row.Valgfri("levering_fra")?.Maaned(), row.Valgfri("levering_til")?.Maaned());
        if (to < from)
        {
            throw row.Sted.Under("levering_til").Fejl("rækken slutter med en ældre levering, end den begynder med.");
        }

        var (least, most) = (row.Valgfri("mindst"), row.Valgfri("hoejst"));
        if (least is null && most is null)
        {
            throw row
                .Sted.Under("hoejst")
                .Fejl("rækken har hverken 'mindst' eller 'hoejst' og siger intet; skriv en grænse, eller fjern den.");
        }

        var months = most is not null && column.Type == Kolonnetype.Dato ? MonthsAfter(most) : null;
        var range = new PlausibleRange(
            datasaet.Navn,
            column.Navn,
            from,
            to,
            least is null ? null : Value(least, column),
            most is null || months is not null ? null : Value(most, column),
            months
        );
        return range.Most < range.Least ? throw most!.Sted.Fejl("'hoejst' er mindre end 'mindst'.") : range;
    }

    /// <summary><c>levering+12</c>: 12 months after the delivery's.</summary>
    private static int? MonthsAfter(Vaerdi field) =>
        Moving().Match(field.Tekst) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static int Value(Vaerdi field, Kolonne column) =>
        column.Type switch
        {
            Kolonnetype.Dato => Dato(field),
            Kolonnetype.Heltal or Kolonnetype.Antal => field.Heltal(0, int.MaxValue),
            Kolonnetype.Timer or Kolonnetype.Kroner => Hundredths(field),
            _ => throw field.Sted.Fejl($"kolonnen {column.Navn} er hverken en dato, et antal, timer eller kroner og har ingen grænser."),
        };

    private static int Dato(Vaerdi field) =>
        field.Tekst.StartsWith("levering", StringComparison.Ordinal)
            ? throw field.Sted.Fejl($"'{field.Tekst}' er ikke 'levering+' og et antal måneder, højst 999, og kan kun være 'hoejst'.")
            : field.Dato();

    private static int Hundredths(Vaerdi field) =>
        Amount().IsMatch(field.Tekst)
            ? (int)(decimal.Parse(field.Tekst.Replace(',', '.'), CultureInfo.InvariantCulture) * 100)
            : throw field.Sted.Fejl($"'{field.Tekst}' er ikke et tal med decimalkomma og højst to decimaler.");

    private static bool Overlap(PlausibleRange a, PlausibleRange b) => !(a.To < b.From) && !(b.To < a.From);

    [GeneratedRegex(@"^levering\+([0-9]{1,3})\z")]
    private static partial Regex Moving();

    [GeneratedRegex(@"^-?[0-9]{1,7}(,[0-9]{1,2})?\z")]
    private static partial Regex Amount();
}
