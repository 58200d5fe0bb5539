using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Tests;

/// <summary>Values of each version on both sides of its change, checked by hand against docs/rules/jobsamtaler.md §9 and the source.</summary>
public class RegelsaetTests
{
    private static readonly Regelbog Bog = Regelbog.Indlaes(Produkter.Jobsamtaler);

    private static readonly Periode Genaabning = new(Dag.Fra(2020, 5, 27), Dag.Fra(2021, 8, 31));
    private static readonly Periode Vinter = new(Dag.Fra(2021, 12, 19), Dag.Fra(2022, 1, 31));

    [Fact]
    public void Version_1_1_S63_CoronavindueSlutter12Juni2021() =>
        Bog.Find("1.1").Samtaler.FriFormPerioder.ShouldBe([new(Dag.Fra(2020, 5, 27), Dag.Fra(2021, 6, 12))]);

    [Fact]
    public void Version_1_2_S63_CoronavindueSlutter31August2021() => Bog.Find("1.2").Samtaler.FriFormPerioder.ShouldBe([Genaabning]);

    [Theory]
    [InlineData("1.3")]
    [InlineData("1.75")]
    public void Version_1_3_S63_AndetVindueKommerTilOgBliver(string version) =>
        Bog.Find(version).Samtaler.FriFormPerioder.ShouldBe([Genaabning, Vinter]);

    [Theory]
    [InlineData("1.1", false)]
    [InlineData("1.2", false)]
    [InlineData("1.3", true)]
    [InlineData("1.5", true)]
    [InlineData("1.75", true)]
    public void Version_1_3_S63_FriFormEfter6Maaneder(string version, bool findes) =>
        Bog.Find(version).Samtaler.FriFormEfter.ShouldBe(findes ? new FriFormEfter(Dag.Fra(2022, 1, 1), 6) : null);

    [Theory]
    [InlineData("1.5", null)]
    [InlineData("1.6", "2023-03-22")]
    [InlineData("1.75", "2023-03-22")]
    public void Version_1_6_S63_FoerstePersonligtFra(string version, string? fra) =>
        (Bog.Find(version).Samtaler.FoerstePersonligtFra is { } dag ? Dag.Tekst(dag) : null).ShouldBe(fra);

    [Theory]
    [InlineData("1.1", 2022)] // D11
    [InlineData("1.4", 2022)]
    [InlineData("1.5", 2023)]
    [InlineData("1.75", 2023)]
    public void Version_1_5_S65_D11_NordjyskeSlutter(string version, int aar)
    {
        var forsoeg = Bog.Find(version).Samtaler.Forsoeg;
        forsoeg.Count.ShouldBe(22);
        foreach (short kode in new short[] { 773, 787, 810, 813, 820, 825, 840, 846, 849, 851, 860 })
        {
            var kommune = forsoeg.Single(f => f.Kommunekode == kode);
            kommune.Periode.ShouldBe(new(Dag.Fra(2017, 7, 1), Dag.Fra(aar, 12, 31)));
            kommune.Former.ShouldBe([Kontaktform.Digitalt, Kontaktform.Video]);
        }
    }

    [Fact]
    public void Alle_S65_OevrigeForsoegskommuner()
    {
        foreach (var forsoeg in Bog.Known().Select(v => Bog.Find(v).Samtaler.Forsoeg))
        {
            var koebenhavn = forsoeg.Single(f => f.Kommunekode == 101);
            koebenhavn.Periode.ShouldBe(new(Dag.Fra(2018, 9, 1), Dag.Fra(2020, 9, 1)));
            koebenhavn.Former.ShouldBe([Kontaktform.Video, Kontaktform.Telefon]);
            var solroed = forsoeg.Single(f => f.Kommunekode == 269);
            solroed.Periode.ShouldBe(new(Dag.Fra(2018, 11, 1), Dag.Fra(2022, 12, 31)));
            solroed.Former.ShouldBe([Kontaktform.Video]);
            forsoeg.Count(f => f.Periode == new Periode(Dag.Fra(2017, 7, 1), Dag.Fra(2021, 12, 31))).ShouldBe(9);
        }
    }

    [Theory]
    [InlineData("1.6", false)]
    [InlineData("1.7", true)]
    public void Version_1_7_S8_Underintervaller(string version, bool findes) =>
        Bog.Find(version).Varighed.Underintervaller.ShouldBe(findes);

    [Theory]
    [InlineData("1.7", "Afholdelse af samtaler. Antal og andel personer")]
    [InlineData("1.71", "Jobsamtaler til alle ydelsesmodtagere i jobcentrene")]
    [InlineData("1.75", "Jobsamtaler til alle ydelsesmodtagere i jobcentrene")]
    public void Version_1_71_S9_NytNavn(string version, string navn) => Bog.Version(version).Maalingsnavn.ShouldBe(navn);

    [Theory]
    [InlineData("1.4", "1.3")]
    [InlineData("1.71", "1.7")]
    public void Version_UdenAendringAfTal_HarSammeRegler(string version, string forrige) =>
        Regeltekst.Hash(Bog.Find(version) with { Version = forrige }).ShouldBe(Regeltekst.Hash(Bog.Find(forrige)));

    [Theory]
    [InlineData("1.72", false)]
    [InlineData("1.73", true)]
    [InlineData("1.75", true)]
    public void Version_1_73_S64_FoerBetaling(string version, bool findes)
    {
        var regel = Bog.Find(version).Samtaler.FoerBetaling;
        (regel is not null).ShouldBe(findes);
        if (regel is not null)
        {
            (regel.ForloebFra, regel.Maaneder).ShouldBe((Dag.Fra(2024, 1, 1), 3));
            regel.Grupper.ShouldBe([
                Ydelsesgruppe.ADagpenge,
                Ydelsesgruppe.Kontanthjaelp,
                Ydelsesgruppe.Uddannelseshjaelp,
                Ydelsesgruppe.Overgangsydelse,
            ]);
        }
    }

    [Fact]
    public void Version_1_73_S7_Andele30ProcentOgMii()
    {
        var altid = new Fritagelsesandel(new(1900, 1), 50, null, 50);
        Bog.Find("1.72").Fritagelse.Andele.ShouldBe([altid]);
        Bog.Find("1.73").Fritagelse.Andele.ShouldBe([altid, new(new(2024, 1), 30, 5, 50)]);
    }

    [Fact]
    public void Trin_1_73_AndelKommerFoerMii()
    {
        var trin = Bog.Trin("1.72", "1.73");
        trin.Select(t => t.Regelsaet.Version).ShouldBe(["1.73+foer_betaling", "1.73+andel_30", "1.73+mii"]);
        trin.Select(t => t.Regelsaet.Fritagelse.Andele[^1].TidligProcent).ShouldBe([50, 30, 30]);
        trin.Select(t => t.Regelsaet.Fritagelse.Andele[^1].TidligMiiDage).ShouldBe([null, null, 5]);
        trin.ShouldAllBe(t => t.Regelsaet.Samtaler.FoerBetaling != null);
    }

    [Theory]
    [InlineData("1.73", null)]
    [InlineData("1.74", "2025-01-01")]
    public void Version_1_74_S7_D13_Tilbage13(string version, string? fra) =>
        (Bog.Find(version).Fritagelse.Tilbage13Fra is { } dag ? Dag.Tekst(dag) : null).ShouldBe(fra);

    [Fact]
    public void Alle_S7_D9_TidligeMaanederEr6() => Bog.Known().ShouldAllBe(v => Bog.Find(v).Fritagelse.TidligeMaaneder == 6);

    [Theory]
    [InlineData("1.1", 65, true)]
    [InlineData("1.71", 65, true)]
    [InlineData("1.72", 65, false)]
    [InlineData("1.75", 65, false)]
    [InlineData("1.1", 79, true)]
    [InlineData("1.73", 79, true)]
    [InlineData("1.74", 79, false)]
    [InlineData("1.75", 79, false)]
    [InlineData("1.1", 77, false)]
    [InlineData("1.2", 77, true)]
    [InlineData("1.75", 77, true)]
    [InlineData("1.1", 78, true)]
    [InlineData("1.75", 78, true)]
    [InlineData("1.1", 66, true)]
    [InlineData("1.75", 66, true)]
    public void Version_S7_KoderPaaDagpengelisten(string version, short kode, bool staar) =>
        Bog.Find(version).Fritagelse.Koder.Contains(new(Ydelsesgruppe.ADagpenge, null, kode)).ShouldBe(staar);

    [Fact]
    public void Version_1_2_S7_Kode77KommerTilHvorDenErRelevant() =>
        Bog.Find("1.2")
            .Fritagelse.Koder.Except(Bog.Find("1.1").Fritagelse.Koder)
            .ShouldBe([
                new(Ydelsesgruppe.ADagpenge, null, 77),
                new(Ydelsesgruppe.Kontanthjaelp, null, 77),
                new(Ydelsesgruppe.Overgangsydelse, Visitationskategori.Jobparat, 77),
                new(Ydelsesgruppe.Overgangsydelse, Visitationskategori.AabenlystUddannelsesparat, 77),
                new(Ydelsesgruppe.Revalidering, null, 77),
                new(Ydelsesgruppe.Ressourceforloeb, null, 77),
                new(Ydelsesgruppe.Jobafklaring, null, 77),
                new(Ydelsesgruppe.Ledighedsydelse, null, 77),
            ]);

    [Fact]
    public void Version_1_74_S7_Kode79BliverPaaAndreLister() =>
        Bog.Find("1.73").Fritagelse.Koder.Except(Bog.Find("1.74").Fritagelse.Koder).ShouldBe([new(Ydelsesgruppe.ADagpenge, null, 79)]);

    [Theory]
    [InlineData("1.1", 138)] // the file has 146 rows; kode 77 stands in 8 of them
    [InlineData("1.2", 146)]
    [InlineData("1.72", 145)]
    [InlineData("1.74", 144)]
    public void Version_S7_AntalLinjer(string version, int antal) => Bog.Find(version).Fritagelse.Koder.Count.ShouldBe(antal);

    [Fact]
    public void Version_1_74_S1S2S7_KenderIkkeReformen()
    {
        foreach (var regler in Bog.Known().SkipLast(1).Select(Bog.Find))
        {
            regler.Reform.ShouldBeNull();
            regler.Grupper.ShouldAllBe(g => g.SidsteBetalteDag == Dag.Aaben);
        }
    }

    [Fact]
    public void Version_1_75_S1_UddannelseshjaelpOgOvergangsydelseSlutter30Juni2025() =>
        Bog.Find("1.75")
            .Grupper.Where(g => g.SidsteBetalteDag != Dag.Aaben)
            .Select(g => (g.Gruppe, Dag.Tekst(g.SidsteBetalteDag)))
            .ShouldBe([(Ydelsesgruppe.Uddannelseshjaelp, "2025-06-30"), (Ydelsesgruppe.Overgangsydelse, "2025-06-30")]);

    [Fact]
    public void Version_1_75_S2S7_D5_Reform()
    {
        var reform = Bog.Find("1.75").Reform.ShouldNotBeNull();
        reform.Fra.ShouldBe(Dag.Fra(2025, 7, 1));
        reform.Fortsaetter.ShouldBe([Ydelsesgruppe.Overgangsydelse, Ydelsesgruppe.Uddannelseshjaelp]);
        reform.Kontaktgruppeskift.ShouldBe(new(12, 2));
        reform.Satsliste[Sats.HoejesteSats].ShouldBe(Ydelsesgruppe.Kontanthjaelp);
        reform.Satsliste[Sats.Grundsats].ShouldBe(Ydelsesgruppe.Uddannelseshjaelp);
        reform.Satsliste[Sats.Mindstesats].ShouldBe(Ydelsesgruppe.Overgangsydelse);
    }

    [Fact]
    public void Trin_1_75_S2_UndtagelserneLaeggesPaaEnForEn()
    {
        var reformer = Bog.Trin("1.74", "1.75").Select(t => t.Regelsaet.Reform.ShouldNotBeNull()).ToList();
        reformer.Select(r => r.Fortsaetter.Count).ShouldBe([0, 2, 2]);
        reformer.Select(r => r.Kontaktgruppeskift is null).ShouldBe([true, true, false]);
    }
}
