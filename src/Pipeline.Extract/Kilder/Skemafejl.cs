using System.Globalization;
using System.Text.Json;

namespace Pipeline.Extract.Kilder;

/// <summary>A source that no longer answers as it was declared to. The message is the end of a sentence that names old and new.</summary>
internal sealed class Skemafejl(string besked) : Exception(besked)
{
    /// <summary>What was thrown while an answer was read, as far as it is about the answer; null when it is about something else.</summary>
    public static Skemafejl? Af(Exception fejl) =>
        fejl switch
        {
            Skemafejl skemafejl => skemafejl,
            // A text where a number should be, a number too large, a name twice, an archive that is none.
            InvalidOperationException
            or FormatException
            or OverflowException
            or ArgumentException
            or KeyNotFoundException
            or JsonException
            or InvalidDataException => new("svarede i en form, der ikke kan læses; se det gemte svar under hentet/."),
            _ => null,
        };

    /// <summary>Columns, dimensions or codes against those declared; null when they are the same, in whatever order.</summary>
    /// <param name="hvad">What they are, in the plural: "kolonner".</param>
    public static Skemafejl? Mellem(string hvad, IReadOnlyCollection<string> erklaeret, IReadOnlyCollection<string> svar)
    {
        var borte = erklaeret.Except(svar, StringComparer.Ordinal).ToList();
        var nye = svar.Except(erklaeret, StringComparer.Ordinal).ToList();
        if (borte.Count + nye.Count == 0)
        {
            return null;
        }

        string[] dele =
        [
            .. borte.Count > 0 ? [$"borte er {Liste(borte)}"] : Array.Empty<string>(),
            .. nye.Count > 0 ? [$"nye er {Liste(nye)}"] : Array.Empty<string>(),
        ];
        return new(
            $"har fået andre {hvad}: {string.Join(", ", dele)}; erklæret er {Liste(erklaeret)}. Ret erklæringen, når tallenes betydning er kendt."
        );
    }

    private static string Liste(IReadOnlyCollection<string> navne)
    {
        const int Naevnte = 12;
        var tekst = string.Join(", ", navne.Take(Naevnte).Select(n => $"'{n}'"));
        return navne.Count <= Naevnte ? tekst : string.Create(CultureInfo.InvariantCulture, $"{tekst} og {navne.Count - Naevnte} til");
    }
}
