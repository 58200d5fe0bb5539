using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>Cubes of random persons, and what they publish.</summary>
internal static class Kuben
{
    /// <summary>Random persons number <paramref name="fra"/> and on, each with its own key.</summary>
    public static Spand Persongruppe(int fra, int antal) =>
        SpandAfPersoner.Byg(Enumerable.Range(fra, antal).Select(i => TilfaeldigPerson.Lav(i) with { Noegle = i }));

    public static Kube Tom(Regelsaet regler) => new(regler, TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned);

    public static Kube Maal(Spand spand, Regelsaet regler)
    {
        var kube = Tom(regler);
        var maaling = new Personmaaling(regler, kube.Fra, kube.Til, TilfaeldigPerson.SlutDag);
        for (var p = 0; p < spand.AntalPersoner; p++)
        {
            maaling.Maal(spand, p, ref kube);
        }

        return kube;
    }

    /// <summary>Every published row.</summary>
    public static List<Celle> Celler(Kube kube, Regelsaet regler)
    {
        var celler = new List<Celle>();
        var raekker = new Kuberaekker(kube, regler, TilfaeldigPerson.Kommuner);
        foreach (var maaned in Maaned.Fra(kube.Fra, kube.Til))
        {
            raekker.Hver(maaned, celler.Add);
        }

        return celler;
    }
}
