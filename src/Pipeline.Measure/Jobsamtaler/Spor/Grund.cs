namespace Pipeline.Measure.Jobsamtaler.Spor;

/// <summary>What was decided, and by which rule (<see cref="Regelhenvisning"/>). What A and B of the decision hold stands in brackets.</summary>
public enum Grund
{
    // §1
    BetalteDage,
    SupplerendeDroppet,
    YdelseOphoert,
    UdbetalingTaellerIkke,
    ForUng,
    Pensionsalder,

    // §2
    FoersteForloeb,
    NytForloebEfterHul,
    HulUdenBrud,
    Sygesag,
    SygesagFlettet,

    /// <summary>[insurance]</summary>
    Dagpengeperiode,

    /// <summary>D16: from the last day that was delivered to the one it is taken to run to.</summary>
    DagpengeperiodeForlaenget,
    DagpengeperiodeUdenBetaling,
    Undtagelse1,

    /// <summary>[the group that is continued]</summary>
    Undtagelse2,
    Undtagelse3,

    /// <summary>As all of §2 left it: from its start to its last paid day. [first paid day]</summary>
    Forloeb,

    // §3
    OrdinaerDoedDag,
    CoronaDoedDag,

    // §4
    SenereForloebMaales,
    IngenBetalteDageIMaaneden,
    KunDoedeDageIMaaneden,

    /// <summary>[days or hundredths of an hour, band]</summary>
    Laengde,

    /// <summary>D14: days of 12 months or more that are a 29 February and do not count in the sub-interval. [days]</summary>
    Skuddage,

    // §5
    MaaleperiodeHeleForloebet,

    /// <summary>12 months back. [where it would begin without dead days, dead days]</summary>
    MaaleperiodeDage,
    MaaleperiodeTimer,

    // §6; samtaler: [row, …]
    /// <summary>D18: a henvendelse not after the group's latest paid day before the forløb: from it to that day.</summary>
    HenvendelseFoerBetaltDag,

    /// <summary>D18: a henvendelse before a forløb that a change of kontaktgruppe begins, from it to the change.</summary>
    HenvendelseFoerGruppeskift,
    Henvendelse,
    FoersteSamtale,
    SamtaleFoerForloebet,
    SamtaleEfterForloebet,
    SamtaleForkertType,
    SamtaleHosAKasse,
    SamtaleICoronavindue,
    SamtalePaaDoedDag,
    SamtaleSammeDag,
    SamtaleAndenYdelse,
    FoersteIkkePersonlig,
    FormIkkeTilladt,
    Sygeopfoelgning,
    FormAltidTilladt,
    FormFri,
    FormIAktivtTilbud,
    FormIForsoeg,
    FormIPeriode,
    FormEfterSeksMaaneder,

    // §6: what became of the day of an accepted samtale in the month
    DagTaeller,
    DagFoerStartTaeller,
    DagFoerStartForLangtForloeb,
    DagFoerMaaleperioden,
    DagEfterMaaleperioden,

    // §7
    IngenFritagelser,

    /// <summary>[list, 1 = in the first six months]</summary>
    Fritagelsesliste,

    /// <summary>[covered, forløbsdage]</summary>
    Fritagelsesandel,

    /// <summary>[least percent]</summary>
    AndelNaaet,

    /// <summary>[least percent]</summary>
    AndelIkkeNaaet,

    /// <summary>[days, least]</summary>
    MiiDage,

    /// <summary>A row that was registered before the day from which a registration counts. [day, 1 = the registration is delivered, 0 = the first day]</summary>
    Tilbage13ForTidlig,

    /// <summary>[days]</summary>
    Tilbage13Dage,

    // §8
    /// <summary>[sats]</summary>
    Sats,

    /// <summary>[kommunekode]</summary>
    KommuneVedMaanedensSlut,

    /// <summary>[kommunekode]</summary>
    KommuneVedSidsteBetalteDag,

    /// <summary>[1 = a tilbud touches the måleperiode]</summary>
    Tilbud,
    TaellesIAlle,
}
