using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>§8 Sibling: which tilbud touch the måleperiode. Every case is asked of the engine and of the plain version.</summary>
public class AktiveTilbudTests
{
    private static readonly Maaned December = new(2024, 12);

    /// <summary>Kontanthjælp from 2023-01-01: in 2024-12 the måleperiode is 2024-01-01 – 2024-12-31.</summary>
    [Theory]
    [InlineData("2023-06-01", "2023-12-31", false)] // ends the day before
    [InlineData("2023-06-01", "2024-01-01", true)] // its first day
    [InlineData("2024-12-31", "2025-03-01", true)] // E
    [InlineData("2025-01-01", "2025-03-01", false)] // after E
    [InlineData("2022-01-01", "", true)] // open
    public void Tilbud_VedMaaleperiodensKanter_8(string fra, string til, bool forventet) => HarTilbud(fra, til, []).ShouldBe(forventet);

    [Theory]
    [InlineData(Fritagelseskode.Barsel, false)]
    [InlineData(Fritagelseskode.Ouk, false)]
    [InlineData(Fritagelseskode.Mii, true)]
    public void Tilbud_HeltIDoedeDage_RoererIkkeMaaleperioden_8(short kode, bool forventet) =>
        HarTilbud("2024-05-02", "2024-05-10", [new(kode, D("2024-05-01"), D("2024-05-10"))]).ShouldBe(forventet);

    [Fact]
    public void Tilbud_MedEnDagUdenForDoedeDage_Taeller_8() =>
        HarTilbud("2024-05-02", "2024-05-11", [new(Fritagelseskode.Barsel, D("2024-05-01"), D("2024-05-10"))]).ShouldBeTrue();

    /// <summary>The corona days are dead in length and share alone.</summary>
    [Fact]
    public void Tilbud_ICoronadage_Taeller_8() =>
        HarTilbud("2020-03-15", "2020-03-20", [], ydelseFra: "2019-01-01", maaned: new(2020, 6)).ShouldBeTrue();

    private static bool HarTilbud(
        string fra,
        string til,
        FritagelseRaekke[] fritagelser,
        string ydelseFra = "2023-01-01",
        Maaned? maaned = null
    )
    {
        var m = maaned ?? December;
        var person = new Person
        {
            Noegle = 1,
            Foedselsdato = D("1980-05-05"),
            Bopael = [new(101, D("2000-01-01"), Dag.Aaben)],
            Ydelser = [.. Maaned.Fra(Maaned.Af(D(ydelseFra)), m).Select(Ydelse)],
            AktiveTilbud = [new(Tilbudstype.Virksomhedspraktik, D(fra), til.Length == 0 ? Dag.Aaben : D(til))],
            Fritagelser = fritagelser,
        };
        var regler = Produkt.Regler.Find("1.75");
        var motorens = Resultatliste.Maal(person, regler, m, m, m.SidsteDag).Grupper.ShouldHaveSingleItem().HarTilbud;
        new PlainMaaling(regler, m, m, m.SidsteDag).Maal(person).ShouldHaveSingleItem().HarTilbud.ShouldBe(motorens);
        return motorens;
    }

    private static YdelseRaekke Ydelse(Maaned m) => new(Ydelsesart.Kontanthjaelp, null, false, m.FoersteDag, m.SidsteDag);

    private static int D(string dag) =>
        Maaned.Parse(dag[..7]).FoersteDag + int.Parse(dag[8..], System.Globalization.CultureInfo.InvariantCulture) - 1;
}
