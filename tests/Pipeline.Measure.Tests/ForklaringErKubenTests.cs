using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Generate;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Jobsamtaler.Forklaringer;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>What explain tells of persons, and nothing else, adds up to the cube.</summary>
public sealed class ForklaringErKubenTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("forklaring").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Theory]
    [InlineData("1.75", 2025, 8, 11)]
    [InlineData("1.74", 2024, 6, 12)]
    [InlineData("1.3", 2022, 3, 13)]
    public void SummenOverPersoner_AfForklaringernesBeslutninger_ErKuben(string version, int aar, int nr, int seed)
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 400,
                Ud = _mappe,
                Seed = seed,
            }
        );
        var landing = new Landing(_mappe);
        Sammenlign(SpandAfPersoner.Byg(landing.Personer()), Produkt.Regler.Find(version), [new(aar, nr)], landing.SlutDag)
            .ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("1.75")]
    [InlineData("1.73")]
    [InlineData("1.1")]
    public void SummenOverTilfaeldigePersoner_ErKuben(string version)
    {
        var personer = Enumerable.Range(0, 150).Select(i => TilfaeldigPerson.Lav(i) with { Noegle = i });
        var maaneder = Maaned.Fra(TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned).Where((_, i) => i % 7 == 0);
        Sammenlign(SpandAfPersoner.Byg(personer), Produkt.Regler.Find(version), [.. maaneder], TilfaeldigPerson.SlutDag)
            .ShouldBeGreaterThan(100);
    }

    private static int Sammenlign(Spand spand, Regelsaet regler, IReadOnlyList<Maaned> maaneder, int slutDag)
    {
        var antal = 0;
        foreach (var m in maaneder)
        {
            var (kube, forklaret) = (new Kube(regler, m, m), new Kube(regler, m, m));
            var maaling = new Personmaaling(regler, m, m, slutDag);
            var forklarer = new Forklarer(regler, m, slutDag);
            for (var p = 0; p < spand.AntalPersoner; p++)
            {
                maaling.Maal(spand, p, ref kube);
                var forklaring = forklarer.Forklar(spand, p);
                var resultater = Genfortalt(forklaring).ToList();
                resultater.ShouldBe([.. forklaring.Grupper], $"person {p}, {m}");
                resultater.ForEach(r => forklaret.Modtag(r));
                if (forklaring.Beslutninger.Where(b => b.Grund == Grund.TaellesIAlle).Select(b => b.Gruppe).SingleOrDefault() is { } alle)
                {
                    forklaret.ModtagAlle(resultater.Single(r => r.Gruppe == alle));
                }

                antal += resultater.Count;
                forklaring.Linjer.ShouldNotBeEmpty();
            }

            Celler(forklaret, regler).ShouldBe(Celler(kube, regler));
        }

        return antal;
    }

    /// <summary>The results as the decisions alone tell them.</summary>
    private static IEnumerable<Resultat> Genfortalt(Forklaring forklaring)
    {
        foreach (var gruppe in Enum.GetValues<Ydelsesgruppe>())
        {
            var b = forklaring.I(gruppe);
            if (!b.Any(x => x.Grund == Grund.Laengde))
            {
                continue;
            }

            var laengde = b.Single(x => x.Grund == Grund.Laengde);
            var periode = b.Single(x => x.Grund is Grund.MaaleperiodeHeleForloebet or Grund.MaaleperiodeDage or Grund.MaaleperiodeTimer);
            yield return new(
                forklaring.Maaned,
                gruppe,
                laengde.Fra,
                laengde.Til,
                laengde.A,
                laengde.B,
                periode.Fra,
                forklaring.Samtaleudfald(gruppe).Count(s => s.Taeller),
                b.Single(x => x.Grund == Grund.Tilbud).A == 1,
                b.Any(x =>
                    x.Grund == Grund.AndelNaaet || (x.Grund == Grund.MiiDage && x.A >= x.B) || (x.Grund == Grund.Tilbage13Dage && x.A > 0)
                ),
                b.Where(x => x.Grund == Grund.Sats).Select(x => (Sats?)x.A).SingleOrDefault(),
                (short)b.Single(x => x.Grund is Grund.KommuneVedMaanedensSlut or Grund.KommuneVedSidsteBetalteDag).A
            );
        }
    }

    private static List<Celle> Celler(Kube kube, Regelsaet regler)
    {
        var celler = new List<Celle>();
        new Kuberaekker(kube, regler, Produkt.Kommuner).Hver(kube.Fra, celler.Add);
        return celler;
    }
}
