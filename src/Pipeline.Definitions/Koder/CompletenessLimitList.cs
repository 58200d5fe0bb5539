using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Koder;

/// <summary>How complete a delivery must be: <c>pipelines/fuldstaendighed.csv</c>, by month.</summary>
public static class CompletenessLimitList
{
    private const string All = "alle";

    private static readonly Dictionary<string, CompletenessReference> References = new(StringComparer.Ordinal)
    {
        ["maaneder_foer"] = CompletenessReference.MonthsBefore,
        ["aaret_foer"] = CompletenessReference.YearBefore,
        ["samme_maaned"] = CompletenessReference.SameMonth,
        ["forrige"] = CompletenessReference.Previous,
        ["personer"] = CompletenessReference.Persons,
        ["kommune_maaneder_foer"] = CompletenessReference.MunicipalityMonthsBefore,
        ["kommune_aaret_foer"] = CompletenessReference.MunicipalityYearBefore,
        ["kommune_samme_maaned"] = CompletenessReference.MunicipalitySameMonth,
        ["kommune_forrige"] = CompletenessReference.MunicipalityPrevious,
        ["kommune_lille"] = CompletenessReference.SmallMunicipality,
    };

    /// <param name="pipelines">The folder <c>pipelines/</c>.</param>
    /// <exception cref="Domain.PipelineFejl">The file is not there, or a row is wrong; names file, line and column.</exception>
    public static IReadOnlyList<CompletenessLimit> Laes(string pipelines)
    {
        var limits = new List<CompletenessLimit>();
        var file = Path.Combine(pipelines, "fuldstaendighed.csv");
        foreach (
            var row in Csvfil
                .Laes(
                    file,
                    "datasaet",
                    "mod",
                    "maaned_fra",
                    "maaned_til",
                    "advar_under_procent",
                    "afvis_under_procent",
                    "mindst_raekker",
                    "mindst_personer",
                    "mindst_fald",
                    "hvorfor"
                )
                .Raekker
        )
        {
            var limit = Limit(row);
            if (limits.Any(l => (l.Datasaet, l.Against) == (limit.Datasaet, limit.Against) && Overlap(l, limit)))
            {
                throw row.Sted.Under("mod").Fejl("datasættet har to rækker mod det samme i samme måned; fjern den ene.");
            }

            limits.Add(limit);
        }

        return limits;
    }

    /// <summary>The dataset's own limit in a month, or else that of all; null: there is none.</summary>
    public static CompletenessLimit? Find(
        this IEnumerable<CompletenessLimit> limits,
        string dataset,
        Domain.Kalender.Maaned month,
        CompletenessReference against
    ) =>
        limits
            .Where(l => l.Against == against && l.Covers(month) && (l.Datasaet is null || l.Datasaet == dataset))
            .OrderBy(l => l.Datasaet is null)
            .FirstOrDefault();

    private static CompletenessLimit Limit(Csvraekke row)
    {
        var (dataset, against) = (row["datasaet"], row["mod"]);
        if (dataset.Tekst != All && Datasaetliste.Alle.All(d => d.Navn != dataset.Tekst))
        {
            throw dataset.Sted.Fejl($"'{dataset.Tekst}' er ikke et datasæt; kendte: {All}, {string.Join(", ", Datasaetliste.Alle)}.");
        }

        if (!References.TryGetValue(against.Tekst, out var reference))
        {
            throw against.Sted.Fejl($"'{against.Tekst}' er ikke noget at måle mod; kendte: {string.Join(", ", References.Keys)}.");
        }

        _ = row["hvorfor"];
        var limit = new CompletenessLimit(
            dataset.Tekst == All ? null : dataset.Tekst,
            reference,
            row.Valgfri("maaned_fra")?.Maaned(),
            row.Valgfri("maaned_til")?.Maaned(),
            row["advar_under_procent"].Heltal(0, 100),
            row["afvis_under_procent"].Heltal(0, 100),
            row["mindst_raekker"].Heltal(0, int.MaxValue),
            row["mindst_personer"].Heltal(0, int.MaxValue),
            row["mindst_fald"].Heltal(0, int.MaxValue)
        );
        return limit.To < limit.From ? throw row.Sted.Under("maaned_til").Fejl("rækken slutter med en ældre måned, end den begynder med.")
            : limit.RefuseBelow > limit.WarnBelow
                ? throw row.Sted.Under("afvis_under_procent").Fejl("grænsen for at afvise er højere end grænsen for at advare.")
            : limit;
    }

    private static bool Overlap(CompletenessLimit a, CompletenessLimit b) => !(a.To < b.From) && !(b.To < a.From);
}
