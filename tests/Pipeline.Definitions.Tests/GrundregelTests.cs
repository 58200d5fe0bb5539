using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Definitions.Tests;

/// <summary>What no version changes.</summary>
public class GrundregelTests
{
    private static readonly Regelbog Bog = Regelbog.Indlaes(Produkter.Jobsamtaler);

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.75")]
    public void Alle_S1_Ydelsesgrupper(string version)
    {
        var regler = Bog.Find(version);
        regler.Grupper.Select(g => g.Gruppe).ShouldBe(Enum.GetValues<Ydelsesgruppe>());
        regler
            .Gruppe(Ydelsesgruppe.ADagpenge)
            .DagpengeArter.ShouldBe([
                DagpengeArt.ADagpenge,
                DagpengeArt.SaerligUddannelsesydelse,
                DagpengeArt.Arbejdsmarkedsydelse,
                DagpengeArt.Kontantydelse,
            ]);
        regler.Grupper.Where(g => g.Sygefravaer).Select(g => g.Gruppe).ShouldBe([Ydelsesgruppe.Sygedagpenge]);
        regler.Gruppe(Ydelsesgruppe.Revalidering).Ydelsesarter.ShouldBe([Ydelsesart.Revalidering, Ydelsesart.Forrevalidering]);
        regler
            .Grupper.SelectMany(g => g.Ydelsesarter)
            .ShouldBe([
                Ydelsesart.Kontanthjaelp,
                Ydelsesart.Uddannelseshjaelp,
                Ydelsesart.Overgangsydelse,
                Ydelsesart.Revalidering,
                Ydelsesart.Forrevalidering,
                Ydelsesart.Ressourceforloeb,
                Ydelsesart.Jobafklaring,
                Ydelsesart.Ledighedsydelse,
            ]);
    }

    [Fact]
    public void Alle_S1_Hovedydelse()
    {
        var regel = Bog.Find("1.75").Hovedydelse;
        regel.Grupper.ShouldBe([Ydelsesgruppe.ADagpenge, Ydelsesgruppe.Sygedagpenge]);
        regel.Ydelsesarter.ShouldBe([Ydelsesart.Foertidspension, Ydelsesart.Forrevalidering]);
        regel.Supplerende.ShouldBe([Ydelsesgruppe.Kontanthjaelp, Ydelsesgruppe.Uddannelseshjaelp, Ydelsesgruppe.Overgangsydelse]);
    }

    [Theory]
    [InlineData(1900, 1, 1, 65, 0)]
    [InlineData(1953, 12, 31, 65, 0)]
    [InlineData(1954, 1, 1, 65, 6)]
    [InlineData(1954, 6, 30, 65, 6)]
    [InlineData(1954, 7, 1, 66, 0)]
    [InlineData(1954, 12, 31, 66, 0)]
    [InlineData(1955, 1, 1, 66, 6)]
    [InlineData(1955, 6, 30, 66, 6)]
    [InlineData(1955, 7, 1, 67, 0)]
    [InlineData(1962, 12, 31, 67, 0)]
    [InlineData(1963, 1, 1, 68, 0)]
    [InlineData(1966, 12, 31, 68, 0)]
    [InlineData(1967, 1, 1, 69, 0)]
    [InlineData(1970, 12, 31, 69, 0)]
    [InlineData(1971, 1, 1, 70, 0)]
    [InlineData(2010, 1, 1, 70, 0)]
    public void Alle_S1_Folkepensionsalder(int aar, int maaned, int dag, int alder, int maaneder)
    {
        var regel = Bog.Find("1.1").Alder;
        regel.MindsteAar.ShouldBe(16);
        regel.Folkepension.Single(p => p.Foedt.Rummer(Dag.Fra(aar, maaned, dag))).AlderMaaneder.ShouldBe((alder * 12) + maaneder);
    }

    [Fact]
    public void Alle_S2_Undtagelse1() =>
        Bog.Find("1.1").Forloeb.OvergangsydelseFoer.ShouldBe([Ydelsesgruppe.Kontanthjaelp, Ydelsesgruppe.Uddannelseshjaelp]);

    [Fact]
    public void Alle_S3_DoedeDage()
    {
        var regel = Bog.Find("1.75").DoedeDage;
        regel.Koder.ShouldBe([Fritagelseskode.Barsel, Fritagelseskode.Ouk]);
        regel.Corona.ShouldBe(new(Dag.Fra(2020, 3, 1), Dag.Fra(2020, 6, 30)));
        regel.SamtalerTaellerIkke.ShouldBe(new(Dag.Fra(2020, 3, 12), Dag.Fra(2020, 5, 26)));
    }

    [Fact]
    public void Alle_S4_D7_Skema1()
    {
        var baand = Bog.Find("1.1").Varighed.Baand;
        baand
            .Select(b => b.Navn)
            .ShouldBe(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "1-2 aar", "3-5 aar", "6-9 aar", "10+ aar"]);
        baand.Select(b => b.Dage).ShouldBe([0, 31, 62, 92, 122, 153, 183, 213, 244, 274, 304, 335, 365, 1095, 2190, 3650]);
        int[] maaneder = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 36, 72, 120];
        baand.Select(b => b.TimerFuldtid).ShouldBe(maaneder.Select(m => m * 160_33));
        baand.Select(b => b.TimerDeltid).ShouldBe(maaneder.Select(m => m * 130_00));
    }

    [Fact]
    public void Alle_S61S63_TyperOgFormer()
    {
        var regel = Bog.Find("1.1").Samtaler;
        regel.Sygedagpengetyper.ShouldBe([Samtaletype.Sygeopfoelgningssamtale]);
        regel.Typer.ShouldBe([Samtaletype.Jobsamtale]);
        regel.DagpengeEkstraTyper.ShouldBe([Samtaletype.Faellessamtale]);
        regel.AltidTilladt.ShouldBe([Kontaktform.Personligt]);
        regel.FrieFormer.ShouldBe([Kontaktform.Personligt, Kontaktform.Digitalt, Kontaktform.Video, Kontaktform.Telefon]);
    }

    [Fact]
    public void Alle_HverAendring_HarKildensOrdOgKilde()
    {
        var aendringer = Bog.Versioner.SelectMany(Bog.Aendringer).ToList();
        Bog.Known().SelectMany(Bog.Aendringer).Count().ShouldBe(21);
        aendringer.ShouldAllBe(a => a.Kilde.StartsWith($"Nyt i Version {a.Version}, ") && a.Tekst.Length > 40);
        aendringer.ShouldAllBe(a => (a.Rettelser.Count == 0) == (a.UdenVirkning != null));
    }
}
