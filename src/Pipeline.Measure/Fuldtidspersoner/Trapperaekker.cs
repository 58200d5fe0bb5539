using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>A row of <c>mart.refusionstrappe</c>.</summary>
/// <param name="TaltFra">The first day that could be counted: the trappe's, or later where the registers begin later.</param>
public readonly record struct Trapperaekke(
    Maaned Maaned,
    Omraadetype Type,
    string Omraade,
    Forsoergelse Ydelse,
    string Trin,
    string TaltFra,
    int? Procent,
    int Personer,
    int Uger
);

/// <summary>Persons and weeks by ydelse and step of the refusionstrappe; a step without any has no row.</summary>
public static class Trapperaekker
{
    private static readonly Kolonne<Trapperaekke>[] Kolonner =
    [
        new Tekstkolonne<Trapperaekke>("maaned", (in Trapperaekke r) => r.Maaned.ToString()),
        new Tekstkolonne<Trapperaekke>("omraadetype", (in Trapperaekke r) => Kodeliste<Omraadetype>.Tekst(r.Type)),
        new Tekstkolonne<Trapperaekke>("omraade", (in Trapperaekke r) => r.Omraade),
        new Tekstkolonne<Trapperaekke>("ydelse", (in Trapperaekke r) => Kodeliste<Forsoergelse>.Tekst(r.Ydelse)),
        new Tekstkolonne<Trapperaekke>("trin", (in Trapperaekke r) => r.Trin),
        new Tekstkolonne<Trapperaekke>("talt_fra", (in Trapperaekke r) => r.TaltFra),
        new Talkolonne<Trapperaekke>("medfinansiering_procent", (in Trapperaekke r) => r.Procent),
        new Antalskolonne<Trapperaekke>("personer", (in Trapperaekke r) => r.Personer),
        new Antalskolonne<Trapperaekke>("uger", (in Trapperaekke r) => r.Uger),
    ];

    public static IEnumerable<Trapperaekke> Maaned(
        Fuldtidskube kube,
        Refusionstrappe trappe,
        IReadOnlyList<Kommune> kommuner,
        Maaned maaned
    )
    {
        var region = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        var taltFra = Dag.Tekst(Math.Max(trappe.TaellesFra, kube.Fra.FoersteDag));
        foreach (var ydelse in Enum.GetValues<Forsoergelse>())
        {
            for (var trin = 0; trin < Refusionstrappe.Trin; trin++)
            {
                var fundne = kube
                    .Kommuner.Select(k => (k, Tal: Tal(kube.Celle(k, ydelse, maaned), trin)))
                    .Where(k => k.Tal is not (0, 0))
                    .ToList();
                foreach (var (type, omraade, tal) in Omraadesum.Af(fundne, region, (a, b) => (a.Personer + b.Personer, a.Uger + b.Uger)))
                {
                    yield return new(
                        maaned,
                        type,
                        omraade,
                        ydelse,
                        trappe.Navn(trin),
                        taltFra,
                        trappe.Procent(trin, maaned.SidsteDag),
                        tal.Personer,
                        tal.Uger
                    );
                }
            }
        }
    }

    /// <returns>Rows written.</returns>
    public static long Skriv(IEnumerable<Trapperaekke> raekker, MonthFile fil) => Maanedsraekker.Skriv(Kolonner, raekker, fil);

    private static (int Personer, int Uger) Tal(in Fuldtidstaelling celle, int trin) => (celle.Trinpersoner[trin], celle.Trinuger[trin]);
}
