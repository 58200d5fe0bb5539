using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Forklaringer;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>What a case worker reads: whole explanations, and the sentences of reasons that seldom come.</summary>
public class ForklaringstekstTests
{
    private const string Kilde = "Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ";

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
            linjer.ShouldAllBe(l => !l.Contains('§') && !l.Contains('_'));
        }
    }

    /// <summary>Forrevalidering displaces kontanthjælp of the same day; beside another main benefit it is told as either.</summary>
    [Fact]
    public void Forrevalidering_FortraengerYdelsen_OgDetSiges()
    {
        var linjer = Forklar(
            P()
                .Kontanthjaelp("2024-01-01", "2024-03-31")
                .Ydelse(Ydelsesart.Forrevalidering, "2024-02-05", "2024-02-20")
                .Syg("2024-03-04", "2024-03-08"),
            "2024-03"
        ).Linjer;

        linjer.ShouldContain(l =>
            l.EndsWith("kontanthjælp: 2024-02-05 – 2024-02-20 er der forrevalidering, som fortrænger ydelsen; dagene er ikke betalte dage.")
        );
        linjer.ShouldContain(l =>
            l.EndsWith("kontanthjælp: 2024-03-04 – 2024-03-08 er supplerende til en hovedydelse og tæller ikke som betalte dage.")
        );
        linjer.ShouldContain(l =>
            l.Contains($"{Kilde}”Hvordan beregnes ydelsesvarighed? Undtagelse 3”. Af de ydelser, der udbetales imens,")
        );
        linjer.ShouldContain(l => l.EndsWith($"{Kilde}”Hvordan beregnes ydelsesvarighed? Hovedydelsen”."));

        Forklar(
            P()
                .Kontanthjaelp("2024-01-01", "2024-03-31")
                .Ydelse(Ydelsesart.Forrevalidering, "2024-02-05", "2024-02-20")
                .Syg("2024-02-21", "2024-02-25"),
            "2024-03"
        )
            .Linjer.ShouldContain(l =>
                l.Contains("2024-02-05 – 2024-02-25 er supplerende til en hovedydelse eller fortrængt af forrevalidering")
            );
    }

    /// <summary>The month of the pension age is measured up to the day before, and of a later month it is said why it is not.</summary>
    [Theory]
    [InlineData("2022-07", "Resultat: 0 samtaler, varighed 1, ikke fritaget.")]
    [InlineData("2022-08", "Personen er ikke med i målingen i 2022-08.")]
    public void Pensionsalder_SigesMedSinDag(string maaned, string ventet)
    {
        var linjer = Forklar(P().Foedt("1955-07-15").Kontanthjaelp("2022-06-01", "2022-08-31"), maaned).Linjer;

        linjer.ShouldContain(l => l.EndsWith("personen når folkepensionsalderen 2022-07-15; betalte dage fra den dag tæller ikke med."));
        linjer.ShouldContain(l => l.EndsWith(ventet));
        linjer.ShouldContain(l =>
            l.Contains($"{Kilde}”Hvem måles indsatsen for i målingen?”. Alderen nås samme dag i måneden; betalte dage fra og med den dag,")
        );
    }

    [Fact]
    public void Dagpengeperiode_ForlaengetUnderCovid_SigerTilHvornaar()
    {
        var linjer = Forklar(
            P().Periode("2019-01-01", "2020-11-30").Dagpenge("2020-11-01", "2020-11-30", "100").Dagpenge("2021-01-01", "2021-01-30", "100"),
            "2021-01"
        ).Linjer;

        linjer.ShouldContain(l =>
            l.EndsWith(
                "a-dagpenge: dagpengeperioden, der skulle slutte 2020-11-30, er forlænget til 2021-01-30, fordi den udløb under covid-19."
            )
        );
        linjer.ShouldContain(l => l.Contains($"{Kilde}”Hvordan beregnes ydelsesvarighed? COVID-19 betinget forlængelse”."));
    }

    [Fact]
    public void Skuddage_IForloebPaaOverEtAar_SigesVedLaengden()
    {
        var linjer = Forklar(P().Syg("2021-07-02", "2024-07-31"), "2024-06").Linjer;

        linjer.ShouldContain(l => l.EndsWith("uden døde dage: 1095 dage, interval 1-2 år."));
        linjer.ShouldContain(l =>
            l.EndsWith("1 af forløbsdagene er en 29. februar; de tæller ikke, når forløb på 12 måneder eller mere deles op i år.")
        );
        linjer.ShouldContain(l => l.Contains("Skema 1 (skudår)”. 12 måneder er nået ved 365 dage, skuddagen medregnet;"));
    }

    [Theory]
    [InlineData("2025-01-01", "2024-12-30", "er registreret 2024-12-30, før 2025-01-01: fritager ikke.", false)]
    [InlineData("2024-12-31", null, "har ingen registreringsdag og begynder 2024-12-31, før 2025-01-01: fritager ikke.", false)]
    [InlineData("2024-12-31", "2025-01-02", "32 forløbsdage med tilbagevenden inden for 13 uger, 1 fritager: fritaget.", true)]
    public void Tilbage13_SigerOmDenErRegistreretITide(string fra, string? registreret, string ventet, bool fritaget)
    {
        var linjer = Forklar(
            P().Syg("2024-12-01", "2025-01-31").Fritagelse(Fritagelseskode.Tilbage13, fra, "2025-01-31", registreret),
            "2025-01"
        ).Linjer;

        linjer.ShouldContain(l => l.EndsWith(ventet));
        linjer.ShouldContain(l => l.Contains(fritaget ? "Resultat: fritaget" : "Resultat: 0 samtaler"));
        linjer.ShouldContain(l => l.Contains("”Hvem måles indsatsen for i målingen? Punkt 4”. Dagen, hvor koden er registreret, afgør"));
    }

    private static PersonBygger P() => new();

    private static Forklaring Forklar(PersonBygger person, string maaned) =>
        new Forklarer(Produkt.Regler.Find("1.75"), Maaned.Parse(maaned), SlutDag).Forklar(SpandAfPersoner.Byg([person.Byg()]), 0);
}
