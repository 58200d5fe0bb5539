using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

// Persons who crowd the borders of D1, D14, D15, D16 and D18: a random person with rows laid over it. Lav(froe) itself stays as it was.
public sealed partial class TilfaeldigPerson
{
    private static readonly int[] Forlaengelsesdage =
    [
        Dag.Fra(2020, 10, 31),
        Dag.Fra(2020, 11, 1),
        Dag.Fra(2020, 11, 30),
        Dag.Fra(2020, 12, 31),
        Dag.Fra(2021, 2, 28),
        Dag.Fra(2021, 11, 1),
        Dag.Fra(2021, 11, 2),
    ];

    private static readonly int[] Underintervaller = [365, 1095, 2190, 3650];

    /// <summary>The same seed gives the same person.</summary>
    public static Person LavVedGraenserne(int froe)
    {
        var grund = Lav(froe);
        var denne = new TilfaeldigPerson(froe ^ 0x5eed);
        var person = denne.tilfaeldig.Next(5) switch
        {
            0 => denne.MedForrevalidering(grund),
            1 => denne.MedSkuddag(grund),
            2 => denne.MedForlaengetDagpengeperiode(grund),
            3 => denne.MedHenvendelseEfterBetaling(grund),
            _ => grund,
        };
        return denne.Chance(40) ? denne.MedPensionsalder(person) : person;
    }

    // D1: forrevalidering over, into, out of or beside the days of another benefit.
    private Person MedForrevalidering(Person person)
    {
        var (fra, til) = Stykke(person);
        var begynder = Math.Max(fra + tilfaeldig.Next(-5, 6), FoersteMaaned.FoersteDag);
        var slutter = Math.Min(SlutDag, Chance(50) ? til + tilfaeldig.Next(-5, 6) : begynder + Laengde());
        return person with
        {
            Ydelser = Samlet([
                .. person.Ydelser,
                .. PersonBygger
                    .Maanedsvis(begynder, Math.Max(begynder, slutter))
                    .Select(m => new YdelseRaekke(Ydelsesart.Forrevalidering, null, false, m.Fra, m.Til)),
            ]),
        };
    }

    // D14: a case that reaches a sub-interval of 12+ about now, with and without a dead 29 February.
    private Person MedSkuddag(Person person)
    {
        var e = FoersteMaaned.Plus(tilfaeldig.Next(SidsteMaaned - FoersteMaaned + 1)).SidsteDag;
        var fra = e - Vaelg(Underintervaller) - tilfaeldig.Next(-2, 6) + (fraCorona(e) ? -122 : 0) + 1;
        return person with
        {
            Sygefravaer = [new(fra, Chance(50) ? Dag.Aaben : Math.Min(SlutDag, e + 40))],
            Fritagelser = Chance(30)
                ? [new FritagelseRaekke(Fritagelseskode.Barsel, Dag.Fra(2024, 2, 29), Dag.Fra(2024, 2, 29))]
                : person.Fritagelser,
        };

        static bool fraCorona(int dag) => dag > Dag.Fra(2020, 6, 30);
    }

    // D15: the pension age is reached on, just before or just after a first or last day of a row, or a month.
    private Person MedPensionsalder(Person person)
    {
        var (fra, til) = Stykke(person);
        int[] dage = [fra, til, Maaned.Af(til).FoersteDag, Maaned.Af(til).SidsteDag, (fra + til) / 2];
        var naaet = Vaelg(dage) + tilfaeldig.Next(-1, 3);
        foreach (var alder in Regler175.Vaerdi.Alder.Folkepension)
        {
            var foedt = Dag.PlusMaaneder(naaet, -alder.AlderMaaneder);
            if (alder.Foedt.Rummer(foedt))
            {
                return person with { Foedselsdato = foedt };
            }
        }

        return person;
    }

    // D16: periods that expire about the borders of the window, with payments to the last day they are taken to run to, and a next period that
    // begins before, right after or within the extension, or never.
    private Person MedForlaengetDagpengeperiode(Person person)
    {
        var perioder = new List<DagpengeperiodeRaekke>();
        var sidste = Vaelg(Forlaengelsesdage) + (Chance(30) ? tilfaeldig.Next(0, 300) : 0);
        perioder.Add(new(sidste - tilfaeldig.Next(20, 700), sidste, Vaelg(Enum.GetValues<Forsikring>())));
        if (Chance(60))
        {
            var naeste =
                sidste
                + tilfaeldig.Next(4) switch
                {
                    0 => 1,
                    1 => tilfaeldig.Next(-3, 4),
                    _ => tilfaeldig.Next(1, 75),
                };
            perioder.Add(new(naeste, Chance(30) ? Dag.Aaben : naeste + tilfaeldig.Next(0, 400), Forsikring.Fuldtid));
        }

        var udbetalinger = new List<DagpengeudbetalingRaekke>();
        for (var i = 0; i < perioder.Count; i++)
        {
            var til = Forlaenget(perioder[i].SidsteDag);
            if (i + 1 < perioder.Count)
            {
                til = Math.Max(perioder[i].SidsteDag, Math.Min(til, perioder[i + 1].FoersteDag - 1));
            }

            foreach (var (a, b) in PersonBygger.Maanedsvis(perioder[i].FoersteDag, Math.Min(til, SlutDag)).Where(_ => Chance(85)))
            {
                udbetalinger.Add(new(DagpengeArt.ADagpenge, false, a, b, 160_33));
            }
        }

        return person with
        {
            Dagpengeperioder = perioder,
            Dagpengeudbetalinger = [.. udbetalinger.Distinct().OrderBy(u => u.Fra)],
        };
    }

    private static int Forlaenget(int sidsteDag) =>
        sidsteDag >= Dag.Fra(2020, 11, 1) && sidsteDag <= Dag.Fra(2021, 11, 1) ? Dag.PlusMaaneder(sidsteDag, 2) : sidsteDag;

    // D18: two stretches of a benefit with a whole calendar month between them or less, and henvendelser and samtaler about the last paid day before
    // the second; from July 2025 sometimes with a change of kontaktgruppe.
    private Person MedHenvendelseEfterBetaling(Person person)
    {
        var start = new Maaned(2024, 1).Plus(tilfaeldig.Next(0, 22)).FoersteDag + (Chance(50) ? 0 : tilfaeldig.Next(0, 28));
        var foer = start - tilfaeldig.Next(1, 75);
        var (art, andenArt) = (Vaelg(Sammenhaengende), Vaelg(Sammenhaengende));
        int[] naer = [foer - 1, foer, foer + 1, start - 1, Dag.PlusMaaneder(start, -3)];
        List<int> henvendelser = [.. Enumerable.Range(0, tilfaeldig.Next(1, 4)).Select(_ => Vaelg(naer))];
        return person with
        {
            Ydelser = Samlet([
                .. Maanedsraekker(art, foer - Laengde() % 300, foer),
                .. Maanedsraekker(Chance(70) ? art : andenArt, start, Math.Min(SlutDag, start + Laengde() % 300)),
                .. Chance(30) ? person.Ydelser : [],
            ]),
            Henvendelser = [.. henvendelser.Distinct()],
            Samtaler =
            [
                .. henvendelser
                    .Concat([start, start + 3, foer])
                    .Select(d => Math.Min(d + tilfaeldig.Next(0, 6), SlutDag))
                    .Distinct()
                    .Order()
                    .Select(d => new SamtaleRaekke(
                        d,
                        Samtaletype.Jobsamtale,
                        Chance(60) ? Kontaktform.Personligt : Kontaktform.Telefon,
                        AfholdtAf.Jobcenter,
                        101
                    )),
            ],
            Visitation =
                start >= Reform && Chance(60)
                    ?
                    [
                        new(null, 12, start - 400, start - 1),
                        new(null, 2, start + tilfaeldig.Next(-2, 3) is var d && d > start - 1 ? d : start, Dag.Aaben),
                    ]
                    : person.Visitation,
        };
    }

    /// <summary>A row's first and last day, or days near an anchor when the person has none.</summary>
    private (int Fra, int Til) Stykke(Person person)
    {
        (int Fra, int Til)[] stykker =
        [
            .. person.Ydelser.Select(y => (y.Fra, y.Til)),
            .. person.Sygefravaer.Select(s => (s.Fra, Math.Min(s.Til, SlutDag))),
            .. person.Dagpengeudbetalinger.Select(u => (u.Fra, u.Til)),
        ];
        return stykker.Length > 0 ? Vaelg(stykker) : (Math.Min(Naer(), SlutDag - 40), SlutDag - 10);
    }

    private static List<YdelseRaekke> Samlet(IEnumerable<YdelseRaekke> raekker) =>
        [
            .. raekker
                .GroupBy(r => (r.Art, r.Sats, r.Loentilskud))
                .SelectMany(g =>
                    Flet(g.Select(r => (r.Fra, r.Til)))
                        .Select(i => new YdelseRaekke(g.Key.Art, g.Key.Sats, g.Key.Loentilskud, i.Fra, i.Til))
                )
                .OrderBy(r => r.Fra),
        ];
}
