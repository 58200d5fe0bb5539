using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake.Published;
using Pipeline.Measure.Fuldtidspersoner;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Medfinansiering;

/// <summary>A row of <c>mart.medfinansiering</c>.</summary>
/// <param name="Andel">The kommune's share in percent, or <c>andre</c>.</param>
public readonly record struct Medfinansieringsraekke(
    Maaned Maaned,
    Omraadetype Type,
    string Omraade,
    Forsoergelse Ydelse,
    string Andel,
    Medfinansieringstal Tal
);

/// <summary>Kommune, region and land. A person whom two kommuner pay for is counted in both, also in the sums.</summary>
public static class Medfinansieringsraekker
{
    private static readonly Kolonne<Medfinansieringsraekke>[] Kolonner =
    [
        new Tekstkolonne<Medfinansieringsraekke>("maaned", (in Medfinansieringsraekke r) => r.Maaned.ToString()),
        new Tekstkolonne<Medfinansieringsraekke>("omraadetype", (in Medfinansieringsraekke r) => Kodeliste<Omraadetype>.Tekst(r.Type)),
        new Tekstkolonne<Medfinansieringsraekke>("omraade", (in Medfinansieringsraekke r) => r.Omraade),
        new Tekstkolonne<Medfinansieringsraekke>("ydelse", (in Medfinansieringsraekke r) => Kodeliste<Forsoergelse>.Tekst(r.Ydelse)),
        new Tekstkolonne<Medfinansieringsraekke>("andel", (in Medfinansieringsraekke r) => r.Andel),
        new Antalskolonne<Medfinansieringsraekke>("personer", (in Medfinansieringsraekke r) => r.Tal.Personer),
        new Antalskolonne<Medfinansieringsraekke>("uger", (in Medfinansieringsraekke r) => r.Tal.Uger),
        new Beloebskolonne<Medfinansieringsraekke>("udbetaling_kr", (in Medfinansieringsraekke r) => r.Tal.Udbetaling / 100.0),
        new Beloebskolonne<Medfinansieringsraekke>("refusion_kr", (in Medfinansieringsraekke r) => r.Tal.Refusion / 100.0),
        new Beloebskolonne<Medfinansieringsraekke>("medfinansiering_kr", (in Medfinansieringsraekke r) => r.Tal.Egen / 100.0),
    ];

    public static IEnumerable<Medfinansieringsraekke> Maaned(Medfinansieringskube kube, IReadOnlyList<Kommune> kommuner, Maaned maaned)
    {
        var region = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        foreach (var gruppe in kube.Celler(maaned).GroupBy(c => (c.Ydelse, c.Andel)))
        {
            foreach (var (type, omraade, tal) in Omraadesum.Af([.. gruppe.Select(c => (c.Kommune, c.Tal))], region, (a, b) => a + b))
            {
                yield return new(maaned, type, omraade, gruppe.Key.Ydelse, gruppe.Key.Andel, tal);
            }
        }
    }

    /// <returns>Rows written.</returns>
    public static long Skriv(IEnumerable<Medfinansieringsraekke> raekker, MonthFile fil) => Maanedsraekker.Skriv(Kolonner, raekker, fil);
}
