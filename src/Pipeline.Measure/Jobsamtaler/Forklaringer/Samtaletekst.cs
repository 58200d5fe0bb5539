using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>A samtale and its outcome in a sentence.</summary>
internal sealed class Samtaletekst(Regelsaet regler)
{
    public string Af(Samtaleudfald udfald) =>
        $"{Dag.Tekst(udfald.Samtale.Dag)} ({udfald.Samtale.Tekst}{(udfald.ErFoerste ? ", forløbets første" : "")}): "
        + (udfald.Taeller ? "tæller; " : "tæller ikke; ")
        + Hvorfor(udfald);

    private string Hvorfor(Samtaleudfald udfald) =>
        udfald.Dagsgrund switch
        {
            Grund.DagFoerMaaleperioden => "den ligger før måleperioden.",
            Grund.DagEfterMaaleperioden => "den ligger efter måleperioden.",
            Grund.DagFoerStartForLangtForloeb => "samtaler før første betaling tæller kun ved en længde under 12 måneder.",
            Grund.DagFoerStartTaeller => $"den er holdt efter henvendelsen og før forløbets start, og {Form(udfald.Grund)}",
            _ => Form(udfald.Grund),
        };

    private string Form(Grund grund) =>
        grund switch
        {
            Grund.SamtaleFoerForloebet => "den ligger før forløbet.",
            Grund.SamtaleEfterForloebet => "den ligger efter forløbets sidste betalte dag.",
            Grund.SamtaleForkertType => "typen tæller ikke for ydelsen.",
            Grund.SamtaleHosAKasse => "a-kassens samtaler tæller kun ved a-dagpenge.",
            Grund.SamtaleICoronavindue =>
                $"samtaler {Dag.Tekst(regler.DoedeDage.SamtalerTaellerIkke.Fra)} – {Dag.Tekst(regler.DoedeDage.SamtalerTaellerIkke.Til)} tæller ikke.",
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
            Grund.FormEfterSeksMaaneder =>
                $"forløbet er mindst {regler.Samtaler.FriFormEfter?.Maaneder} måneder langt, og kontaktformen er fri.",
            _ => $"{grund}.",
        };
}
