using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

/// <summary>
/// A random person for property tests: few likely lives, many border cases. Everything about one person gathers round a few anchor days,
/// so that rules meet; the rows obey docs/contracts/deliveries.md as they do after staging. The same seed gives the same person.
/// </summary>
public sealed partial class TilfaeldigPerson
{
    private static readonly int[] Skaeringsdage =
    [
        Dag.Fra(2017, 7, 1),
        Dag.Fra(2018, 9, 1),
        Dag.Fra(2019, 1, 1),
        Dag.Fra(2020, 3, 1),
        Dag.Fra(2020, 3, 12),
        Dag.Fra(2020, 5, 27),
        Dag.Fra(2020, 7, 1),
        Dag.Fra(2021, 9, 1),
        Dag.Fra(2021, 12, 19),
        Dag.Fra(2022, 1, 1),
        Dag.Fra(2022, 2, 1),
        Dag.Fra(2023, 3, 22),
        Dag.Fra(2024, 1, 1),
        Dag.Fra(2024, 3, 1),
        Dag.Fra(2025, 1, 1),
        Dag.Fra(2025, 7, 1),
        Dag.Fra(2025, 7, 1),
        Dag.Fra(2025, 8, 1),
    ];

    private readonly Random tilfaeldig;
    private readonly int[] ankre;

    /// <summary>First days of the person's spells: what henvendelser, samtaler and kontaktgrupper aim at.</summary>
    private readonly List<int> starter = [];

    private TilfaeldigPerson(int froe)
    {
        tilfaeldig = new Random(froe);
        var maaned = FoersteMaaned.Plus(tilfaeldig.Next(SidsteMaaned - FoersteMaaned + 1)).FoersteDag;
        ankre = [Vaelg(Skaeringsdage), Vaelg(Skaeringsdage), maaned];
    }

    /// <summary>The months worth measuring.</summary>
    public static Maaned FoersteMaaned { get; } = new(2018, 1);

    public static Maaned SidsteMaaned { get; } = new(2025, 10);

    /// <summary>The end of the data.</summary>
    public static int SlutDag { get; } = SidsteMaaned.SidsteDag;

    /// <summary>The known kommuner; persons also live in 999, which is not among them, and nowhere.</summary>
    public static IReadOnlyList<Kommune> Kommuner { get; } =
    [
        new(101, "København", 1084, 101),
        new(219, "Hillerød", 1084, 219),
        new(269, "Solrød", 1085, 269),
        new(400, "Bornholm", 1084, 400),
        new(751, "Aarhus", 1082, 751),
        new(851, "Aalborg", 1081, 851),
    ];

    public static Person Lav(int froe) => new TilfaeldigPerson(froe).Byg(froe);

    private Person Byg(int froe)
    {
        // In this order: later parts aim at the starts that earlier ones leave.
        var ydelser = Ydelser();
        var perioder = Dagpengeperioder();
        var udbetalinger = Dagpengeudbetalinger(perioder);
        var sygefravaer = Sygefravaer();
        return new()
        {
            Noegle = froe,
            Foedselsdato = Foedselsdato(),
            Bopael = Bopael(),
            Ydelser = ydelser,
            Dagpengeperioder = perioder,
            Dagpengeudbetalinger = udbetalinger,
            Sygefravaer = sygefravaer,
            Samtaler = Samtaler(),
            Fritagelser = Fritagelser(),
            AktiveTilbud = AktiveTilbud(),
            Visitation = Visitation(),
            Henvendelser = Henvendelser(),
        };
    }

    // 16 years and the pension age are often reached near an anchor.
    private int Foedselsdato()
    {
        if (Chance(15))
        {
            return Dag.PlusMaaneder(Naer(), -12 * 16);
        }

        if (Chance(25))
        {
            var raekke = Vaelg(Regler175.Vaerdi.Alder.Folkepension);
            var foedt = Dag.PlusMaaneder(Naer(), -raekke.AlderMaaneder);
            if (raekke.Foedt.Rummer(foedt))
            {
                return foedt;
            }
        }

        return tilfaeldig.Next(Dag.Fra(1962, 1, 1), Dag.Fra(1999, 12, 31));
    }

    private T Vaelg<T>(IReadOnlyList<T> blandt) => blandt[tilfaeldig.Next(blandt.Count)];

    private bool Chance(int procent) => tilfaeldig.Next(100) < procent;

    // A day on, close to or some months from an anchor.
    private int Naer()
    {
        var anker = Vaelg(ankre);
        return tilfaeldig.Next(10) switch
        {
            < 4 => anker + tilfaeldig.Next(-2, 3),
            < 8 => anker + tilfaeldig.Next(-45, 46),
            _ => anker + tilfaeldig.Next(-400, 401),
        };
    }

    // Round the borders of Skema 1, and short.
    private int Laengde() =>
        tilfaeldig.Next(20) switch
        {
            < 2 => 1,
            < 5 => tilfaeldig.Next(2, 8),
            < 8 => tilfaeldig.Next(26, 36),
            < 10 => tilfaeldig.Next(58, 66),
            < 13 => tilfaeldig.Next(178, 218),
            < 15 => tilfaeldig.Next(358, 372),
            < 18 => tilfaeldig.Next(20, 340),
            < 19 => tilfaeldig.Next(370, 1300),
            _ => Chance(50) ? tilfaeldig.Next(1300, 3600) : tilfaeldig.Next(3645, 3800),
        };

    // Overlapping, adjacent, one whole calendar month away, one day less, or anywhere.
    private int NaesteStart(int slut) =>
        tilfaeldig.Next(8) switch
        {
            0 => slut + 1,
            1 => slut,
            2 => slut - tilfaeldig.Next(1, 4),
            3 or 4 => Maaned.Af(slut).Plus(2).FoersteDag,
            5 => Maaned.Af(slut).Plus(2).FoersteDag - 1,
            6 => slut + tilfaeldig.Next(2, 25),
            _ => slut + tilfaeldig.Next(20, 120),
        };

    /// <summary>1–4 spells after each other, ended by the end of the data; sometimes an end is moved to its month's last day.</summary>
    private List<(int Fra, int Til)> Kaede()
    {
        var kaede = new List<(int Fra, int Til)>();
        // A long life is laid so that it ends near the anchor, a short one so that it starts there.
        var laengde = Laengde();
        var fra = laengde > 340 ? Naer() - laengde + 1 : Naer();
        for (var i = tilfaeldig.Next(1, 5); i > 0 && fra <= SlutDag; i--)
        {
            var til = fra + laengde - 1;
            til = Math.Min(SlutDag, Chance(30) ? Maaned.Af(til).SidsteDag : til);
            kaede.Add((fra, til));
            starter.Add(fra);
            fra = Math.Max(NaesteStart(til), kaede[0].Fra);
            laengde = Laengde();
        }

        return kaede;
    }

    // Overlapping rows that are otherwise equal are one row after staging; adjacent ones stay two.
    private static IEnumerable<(int Fra, int Til)> Flet(IEnumerable<(int Fra, int Til)> raekker)
    {
        (int Fra, int Til)? sidste = null;
        foreach (var raekke in raekker.Order())
        {
            if (sidste is { } s && raekke.Fra <= s.Til)
            {
                sidste = (s.Fra, Math.Max(s.Til, raekke.Til));
                continue;
            }

            if (sidste is { } faerdig)
            {
                yield return faerdig;
            }

            sidste = raekke;
        }

        if (sidste is { } rest)
        {
            yield return rest;
        }
    }
}
