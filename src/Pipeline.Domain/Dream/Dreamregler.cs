using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Dream;

/// <summary>The rules of the DREAM measurements. Two analyses that share the weekly codes and nothing else.</summary>
public sealed record Dreamregler
{
    public required string Version { get; init; }

    /// <summary>The first month measured, where the data reach that far back.</summary>
    public required Maaned MaalesFra { get; init; }

    public required Ugekalender Uger { get; init; }

    /// <summary>VIVE Tabel 3.1 as chapter 3 uses it: code → <see cref="Maalgruppe"/>.</summary>
    public required Kodetabel MaalgruppeIMaaneder { get; init; }

    /// <summary>VIVE Tabel 3.1 as chapter 4 uses it (Tabel 4.5: 151–153 are an exit).</summary>
    public required Kodetabel MaalgruppeIForloeb { get; init; }

    /// <summary>VIVE section 3.1.2.1: all uddannelseshjælp with the jobparate.</summary>
    public required Kodetabel MaalgruppeISamtaler { get; init; }

    /// <summary>VIVE Tabel 3.2: code → <see cref="Dream.Indsats"/>; every code of <see cref="MaalgruppeIMaaneder"/> has one.</summary>
    public required Kodetabel Indsats { get; init; }

    public required Forloebsregler Forloeb { get; init; }

    public required Dreamsamtaleregler Samtaler { get; init; }

    public required Kvalitetsregler Kvalitet { get; init; }
}

/// <param name="MaanederEfter">How many months after the last month of ledighed the status is read: 1 or 2.</param>
/// <param name="Aarsag">Code → <see cref="Afslutningsaarsag"/>; a code without one is <see cref="Afslutningsaarsag.Andet"/>.</param>
/// <param name="MedVenstreafkortede">Forløb running in the window's first month are counted from there.</param>
/// <param name="LoftMaaneder">By <see cref="Maalgruppe"/>: the longest forløb of the figures of length.</param>
/// <param name="Laengdeintervaller">The last month of each band but the open one.</param>
/// <param name="Laengdeaarsager">By <see cref="Maalgruppe"/>: the causes that the figures of length gather.</param>
/// <param name="Stoerrelse">Kommunekode → size group 1 (smallest) to 5.</param>
public sealed record Forloebsregler(
    int MaanederEfter,
    Kodetabel Aarsag,
    bool MedVenstreafkortede,
    IReadOnlyList<int> LoftMaaneder,
    IReadOnlyList<int> Laengdeintervaller,
    IReadOnlyList<IReadOnlyList<Afslutningsaarsag>> Laengdeaarsager,
    IReadOnlyDictionary<short, byte> Stoerrelse
)
{
    public const int Stoerrelser = 5;
}

/// <param name="Jobsamtaler">The types that are jobsamtaler.</param>
/// <param name="Oevrige">The other types that are counted.</param>
/// <param name="UdenAfholdtAf">Samtaler held by these are left out.</param>
public sealed record Dreamsamtaleregler(
    IReadOnlyList<Samtaletype> Jobsamtaler,
    IReadOnlyList<Samtaletype> Oevrige,
    IReadOnlyList<AfholdtAf> UdenAfholdtAf
);

/// <summary>BDO Bilag 3.</summary>
/// <param name="Grupper">The names of the målgrupper; their place is the number in <paramref name="Gruppe"/>.</param>
/// <param name="Gruppe">Code → group.</param>
/// <param name="Tilbud">Code → <see cref="Dream.Tilbud"/>; none is passive.</param>
/// <param name="Selvforsoergelse">Codes that count as self-supporting, besides no code at all.</param>
/// <param name="OffentligForsoergelse">Codes that are public support.</param>
/// <param name="UgerPrSamtale">Samtaleintensitet is per so many weeks on the ydelse.</param>
/// <param name="UgerTilAfgang">How many weeks later afgang is looked for.</param>
/// <param name="HoejstUgerUden">Weeks without public support that do not break a spell of it.</param>
/// <param name="UgerPrAar">Weeks that make a full-time person's year, and a year of length.</param>
public sealed record Kvalitetsregler(
    IReadOnlyList<string> Grupper,
    Kodetabel Gruppe,
    Kodetabel Tilbud,
    Kodetabel Selvforsoergelse,
    Kodetabel OffentligForsoergelse,
    IReadOnlyList<Samtaletype> Samtaler,
    IReadOnlyList<AfholdtAf> UdenAfholdtAf,
    int UgerPrSamtale,
    int UgerTilAfgang,
    int HoejstUgerUden,
    int UgerPrAar
);
