using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// §8 Skærpet tilsyn: for each kommune the mean of måling 4 for 12+ in <c>alle</c> over 12 months, and its rank. The listed kommuner always have a
/// row; a kommunekode outside the list has one when it has persons in the 12 months.
/// </summary>
public sealed class SkaerpetTilsyn(Kube kube, IReadOnlyList<Kommune> kommuner)
{
    /// <summary>Months in a mean; the first row is of the cube's month number 12.</summary>
    public const int Maaneder = 12;

    /// <summary>Means of the same shares in another order differ in their last bits, and are equal all the same.</summary>
    private const int EnsDecimaler = 9;

    /// <summary>Every row of the 12 months that end in <paramref name="maaned"/>, all of which the cube must have.</summary>
    public void Hver(Maaned maaned, Action<Tilsynsraekke> modtager)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maaned.Nummer, kube.Fra.Plus(Maaneder - 1).Nummer, nameof(maaned));
        var fundne = kube.Kommunekoder.ToHashSet();
        var raekker = kommuner
            .Select(k => k.Kode)
            .Union(fundne.Where(k => HarPersoner(k, maaned)))
            .Order()
            .Select(k => (Kode: k, Andel: fundne.Contains(k) ? Gennemsnit(k, maaned) : null))
            .ToList();
        var andele = raekker.Where(r => r.Andel is not null).Select(r => Math.Round(r.Andel!.Value, EnsDecimaler)).ToList();
        foreach (var (kode, andel) in raekker)
        {
            int? rank = andel is { } a ? 1 + andele.Count(b => b > Math.Round(a, EnsDecimaler)) : null;
            modtager(new(maaned, Kommune.Tekst(kode), andel, rank));
        }
    }

    private double? Gennemsnit(short kommune, Maaned maaned)
    {
        var sum = 0.0;
        foreach (var m in Vindue(maaned))
        {
            var (personer, faerreEnd4, _) = Tal(kommune, m);
            if (personer == 0)
            {
                return null;
            }

            sum += 100.0 * faerreEnd4 / personer;
        }

        return sum / Maaneder;
    }

    private bool HarPersoner(short kommune, Maaned maaned) => Vindue(maaned).Any(m => Tal(kommune, m) is not { Personer: 0, Fritagne: 0 });

    private static IEnumerable<Maaned> Vindue(Maaned maaned) => Maaned.Fra(maaned.Plus(1 - Maaneder), maaned);

    private (int Personer, int FaerreEnd4, int Fritagne) Tal(short kommune, Maaned maaned)
    {
        var (personer, faerreEnd4, fritagne) = (0, 0, 0);
        var sum = new int[kube.Maanedslaengde];
        kube.LaegBaand(kommune, Kube.Alle, maaned, sum);
        ReadOnlySpan<int> taellere = sum.AsSpan(KompileretRegelsaet.FoerstePlusTolv * Kube.Taellere);
        for (; taellere.Length > 0; taellere = taellere[Kube.Taellere..])
        {
            faerreEnd4 += taellere[0] + taellere[1] + taellere[2] + taellere[3];
            personer += taellere[4] + taellere[5];
            fritagne += taellere[Kube.Fritagne];
        }

        return (personer + faerreEnd4, faerreEnd4, fritagne);
    }
}
