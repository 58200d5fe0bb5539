using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// Turns a cube into published rows (§8): kommune, region and land, the groups with <c>alle</c> and sats, the bands with their sums. Rows with no
/// person are left out.
/// </summary>
public sealed class Kuberaekker
{
    private readonly Kube _kube;
    private readonly IReadOnlyList<Varighedslinje> _varigheder;
    private readonly List<(Omraadetype Type, string Navn, short[] Kommuner)> _omraader = [];
    private readonly int _baand;

    public Kuberaekker(Kube kube, Regelsaet regler, IReadOnlyList<Kommune> kommuner)
    {
        _kube = kube;
        _baand = regler.Varighed.Baand.Count;
        _varigheder = Varigheder(regler.Varighed);
        short[] fundne = [.. kube.Kommunekoder];
        var region = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        _omraader.AddRange(fundne.Select(k => (Omraadetype.Kommune, Kommune.Tekst(k), new[] { k })));
        _omraader.AddRange(
            fundne
                .Where(region.ContainsKey)
                .GroupBy(k => region[k])
                .OrderBy(g => g.Key)
                .Select(g => (Omraadetype.Region, Kommune.Tekst(g.Key), g.ToArray()))
        );
        _omraader.Add((Omraadetype.Land, "land", fundne));
    }

    /// <summary>Every row of the month.</summary>
    public void Hver(Maaned maaned, Action<Celle> modtager)
    {
        Span<int> sum = stackalloc int[_baand * Kube.Taellere];
        Span<int> raekke = stackalloc int[Kube.Taellere];
        foreach (var (type, navn, kommuner) in _omraader)
        {
            for (var gruppe = 0; gruppe < Kube.Grupper; gruppe++)
            {
                if (!Summer(kommuner, gruppe, maaned, sum))
                {
                    continue;
                }

                foreach (var varighed in _varigheder)
                {
                    if (varighed.Summer(sum, raekke))
                    {
                        modtager(Raekke(maaned, type, navn, gruppe, varighed.Navn, raekke));
                    }
                }
            }
        }
    }

    private static Celle Raekke(Maaned maaned, Omraadetype type, string omraade, int gruppe, string varighed, ReadOnlySpan<int> taellere) =>
        new(
            maaned,
            type,
            omraade,
            gruppe == Kube.Alle ? null
                : gruppe < Kube.Alle ? (Ydelsesgruppe)gruppe
                : Ydelsesgruppe.Kontanthjaelp,
            gruppe < Kube.Satser ? null : (Sats)(gruppe - Kube.Satser),
            varighed,
            taellere[0],
            taellere[1],
            taellere[2],
            taellere[3],
            taellere[4],
            taellere[5],
            taellere[Kube.MedTilbud],
            taellere[Kube.Fritagne]
        );

    /// <summary>§8: 0…11 and 12+; from 1.7 also the sub-intervals of 12+ and the sums.</summary>
    private static List<Varighedslinje> Varigheder(Varighedsskema skema)
    {
        var alle = skema.Baand.Count;
        var linjer = new List<Varighedslinje>();
        for (var i = 0; i < KompileretRegelsaet.FoerstePlusTolv; i++)
        {
            linjer.Add(new(skema.Baand[i].Navn, i, i + 1));
        }

        linjer.Add(new("12+", KompileretRegelsaet.FoerstePlusTolv, alle));
        if (skema.Underintervaller)
        {
            for (var i = KompileretRegelsaet.FoerstePlusTolv; i < alle; i++)
            {
                linjer.Add(new(skema.Baand[i].Navn, i, i + 1));
            }

            linjer.Add(new("under 12", 0, KompileretRegelsaet.FoerstePlusTolv));
            linjer.Add(new("i alt", 0, alle));
        }

        return linjer;
    }

    private bool Summer(short[] kommuner, int gruppe, Maaned maaned, Span<int> sum)
    {
        sum.Clear();
        foreach (var kommune in kommuner)
        {
            _kube.LaegBaand(kommune, gruppe, maaned, sum);
        }

        return sum.ContainsAnyExcept(0);
    }

    private sealed record Varighedslinje(string Navn, int Fra, int Til)
    {
        public bool Summer(ReadOnlySpan<int> _baand, Span<int> raekke)
        {
            raekke.Clear();
            var personer = 0;
            for (var i = Fra * Kube.Taellere; i < Til * Kube.Taellere; i++)
            {
                raekke[i % Kube.Taellere] += _baand[i];
                personer += _baand[i];
            }

            return personer != 0;
        }
    }
}
