using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;

namespace Pipeline.Plain.Tests;

/// <summary>Measures one person in one group and month, by the plain version and by the engine: every hand-computed case is a test of both.</summary>
internal static class Proeve
{
    public static readonly Regelsaet R175 = Regler175.Vaerdi;

    /// <summary>The 6.3 rules without the corona windows, to see the borders that lie within them.</summary>
    public static readonly Regelsaet UdenVinduer = R175 with { Samtaler = R175.Samtaler with { FriFormPerioder = [] } };

    /// <summary>1.73 as §9 says it: no reform, no TILBAGE13, uddannelseshjaelp and overgangsydelse without end.</summary>
    public static readonly Regelsaet R173 = R175 with
    {
        Version = "1.73",
        Reform = null,
        Grupper = [.. R175.Grupper.Select(g => g with { SidsteBetalteDag = Dag.Aaben })],
        Fritagelse = R175.Fritagelse with { Tilbage13Fra = null },
    };

    /// <summary>1.3 in what differs here: no rule of 2023-03-22, nothing before the first payment, 50 % throughout, no sub-intervals.</summary>
    public static readonly Regelsaet R13 = R173 with
    {
        Version = "1.3",
        Varighed = R175.Varighed with { Underintervaller = false },
        Samtaler = R175.Samtaler with { FoerstePersonligtFra = null, FoerBetaling = null },
        Fritagelse = R173.Fritagelse with { Andele = [R175.Fritagelse.Andele[0]] },
    };

    public static IReadOnlyList<Resultat> Alle(this PersonBygger person, string maaned, Regelsaet? regler = null)
    {
        var m = Maaned.Parse(maaned);
        var slutDag = Math.Max(m.SidsteDag, Dag.Fra(2025, 10, 31));
        var resultater = new PlainMaaling(regler ?? R175, m, m, slutDag).Maal(person.Byg());
        var motorens = Motorens(person.Byg(), m, slutDag, regler ?? R175);
        motorens.OrderBy(r => r.Gruppe).ShouldBe(resultater);
        // §8: one of them is the person's in "alle", that with the latest E, ties in the order of the groups.
        motorens.Alle.ShouldBe(resultater.OrderByDescending(r => r.Slut).ThenBy(r => r.Gruppe).Take(1));
        return resultater;
    }

    private static Resultatliste Motorens(Person person, Maaned m, int slutDag, Regelsaet regler)
    {
        var liste = new Resultatliste();
        new Personmaaling(regler, m, m, slutDag).Maal(SpandAfPersoner.Byg([person]), 0, ref liste);
        return liste;
    }

    public static Resultat? Maal(this PersonBygger person, string maaned, Ydelsesgruppe gruppe, Regelsaet? regler = null) =>
        person.Alle(maaned, regler).Where(r => r.Gruppe == gruppe).Cast<Resultat?>().SingleOrDefault();

    public static Resultat Maalt(this PersonBygger person, string maaned, Ydelsesgruppe gruppe, Regelsaet? regler = null) =>
        person.Maal(maaned, gruppe, regler) ?? throw new InvalidOperationException($"Ikke i populationen {maaned} for {gruppe}.");

    public static string Dato(int dag) => Dag.Tekst(dag);

    private sealed class Resultatliste : List<Resultat>, IResultatmodtager
    {
        public List<Resultat> Alle { get; } = [];

        public void Modtag(in Resultat resultat) => Add(resultat);

        public void ModtagAlle(in Resultat resultat) => Alle.Add(resultat);
    }
}
