using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Tests;

/// <summary>The engine's results for a few persons, as lists.</summary>
internal sealed class Resultatliste : IResultatmodtager
{
    public List<Resultat> Grupper { get; } = [];

    public List<Resultat> Alle { get; } = [];

    public static Resultatliste Maal(Person person, Regelsaet regler, Maaned fra, Maaned til, int slutDag) =>
        Maal(SpandAfPersoner.Byg([person]), regler, fra, til, slutDag);

    public static Resultatliste Maal(Spand spand, Regelsaet regler, Maaned fra, Maaned til, int slutDag)
    {
        var maaling = new Personmaaling(regler, fra, til, slutDag);
        var liste = new Resultatliste();
        for (var p = 0; p < spand.AntalPersoner; p++)
        {
            maaling.Maal(spand, p, ref liste);
        }

        return liste;
    }

    public void Modtag(in Resultat resultat) => Grupper.Add(resultat);

    public void ModtagAlle(in Resultat resultat) => Alle.Add(resultat);
}
