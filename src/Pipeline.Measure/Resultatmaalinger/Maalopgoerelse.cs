using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Resultatmaalinger;

/// <summary>
/// The goals against delivered figures (<c>maaltal</c>), as of the delivery: every kommune that has figures gets every goal with its newest
/// periods, and a row without figures where nothing was delivered.
/// </summary>
public static class Maalopgoerelse
{
    /// <param name="maaltal">The staged files of <c>maaltal</c>.</param>
    /// <param name="maaned">The delivery's month; figures of later periods are left out.</param>
    public static IReadOnlyList<Maalraekke> Raekker(
        IReadOnlyList<Resultatmaal> maal,
        IReadOnlyList<string> maaltal,
        Maaned maaned,
        CancellationToken token
    )
    {
        var leverede = Laes(maaltal, token)
            .Where(l => string.CompareOrdinal(l.Periode, maaned.ToString()) <= 0)
            .ToLookup(l => (l.Kommune, l.Nr));
        var raekker = new List<Maalraekke>();
        foreach (var kommune in leverede.Select(l => l.Key.Kommune).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var et in maal)
            {
                // One period more than is shown: the arrow says how the figure has moved since.
                var perioder = leverede[(kommune, et.Nr)]
                    .OrderByDescending(l => l.Periode, StringComparer.Ordinal)
                    .Take(et.Perioder + 1)
                    .Select(l => new Maalraekke(maaned, kommune, et, l.Periode, l.Vaerdi, l.Landet))
                    .ToList();
                raekker.AddRange(perioder.Count > 0 ? perioder : [new(maaned, kommune, et, "", null, null)]);
            }
        }

        return raekker;
    }

    /// <returns>Rows written.</returns>
    public static long Skriv(IReadOnlyList<Maalraekke> raekker, MonthFile fil) => Maanedsraekker.Skriv(Maalkolonner.Alle, raekker, fil);

    private static List<(string Kommune, string Nr, string Periode, decimal Vaerdi, decimal? Landet)> Laes(
        IReadOnlyList<string> filer,
        CancellationToken token
    ) =>
        Tabelfil.Laes(
            filer,
            // A yearly figure is known at the end of its year.
            "kommunekode, maal_nr, CASE WHEN length(periode) = 4 THEN periode || '-12' ELSE periode END, vaerdi, landet",
            r => (Kommune.Tekst((short)r.Tal(0)!.Value), r.Tekst(1), r.Tekst(2), r.Tal(3)!.Value, r.Tal(4)),
            token
        );
}
