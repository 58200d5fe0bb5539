using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Regler;

/// <summary>
/// One version of the rules of <i>Jobsamtaler til alle ydelsesmodtagere</i> as a value: everything a figure depends on besides the data.
/// What the version does not know is null or empty. Numbers in the comments are sections of docs/rules/jobsamtaler.md.
/// </summary>
public sealed record Regelsaet
{
    /// <summary>The document version, for example <c>1.75</c>; changes within a version are marked <c>1.73+id</c>.</summary>
    public required string Version { get; init; }

    /// <summary>§1: one rule for each group, in the order of <see cref="Ydelsesgruppe"/>.</summary>
    public required IReadOnlyList<Grupperegel> Grupper { get; init; }

    /// <summary>§1 Hovedydelse.</summary>
    public required Hovedydelsesregel Hovedydelse { get; init; }

    /// <summary>§1 Age.</summary>
    public required Aldersregel Alder { get; init; }

    /// <summary>§2.</summary>
    public required Forloebsregler Forloeb { get; init; }

    /// <summary>§3.</summary>
    public required DoedeDage DoedeDage { get; init; }

    /// <summary>§4, Skema 1.</summary>
    public required Varighedsskema Varighed { get; init; }

    /// <summary>§6.</summary>
    public required Samtaleregler Samtaler { get; init; }

    /// <summary>§7.</summary>
    public required Fritagelsesregler Fritagelse { get; init; }

    /// <summary>The rules of 2025-07-01 (§1, §2 exceptions 1–3, §7, §8); null before 1.75.</summary>
    public Kontanthjaelpsreform? Reform { get; init; }

    public Grupperegel Gruppe(Ydelsesgruppe gruppe) => Grupper[(int)gruppe];
}

/// <summary>A closed interval of days, both ends included; an open end is <see cref="Dag.Aaben"/>.</summary>
public readonly record struct Periode(int Fra, int Til)
{
    public bool Rummer(int dag) => dag >= Fra && dag <= Til;
}

/// <summary>What counts as paid days of a group (§1).</summary>
/// <param name="SidsteBetalteDag">Rows' days after it are no paid days; <see cref="Dag.Aaben"/> = no end.</param>
public sealed record Grupperegel(
    Ydelsesgruppe Gruppe,
    IReadOnlyList<Ydelsesart> Ydelsesarter,
    IReadOnlyList<DagpengeArt> DagpengeArter,
    bool Sygefravaer,
    int SidsteBetalteDag = Dag.Aaben
);

/// <summary>§1: on a day with one of the main benefits the supplementary groups' paid days are dropped.</summary>
/// <param name="Grupper">Groups whose paid days are main benefits (a_dagpenge, sygedagpenge).</param>
/// <param name="Ydelsesarter">Other main benefits: foertidspension, and forrevalidering, which displaces the benefit that is paid meanwhile (D1).</param>
/// <param name="Supplerende">The groups that are dropped.</param>
public sealed record Hovedydelsesregel(
    IReadOnlyList<Ydelsesgruppe> Grupper,
    IReadOnlyList<Ydelsesart> Ydelsesarter,
    IReadOnlyList<Ydelsesgruppe> Supplerende
);

/// <param name="MindsteAar">Lowest age in whole years at E.</param>
/// <param name="Folkepension">By birth day; the age is reached on the same day of the month, clamped.</param>
public sealed record Aldersregel(int MindsteAar, IReadOnlyList<Pensionsalder> Folkepension);

public sealed record Pensionsalder(Periode Foedt, int AlderMaaneder);

/// <param name="OvergangsydelseFoer">§2 exception 1: the groups that an overgangsydelse-forløb before them becomes part of.</param>
/// <param name="Dagpengeforlaengelse">§2 a-dagpenge, D16; null = no dagpengeperiode is extended.</param>
public sealed record Forloebsregler(IReadOnlyList<Ydelsesgruppe> OvergangsydelseFoer, Dagpengeforlaengelse? Dagpengeforlaengelse = null);

/// <summary>
/// §2 (D16): a dagpengeperiode that was delivered with its last day in the window runs some calendar months longer, to the same day of the month
/// (clamped), but never past the day before the next period.
/// </summary>
/// <param name="SidsteDag">The last days, both ends included, that are extended.</param>
/// <param name="Maaneder">How many calendar months longer.</param>
public sealed record Dagpengeforlaengelse(Periode SidsteDag, int Maaneder)
{
    /// <summary>The last day of a period as the rule has it, before the next period is looked at.</summary>
    public int Forlaenget(int sidsteDag) => SidsteDag.Rummer(sidsteDag) ? Dag.PlusMaaneder(sidsteDag, Maaneder) : sidsteDag;
}

/// <param name="Koder">Fritagelseskoder that make an ordinary dead day (BARSEL, OUK).</param>
/// <param name="Corona">Length and exemption share stand still, for everyone.</param>
/// <param name="SamtalerTaellerIkke">Samtaler on these days never count.</param>
public sealed record DoedeDage(IReadOnlyList<short> Koder, Periode Corona, Periode SamtalerTaellerIkke);

/// <summary>Skema 1. Months 0…11 and the bands of 12 and more, lowest first.</summary>
/// <param name="Baand">Lower borders: the first twelve are months 0…11, the rest the sub-intervals of 12+.</param>
/// <param name="Underintervaller">Whether sub-intervals and the sums <c>under 12</c> and <c>i alt</c> are published (1.7 and later).</param>
public sealed record Varighedsskema(IReadOnlyList<Varighedsbaand> Baand, bool Underintervaller);

/// <summary>A band starts at these lengths and ends where the next starts.</summary>
/// <param name="TimerFuldtid">Hundredths of an hour.</param>
/// <param name="TimerDeltid">Hundredths of an hour.</param>
public sealed record Varighedsbaand(string Navn, int Dage, int TimerFuldtid, int TimerDeltid);

/// <param name="Sygedagpengetyper">§6.1: types that count for sygedagpenge, in any form.</param>
/// <param name="Typer">§6.1: types that count for the other groups.</param>
/// <param name="DagpengeEkstraTyper">§6.1: further types for a-dagpenge, whoever held them.</param>
/// <param name="AltidTilladt">§6.3: forms always accepted before <see cref="FoerstePersonligtFra"/> and for the first samtale after it.</param>
/// <param name="FrieFormer">§6.3: personligt, digitalt, video, telefon.</param>
/// <param name="FriFormPerioder">§6.3: the corona windows in which <see cref="FrieFormer"/> are accepted.</param>
/// <param name="FriFormEfter">§6.3: from <c>Fra</c> when the forløb is at least <c>Maaneder</c> long; null under 1.1–1.2.</param>
/// <param name="FoerstePersonligtFra">§6.3: from this day the first must be personligt, later ones free; null before 1.6.</param>
/// <param name="Forsoeg">§6.5.</param>
/// <param name="FoerBetaling">§6.4; null before 1.73.</param>
public sealed record Samtaleregler(
    IReadOnlyList<Samtaletype> Sygedagpengetyper,
    IReadOnlyList<Samtaletype> Typer,
    IReadOnlyList<Samtaletype> DagpengeEkstraTyper,
    IReadOnlyList<Kontaktform> AltidTilladt,
    IReadOnlyList<Kontaktform> FrieFormer,
    IReadOnlyList<Periode> FriFormPerioder,
    FriFormEfter? FriFormEfter,
    int? FoerstePersonligtFra,
    IReadOnlyList<Forsoegskommune> Forsoeg,
    FoerBetaling? FoerBetaling
);

public sealed record FriFormEfter(int Fra, int Maaneder);

public sealed record Forsoegskommune(short Kommunekode, Periode Periode, IReadOnlyList<Kontaktform> Former);

/// <param name="ForloebFra">Forløb that start on or after this day.</param>
/// <param name="Maaneder">How far before the start the henvendelse may lie.</param>
public sealed record FoerBetaling(int ForloebFra, int Maaneder, IReadOnlyList<Ydelsesgruppe> Grupper);

/// <param name="Koder">The Bilagstabeller under this version.</param>
/// <param name="Andele">Dated by the measured month, latest <c>Fra</c> that is not after m applies.</param>
/// <param name="TidligeMaaneder">"In the first six months" is interval 0…this (D9: 6).</param>
/// <param name="Tilbage13Fra">§7: TILBAGE13 registered on or after this day exempts, whatever days it covers (D13); null before 1.74.</param>
public sealed record Fritagelsesregler(
    IReadOnlyList<Fritagelseslinje> Koder,
    IReadOnlyList<Fritagelsesandel> Andele,
    int TidligeMaaneder,
    int? Tilbage13Fra
);

/// <summary>A code on a group's list, for all or for one visitationskategori.</summary>
public sealed record Fritagelseslinje(Ydelsesgruppe Liste, Visitationskategori? Kategori, short Kode);

/// <param name="TidligProcent">Least share, in percent, in the first six months.</param>
/// <param name="TidligMiiDage">Or at least this many forløbsdage with MII in the first six months; null = no such rule.</param>
/// <param name="SenereProcent">Least share, in percent, later.</param>
public sealed record Fritagelsesandel(Maaned Fra, int TidligProcent, int? TidligMiiDage, int SenereProcent);

/// <summary>The reform of 2025-07-01 (1.75).</summary>
/// <param name="Fra">Exception 1 ends, exception 2, 3 and sats begin.</param>
/// <param name="Fortsaetter">Exception 2: the groups whose forløb a kontanthjaelp-forløb continues.</param>
/// <param name="Kontaktgruppeskift">Exception 3 (D5); null = no change of kontaktgruppe starts a forløb.</param>
/// <param name="Satsliste">§7: the list that each sats uses.</param>
public sealed record Kontanthjaelpsreform(
    int Fra,
    IReadOnlyList<Ydelsesgruppe> Fortsaetter,
    Kontaktgruppeskift? Kontaktgruppeskift,
    IReadOnlyDictionary<Sats, Ydelsesgruppe> Satsliste
);

/// <param name="Foer">The kontaktgruppe on d − 1 (12).</param>
/// <param name="Efter">The kontaktgruppe on d (2).</param>
public sealed record Kontaktgruppeskift(short Foer, short Efter);
