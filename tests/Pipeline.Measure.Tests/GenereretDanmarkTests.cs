using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Generate;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>The engine against the plain version on a small generated Denmark, person by person and cell by cell.</summary>
public sealed class GenereretDanmarkTests : IDisposable
{
    private static readonly Maaned Fra = new(2018, 1);
    private static readonly Maaned Til = new(2025, 10);
    private readonly string _mappe = Directory.CreateTempSubdirectory("danmark").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Theory]
    [InlineData("1.75", 1)]
    [InlineData("1.74", 2)]
    [InlineData("1.5", 3)]
    [InlineData("1.1", 4)]
    public void Motoren_PaaEtGenereretDanmark_GiverDetSammeSomDenLigefremme(string version, int seed)
    {
        var regler = Produkt.Regler.Find(version);
        Danmark.Generer(new GenereringsValg { Personer = 150, Ud = _mappe, Seed = seed });
        var landing = new Landing(_mappe);
        var personer = landing.Personer();
        var plain = new PlainMaaling(regler, Fra, Til, landing.SlutDag);
        var forventet = personer.Select(plain.Maal).ToList();

        var spand = SpandAfPersoner.Byg(personer);
        var maaling = new Personmaaling(regler, Fra, Til, landing.SlutDag);
        for (var p = 0; p < personer.Count; p++)
        {
            var liste = new Resultatliste();
            maaling.Maal(spand, p, ref liste);
            liste.Grupper.OrderBy(r => r.Maaned).ThenBy(r => r.Gruppe).ToList().ShouldBe(forventet[p].ToList(), $"person {p}");
        }

        forventet.Sum(f => f.Count).ShouldBeGreaterThan(1500);
    }

    [Fact]
    public void Kuben_PaaEtGenereretDanmark_HarDeSammeRaekkerSomDenLigefremme()
    {
        var regler = Produkt.Regler.Find("1.75");
        Danmark.Generer(new GenereringsValg { Personer = 100, Ud = _mappe, Seed = 5 });
        var landing = new Landing(_mappe);
        var personer = landing.Personer();
        var plain = new PlainMaaling(regler, Fra, Til, landing.SlutDag);
        var forventet = PlainKube.Tael(personer.Select(plain.Maal), regler, Produkt.Kommuner).Select(c => c.ToString()).Order(StringComparer.Ordinal);

        var kube = new Kube(regler, Fra, Til);
        var maaling = new Personmaaling(regler, Fra, Til, landing.SlutDag);
        var spand = SpandAfPersoner.Byg(personer);
        for (var p = 0; p < personer.Count; p++)
        {
            maaling.Maal(spand, p, ref kube);
        }

        Raekker(kube, regler).Select(c => c.ToString()).Order(StringComparer.Ordinal).ShouldBe(forventet);
    }

    private static List<Celle> Raekker(Kube kube, Domain.Regler.Regelsaet regler)
    {
        var celler = new List<Celle>();
        var raekker = new Kuberaekker(kube, regler, Produkt.Kommuner);
        foreach (var maaned in Maaned.Fra(Fra, Til))
        {
            raekker.Hver(maaned, celler.Add);
        }

        return celler;
    }
}
