using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§1: paid days, hovedydelse.</summary>
public class YdelsesgruppeTests
{
    [Theory]
    [InlineData(DagpengeArt.ADagpenge, true)]
    [InlineData(DagpengeArt.SaerligUddannelsesydelse, true)]
    [InlineData(DagpengeArt.Arbejdsmarkedsydelse, true)]
    [InlineData(DagpengeArt.Kontantydelse, true)]
    [InlineData(DagpengeArt.MidlertidigArbejdsfordeling, false)]
    public void Par1_Dagpengeart_ErBetaltDag(DagpengeArt art, bool maalt) =>
        new PersonBygger()
            .Periode("2019-01-01")
            .Dagpenge("2019-01-07", "2019-01-13", "37", art)
            .Maal("2019-01", ADagpenge)
            .HasValue.ShouldBe(maalt);

    [Fact]
    public void Par1_UdbetalingUdenTimer_ErIngenBetaltDag() =>
        new PersonBygger().Periode("2019-01-01").Dagpenge("2019-01-07", "2019-01-13", "0").Maal("2019-01", ADagpenge).ShouldBeNull();

    [Fact]
    public void Par1_Weekend_ErBetaltDag()
    {
        // 2019-01-11 is a Friday; the payment runs to Sunday.
        var r = new PersonBygger().Periode("2019-01-01").Dagpenge("2019-01-11", "2019-01-13", "7.40").Maalt("2019-01", ADagpenge);
        r.Slut.ShouldBe(D("2019-01-13"));
    }

    [Theory]
    [InlineData(Ydelsesart.Kontanthjaelp, Kontanthjaelp)]
    [InlineData(Ydelsesart.Uddannelseshjaelp, Uddannelseshjaelp)]
    [InlineData(Ydelsesart.Overgangsydelse, Overgangsydelse)]
    [InlineData(Ydelsesart.Revalidering, Revalidering)]
    [InlineData(Ydelsesart.Forrevalidering, Revalidering)]
    [InlineData(Ydelsesart.Ressourceforloeb, Ressourceforloeb)]
    [InlineData(Ydelsesart.Jobafklaring, Jobafklaring)]
    [InlineData(Ydelsesart.Ledighedsydelse, Ledighedsydelse)]
    public void Par1_Ydelsesart_HarSinGruppe(Ydelsesart art, Ydelsesgruppe gruppe)
    {
        new PersonBygger().Ydelse(art, "2019-01-05", "2019-01-20").Alle("2019-01").ShouldHaveSingleItem().Gruppe.ShouldBe(gruppe);
        new PersonBygger().Loentilskud(art, "2019-01-05", "2019-01-20").Alle("2019-01").ShouldHaveSingleItem().Gruppe.ShouldBe(gruppe);
    }

    [Theory]
    [InlineData(Ydelsesart.ShoProgram)]
    [InlineData(Ydelsesart.Foertidspension)]
    [InlineData(Ydelsesart.Seniorpension)]
    [InlineData(Ydelsesart.Fleksjob)]
    public void Par1_AndreYdelser_MaalesIkke(Ydelsesart art) =>
        new PersonBygger().Ydelse(art, "2019-01-05", "2019-01-20").Alle("2019-01").ShouldBeEmpty();

    [Theory]
    [InlineData(Ydelsesart.Uddannelseshjaelp)]
    [InlineData(Ydelsesart.Overgangsydelse)]
    public void Par1_EfterJuni2025_ErIngenBetaltDagUnder175(Ydelsesart art)
    {
        var person = new PersonBygger().Ydelse(art, "2025-06-01", "2025-08-31");

        person.Alle("2025-06").ShouldHaveSingleItem().Slut.ShouldBe(D("2025-06-30"));
        person.Alle("2025-07").ShouldBeEmpty();
        person.Alle("2025-07", Proeve.R173).ShouldHaveSingleItem().Slut.ShouldBe(D("2025-07-31"));
    }

    [Theory]
    [InlineData(Ydelsesart.Kontanthjaelp, true)]
    [InlineData(Ydelsesart.Uddannelseshjaelp, true)]
    [InlineData(Ydelsesart.Overgangsydelse, true)]
    [InlineData(Ydelsesart.Ressourceforloeb, false)]
    [InlineData(Ydelsesart.Ledighedsydelse, false)]
    public void S1_D1_ForrevalideringOfTheSameDay_DisplacesTheSupplementaryBenefitsAlone(Ydelsesart art, bool fortraenges)
    {
        // The benefit is paid all of January, forrevalidering on 21–31 January.
        var person = new PersonBygger()
            .Ydelse(art, "2019-01-01", "2019-01-31")
            .Ydelse(Ydelsesart.Forrevalidering, "2019-01-21", "2019-01-31");
        person.Alle("2019-01").Single(r => r.Gruppe != Revalidering).Slut.ShouldBe(D(fortraenges ? "2019-01-20" : "2019-01-31"));
        person.Maalt("2019-01", Revalidering).Start.ShouldBe(D("2019-01-21"));
    }

    [Fact]
    public void S1_D1_Revalidering_DisplacesNothing() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Revalidering, "2019-01-01", "2019-01-31")
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Alle("2019-01")
            .Select(r => r.Gruppe)
            .ShouldBe([Kontanthjaelp, Revalidering]);

    [Fact]
    public void S1_D1_WholeMonthOfForrevalidering_BreaksTheForloebOfTheBenefit() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Forrevalidering, "2021-02-01", "2021-02-28")
            .Kontanthjaelp("2021-01-01", "2021-03-31")
            .Maalt("2021-03", Kontanthjaelp)
            .Start.ShouldBe(D("2021-03-01"));

    [Theory]
    [InlineData(Ydelsesart.Kontanthjaelp, "2019-01-20")]
    [InlineData(Ydelsesart.Uddannelseshjaelp, "2019-01-20")]
    [InlineData(Ydelsesart.Overgangsydelse, "2019-01-20")]
    [InlineData(Ydelsesart.Ressourceforloeb, "2019-01-31")]
    [InlineData(Ydelsesart.Ledighedsydelse, "2019-01-31")]
    public void Par1_Hovedydelse_FjernerKunSupplerendeYdelser(Ydelsesart art, string sidsteBetalte)
    {
        // The benefit is paid all of January, the main benefit on 21–31 January (a Monday to a Thursday).
        PersonBygger Person() => new PersonBygger().Ydelse(art, "2019-01-01", "2019-01-31");
        int Slut(PersonBygger p) => p.Alle("2019-01").Single(r => r.Gruppe is not (ADagpenge or Sygedagpenge)).Slut;

        Slut(Person().Syg("2019-01-21", "2019-01-31")).ShouldBe(D(sidsteBetalte));
        Slut(Person().Ydelse(Ydelsesart.Foertidspension, "2019-01-21", "2019-01-31")).ShouldBe(D(sidsteBetalte));
        Slut(Person().Periode("2019-01-21").Dagpenge("2019-01-21", "2019-01-31", "66.60")).ShouldBe(D(sidsteBetalte));
        // A zero payment and midlertidig_arbejdsfordeling are no a-dagpenge.
        Slut(Person().Periode("2019-01-21").Dagpenge("2019-01-21", "2019-01-31", "0")).ShouldBe(D("2019-01-31"));
        Slut(Person().Dagpenge("2019-01-21", "2019-01-31", "66.60", DagpengeArt.MidlertidigArbejdsfordeling)).ShouldBe(D("2019-01-31"));
        Slut(Person().Ydelse(Ydelsesart.Fleksjob, "2019-01-21", "2019-01-31")).ShouldBe(D("2019-01-31"));
    }

    [Theory]
    [InlineData("2019-03-01", "2019-03-31", "2019-04-01")]
    [InlineData("2019-03-02", "2019-03-31", "2019-01-01")]
    [InlineData("2019-03-01", "2019-03-30", "2019-01-01")]
    public void Par1_HulEfterSupplerende_BryderSomAndreHuller(string sygFra, string sygTil, string start) =>
        // Only a whole calendar month (March) without paid days breaks.
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-04-30")
            .Syg(sygFra, sygTil)
            .Maalt("2019-04", Kontanthjaelp)
            .Start.ShouldBe(D(start));
}
