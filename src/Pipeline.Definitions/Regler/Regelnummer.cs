using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;

namespace Pipeline.Definitions.Regler;

/// <summary>A document version as a decimal number: 1.7 &lt; 1.71 &lt; 1.72 &lt; 1.8 &lt; 2 &lt; 10.</summary>
internal readonly partial record struct Regelnummer(decimal Vaerdi) : IComparable<Regelnummer>
{
    public static Regelnummer Laes(Knude knude) =>
        TryLaes(knude.Tekst(), out var nummer)
            ? nummer
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke et versionsnummer; skriv for eksempel \"1.75\".");

    public static bool TryLaes(string tekst, out Regelnummer nummer)
    {
        var ok = Moenster().IsMatch(tekst);
        nummer = ok ? new(decimal.Parse(tekst, CultureInfo.InvariantCulture)) : default;
        return ok;
    }

    public int CompareTo(Regelnummer other) => Vaerdi.CompareTo(other.Vaerdi);

    public static bool operator <(Regelnummer a, Regelnummer b) => a.CompareTo(b) < 0;

    public static bool operator >(Regelnummer a, Regelnummer b) => a.CompareTo(b) > 0;

    public static bool operator <=(Regelnummer a, Regelnummer b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Regelnummer a, Regelnummer b) => a.CompareTo(b) >= 0;

    [GeneratedRegex(@"^[0-9]{1,4}(\.[0-9]{1,4})?\z")]
    private static partial Regex Moenster();
}
