using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>The staged tables that hold what is not counted here.</summary>
public static class Leveredetal
{
    /// <summary>Of <c>fuldtidspersoner</c> the months; yearly figures and groups that are no ydelse of the overview are others' to read.</summary>
    public static IReadOnlyList<(short Kommune, Maaned Maaned, Forsoergelse Ydelse, decimal Tal)> Fuldtidspersoner(
        IReadOnlyList<string> filer,
        CancellationToken token
    ) =>
        [
            .. Tabelfil
                .Laes(
                    filer,
                    "kommunekode, periode, ydelsesgruppe, fuldtidspersoner",
                    r => (Kommune: (short)r.Tal(0)!.Value, Periode: r.Tekst(1), Ydelse: Ydelse(r.Tekst(2)), Tal: r.Tal(3)!.Value),
                    token
                )
                .Where(r => r.Periode.Length == 7 && r.Ydelse is not null)
                .Select(r => (r.Kommune, Maaned.Parse(r.Periode), r.Ydelse!.Value, r.Tal)),
        ];

    public static IReadOnlyDictionary<(short Kommune, Forsoergelse Ydelse, Maaned Maaned), Budgetmaaned> Budget(
        IReadOnlyList<string> filer,
        CancellationToken token
    ) =>
        Tabelfil
            .Laes(
                filer,
                "kommunekode, aar, maaned, ydelsesgruppe, fuldtidspersoner, enhedsomkostning_kr",
                r =>
                    (
                        Kommune: (short)r.Tal(0)!.Value,
                        Maaned: new Maaned((int)r.Tal(1)!.Value, (int)r.Tal(2)!.Value),
                        Ydelse: Ydelse(r.Tekst(3)),
                        Tal: new Budgetmaaned(r.Tal(4)!.Value, r.Tal(5))
                    ),
                token
            )
            .Where(r => r.Ydelse is not null)
            .ToDictionary(r => (r.Kommune, r.Ydelse!.Value, r.Maaned), r => r.Tal);

    private static Forsoergelse? Ydelse(string ord) => Kodeliste<Forsoergelse>.TryLaes(ord, out var ydelse) ? ydelse : null;
}
