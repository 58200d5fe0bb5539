using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>A row of <c>mart.ledelsesinformation</c>: a calendar month of the year, or the whole year (<c>aaret</c>) with the money.</summary>
/// <param name="Maaned">The follow-up: what was known after this month.</param>
/// <param name="Ydelse">A code of <see cref="Forsoergelse"/>, or <c>i alt</c>.</param>
/// <param name="Del"><c>01</c>…<c>12</c> or <c>aaret</c>.</param>
/// <param name="Udvikling">Against the follow-up before, of the year's expected cost: <c>positiv</c> (lower), <c>negativ</c>, <c>uaendret</c>; empty where there is none.</param>
public readonly record struct Ledelsesraekke(
    Maaned Maaned,
    string Omraade,
    string Ydelse,
    string Del,
    string Udvikling,
    decimal? Forventet,
    decimal? Oprindelig,
    decimal? EnhedsomkostningKr,
    decimal? BudgetKr,
    decimal? AfvigelseKr
);

/// <summary>The follow-ups of the kommuner that have a budget for the year.</summary>
public sealed class Ledelsesraekker(
    Fuldtidsgrundlag grundlag,
    Fuldtidsregler regler,
    IReadOnlyDictionary<(short Kommune, Forsoergelse Ydelse, Maaned Maaned), Budgetmaaned> budget
)
{
    public const string Aaret = "aaret";
    public const string IAlt = "i alt";

    private static readonly Kolonne<Ledelsesraekke>[] Kolonner =
    [
        new Tekstkolonne<Ledelsesraekke>("maaned", (in Ledelsesraekke r) => r.Maaned.ToString()),
        new Tekstkolonne<Ledelsesraekke>("omraade", (in Ledelsesraekke r) => r.Omraade),
        new Tekstkolonne<Ledelsesraekke>("ydelse", (in Ledelsesraekke r) => r.Ydelse),
        new Tekstkolonne<Ledelsesraekke>("del", (in Ledelsesraekke r) => r.Del),
        new Tekstkolonne<Ledelsesraekke>("udvikling", (in Ledelsesraekke r) => r.Udvikling),
        new Talkolonne<Ledelsesraekke>("forventet", (in Ledelsesraekke r) => (double?)r.Forventet),
        new Talkolonne<Ledelsesraekke>("oprindelig", (in Ledelsesraekke r) => (double?)r.Oprindelig),
        new Talkolonne<Ledelsesraekke>("enhedsomkostning_kr", (in Ledelsesraekke r) => (double?)r.EnhedsomkostningKr),
        new Talkolonne<Ledelsesraekke>("budget_kr", (in Ledelsesraekke r) => (double?)r.BudgetKr),
        new Talkolonne<Ledelsesraekke>("afvigelse_kr", (in Ledelsesraekke r) => (double?)r.AfvigelseKr),
    ];

    public IEnumerable<Ledelsesraekke> Maaned(Maaned maaned)
    {
        foreach (var kommune in budget.Keys.Where(b => b.Maaned.Aar == maaned.Aar).Select(b => b.Kommune).Distinct().Order())
        {
            var alle = new List<Ledelsesraekke>();
            foreach (var ydelse in Enum.GetValues<Forsoergelse>().Where(y => HarBudget(kommune, y, maaned.Aar)))
            {
                alle.AddRange(Ydelsens(kommune, ydelse, maaned));
            }

            foreach (var raekke in alle.Concat(alle.GroupBy(r => r.Del, StringComparer.Ordinal).Select(ISum)))
            {
                yield return raekke;
            }
        }
    }

    /// <returns>Rows written.</returns>
    public static long Skriv(IEnumerable<Ledelsesraekke> raekker, MonthFile fil) => Maanedsraekker.Skriv(Kolonner, raekker, fil);

    private static string Retning(decimal? nu, decimal? foer) =>
        (nu, foer) is not ({ } n, { } f) ? ""
        : n < f ? "positiv"
        : n > f ? "negativ"
        : "uaendret";

    private IEnumerable<Ledelsesraekke> Ydelsens(short kommune, Forsoergelse ydelse, Maaned maaned)
    {
        var aaret = Efter(kommune, ydelse, maaned);
        var foer = maaned.Nr == 1 ? null : Efter(kommune, ydelse, maaned.Plus(-1));
        var (omraade, navn) = (Kommune.Tekst(kommune), Kodeliste<Forsoergelse>.Tekst(ydelse));
        for (var m = 1; m <= 12; m++)
        {
            yield return new(
                maaned,
                omraade,
                navn,
                $"{m:D2}",
                "",
                aaret.Maaneder[m - 1],
                Budget(kommune, ydelse, new(maaned.Aar, m)).Fuldtidspersoner,
                null,
                null,
                null
            );
        }

        yield return new(
            maaned,
            omraade,
            navn,
            Aaret,
            Retning(aaret.ForventetKr, foer?.ForventetKr),
            aaret.Forventet,
            aaret.Oprindelig,
            aaret.EnhedsomkostningKr,
            aaret.BudgetKr,
            aaret.AfvigelseKr
        );
    }

    /// <summary>What the ydelser give together; money is missing where one of them has no price.</summary>
    private static Ledelsesraekke ISum(IGrouping<string, Ledelsesraekke> del) =>
        del.First() with
        {
            Ydelse = IAlt,
            Udvikling = "",
            Forventet = del.Sum(r => r.Forventet),
            Oprindelig = del.Sum(r => r.Oprindelig),
            EnhedsomkostningKr = null,
            BudgetKr = del.Any(r => r.BudgetKr is null) ? null : del.Sum(r => r.BudgetKr),
            AfvigelseKr = del.Any(r => r.AfvigelseKr is null) ? null : del.Sum(r => r.AfvigelseKr),
        };

    private Opfoelgning Efter(short kommune, Forsoergelse ydelse, Maaned maaned)
    {
        var maaneder = Enumerable.Range(1, 12).Select(m => new Maaned(maaned.Aar, m)).ToList();
        return Opfoelgning.Af(
            [.. maaneder.Select(m => m <= maaned ? grundlag.Find(kommune, ydelse, m)?.Fuldtidspersoner : null)],
            [.. maaneder.Select(m => Budget(kommune, ydelse, m))],
            regler.Fremskrivning
        );
    }

    private bool HarBudget(short kommune, Forsoergelse ydelse, int aar) =>
        Enumerable.Range(1, 12).Any(m => budget.ContainsKey((kommune, ydelse, new(aar, m))));

    private Budgetmaaned Budget(short kommune, Forsoergelse ydelse, Maaned maaned) => budget.GetValueOrDefault((kommune, ydelse, maaned));
}
