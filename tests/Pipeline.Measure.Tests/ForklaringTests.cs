using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Forklaringer;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>Every kind of reason is told where it decides, with the number of its rule.</summary>
public class ForklaringTests
{
    private static readonly int SlutDag = new Maaned(2025, 10).SidsteDag;

    /// <summary>What a case worker reads of one person; every word of it comes from a decision.</summary>
    [Fact]
    public void Linjer_EnKontanthjaelpsmodtager_SigerHverBeslutning()
    {
        var linjer = Forklar(
            P()
                .Kontanthjaelp("2023-01-01", "2024-12-31")
                .Samtale("2023-02-01", Kontaktform.Personligt)
                .Samtale("2024-03-01", Kontaktform.Video)
                .Samtale("2024-04-01", Kontaktform.Andet)
                .Fritagelse(Fritagelseskode.Barsel, "2024-06-01", "2024-06-10"),
            "2024-12"
        ).Linjer;
        string.Join('\n', linjer)
            .ShouldBe(
                string.Join(
                    '\n',
                    [
                        "2024-12 under regelsæt 1.75",
                        "",
                        "Tidslinje",
                        "  §1                 kontanthjælp: betalte dage 2023-01-01 – 2024-12-31.",
                        "  §3                 døde dage 2024-06-01 – 2024-06-10: barsel eller opfølgning uden kontakt.",
                        "  §2 D2              kontanthjælp: første forløb begynder 2023-01-01.",
                        "  §2                 kontanthjælp: forløb fra 2023-01-01 til sidste betalte dag 2024-12-31 (første betalte dag 2023-01-01).",
                        "",
                        "Kontanthjælp",
                        "  §4                 længde fra 2023-01-01 til 2024-12-31 uden døde dage: 721 dage, interval 1-2 aar.",
                        "  §5                 måleperiode 2023-12-22 – 2024-12-31: 12 måneder fra 2024-01-01, flyttet 10 dage tilbage for døde dage.",
                        "  §6                 2023-02-01 (jobsamtale, personligt, jobcenter, forløbets første): tæller ikke; den ligger før måleperioden.",
                        "  §6.3               2024-03-01 (jobsamtale, video, jobcenter): tæller; efter den første er kontaktformen fri.",
                        "  §6.3               2024-04-01 (jobsamtale, andet, jobcenter): tæller ikke; kontaktformen er ikke tilladt på dagen.",
                        "  §7                 fritagelseskoder efter listen for kontanthjælp, efter de første 6 måneder.",
                        "  §7                 0 af 366 forløbsdage i måleperioden er dækket af en fritagelse.",
                        "  §7                 under 50 % er dækket: ikke fritaget efter andel.",
                        "  §8                 kommune 400: bopælen på forløbets sidste betalte dag 2024-12-31.",
                        "  §8                 intet aktivt tilbud i måleperioden.",
                        "                     Resultat: 1 samtale, varighed 1-2 aar, ikke fritaget.",
                        "",
                        "  §8                 I alle tæller personen med kontanthjælp, der har den seneste sidste betalte dag.",
                    ]
                )
            );
    }

    public static TheoryData<string, Grund, bool, string> Samtaler =>
        new()
        {
            { "2023-12-31", Grund.SamtaleFoerForloebet, false, "§6" },
            { "2024-02-01 type", Grund.SamtaleForkertType, false, "§6.1" },
            { "2024-02-01 akasse", Grund.SamtaleHosAKasse, false, "§6.1" },
            { "2024-02-01 doed", Grund.SamtalePaaDoedDag, false, "§6" },
            { "2024-02-01 foerste", Grund.FoersteIkkePersonlig, false, "§6.3" },
            { "2024-02-01 personligt", Grund.FormAltidTilladt, true, "§6.3" },
            { "2024-02-05 fri", Grund.FormFri, true, "§6.3" },
            { "2024-02-05 andet", Grund.FormIkkeTilladt, false, "§6.3" },
            { "2024-02-05 sammedag", Grund.SamtaleSammeDag, false, "§6 D8" },
            { "2024-11-01", Grund.SamtaleEfterForloebet, false, "§6" },
            { "2023-12-15 foer", Grund.FormAltidTilladt, true, "§6.4" },
        };

    [Theory]
    [MemberData(nameof(Samtaler))]
    public void Samtale_HarSinGrundOgRegel(string tilfaelde, Grund grund, bool taeller, string regel)
    {
        var (dag, hvad) = (tilfaelde[..10], tilfaelde[10..].Trim());
        var p = P().Kontanthjaelp("2024-01-01", "2024-10-31");
        p = hvad switch
        {
            "type" => p.Samtale(dag, type: Samtaletype.Informationsmoede),
            "akasse" => p.Samtale(dag, af: AfholdtAf.AKasse),
            "doed" => p.Samtale(dag).Fritagelse(Fritagelseskode.Ouk, dag, dag),
            "foerste" => p.Samtale(dag, Kontaktform.Video),
            "fri" => p.Samtale("2024-01-05").Samtale(dag, Kontaktform.Telefon),
            "andet" => p.Samtale("2024-01-05").Samtale(dag, Kontaktform.Andet),
            "sammedag" => p.Samtale("2024-01-05").Samtale(dag).Samtale(dag, Kontaktform.Video),
            "foer" => p.Henvendelse("2023-12-01").Samtale(dag),
            _ => p.Samtale(dag),
        };
        Sidste(p, "2024-10", Ydelsesgruppe.Kontanthjaelp).ShouldBe((grund, taeller, regel));
    }

    [Theory]
    [InlineData("2020-03-20", Kontaktform.Personligt, Grund.SamtaleICoronavindue, false, "§6")]
    [InlineData("2020-07-20", Kontaktform.Telefon, Grund.FormIPeriode, true, "§6.3")]
    [InlineData("2020-02-03", Kontaktform.Telefon, Grund.FormIkkeTilladt, false, "§6.3")]
    [InlineData("2020-02-10", Kontaktform.Telefon, Grund.FormIAktivtTilbud, true, "§6.3")]
    [InlineData("2020-02-20", Kontaktform.Telefon, Grund.FormIForsoeg, true, "§6.5")]
    public void Samtale_Foer2023_HarSinGrundOgRegel(string dag, Kontaktform form, Grund grund, bool taeller, string regel) =>
        Sidste(
                P()
                    .Kontanthjaelp("2020-01-01", "2020-12-31")
                    .Tilbud("2020-02-10", "2020-02-10")
                    .Samtale(dag, form, kommune: (short)(dag == "2020-02-20" ? 101 : 400)),
                "2020-12",
                Ydelsesgruppe.Kontanthjaelp
            )
            .ShouldBe((grund, taeller, regel));

    [Fact]
    public void Samtale_EfterSeksMaaneder_63() =>
        Sidste(
                P().Kontanthjaelp("2022-02-01", "2022-12-31").Samtale("2022-10-03", Kontaktform.Video),
                "2022-12",
                Ydelsesgruppe.Kontanthjaelp
            )
            .ShouldBe((Grund.FormEfterSeksMaaneder, true, "§6.3"));

    [Fact]
    public void Samtale_VedSygedagpenge_61() =>
        Sidste(
                P().Syg("2024-01-01", "2024-06-30").Samtale("2024-02-01", Kontaktform.Andet, Samtaletype.Sygeopfoelgningssamtale),
                "2024-06",
                Ydelsesgruppe.Sygedagpenge
            )
            .ShouldBe((Grund.Sygeopfoelgning, true, "§6.1"));

    [Fact]
    public void Samtale_PaaDagMedAndenYdelse_62() =>
        Sidste(
                P()
                    .Periode("2024-01-01")
                    .Dagpenge("2024-01-01", "2024-01-31", "160.33")
                    .Ydelse(Ydelsesart.Revalidering, "2024-02-01", "2024-02-29")
                    .Dagpenge("2024-03-01", "2024-03-31", "160.33")
                    .Samtale("2024-02-15"),
                "2024-03",
                Ydelsesgruppe.ADagpenge
            )
            .ShouldBe((Grund.SamtaleAndenYdelse, false, "§6.2"));

    [Fact]
    public void Samtale_FoerStart_IEtLangtForloeb_TaellerIkke_64()
    {
        var udfald = Forklar(P().Kontanthjaelp("2024-01-01", "2025-01-31").Henvendelse("2023-12-01").Samtale("2023-12-15"), "2025-01")
            .Samtaleudfald(Ydelsesgruppe.Kontanthjaelp)
            .ShouldHaveSingleItem();
        (udfald.Dagsgrund, udfald.Taeller, udfald.Regel).ShouldBe((Grund.DagFoerStartForLangtForloeb, false, "§6.4"));
    }

    [Fact]
    public void Undtagelser_HarDeresNumre_2()
    {
        Regel(
                P().Ydelse(Ydelsesart.Overgangsydelse, "2024-01-01", "2024-03-31").Kontanthjaelp("2024-04-01", "2024-08-31"),
                "2024-08",
                Grund.Undtagelse1
            )
            .ShouldBe("§2 undtagelse 1");
        Regel(
                P().Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-01-01", "2025-06-30").Kontanthjaelp("2025-07-01", "2025-08-31"),
                "2025-08",
                Grund.Undtagelse2
            )
            .ShouldBe("§2 undtagelse 2");
        Regel(
                P()
                    .Kontanthjaelp("2025-01-01", "2025-09-30")
                    .Visitation("2025-01-01", "2025-07-31", kontaktgruppe: 12)
                    .Visitation("2025-08-01", kontaktgruppe: 2),
                "2025-09",
                Grund.Undtagelse3
            )
            .ShouldBe("§2 undtagelse 3");
    }

    /// <summary>Random persons under the newest and the oldest rule set come by every reason there is.</summary>
    /// <summary>D13: why a registration exempts nobody, and whether its day was delivered.</summary>
    [Fact]
    public void Tilbage13_RegisteredTooEarly_SaysWhenItWas()
    {
        var lines = Forklar(
            P()
                .Syg("2024-12-01", "2025-01-31")
                .Fritagelse(Fritagelseskode.Tilbage13, "2025-01-01", "2025-01-31", "2024-12-30")
                .Fritagelse(Fritagelseskode.Tilbage13, "2024-12-31", "2025-01-31"),
            "2025-01"
        ).Linjer;
        lines.ShouldContain(l =>
            l.EndsWith(
                "tilbagevenden inden for 13 uger 2025-01-01 – 2025-01-31 er registreret 2024-12-30, før 2025-01-01: fritager ikke.",
                StringComparison.Ordinal
            )
        );
        lines.ShouldContain(l =>
            l.EndsWith(
                "tilbagevenden inden for 13 uger 2024-12-31 – 2025-01-31 har ingen registreringsdag og begynder 2024-12-31, før 2025-01-01: fritager ikke.",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void HverGrund_Forekommer()
    {
        var spand = SpandAfPersoner.Byg(Enumerable.Range(0, 700).Select(i => TilfaeldigPerson.Lav(i) with { Noegle = i }));
        var set = new HashSet<Grund>();
        foreach (var m in Maaned.Fra(TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned).Where((_, i) => i % 3 == 0))
        {
            var forklarer = new Forklarer(Produkt.Regler.Find("1.75"), m, TilfaeldigPerson.SlutDag);
            for (var p = 0; p < spand.AntalPersoner; p++)
            {
                set.UnionWith(forklarer.Forklar(spand, p).Beslutninger.Select(b => b.Grund));
            }
        }

        Enum.GetValues<Grund>().Except(set).ShouldBeEmpty();
    }

    private static PersonBygger P() => new();

    private static Forklaring Forklar(PersonBygger person, string maaned) =>
        new Forklarer(Produkt.Regler.Find("1.75"), Maaned.Parse(maaned), SlutDag).Forklar(SpandAfPersoner.Byg([person.Byg()]), 0);

    private static (Grund, bool, string) Sidste(PersonBygger person, string maaned, Ydelsesgruppe gruppe)
    {
        var udfald = Forklar(person, maaned).Samtaleudfald(gruppe)[^1];
        return (udfald.Grund, udfald.Taeller, udfald.Regel);
    }

    private static string Regel(PersonBygger person, string maaned, Grund grund) =>
        Forklar(person, maaned).Beslutninger.Single(b => b.Grund == grund).Grund.Regel();
}
