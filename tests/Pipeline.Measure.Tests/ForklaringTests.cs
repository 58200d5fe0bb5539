using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Forklaringer;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>Every kind of reason is told where it decides, with where the source has its rule.</summary>
public class ForklaringTests
{
    private const string Kilde = "Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ";
    private const string Samtaler = "Hvilke samtaler tælles med i målingen?";
    private const string Foer2023 = Samtaler + " Før 22. marts 2023";
    private const string Fra2023 = Samtaler + " Fra og med 22. marts 2023";

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
                        "  [1]  kontanthjælp: betalte dage 2023-01-01 – 2024-12-31.",
                        "  [2]  døde dage 2024-06-01 – 2024-06-10: barsel eller opfølgning uden kontakt.",
                        "  [3]  kontanthjælp: første forløb begynder 2023-01-01.",
                        "  [4]  kontanthjælp: forløb fra 2023-01-01 til sidste betalte dag 2024-12-31 (første betalte dag 2023-01-01).",
                        "",
                        "Kontanthjælp",
                        "  [5]  længde fra 2023-01-01 til 2024-12-31 uden døde dage: 721 dage, interval 1-2 år.",
                        "  [6]  måleperiode 2023-12-22 – 2024-12-31: 12 måneder fra 2024-01-01, flyttet 10 dage tilbage for døde dage.",
                        "  [7]  2023-02-01 (jobsamtale, personligt, jobcenter, forløbets første): tæller ikke; den ligger før måleperioden.",
                        "  [8]  2024-03-01 (jobsamtale, video, jobcenter): tæller; efter den første er kontaktformen fri.",
                        "  [8]  2024-04-01 (jobsamtale, andet, jobcenter): tæller ikke; kontaktformen er ikke tilladt på dagen.",
                        "  [9]  fritagelseskoder efter listen for kontanthjælp, efter de første 6 måneder.",
                        "  [10] 0 af 366 forløbsdage i måleperioden er dækket af en fritagelse.",
                        "  [11] under 50 % er dækket: ikke fritaget efter andel.",
                        "  [12] kommune 400: bopælen på forløbets sidste betalte dag 2024-12-31.",
                        "  [13] intet aktivt tilbud i måleperioden.",
                        "       Resultat: 1 samtale, varighed 1-2 år, ikke fritaget.",
                        "",
                        "  [14] I alle tæller personen med kontanthjælp, den eneste ydelse, personen måles i.",
                        "",
                        "Kilder",
                        $"  [1]  {Kilde}”Hvem måles indsatsen for i målingen?”.",
                        $"  [2]  {Kilde}”Hvordan beregnes ydelsesvarighed? Døde perioder”.",
                        $"  [3]  {Kilde}”Hvordan beregnes ydelsesvarighed? Øvrige ydelser”. En kalendermåned uden ydelsen læses som en hel måned fra den første til den sidste dag.",
                        $"  [4]  {Kilde}”Hvordan beregnes ydelsesvarighed? Øvrige ydelser”.",
                        $"  [5]  {Kilde}”Hvordan beregnes intervallerne for ydelsesvarighed i målingen (populationen)? Skema 1”.",
                        $"  [6]  {Kilde}”Hvilke samtaler tælles med i målingen? Seneste 12 måneder (og eksemplet under Hvordan beregnes ydelsesvarighed?)”.",
                        $"  [7]  {Kilde}”Hvilke samtaler tælles med i målingen?”.",
                        $"  [8]  {Kilde}”Hvilke samtaler tælles med i målingen? Fra og med 22. marts 2023”.",
                        $"  [9]  {Kilde}”Bilagstabeller. Fravær-/fritagelsesforhold”. Listen vælges på forløbets sidste betalte dag i måneden og gælder hele måleperioden; de første seks måneder er interval 0–6.",
                        $"  [10] {Kilde}”Hvilke fritagelsesforhold tæller med?”.",
                        $"  [11] {Kilde}”Hvilke fritagelsesforhold tæller med?”. Grænsen er ”mindst” så mange procent; ét sted skriver kilden ”mere end”.",
                        $"  [12] {Kilde}”Bestemmelse af kommunetilhørsforhold”.",
                        $"  [13] {Kilde}”Anmærkninger til brug af målingen”. Målingen af aktive tilbud har samme personer, længde, måleperiode og fritagelse.",
                        $"  [14] {Kilde}”Hvad kan målingen fordeles på?”. Kilden siger ikke, hvilken ydelse en person på flere tælles med i alle: her den med den seneste sidste betalte dag, og er de ens, den første på listen over ydelser.",
                    ]
                )
            );
    }

    public static TheoryData<string, Grund, bool, string> Tilfaelde =>
        new()
        {
            { "2023-12-31", Grund.SamtaleFoerForloebet, false, Samtaler },
            { "2024-02-01 type", Grund.SamtaleForkertType, false, Samtaler + " Før 22. marts 2023, punkt 1 (typen)" },
            { "2024-02-01 akasse", Grund.SamtaleHosAKasse, false, Samtaler + " Før 22. marts 2023, punkt 1 (typen)" },
            { "2024-02-01 doed", Grund.SamtalePaaDoedDag, false, Samtaler },
            { "2024-02-01 foerste", Grund.FoersteIkkePersonlig, false, Fra2023 },
            { "2024-02-01 personligt", Grund.FormAltidTilladt, true, Fra2023 },
            { "2024-02-05 fri", Grund.FormFri, true, Fra2023 },
            { "2024-02-05 andet", Grund.FormIkkeTilladt, false, Fra2023 },
            { "2024-02-05 sammedag", Grund.SamtaleSammeDag, false, Samtaler },
            { "2024-11-01", Grund.SamtaleEfterForloebet, false, Samtaler },
            { "2023-12-15 foer", Grund.FormAltidTilladt, true, Samtaler + " Fra og med 1. januar 2024" },
        };

    [Theory]
    [MemberData(nameof(Tilfaelde))]
    public void Samtale_HarSinGrundOgSted(string tilfaelde, Grund grund, bool taeller, string sted)
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
        Sidste(p, "2024-10", Ydelsesgruppe.Kontanthjaelp).ShouldBe((grund, taeller, sted));
    }

    [Theory]
    [InlineData("2020-03-20", Kontaktform.Personligt, Grund.SamtaleICoronavindue, false, "Hvordan beregnes ydelsesvarighed? Døde perioder")]
    [InlineData("2020-07-20", Kontaktform.Telefon, Grund.FormIPeriode, true, Samtaler + " COVID-19 relaterede undtagelser")]
    [InlineData("2020-02-03", Kontaktform.Telefon, Grund.FormIkkeTilladt, false, Foer2023)]
    [InlineData("2020-02-10", Kontaktform.Telefon, Grund.FormIAktivtTilbud, true, Foer2023)]
    [InlineData("2020-02-20", Kontaktform.Telefon, Grund.FormIForsoeg, true, Samtaler + " Skema 2")]
    public void Samtale_Foer2023_HarSinGrundOgSted(string dag, Kontaktform form, Grund grund, bool taeller, string sted) =>
        Sidste(
                P()
                    .Kontanthjaelp("2020-01-01", "2020-12-31")
                    .Tilbud("2020-02-10", "2020-02-10")
                    .Samtale(dag, form, kommune: (short)(dag == "2020-02-20" ? 101 : 400)),
                "2020-12",
                Ydelsesgruppe.Kontanthjaelp
            )
            .ShouldBe((grund, taeller, sted));

    [Fact]
    public void Samtale_EfterSeksMaaneder_Foer2023() =>
        Sidste(
                P().Kontanthjaelp("2022-02-01", "2022-12-31").Samtale("2022-10-03", Kontaktform.Video),
                "2022-12",
                Ydelsesgruppe.Kontanthjaelp
            )
            .ShouldBe((Grund.FormEfterSeksMaaneder, true, Foer2023));

    [Fact]
    public void Samtale_VedSygedagpenge_UansetForm() =>
        Sidste(
                P().Syg("2024-01-01", "2024-06-30").Samtale("2024-02-01", Kontaktform.Andet, Samtaletype.Sygeopfoelgningssamtale),
                "2024-06",
                Ydelsesgruppe.Sygedagpenge
            )
            .ShouldBe((Grund.Sygeopfoelgning, true, Samtaler + " For sygedagpengemodtagere"));

    [Fact]
    public void Samtale_PaaDagMedAndenYdelse_Betingelse3() =>
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
            .ShouldBe((Grund.SamtaleAndenYdelse, false, Samtaler + " Uden samtidig udbetaling af a-dagpenge, betingelse 3"));

    [Fact]
    public void Samtale_FoerStart_IEtLangtForloeb_TaellerIkke()
    {
        var udfald = Forklar(P().Kontanthjaelp("2024-01-01", "2025-01-31").Henvendelse("2023-12-01").Samtale("2023-12-15"), "2025-01")
            .Samtaleudfald(Ydelsesgruppe.Kontanthjaelp)
            .ShouldHaveSingleItem();
        (udfald.Dagsgrund, udfald.Taeller, udfald.Kilde.Kilde.Afsnit).ShouldBe(
            (Grund.DagFoerStartForLangtForloeb, false, Samtaler + " Fra og med 1. januar 2024")
        );
    }

    [Fact]
    public void Undtagelser_HarDeresSteder()
    {
        Sted(
                P().Ydelse(Ydelsesart.Overgangsydelse, "2024-01-01", "2024-03-31").Kontanthjaelp("2024-04-01", "2024-08-31"),
                "2024-08",
                Grund.Undtagelse1
            )
            .ShouldBe("Hvordan beregnes ydelsesvarighed? Undtagelse 1");
        Sted(
                P().Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-01-01", "2025-06-30").Kontanthjaelp("2025-07-01", "2025-08-31"),
                "2025-08",
                Grund.Undtagelse2
            )
            .ShouldBe("Hvordan beregnes ydelsesvarighed? Undtagelse 2");
        Sted(
                P()
                    .Kontanthjaelp("2025-01-01", "2025-09-30")
                    .Visitation("2025-01-01", "2025-07-31", kontaktgruppe: 12)
                    .Visitation("2025-08-01", kontaktgruppe: 2),
                "2025-09",
                Grund.Undtagelse3
            )
            .ShouldBe("Hvordan beregnes ydelsesvarighed? Øvrige ydelser");
    }

    /// <summary>The same last paid day in two groups: the order of the list decides, and that is said.</summary>
    [Theory]
    [InlineData(
        "2024-10-31",
        "2024-10-31",
        "I alle tæller personen med sygedagpenge, der har samme sidste betalte dag som ressourceforløb (2024-10-31); rækkefølgen i listen over ydelser afgør."
    )]
    [InlineData(
        "2024-10-30",
        "2024-10-31",
        "I alle tæller personen med ressourceforløb, der har den seneste sidste betalte dag (2024-10-31)."
    )]
    public void Alle_AfFlereYdelser_SigerHvorfor(string syg, string ressource, string ventet) =>
        Forklar(P().Syg("2024-10-01", syg).Ydelse(Ydelsesart.Ressourceforloeb, "2024-09-01", ressource), "2024-10")
            .Linjer.ShouldContain(l => l.EndsWith(ventet));

    /// <summary>Every mark on a line stands in the list of sources, every source is used, and none is a paragraph of a paper nobody has.</summary>
    [Fact]
    public void Linjer_AfTilfaeldigePersoner_NaevnerKilderneVedNavn()
    {
        var spand = SpandAfPersoner.Byg(Enumerable.Range(0, 60).Select(i => TilfaeldigPerson.Lav(i) with { Noegle = i }));
        var forklarer = new Forklarer(Produkt.Regler.Find("1.75"), Maaned.Parse("2024-06"), TilfaeldigPerson.SlutDag);
        for (var p = 0; p < spand.AntalPersoner; p++)
        {
            var linjer = forklarer.Forklar(spand, p).Linjer.ToList();
            var kilder = linjer.IndexOf("Kilder");
            List<string> Maerker(IEnumerable<string> af) => [.. af.Where(l => l.StartsWith("  [")).Select(l => l[2..7].Trim()).Distinct()];
            Maerker(linjer.Skip(kilder)).ShouldBe(Maerker(linjer.Take(kilder)), $"person {p}");
            linjer.Skip(kilder + 1).ShouldAllBe(l => l.Contains(Kilde));
            linjer.ShouldAllBe(l => !l.Contains('§') && !l.Contains("_"));
        }
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
        return (udfald.Grund, udfald.Taeller, udfald.Kilde.Kilde.Afsnit);
    }

    private static string Sted(PersonBygger person, string maaned, Grund grund) =>
        Forklar(person, maaned).Beslutninger.Single(b => b.Grund == grund) is var b
            ? Regelhenvisning.Af(b.Grund, b.Gruppe).Kilde.Afsnit
            : "";
}
