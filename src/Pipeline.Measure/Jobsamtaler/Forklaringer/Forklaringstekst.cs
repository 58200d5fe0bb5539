using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>Lays an explanation out: the person's timeline, each group that has something to do with the month, and what was counted.</summary>
internal sealed class Forklaringstekst(Forklaring forklaring)
{
    private readonly Beslutningstekst _tekst = new(forklaring.Regler);

    public IEnumerable<string> Linjer()
    {
        yield return $"{forklaring.Maaned} under regelsæt {forklaring.Regler.Version}";
        yield return "";
        yield return "Tidslinje";
        foreach (var beslutning in forklaring.Beslutninger.Where(b => ErTidslinje(b.Grund) && Vedkommer(b)))
        {
            yield return Linje(beslutning.Grund.Regel(), Gruppenavn(beslutning.Gruppe) + _tekst.Af(beslutning));
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
            ? Linje(
                Grund.TaellesIAlle.Regel(),
                $"I alle tæller personen med {Ydelsesnavne.Navn(alle.Gruppe)}, der har den seneste sidste betalte dag."
            )
            : Linje(Grund.Laengde.Regel(), $"Personen er ikke med i målingen i {forklaring.Maaned}.");
    }

    private IEnumerable<string> Gruppens(Ydelsesgruppe gruppe)
    {
        var beslutninger = forklaring.I(gruppe);
        var samtaler = new Samtaletekst(forklaring.Regler);
        var udfald = forklaring.Samtaleudfald(gruppe);
        yield return char.ToUpper(Ydelsesnavne.Navn(gruppe)[0], CultureInfo.InvariantCulture) + Ydelsesnavne.Navn(gruppe)[1..];
        foreach (
            var beslutning in beslutninger.Where(b =>
                b.Grund is >= Grund.SenereForloebMaales and <= Grund.Henvendelse || b.Grund is Grund.ForUng or Grund.Pensionsalder
            )
        )
        {
            yield return Linje(beslutning.Grund.Regel(), _tekst.Af(beslutning));
        }

        foreach (var samtale in udfald)
        {
            yield return Linje(samtale.Regel, samtaler.Af(samtale));
        }

        foreach (var beslutning in beslutninger.Where(b => b.Grund is >= Grund.IngenFritagelser and <= Grund.Tilbud).OrderBy(b => b.Grund))
        {
            yield return Linje(beslutning.Grund.Regel(), _tekst.Af(beslutning));
        }

        foreach (var resultat in forklaring.Grupper.Where(r => r.Gruppe == gruppe))
        {
            yield return Linje("", Resultattekst(resultat));
        }
    }

    private string Resultattekst(Resultat r)
    {
        var baand = forklaring.Regler.Varighed.Baand[r.Baand].Navn;
        return r.Fritaget
            ? $"Resultat: fritaget, varighed {baand}; tælles kun i måling 5."
            : $"Resultat: {r.Samtaler} {(r.Samtaler == 1 ? "samtale" : "samtaler")}, varighed {baand}, ikke fritaget.";
    }

    private static bool ErTidslinje(Grund grund) =>
        grund is >= Grund.BetalteDage and <= Grund.CoronaDoedDag and not (Grund.ForUng or Grund.Pensionsalder);

    /// <summary>The dead days of everyone are told to those who had a forløb then.</summary>
    private bool Vedkommer(Beslutning b) =>
        b.Grund != Grund.CoronaDoedDag || forklaring.Beslutninger.Any(f => f.Grund == Grund.Forloeb && f.Fra <= b.Til && f.Til >= b.Fra);

    private static bool ErMaaling(Grund grund) =>
        grund is Grund.ForUng or Grund.Pensionsalder or >= Grund.SenereForloebMaales and <= Grund.Laengde;

    private static string Gruppenavn(Ydelsesgruppe? gruppe) => gruppe is { } g ? $"{Ydelsesnavne.Navn(g)}: " : "";

    private static string Linje(string regel, string tekst) => $"  {regel, -18} {tekst}";
}
