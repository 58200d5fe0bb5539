using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>A row of <c>mart.fuldtidspersoner</c>.</summary>
public readonly record struct Fuldtidsraekke(Maaned Maaned, Omraadetype Type, string Omraade, Forsoergelse Ydelse, Fuldtidstal Tal);

/// <summary>Kommune, region and land; a sum is missing where one of its parts is.</summary>
public static class Fuldtidsraekker
{
    private static readonly Kolonne<Fuldtidsraekke>[] Kolonner =
    [
        new Tekstkolonne<Fuldtidsraekke>("maaned", (in Fuldtidsraekke r) => r.Maaned.ToString()),
        new Tekstkolonne<Fuldtidsraekke>("omraadetype", (in Fuldtidsraekke r) => Kodeliste<Omraadetype>.Tekst(r.Type)),
        new Tekstkolonne<Fuldtidsraekke>("omraade", (in Fuldtidsraekke r) => r.Omraade),
        new Tekstkolonne<Fuldtidsraekke>("ydelse", (in Fuldtidsraekke r) => Kodeliste<Forsoergelse>.Tekst(r.Ydelse)),
        new Talkolonne<Fuldtidsraekke>("fuldtidspersoner", (in Fuldtidsraekke r) => (double)r.Tal.Fuldtidspersoner),
        new Talkolonne<Fuldtidsraekke>("personer", (in Fuldtidsraekke r) => r.Tal.Personer),
        new Talkolonne<Fuldtidsraekke>("paabegyndte", (in Fuldtidsraekke r) => r.Tal.Paabegyndte),
        new Talkolonne<Fuldtidsraekke>("afsluttede", (in Fuldtidsraekke r) => r.Tal.Afsluttede),
    ];

    public static IEnumerable<Fuldtidsraekke> Maaned(Fuldtidsgrundlag grundlag, IReadOnlyList<Kommune> kommuner, Maaned maaned)
    {
        var region = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        foreach (var ydelse in Enum.GetValues<Forsoergelse>())
        {
            var fundne = grundlag
                .Kommuner.Select(k => (Kommune: k, Tal: grundlag.Find(k, ydelse, maaned)))
                .Where(k => k.Tal is not null)
                .Select(k => (k.Kommune, Tal: k.Tal!.Value))
                .ToList();
            foreach (var (type, omraade, tal) in Omraadesum.Af(fundne, region, Sum))
            {
                yield return new(maaned, type, omraade, ydelse, tal);
            }
        }
    }

    /// <returns>Rows written.</returns>
    public static long Skriv(IEnumerable<Fuldtidsraekke> raekker, MonthFile fil) => Maanedsraekker.Skriv(Kolonner, raekker, fil);

    private static Fuldtidstal Sum(Fuldtidstal a, Fuldtidstal b) =>
        new(a.Fuldtidspersoner + b.Fuldtidspersoner, a.Personer + b.Personer, a.Paabegyndte + b.Paabegyndte, a.Afsluttede + b.Afsluttede);
}
