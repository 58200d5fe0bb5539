using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>A row of <c>mart.ydelsesindsats</c>.</summary>
/// <param name="Samtaler">Null: samtaler were never delivered; so for the next one with aktive tilbud.</param>
public readonly record struct Indsatsraekke(
    Maaned Maaned,
    Omraadetype Type,
    string Omraade,
    Forsoergelse Ydelse,
    int? Samtaler,
    int? Aktiverede
);

/// <summary>Samtaler held and persons in an aktivt tilbud, by ydelse (Ledelsesinformation, "Antal afholdte samtaler og andel aktiveringsberørte").</summary>
public static class Indsatsraekker
{
    private static readonly Kolonne<Indsatsraekke>[] Kolonner =
    [
        new Tekstkolonne<Indsatsraekke>("maaned", (in Indsatsraekke r) => r.Maaned.ToString()),
        new Tekstkolonne<Indsatsraekke>("omraadetype", (in Indsatsraekke r) => Kodeliste<Omraadetype>.Tekst(r.Type)),
        new Tekstkolonne<Indsatsraekke>("omraade", (in Indsatsraekke r) => r.Omraade),
        new Tekstkolonne<Indsatsraekke>("ydelse", (in Indsatsraekke r) => Kodeliste<Forsoergelse>.Tekst(r.Ydelse)),
        new Talkolonne<Indsatsraekke>("samtaler", (in Indsatsraekke r) => r.Samtaler),
        new Talkolonne<Indsatsraekke>("aktiverede", (in Indsatsraekke r) => r.Aktiverede),
    ];

    /// <param name="samtaler">Whether samtaler are delivered.</param>
    /// <param name="tilbud">Whether aktive tilbud are.</param>
    public static IEnumerable<Indsatsraekke> Maaned(
        Fuldtidskube kube,
        IReadOnlyList<Kommune> kommuner,
        Maaned maaned,
        bool samtaler,
        bool tilbud
    )
    {
        var region = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        foreach (var ydelse in Enum.GetValues<Forsoergelse>())
        {
            var fundne = kube
                .Kommuner.Where(k => kube.Celle(k, ydelse, maaned).Personer > 0)
                .Select(k => (k, Tal: (kube.Celle(k, ydelse, maaned).Samtaler, kube.Celle(k, ydelse, maaned).Aktiverede)))
                .ToList();
            foreach (
                var (type, omraade, tal) in Omraadesum.Af(fundne, region, (a, b) => (a.Samtaler + b.Samtaler, a.Aktiverede + b.Aktiverede))
            )
            {
                yield return new(maaned, type, omraade, ydelse, samtaler ? tal.Samtaler : null, tilbud ? tal.Aktiverede : null);
            }
        }
    }

    /// <returns>Rows written.</returns>
    public static long Skriv(IEnumerable<Indsatsraekke> raekker, MonthFile fil) => Maanedsraekker.Skriv(Kolonner, raekker, fil);
}
