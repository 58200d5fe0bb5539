using Pipeline.Domain.Kalender;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>A samtale and its outcome in a sentence.</summary>
internal static class Samtaletekst
{
    public static string Af(Samtaleudfald udfald) =>
        $"{Dag.Tekst(udfald.Samtale.Dag)} ({udfald.Samtale.Tekst}{(udfald.ErFoerste ? ", forløbets første" : "")}): "
        + (udfald.Taeller ? "tæller; " : "tæller ikke; ")
        + Hvorfor(udfald);

    private static string Hvorfor(Samtaleudfald udfald) =>
        udfald.Dagsgrund switch
        {
            Grund.DagFoerMaaleperioden => "den ligger før måleperioden.",
            Grund.DagEfterMaaleperioden => "den ligger efter måleperioden.",
            Grund.DagFoerStartForLangtForloeb => "samtaler før første betaling tæller kun ved en længde under 12 måneder.",
            Grund.DagFoerStartTaeller => $"den er holdt efter henvendelsen og før forløbets start, og {Form(udfald.Grund)}",
            _ => Form(udfald.Grund),
        };

    private static string Form(Grund grund) =>
        grund switch
        {
            Grund.SamtaleFoerForloebet => "den ligger før forløbet.",
            Grund.SamtaleEfterForloebet => "den ligger efter forløbets sidste betalte dag.",
            Grund.SamtaleForkertType => "typen tæller ikke for ydelsen.",
            Grund.SamtaleHosAKasse => "a-kassens samtaler tæller kun ved a-dagpenge.",
            Grund.SamtaleICoronavindue => "samtaler fra 2020-03-12 til 2020-05-26 tæller ikke.",
            Grund.SamtalePaaDoedDag => "dagen er dækket af barsel eller opfølgning uden kontakt.",
            Grund.SamtaleSammeDag => "en anden samtale samme dag tæller allerede.",
            Grund.SamtaleAndenYdelse => "der er ikke udbetalt a-dagpenge den dag, men en anden ydelse.",
            Grund.FoersteIkkePersonlig => "forløbets første samtale skal være personlig.",
            Grund.FormIkkeTilladt => "kontaktformen er ikke tilladt på dagen.",
            Grund.Sygeopfoelgning => "ved sygedagpenge tæller opfølgningssamtaler i enhver form.",
            Grund.FormAltidTilladt => "den er holdt ved personligt fremmøde.",
            Grund.FormFri => "efter den første er kontaktformen fri.",
            Grund.FormIAktivtTilbud => "personen er i aktivt tilbud den dag, og kontaktformen er fri.",
            Grund.FormIForsoeg => "kommunens forsøg tillader kontaktformen.",
            Grund.FormIPeriode => "kontaktformen var fri i perioden.",
            Grund.FormEfterSeksMaaneder => "forløbet er mindst 6 måneder langt, og kontaktformen er fri.",
            _ => $"{grund}.",
        };
}
