using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>Persons that gather round the borders of the rules: the engine decides as the plain version does, under every rule set.</summary>
public class MotorenErDenLigefremmeTests
{
    public static TheoryData<string> Versioner => [.. Produkt.Regler.Versioner];

    [Theory]
    [MemberData(nameof(Versioner))]
    public void TilfaeldigePersoner_MaalesSomDenLigefremmeGoer(string version)
    {
        var regler = Produkt.Regler.Find(version);
        Egenskab(version == Produkt.Regler.Versioner[^1] ? 400 : 50, froe => Ens(TilfaeldigPerson.Lav(froe), regler, regler));
    }

    /// <summary>D13: registrations of TILBAGE13 on both sides of New Year 2025.</summary>
    [Theory]
    [MemberData(nameof(Versioner))]
    public void PersonsWithRegistrations_UnderEveryRuleSet_AreMeasuredAsThePlainVersionDoes(string version)
    {
        var regler = Produkt.Regler.Find(version);
        Egenskab(version is "1.74" or "1.75" ? 150 : 20, froe => Ens(TilfaeldigPerson.WithRegistrations(froe), regler, regler));
    }

    /// <summary>D1, D14, D15, D16, D18: the borders that the corrected decisions drew.</summary>
    [Theory]
    [MemberData(nameof(Versioner))]
    public void PersonsAtTheBorders_UnderEveryRuleSet_AreMeasuredAsThePlainVersionDoes(string version)
    {
        var regler = Produkt.Regler.Find(version);
        Egenskab(version == Produkt.Regler.Versioner[^1] ? 300 : 60, froe => Ens(TilfaeldigPerson.LavVedGraenserne(froe), regler, regler));
    }

    /// <summary>Every single step between two versions is a rule set of its own, used to split a difference over the changes.</summary>
    [Fact]
    public void HvertTrinMellemVersionerne_MaalesSomDenLigefremmeGoer()
    {
        var trin = Produkt.Regler.Trin(Produkt.Regler.Versioner[0], Produkt.Regler.Versioner[^1]);
        trin.Count.ShouldBeGreaterThan(10);
        Egenskab(200, froe => Ens(TilfaeldigPerson.Lav(froe), trin[froe % trin.Count].Regelsaet, trin[froe % trin.Count].Regelsaet));
    }

    /// <summary>The rules as the program reads them against the same rules written out by hand from docs/rules/jobsamtaler.md.</summary>
    [Fact]
    public void ReglerneFraFilerne_ErDemDerErSkrevetAfIHaanden() =>
        Egenskab(150, froe => Ens(TilfaeldigPerson.Lav(froe), Produkt.Regler.Find("1.75"), Regler175.Vaerdi));

    private static void Egenskab(int antal, Func<int, bool> gaelder) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(antal), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), gaelder));

    private static bool Ens(Person person, Regelsaet motorens, Regelsaet denLigefremmes)
    {
        var (fra, til, slut) = (TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag);
        var forventet = new PlainMaaling(denLigefremmes, fra, til, slut).Maal(person);
        var liste = Resultatliste.Maal(person, motorens, fra, til, slut);
        List<Resultat> fundne = [.. liste.Grupper.OrderBy(r => r.Maaned).ThenBy(r => r.Gruppe)];
        fundne.ShouldBe(forventet.ToList(), person.ToString());
        liste.Alle.ShouldBe([
            .. forventet
                .GroupBy(r => r.Maaned)
                .Select(g => g.OrderByDescending(r => r.Slut).ThenBy(r => r.Gruppe).First())
                .OrderBy(r => r.Maaned),
        ]);
        return true;
    }
}
