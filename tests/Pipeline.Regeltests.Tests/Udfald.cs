using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;
using Pipeline.Plain;
using Pipeline.Regeltests.Tests.Laesning;

namespace Pipeline.Regeltests.Tests;

/// <summary>What a measurement said of one person: a result for each group and month, and the rows the person is counted in.</summary>
internal sealed class Udfald(Regelsaet regler, IReadOnlyList<Resultat> grupper, IReadOnlyList<Celle> celler)
{
    public const string TolvPlus = "12+";

    public static Udfald Motoren(Person person, Regelsaet regler, Maaned fra, Maaned til, int slutDag)
    {
        var spand = SpandAfPersoner.Byg([person]);
        var liste = new Gruppeliste();
        new Personmaaling(regler, fra, til, slutDag).Maal(spand, 0, ref liste);
        var kube = new Kube(regler, fra, til);
        new Personmaaling(regler, fra, til, slutDag).Maal(spand, 0, ref kube);
        var celler = new List<Celle>();
        var raekker = new Kuberaekker(kube, regler, Produkt.Kommuner);
        foreach (var maaned in Maaned.Fra(fra, til))
        {
            raekker.Hver(maaned, celler.Add);
        }

        return new(regler, liste.Grupper, celler);
    }

    public static Udfald Ligefrem(Person person, Regelsaet regler, Maaned fra, Maaned til, int slutDag)
    {
        var resultater = new PlainMaaling(regler, fra, til, slutDag).Maal(person);
        return new(regler, resultater, PlainKube.Tael([resultater], regler, Produkt.Kommuner));
    }

    /// <summary>What was found, in the words and fields of the expectation.</summary>
    public Forventning Som(Forventning ventet)
    {
        var iMaaneden = grupper.Where(r => r.Maaned == ventet.Maaned).ToList();
        if (ventet.ErIngen)
        {
            var ord = string.Join(" og ", iMaaneden.Select(r => Kodeliste<Ydelsesgruppe>.Tekst(r.Gruppe)));
            return ventet with { Gruppe = ord.Length == 0 ? ventet.Gruppe : ord };
        }

        var egne = celler.Where(c => c.Maaned == ventet.Maaned && c.Gruppe == ventet.Ydelsesgruppe).ToList();
        if (egne.Count == 0)
        {
            return ventet with { Felter = [new("varighed", "ingen")] };
        }

        // One person: every row of the country counts the same one.
        var land = egne.First(c => c.Omraadetype == Omraadetype.Land && c.Sats is null && ErEgenVarighed(c.Varighed));
        Resultat? resultat = ventet.Gruppe == Forventning.Alle ? null : iMaaneden.Single(r => r.Gruppe == ventet.Ydelsesgruppe);
        return ventet with
        {
            Felter = [.. ventet.Felter.Select(f => new KeyValuePair<string, string>(f.Key, Tekst(f.Key, egne, land, resultat)))],
        };
    }

    private string Tekst(string felt, List<Celle> egne, Celle land, Resultat? resultat) =>
        felt switch
        {
            "varighed" => land.Varighed,
            "samtaler" => Tal(resultat?.Samtaler ?? Samtaler(land)),
            "fritaget" => land.Fritagne > 0 ? "ja" : "nej",
            "maaling2" => Tal(land.Personer),
            "maaling3" => Tal(land.FaerreEnd4),
            "maaling4" => land.AndelFaerreEnd4 is { } andel ? andel.ToString("0.##", CultureInfo.InvariantCulture) : "ingen",
            "maaling5" => Tal(land.Fritagne),
            "varigheder" => Ord(egne.Where(c => c.Omraadetype == Omraadetype.Land && c.Sats is null).Select(c => c.Varighed)),
            "satser" => Ord(
                egne.Where(c => c.Omraadetype == Omraadetype.Land && ErEgenVarighed(c.Varighed))
                    .OrderBy(c => c.Sats)
                    .Select(c => c.Sats is { } s ? Kodeliste<Sats>.Tekst(s) : Forventning.Alle)
            ),
            "omraader" => Ord(
                egne.Where(c => c.Sats is null && ErEgenVarighed(c.Varighed)).OrderBy(c => c.Omraadetype).Select(c => c.Omraade)
            ),
            _ => Tekst(felt, resultat!.Value),
        };

    private static string Tekst(string felt, Resultat r) =>
        felt switch
        {
            "sats" => r.Sats is { } sats ? Kodeliste<Sats>.Tekst(sats) : "ingen",
            "kommune" => Kommune.Tekst(r.Kommunekode),
            "start" => Dag.Tekst(r.Start),
            "slut" => Dag.Tekst(r.Slut),
            "dage" => Tal(r.Laengde),
            "timer" => (r.Laengde / 100m).ToString("0.##", CultureInfo.InvariantCulture),
            "maaleperiode_fra" => Dag.Tekst(r.MaaleperiodeFra),
            _ => throw new ArgumentOutOfRangeException(nameof(felt), felt, null),
        };

    /// <summary>Not one of the sums: 0…11 or a sub-interval; 12+ where there are none.</summary>
    private bool ErEgenVarighed(string varighed) =>
        regler.Varighed.Baand.Any(b => b.Navn == varighed) || (varighed == TolvPlus && !regler.Varighed.Underintervaller);

    private static int Samtaler(Celle celle) =>
        celle.Samtaler1 + (2 * celle.Samtaler2) + (3 * celle.Samtaler3) + (4 * celle.Samtaler4) + (5 * celle.Samtaler5Plus);

    private static string Tal(int tal) => tal.ToString(CultureInfo.InvariantCulture);

    private static string Ord(IEnumerable<string> ord) => string.Join(", ", ord);

    private sealed class Gruppeliste : IResultatmodtager
    {
        public List<Resultat> Grupper { get; } = [];

        public void Modtag(in Resultat resultat) => Grupper.Add(resultat);

        public void ModtagAlle(in Resultat resultat) { }
    }
}
