using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Tests;

public class KodelisteTests
{
    [Fact]
    public void Ord_ErKontraktensOrd()
    {
        Kodeliste<Ydelsesgruppe>.Ord.ShouldBe([
            "a_dagpenge",
            "sygedagpenge",
            "kontanthjaelp",
            "uddannelseshjaelp",
            "overgangsydelse",
            "revalidering",
            "ressourceforloeb",
            "jobafklaring",
            "ledighedsydelse",
        ]);
        Kodeliste<AfholdtAf>.Ord.ShouldBe(["jobcenter", "anden_aktoer", "a_kasse"]);
        Kodeliste<Sats>.Ord.ShouldBe(["mindstesats", "grundsats", "hoejeste_sats"]);
        Kodeliste<Visitationskategori>.Ord.ShouldBe(["jobparat", "aktivitetsparat", "aabenlyst_uddannelsesparat", "uddannelsesparat"]);
    }

    [Fact]
    public void Laes_AfUkendtOrd_NaevnerDeKendte() =>
        Should.Throw<FormatException>(() => Kodeliste<Sats>.Laes("Grundsats")).Message.ShouldContain("grundsats");

    [Theory]
    [InlineData(46, "46")]
    [InlineData(Fritagelseskode.Barsel, "BARSEL")]
    [InlineData(Fritagelseskode.Tilbage13, "TILBAGE13")]
    public void Fritagelseskode_SkrivesSomDenLeveres(short kode, string tekst) => Fritagelseskode.Tekst(kode).ShouldBe(tekst);

    /// <summary>The lake stores the byte, so the values must be 0, 1, 2 … in the order of the words.</summary>
    [Fact]
    public void AlleKodelister_ErNummereretFraNul()
    {
        var lister = typeof(Ydelsesart).Assembly.GetTypes().Where(t => t.IsEnum && t.Namespace == typeof(Ydelsesart).Namespace).ToList();
        lister.Count.ShouldBeGreaterThan(8);
        foreach (var liste in lister)
        {
            Enum.GetValues(liste).Cast<object>().Select(Convert.ToInt32).ShouldBe(Enumerable.Range(0, Enum.GetValues(liste).Length), liste.Name);
        }
    }
}
