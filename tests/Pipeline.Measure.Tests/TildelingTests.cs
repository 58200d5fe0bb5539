using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Jobsamtaler.Flere;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>Measuring costs no memory a person: neither the engine nor the listener that does not listen.</summary>
public class TildelingTests
{
    [Theory]
    [InlineData("1.75")]
    [InlineData("1.1")]
    public void Maal_EfterOpvarmning_TildelerIntet(string version)
    {
        var spand = SpandAfPersoner.Byg(Enumerable.Range(0, 300).Select(i => TilfaeldigPerson.Lav(i) with { Noegle = i }));
        var maaling = new Personmaaling(
            Produkt.Regler.Find(version),
            TilfaeldigPerson.FoersteMaaned,
            TilfaeldigPerson.SidsteMaaned,
            TilfaeldigPerson.SlutDag
        );
        var tal = new Taeller();
        Maal(maaling, spand, ref tal);

        Tildeling.Af(() => Maal(maaling, spand, ref tal)).ShouldBe(0);
        tal.Resultater.ShouldBeGreaterThan(1000);
    }

    /// <summary>Bytes for each person, all rule sets together, once the cubes have their kommuner.</summary>
    [Fact]
    public void Flermaaling_EfterOpvarmning_TildelerIntet()
    {
        var spand = Kuben.Persongruppe(0, 100);
        var regler = Produkt.Regler.Versioner.Select(Produkt.Regler.Find).ToArray();
        var kuber = regler.Select(Kuben.Tom).ToArray();
        var maaling = new Flermaaling(regler, kuber[0].Fra, kuber[0].Til, TilfaeldigPerson.SlutDag);
        maaling.Maal(spand, kuber);

        Tildeling.Af(() => maaling.Maal(spand, kuber)).ShouldBe(0);
    }

    private static void Maal(Personmaaling maaling, Spand spand, ref Taeller tal)
    {
        for (var p = 0; p < spand.AntalPersoner; p++)
        {
            maaling.Maal(spand, p, ref tal);
        }
    }

    private struct Taeller : IResultatmodtager
    {
        public int Resultater { get; private set; }

        public void Modtag(in Resultat resultat) => Resultater++;

        public readonly void ModtagAlle(in Resultat resultat) { }
    }
}
