using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Pipeline.Domain.Kalender;

/// <summary>A calendar month, written <c>YYYY-MM</c>. Not a date: it has a first and a last day.</summary>
/// <param name="Nummer">Months since year 0: 12 × year + month − 1, so that months subtract.</param>
public readonly record struct Maaned(int Nummer) : IComparable<Maaned>
{
    public Maaned(int aar, int maaned)
        : this((aar * 12) + maaned - 1) => ArgumentOutOfRangeException.ThrowIfNotEqual(maaned is >= 1 and <= 12, true, nameof(maaned));

    public int Aar => Nummer / 12;

    public int Nr => (Nummer % 12) + 1;

    public int FoersteDag => Dag.Fra(Aar, Nr, 1);

    public int SidsteDag => Plus(1).FoersteDag - 1;

    public int AntalDage => SidsteDag - FoersteDag + 1;

    public static Maaned Af(int dag)
    {
        var dato = Dag.Dato(dag);
        return new(dato.Year, dato.Month);
    }

    public static Maaned Af(LocalDate dato) => new(dato.Year, dato.Month);

    public Maaned Plus(int maaneder) => new(Nummer + maaneder);

    /// <summary>Every month from <paramref name="fra"/> to <paramref name="til"/>, both included.</summary>
    public static IEnumerable<Maaned> Fra(Maaned fra, Maaned til)
    {
        for (var m = fra; m <= til; m = m.Plus(1))
        {
            yield return m;
        }
    }

    public static Maaned Parse(string tekst) =>
        TryParse(tekst, out var maaned) ? maaned : throw new FormatException($"'{tekst}' er ikke en måned (ÅÅÅÅ-MM).");

    public static bool TryParse([NotNullWhen(true)] string? tekst, out Maaned maaned)
    {
        maaned = default;
        if (
            tekst is not { Length: 7 }
            || tekst[4] != '-'
            || !int.TryParse(tekst.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var aar)
            || !int.TryParse(tekst.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var nr)
            || aar < 1900
            || nr is < 1 or > 12
        )
        {
            return false;
        }

        maaned = new(aar, nr);
        return true;
    }

    public int CompareTo(Maaned other) => Nummer.CompareTo(other.Nummer);

    public static bool operator <(Maaned a, Maaned b) => a.Nummer < b.Nummer;

    public static bool operator >(Maaned a, Maaned b) => a.Nummer > b.Nummer;

    public static bool operator <=(Maaned a, Maaned b) => a.Nummer <= b.Nummer;

    public static bool operator >=(Maaned a, Maaned b) => a.Nummer >= b.Nummer;

    public static int operator -(Maaned a, Maaned b) => a.Nummer - b.Nummer;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Aar:D4}-{Nr:D2}");
}
