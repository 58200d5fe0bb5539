using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>
/// Lays an explanation out: the person's timeline, each group that has something to do with the month, what was counted, and where the source has the
/// rules. One object for one reading: it numbers the sources as it goes.
/// </summary>
internal sealed class Forklaringstekst(Forklaring forklaring)
{
    private readonly Beslutningstekst _tekst = new(forklaring);
    private readonly Kildeliste _kilder = new();

    public IEnumerable<string> Linjer()
    {
        yield return $"{forklaring.Maaned} under regelsæt {forklaring.Regler.Version}";
        yield return "";
        yield return "Tidslinje";
        foreach (var beslutning in forklaring.Beslutninger.Where(b => ErTidslinje(b.Grund) && Vedkommer(b)))
        {
            yield return Linje(_tekst.Kilde(beslutning), Gruppenavn(beslutning.Gruppe) + _tekst.Af(beslutning));
        }

        foreach (var gruppe in forklaring.Beslutninger.Where(b => ErMaaling(b.Grund)).Select(b => b.Gruppe!.Value).Distinct().Order())
        {
            yield return "";
            foreach (var linje in Gruppens(gruppe))
            {
                yield return linje;
            }
        }

        yield return "";
        yield return forklaring.Alle is { } alle
            ? Linje(Regelhenvisning.Af(Grund.TaellesIAlle), IAlle(alle))
            : Linje(Regelhenvisning.Af(Grund.IngenBetalteDageIMaaneden), $"Personen er ikke med i målingen i {forklaring.Maaned}.");
        yield return "";
        yield return "Kilder";
        foreach (var linje in _kilder.Linjer())
        {
            yield return linje;
        }
    }

    private IEnumerable<string> Gruppens(Ydelsesgruppe gruppe)
    {
        var beslutninger = forklaring.I(gruppe);
        var samtaler = new Samtaletekst(forklaring.Regler);
        yield return Stort(Ydelsesnavne.Navn(gruppe));
        foreach (
            var beslutning in beslutninger.Where(b =>
                b.Grund is >= Grund.SenereForloebMaales and <= Grund.Henvendelse || b.Grund is Grund.ForUng or Grund.Pensionsalder
            )
        )
        {
            yield return Linje(_tekst.Kilde(beslutning), _tekst.Af(beslutning));
        }

        foreach (var samtale in forklaring.Samtaleudfald(gruppe))
        {
            yield return Linje(samtale.Kilde, samtaler.Af(samtale));
        }

        foreach (var beslutning in beslutninger.Where(b => b.Grund is >= Grund.IngenFritagelser and <= Grund.Tilbud).OrderBy(b => b.Grund))
        {
            yield return Linje(_tekst.Kilde(beslutning), _tekst.Af(beslutning));
        }

        foreach (var resultat in forklaring.Grupper.Where(r => r.Gruppe == gruppe))
        {
            yield return Kildeliste.Linje("", Resultattekst(resultat));
        }
    }

    private string Resultattekst(Resultat r)
    {
        var baand = Ydelsesnavne.Ord(forklaring.Regler.Varighed.Baand[r.Baand].Navn);
        return r.Fritaget
            ? $"Resultat: fritaget, varighed {baand}; tælles kun i måling 5."
            : $"Resultat: {r.Samtaler} {(r.Samtaler == 1 ? "samtale" : "samtaler")}, varighed {baand}, ikke fritaget.";
    }

    /// <summary>The one that is counted in <c>alle</c>, and against which others: by a later day, or by the order of the list where the days are the same.</summary>
    private string IAlle(Resultat alle)
    {
        var andre = forklaring.Grupper.Where(r => r.Gruppe != alle.Gruppe).ToList();
        var samme = andre.Where(r => r.Slut == alle.Slut).Select(r => Ydelsesnavne.Navn(r.Gruppe)).ToList();
        return $"I alle tæller personen med {Ydelsesnavne.Navn(alle.Gruppe)}, "
            + (
                andre.Count == 0 ? "den eneste ydelse, personen måles i."
                : samme.Count == 0 ? $"der har den seneste sidste betalte dag ({Dag.Tekst(alle.Slut)})."
                : $"der har samme sidste betalte dag som {string.Join(" og ", samme)} ({Dag.Tekst(alle.Slut)}); rækkefølgen i listen over ydelser afgør."
            );
    }

    private static bool ErTidslinje(Grund grund) =>
        grund is >= Grund.BetalteDage and <= Grund.CoronaDoedDag and not (Grund.ForUng or Grund.Pensionsalder);

    /// <summary>The dead days of everyone are told to those who had a forløb then.</summary>
    private bool Vedkommer(Beslutning b) =>
        b.Grund != Grund.CoronaDoedDag || forklaring.Beslutninger.Any(f => f.Grund == Grund.Forloeb && f.Fra <= b.Til && f.Til >= b.Fra);

    private static bool ErMaaling(Grund grund) =>
        grund is Grund.ForUng or Grund.Pensionsalder or >= Grund.SenereForloebMaales and <= Grund.Laengde;

    private static string Gruppenavn(Ydelsesgruppe? gruppe) => gruppe is { } g ? $"{Ydelsesnavne.Navn(g)}: " : "";

    private static string Stort(string navn) => char.ToUpper(navn[0], CultureInfo.InvariantCulture) + navn[1..];

    private string Linje(Regelhenvisning kilde, string tekst) => Kildeliste.Linje(_kilder.Maerke(kilde), tekst);
}
