using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>Version 1.75 written out by hand from docs/rules/jobsamtaler.md and its tables, so that rule tests do not depend on the YAML.</summary>
public static partial class Regler175
{
    public static Regelsaet Vaerdi { get; } = Byg();

    private static Regelsaet Byg() =>
        new()
        {
            Version = "1.75",
            Grupper = Grupper(),
            Hovedydelse = new(
                [Ydelsesgruppe.ADagpenge, Ydelsesgruppe.Sygedagpenge],
                [Ydelsesart.Foertidspension, Ydelsesart.Forrevalidering],
                [Ydelsesgruppe.Kontanthjaelp, Ydelsesgruppe.Uddannelseshjaelp, Ydelsesgruppe.Overgangsydelse]
            ),
            Alder = new(16, Folkepension()),
            Forloeb = new(
                [Ydelsesgruppe.Kontanthjaelp, Ydelsesgruppe.Uddannelseshjaelp],
                new(new(Dag.Fra(2020, 11, 1), Dag.Fra(2021, 11, 1)), 2)
            ),
            DoedeDage = new(
                [Fritagelseskode.Barsel, Fritagelseskode.Ouk],
                new(Dag.Fra(2020, 3, 1), Dag.Fra(2020, 6, 30)),
                new(Dag.Fra(2020, 3, 12), Dag.Fra(2020, 5, 26))
            ),
            Varighed = new(Skema1(), Underintervaller: true),
            Samtaler = new(
                Sygedagpengetyper: [Samtaletype.Sygeopfoelgningssamtale],
                Typer: [Samtaletype.Jobsamtale],
                DagpengeEkstraTyper: [Samtaletype.Faellessamtale],
                AltidTilladt: [Kontaktform.Personligt],
                FrieFormer: [Kontaktform.Personligt, Kontaktform.Digitalt, Kontaktform.Video, Kontaktform.Telefon],
                FriFormPerioder: [new(Dag.Fra(2020, 5, 27), Dag.Fra(2021, 8, 31)), new(Dag.Fra(2021, 12, 19), Dag.Fra(2022, 1, 31))],
                FriFormEfter: new(Dag.Fra(2022, 1, 1), 6),
                FoerstePersonligtFra: Dag.Fra(2023, 3, 22),
                Forsoeg: Skema2(),
                FoerBetaling: new(
                    Dag.Fra(2024, 1, 1),
                    3,
                    [Ydelsesgruppe.ADagpenge, Ydelsesgruppe.Kontanthjaelp, Ydelsesgruppe.Uddannelseshjaelp, Ydelsesgruppe.Overgangsydelse]
                )
            ),
            Fritagelse = new(
                Koder: Bilagstabeller(),
                Andele: [new(new Maaned(1900, 1), 50, null, 50), new(new Maaned(2024, 1), 30, 5, 50)],
                TidligeMaaneder: 6,
                Tilbage13Fra: Dag.Fra(2025, 1, 1)
            ),
            Reform = new(
                Dag.Fra(2025, 7, 1),
                [Ydelsesgruppe.Uddannelseshjaelp, Ydelsesgruppe.Overgangsydelse],
                new(12, 2),
                new Dictionary<Sats, Ydelsesgruppe>
                {
                    [Sats.Mindstesats] = Ydelsesgruppe.Overgangsydelse,
                    [Sats.Grundsats] = Ydelsesgruppe.Uddannelseshjaelp,
                    [Sats.HoejesteSats] = Ydelsesgruppe.Kontanthjaelp,
                }
            ),
        };

    // §1
    private static Grupperegel[] Grupper()
    {
        var indtil = Dag.Fra(2025, 6, 30);
        return
        [
            new(
                Ydelsesgruppe.ADagpenge,
                [],
                [DagpengeArt.ADagpenge, DagpengeArt.SaerligUddannelsesydelse, DagpengeArt.Arbejdsmarkedsydelse, DagpengeArt.Kontantydelse],
                false
            ),
            new(Ydelsesgruppe.Sygedagpenge, [], [], Sygefravaer: true),
            new(Ydelsesgruppe.Kontanthjaelp, [Ydelsesart.Kontanthjaelp], [], false),
            new(Ydelsesgruppe.Uddannelseshjaelp, [Ydelsesart.Uddannelseshjaelp], [], false, indtil),
            new(Ydelsesgruppe.Overgangsydelse, [Ydelsesart.Overgangsydelse], [], false, indtil),
            new(Ydelsesgruppe.Revalidering, [Ydelsesart.Revalidering, Ydelsesart.Forrevalidering], [], false),
            new(Ydelsesgruppe.Ressourceforloeb, [Ydelsesart.Ressourceforloeb], [], false),
            new(Ydelsesgruppe.Jobafklaring, [Ydelsesart.Jobafklaring], [], false),
            new(Ydelsesgruppe.Ledighedsydelse, [Ydelsesart.Ledighedsydelse], [], false),
        ];
    }

    // §1 Age, months: 65, 65½, 66, 66½, 67, 68, 69, 70 years.
    private static Pensionsalder[] Folkepension() =>
        [
            new(new(Dag.Fra(1, 1, 1), Dag.Fra(1953, 12, 31)), 780),
            new(new(Dag.Fra(1954, 1, 1), Dag.Fra(1954, 6, 30)), 786),
            new(new(Dag.Fra(1954, 7, 1), Dag.Fra(1954, 12, 31)), 792),
            new(new(Dag.Fra(1955, 1, 1), Dag.Fra(1955, 6, 30)), 798),
            new(new(Dag.Fra(1955, 7, 1), Dag.Fra(1962, 12, 31)), 804),
            new(new(Dag.Fra(1963, 1, 1), Dag.Fra(1966, 12, 31)), 816),
            new(new(Dag.Fra(1967, 1, 1), Dag.Fra(1970, 12, 31)), 828),
            new(new(Dag.Fra(1971, 1, 1), Dag.Aaben), 840),
        ];

    // §4 Skema 1; hours are n × 160,33 and n × 130 (D7).
    private static Varighedsbaand[] Skema1() =>
        [
            new("0", 0, 0, 0),
            new("1", 31, 160_33, 130_00),
            new("2", 62, 320_66, 260_00),
            new("3", 92, 480_99, 390_00),
            new("4", 122, 641_32, 520_00),
            new("5", 153, 801_65, 650_00),
            new("6", 183, 961_98, 780_00),
            new("7", 213, 1122_31, 910_00),
            new("8", 244, 1282_64, 1040_00),
            new("9", 274, 1442_97, 1170_00),
            new("10", 304, 1603_30, 1300_00),
            new("11", 335, 1763_63, 1430_00),
            new("1-2 aar", 365, 1923_96, 1560_00),
            new("3-5 aar", 1095, 5771_88, 4680_00),
            new("6-9 aar", 2190, 11543_76, 9360_00),
            new("10+ aar", 3650, 19239_60, 15600_00),
        ];

    // §6.5 Skema 2, in the table's order.
    private static Forsoegskommune[] Skema2()
    {
        Kontaktform[] digitaltOgVideo = [Kontaktform.Digitalt, Kontaktform.Video];
        var nordjysk = new Periode(Dag.Fra(2017, 7, 1), Dag.Fra(2023, 12, 31));
        var sjaellandsk = new Periode(Dag.Fra(2017, 7, 1), Dag.Fra(2021, 12, 31));
        short[] nordjyske = [851, 810, 813, 860, 849, 825, 846, 773, 840, 787, 820];
        short[] sjaellandske = [201, 151, 210, 250, 190, 270, 260, 217, 219];
        return
        [
            .. nordjyske.Select(k => new Forsoegskommune(k, nordjysk, digitaltOgVideo)),
            .. sjaellandske.Select(k => new Forsoegskommune(k, sjaellandsk, digitaltOgVideo)),
            new(101, new(Dag.Fra(2018, 9, 1), Dag.Fra(2020, 9, 1)), [Kontaktform.Video, Kontaktform.Telefon]),
            new(269, new(Dag.Fra(2018, 11, 1), Dag.Fra(2022, 12, 31)), [Kontaktform.Video]),
        ];
    }
}
