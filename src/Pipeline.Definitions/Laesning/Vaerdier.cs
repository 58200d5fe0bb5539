using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Laesning;

/// <summary>What a text in a definition means. Every reader refuses what it does not know, naming the place.</summary>
internal static partial class Vaerdier
{
    private static readonly LocalDatePattern Datomoenster = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    public static string Tekst(this Knude knude) =>
        knude is Vaerdi vaerdi ? vaerdi.Tekst : throw knude.Sted.Fejl("skal være én værdi, ikke en liste eller nøgler.");

    /// <summary>A day number; the date must exist.</summary>
    public static int Dato(this Knude knude) =>
        Datomoenster.Parse(knude.Tekst()) is { Success: true, Value: var dato }
            ? Dag.Fra(dato)
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en dato, der findes; skriv ÅÅÅÅ-MM-DD.");

    public static Maaned Maaned(this Knude knude) =>
        Domain.Kalender.Maaned.TryParse(knude.Tekst(), out var maaned)
            ? maaned
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en måned; skriv ÅÅÅÅ-MM.");

    public static int Heltal(this Knude knude, int mindst, int hoejst) =>
        int.TryParse(knude.Tekst(), NumberStyles.None, CultureInfo.InvariantCulture, out var tal) && tal >= mindst && tal <= hoejst
            ? tal
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke et helt tal fra {mindst} til {hoejst}.");

    public static int Procent(this Knude knude) => knude.Heltal(0, 100);

    /// <summary>Percent with a decimal point, from 0 to <paramref name="hoejst"/>.</summary>
    public static decimal Procenttal(this Knude knude, int hoejst = 100) =>
        decimal.TryParse(knude.Tekst(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tal) && tal <= hoejst
            ? tal
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en procent fra 0 til {hoejst} (med punktum som decimaltegn).");

    public static bool JaNej(this Knude knude) =>
        knude.Tekst() switch
        {
            "ja" => true,
            "nej" => false,
            var andet => throw knude.Sted.Fejl($"'{andet}' er hverken 'ja' eller 'nej'."),
        };

    public static T Kode<T>(this Knude knude)
        where T : struct, Enum =>
        Kodeliste<T>.TryLaes(knude.Tekst(), out var kode)
            ? kode
            : throw knude.Sted.Fejl(
                $"'{knude.Tekst()}' står ikke på listen {typeof(T).Name}; kendte: {string.Join(", ", Kodeliste<T>.Ord)}."
            );

    /// <summary>A list without repetitions.</summary>
    public static IReadOnlyList<T> Alle<T>(this Knude knude, Func<Knude, T> laes)
    {
        var led = (knude as Liste ?? throw knude.Sted.Fejl("skal være en liste.")).Led;
        var vaerdier = new List<T>(led.Count);
        foreach (var et in led)
        {
            var vaerdi = laes(et);
            if (vaerdier.Contains(vaerdi))
            {
                throw et.Sted.Fejl("står to gange på listen; fjern den ene.");
            }

            vaerdier.Add(vaerdi);
        }

        return vaerdier;
    }

    public static IReadOnlyList<T> Koder<T>(this Knude knude)
        where T : struct, Enum => knude.Alle(Kode<T>);

    /// <summary><c>{fra, til}</c>, both ends included.</summary>
    public static Periode Periode(this Knude knude)
    {
        var felter = new Felter(knude);
        var (fra, til) = (felter["fra"].Dato(), felter["til"].Dato());
        felter.Slut();
        return til >= fra ? new(fra, til) : throw felter["til"].Sted.Fejl($"slutter {Dag.Tekst(til)}, før den begynder {Dag.Tekst(fra)}.");
    }

    public static T? EllerIngen<T>(this Knude knude, Func<Knude, T> laes)
        where T : class => knude.ErIngen ? null : laes(knude);

    public static int? TalEllerIngen(this Knude knude, Func<Knude, int> laes) => knude.ErIngen ? null : laes(knude);

    /// <summary>The name of a file in <c>koder/</c>, never a path out of it.</summary>
    public static string Csvnavn(this Knude knude) =>
        Csvmoenster().IsMatch(knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke navnet på en fil i koder/; skriv for eksempel fritagelseskoder.csv.");

    [GeneratedRegex(@"^[a-z0-9_]+\.csv\z")]
    private static partial Regex Csvmoenster();
}
