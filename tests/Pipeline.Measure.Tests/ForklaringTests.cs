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
    private const string Samtaler = "Hvilke samtaler tælles med i målingen?";
    private const string Foer2023 = Samtaler + " Før 22. marts 2023";
    private const string Fra2023 = Samtaler + " Fra og med 22. marts 2023";

    private static readonly int SlutDag = new Maaned(2025, 10).SidsteDag;

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

    [Theory]
    [InlineData("2024-03-31", Grund.HenvendelseFoerBetaltDag)] // the latest day paid before the forløb of 1 May
    [InlineData("2024-04-01", Grund.Henvendelse)]
    public void Henvendelse_BeforeTheFirstPayment_SaysWhetherADayIsPaidBetween(string henvendelse, Grund grund)
    {
        var person = P()
            .Kontanthjaelp("2024-01-01", "2024-03-31")
            .Kontanthjaelp("2024-05-01", "2024-05-31")
            .Henvendelse(henvendelse)
            .Samtale("2024-04-10");
        var told = Forklar(person, "2024-05");
        told.Beslutninger.Select(b => b.Grund).Where(g => g is Grund.HenvendelseFoerBetaltDag or Grund.Henvendelse).ShouldBe([grund]);
        var sentence = grund == Grund.Henvendelse ? "samtaler fra den til forløbets start" : "ydelsen er betalt til 2024-03-31";
        told.Linjer.Count(l => l.Contains(sentence, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Henvendelse_BeforeAForloebBegunByAChangeOfKontaktgruppe_SaysSo()
    {
        var person = P()
            .Kontanthjaelp("2025-01-10", "2025-08-31")
            .Visitation("2025-01-01", "2025-08-14", kontaktgruppe: 12)
            .Visitation("2025-08-15", kontaktgruppe: 2)
            .Henvendelse("2025-08-01")
            .Samtale("2025-08-05");
        var told = Forklar(person, "2025-08");
        told.Beslutninger.ShouldContain(b => b.Grund == Grund.HenvendelseFoerGruppeskift);
        told.Linjer.ShouldContain(l => l.Contains("ved et skift af kontaktgruppe og ikke ved en betaling", StringComparison.Ordinal));
        (told with { Kommunenavne = new Dictionary<short, string> { [400] = "Bornholm" } }).Linjer.ShouldContain(l =>
            l.Contains("kommune 400 Bornholm: bopælen", StringComparison.Ordinal)
        );
    }

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
