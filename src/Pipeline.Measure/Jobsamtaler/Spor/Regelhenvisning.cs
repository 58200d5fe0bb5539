using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Jobsamtaler.Spor;

/// <summary>Where the source has the rule behind a decision, and how it is read where the source leaves something open.</summary>
/// <param name="Laesning">Danish, a whole sentence; null where there is nothing to choose.</param>
public sealed record Regelhenvisning(Kildehenvisning Kilde, string? Laesning = null)
{
    private const string Titel = "Jobsamtaler til alle ydelsesmodtagere i jobcentrene";
    private const string Version = "1.75";

    private const string Hvem = "Hvem måles indsatsen for i målingen?";
    private const string Interval = "Hvordan beregnes intervallerne for ydelsesvarighed i målingen (populationen)?";
    private const string Varighed = "Hvordan beregnes ydelsesvarighed?";
    private const string Dagpenge = $"{Varighed} A-dagpengemodtagere";
    private const string Syg = $"{Varighed} Sygedagpengemodtagere";
    private const string Oevrige = $"{Varighed} Øvrige ydelser";
    private const string Samtaler = "Hvilke samtaler tælles med i målingen?";
    private const string Sygesamtaler = $"{Samtaler} For sygedagpengemodtagere";
    private const string Foer2023 = $"{Samtaler} Før 22. marts 2023";
    private const string Fra2023 = $"{Samtaler} Fra og med 22. marts 2023";
    private const string Fra2024 = $"{Samtaler} Fra og med 1. januar 2024";
    private const string Fritagelse = "Hvilke fritagelsesforhold tæller med?";

    /// <summary>D1: days of other benefits that forrevalidering displaces.</summary>
    public static Regelhenvisning Forrevalidering { get; } =
        I(
            $"{Varighed} Undtagelse 3",
            "Af de ydelser, der udbetales imens, fortrænges dem, kilden nævner: kontanthjælp, og dermed også uddannelseshjælp og overgangsydelse."
        );

    public override string ToString() => Laesning is null ? $"{Kilde}." : $"{Kilde}. {Laesning}";

    /// <param name="gruppe">Whom the decision is about; null = the person.</param>
    /// <param name="efter2023">Of a samtale: it is judged by the rules from 22 March 2023, when the first must be in person.</param>
    public static Regelhenvisning Af(Grund grund, Ydelsesgruppe? gruppe = null, bool efter2023 = false) =>
        grund <= Grund.CoronaDoedDag ? Tidslinje(grund, gruppe)
        : grund < Grund.IngenFritagelser ? Maaling(grund, gruppe, efter2023)
        : Tal(grund);

    private static Regelhenvisning Tidslinje(Grund grund, Ydelsesgruppe? gruppe) =>
        grund switch
        {
            Grund.BetalteDage or Grund.YdelseOphoert => I(Hvem),
            Grund.UdbetalingTaellerIkke => I(Dagpenge),
            Grund.SupplerendeDroppet => I($"{Varighed} Hovedydelsen"),
            Grund.ForUng or Grund.Pensionsalder => I(
                Hvem,
                "Alderen nås samme dag i måneden; betalte dage fra og med den dag, hvor folkepensionsalderen nås, hører ikke til målingen."
            ),
            Grund.FoersteForloeb or Grund.NytForloebEfterHul or Grund.HulUdenBrud => I(
                Oevrige,
                "En kalendermåned uden ydelsen læses som en hel måned fra den første til den sidste dag."
            ),
            Grund.Sygesag or Grund.SygesagFlettet => I(Syg),
            Grund.Dagpengeperiode or Grund.DagpengeperiodeUdenBetaling => I(Dagpenge),
            Grund.DagpengeperiodeForlaenget => I(
                $"{Varighed} COVID-19 betinget forlængelse",
                "De to måneder regnes fra periodens sidste dag, samme dag i måneden; længere end til dagen før den næste periode rækker de ikke."
            ),
            Grund.Undtagelse1 => I($"{Varighed} Undtagelse 1"),
            Grund.Undtagelse2 => I(
                $"{Varighed} Undtagelse 2",
                "Kan flere forløb fortsættes, er det det med den seneste betalte dag, og af dem det, der begyndte først."
            ),
            Grund.Undtagelse3 => I(
                Oevrige,
                "Skiftet er fra kontaktgruppe 12 til 2, som teksten siger; versionens ændringsnote skriver 12 til 12."
            ),
            Grund.Forloeb => I(
                gruppe switch
                {
                    Ydelsesgruppe.ADagpenge => Dagpenge,
                    Ydelsesgruppe.Sygedagpenge => Syg,
                    _ => Oevrige,
                }
            ),
            _ => I($"{Varighed} Døde perioder"),
        };

    private static Regelhenvisning Maaling(Grund grund, Ydelsesgruppe? gruppe, bool efter2023) =>
        grund switch
        {
            Grund.SenereForloebMaales => I(
                Interval,
                "Af flere forløb i måneden måles kun det seneste: det med den sidste betalte dag i måneden, og af dem det, der begyndte sidst."
            ),
            Grund.IngenBetalteDageIMaaneden => I($"{Hvem} Punkt 1"),
            Grund.KunDoedeDageIMaaneden => I($"{Hvem} Punkt 2"),
            Grund.Laengde => I($"{Interval} Skema 1"),
            Grund.Skuddage => I(
                $"{Interval} Skema 1 (skudår)",
                "12 måneder er nået ved 365 dage, skuddagen medregnet; det er kun opdelingen i år, der ser bort fra den."
            ),
            Grund.MaaleperiodeDage => I($"{Samtaler} Seneste 12 måneder (og eksemplet under {Varighed})"),
            Grund.MaaleperiodeHeleForloebet or Grund.MaaleperiodeTimer => I($"{Samtaler} Seneste 12 måneder"),
            Grund.HenvendelseFoerGruppeskift => I(Fra2024, "Et forløb, som et skift af kontaktgruppe begynder, har ingen første betaling."),
            Grund.Henvendelse or Grund.HenvendelseFoerBetaltDag or Grund.DagFoerStartTaeller or Grund.DagFoerStartForLangtForloeb => I(
                Fra2024,
                "Samtalen kan knyttes til forløbet, når der ikke er en betalt dag af samme ydelse mellem henvendelsen og forløbets start."
            ),
            Grund.FoersteSamtale or Grund.FoersteIkkePersonlig or Grund.FormFri => I(Fra2023),
            Grund.SamtaleForkertType when gruppe == Ydelsesgruppe.Sygedagpenge => I(Sygesamtaler),
            Grund.Sygeopfoelgning => I(Sygesamtaler),
            Grund.SamtaleForkertType or Grund.SamtaleHosAKasse => I($"{Foer2023}, punkt 1 (typen)"),
            Grund.SamtaleICoronavindue => I($"{Varighed} Døde perioder"),
            Grund.SamtaleAndenYdelse => I($"{Samtaler} Uden samtidig udbetaling af a-dagpenge, betingelse 3"),
            Grund.FormIForsoeg => I($"{Samtaler} Skema 2"),
            Grund.FormIPeriode => I($"{Samtaler} COVID-19 relaterede undtagelser"),
            Grund.FormIAktivtTilbud or Grund.FormEfterSeksMaaneder => I(Foer2023),
            Grund.FormAltidTilladt or Grund.FormIkkeTilladt => I(efter2023 ? Fra2023 : Foer2023),
            _ => I(Samtaler),
        };

    private static Regelhenvisning Tal(Grund grund) =>
        grund switch
        {
            Grund.Fritagelsesliste => I(
                "Bilagstabeller. Fravær-/fritagelsesforhold",
                "Listen vælges på forløbets sidste betalte dag i måneden og gælder hele måleperioden; de første seks måneder er interval 0–6."
            ),
            Grund.AndelNaaet or Grund.AndelIkkeNaaet => I(
                Fritagelse,
                "Grænsen er ”mindst” så mange procent; ét sted skriver kilden ”mere end”."
            ),
            Grund.IngenFritagelser or Grund.Fritagelsesandel or Grund.MiiDage => I(Fritagelse),
            Grund.Tilbage13ForTidlig or Grund.Tilbage13Dage => I(
                $"{Hvem} Punkt 4",
                "Dagen, hvor koden er registreret, afgør, om den tæller; er den ikke leveret, afgør kodens første dag."
            ),
            Grund.Sats => I(Hvem, "Af flere satser samme dag er det den højeste."),
            Grund.KommuneVedMaanedensSlut or Grund.KommuneVedSidsteBetalteDag => I("Bestemmelse af kommunetilhørsforhold"),
            Grund.Tilbud => I(
                "Anmærkninger til brug af målingen",
                "Målingen af aktive tilbud har samme personer, længde, måleperiode og fritagelse."
            ),
            _ => I(
                "Hvad kan målingen fordeles på?",
                "Kilden siger ikke, hvilken ydelse en person på flere tælles med i alle: her den med den seneste sidste betalte dag, og er de ens, den første på listen over ydelser."
            ),
        };

    private static Regelhenvisning I(string afsnit, string? laesning = null) => new(new(Titel, Version, afsnit), laesning);
}
