namespace Pipeline.Measure.Jobsamtaler.Spor;

/// <summary>The number of the rule behind a decision, as the specification counts them.</summary>
public static class Regelhenvisning
{
    public static string Regel(this Grund grund) =>
        grund switch
        {
            Grund.BetalteDage or Grund.YdelseOphoert or Grund.UdbetalingTaellerIkke => "§1",
            Grund.SupplerendeDroppet => "§1 hovedydelse",
            Grund.ForUng or Grund.Pensionsalder => "§1 alder",
            Grund.FoersteForloeb or Grund.NytForloebEfterHul or Grund.HulUdenBrud => "§2 D2",
            Grund.Sygesag or Grund.SygesagFlettet => "§2 sygedagpenge",
            Grund.Dagpengeperiode or Grund.DagpengeperiodeUdenBetaling => "§2 a-dagpenge",
            Grund.DagpengeperiodeForlaenget => "§2 D16",
            Grund.Skuddage => "§4 D14",
            Grund.Undtagelse1 => "§2 undtagelse 1",
            Grund.Undtagelse2 => "§2 undtagelse 2",
            Grund.Undtagelse3 => "§2 undtagelse 3",
            Grund.Forloeb => "§2",
            Grund.OrdinaerDoedDag or Grund.CoronaDoedDag => "§3",
            Grund.SenereForloebMaales or Grund.IngenBetalteDageIMaaneden or Grund.KunDoedeDageIMaaneden or Grund.Laengde => "§4",
            Grund.MaaleperiodeHeleForloebet or Grund.MaaleperiodeDage or Grund.MaaleperiodeTimer => "§5",
            Grund.SamtaleForkertType or Grund.SamtaleHosAKasse or Grund.Sygeopfoelgning => "§6.1",
            Grund.SamtaleAndenYdelse => "§6.2",
            Grund.FoersteSamtale
            or Grund.FoersteIkkePersonlig
            or Grund.FormIkkeTilladt
            or Grund.FormAltidTilladt
            or Grund.FormFri
            or Grund.FormIAktivtTilbud
            or Grund.FormIPeriode
            or Grund.FormEfterSeksMaaneder => "§6.3",
            Grund.Henvendelse or Grund.DagFoerStartTaeller or Grund.DagFoerStartForLangtForloeb => "§6.4",
            Grund.FormIForsoeg => "§6.5",
            Grund.SamtaleSammeDag => "§6 D8",
            Grund.SamtaleFoerForloebet
            or Grund.SamtaleEfterForloebet
            or Grund.SamtaleICoronavindue
            or Grund.SamtalePaaDoedDag
            or Grund.DagTaeller
            or Grund.DagFoerMaaleperioden
            or Grund.DagEfterMaaleperioden => "§6",
            Grund.IngenFritagelser
            or Grund.Fritagelsesliste
            or Grund.Fritagelsesandel
            or Grund.AndelNaaet
            or Grund.AndelIkkeNaaet
            or Grund.MiiDage => "§7",
            Grund.Tilbage13ForTidlig or Grund.Tilbage13Dage => "§7 D13",
            _ => "§8",
        };
}
