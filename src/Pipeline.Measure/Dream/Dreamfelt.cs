using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Dream;

/// <summary>What is published of a year and a kommune, one counter after the other.</summary>
internal static class Dreamfelt
{
    public const int Maalgrupper = 4;
    public const int Indsatser = 5;
    public const int Samtaletyper = (int)Samtaletype.Anden + 1;

    /// <summary>Ledighedsmåneder by målgruppe and indsats.</summary>
    public const int Maaneder = 0;

    /// <summary>Ledighedsmåneder by målgruppe as the samtaler's analysis has it.</summary>
    public const int Samtalemaaneder = Maaneder + (Maalgrupper * Indsatser);

    /// <summary>Samtaler by målgruppe (last: in none) and type.</summary>
    public const int Samtaler = Samtalemaaneder + Maalgrupper;

    public const int Samtalefelter = (Maalgrupper + 1) * Samtaletyper;

    /// <summary>The quality indicators, by group.</summary>
    public const int Kvalitet = Samtaler + Samtalefelter;

    public const int Kvalitetstallene = (int)Dream.Kvalitetstal.Samtaler + 1;

    public static int Maaned(int maalgruppe, int indsats) => Maaneder + (maalgruppe * Indsatser) + indsats;

    public static int Samtale(int maalgruppe, int type) => Samtaler + Samtalefelt(maalgruppe, type);

    /// <summary>The place among the <see cref="Samtalefelter"/>.</summary>
    public static int Samtalefelt(int maalgruppe, int type) => (maalgruppe * Samtaletyper) + type;

    public static int Kvalitetstal(int gruppe, Kvalitetstal tal) => Kvalitet + (gruppe * Kvalitetstallene) + (int)tal;

    public static int Laengde(Kvalitetsregler regler) => Kvalitet + (regler.Grupper.Count * Kvalitetstallene);
}

/// <summary>What the quality indicators are made of, per kommune, group and year.</summary>
internal enum Kvalitetstal
{
    Personer,
    Uger,
    AktivePersoner,
    AktiveUger,
    VirksomhedsPersoner,
    VirksomhedsUger,

    /// <summary>Weeks on the ydelse with so many weeks of data after them that the afgang is known.</summary>
    UgerMedUdfald,
    UgerMedAfgang,

    /// <summary>Sum over the persons of the weeks of their running spell of public support.</summary>
    Forsoergelsesuger,
    Samtaler,
}
