using System.Globalization;

namespace Pipeline.Domain.Kalender;

/// <summary>An ISO week, Monday to Sunday. It belongs to the year that holds its Thursday.</summary>
/// <param name="Nummer">Weeks since the week of 1970-01-01, so that weeks subtract; its Thursday is day 7 × number.</param>
public readonly record struct Uge(int Nummer) : IComparable<Uge>
{
    private const int Aarhundredskifte = 90;

    public Uge(int aar, int uge)
        : this(Foerste(aar) + uge - 1) => ArgumentOutOfRangeException.ThrowIfNotEqual(uge >= 1 && uge <= UgerI(aar), true, nameof(uge));

    public int Torsdag => Nummer * 7;

    public int Mandag => Torsdag - 3;

    public int Aar => Dag.Dato(Torsdag).Year;

    /// <summary>1 to 52 or 53.</summary>
    public int Nr => Nummer - Foerste(Aar) + 1;

    public static Uge Af(int dag) => new((int)Math.Floor((dag + 3) / 7.0));

    /// <summary>52, or 53 in a year that begins on a Thursday, or on a Wednesday when it is a leap year.</summary>
    public static int UgerI(int aar) => Foerste(aar + 1) - Foerste(aar);

    /// <summary>The year of DREAM's two digits: below 90 is 20YY.</summary>
    public static int HeltAar(int toCifre) => toCifre < Aarhundredskifte ? 2000 + toCifre : 1900 + toCifre;

    public int CompareTo(Uge other) => Nummer.CompareTo(other.Nummer);

    public static bool operator <(Uge a, Uge b) => a.Nummer < b.Nummer;

    public static bool operator >(Uge a, Uge b) => a.Nummer > b.Nummer;

    public static bool operator <=(Uge a, Uge b) => a.Nummer <= b.Nummer;

    public static bool operator >=(Uge a, Uge b) => a.Nummer >= b.Nummer;

    /// <summary>As people write it: <c>2011 uge 4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Aar} uge {Nr}");

    /// <summary>The week of January 4th.</summary>
    private static int Foerste(int aar) => Af(Dag.Fra(aar, 1, 4)).Nummer;
}
