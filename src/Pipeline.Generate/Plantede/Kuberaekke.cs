using System.Globalization;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Plantede;

/// <summary>A row of <c>mart.jobsamtaler</c> that one person makes; spelled out from an <see cref="Udfald"/> without any of the measuring code.</summary>
internal sealed record Kuberaekke(Udfald Udfald, string Gruppe, string Sats, string Varighed)
{
    public const string Hoved =
        "maaned;omraade;ydelsesgruppe;sats;varighed;samtaler_0;samtaler_1;samtaler_2;samtaler_3;samtaler_4;samtaler_5plus;"
        + "personer;faerre_end_4;fritagne";

    private const string Alle = "alle";
    private static readonly string[] Under12 = [.. Enumerable.Range(0, 12).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] Over12 = ["1-2 aar", "3-5 aar", "6-9 aar", "10+ aar"];

    /// <summary>The interval's own row, its sum (<c>under 12</c> or <c>12+</c>) and <c>i alt</c>; for the group, its sats and <c>alle</c>.</summary>
    public static IEnumerable<Kuberaekke> Fra(Udfald udfald)
    {
        var sum =
            Under12.Contains(udfald.Varighed) ? "under 12"
            : Over12.Contains(udfald.Varighed) ? "12+"
            : throw new ArgumentException($"'{udfald.Varighed}' er ikke en varighed.", nameof(udfald));
        var gruppe = Kodeliste<Ydelsesgruppe>.Tekst(udfald.Gruppe);
        foreach (var varighed in new[] { udfald.Varighed, sum, "i alt" })
        {
            yield return new(udfald, gruppe, Alle, varighed);
            if (udfald.Sats is { } sats)
            {
                yield return new(udfald, gruppe, Kodeliste<Sats>.Tekst(sats), varighed);
            }

            if (udfald.IAlle)
            {
                yield return new(udfald, Alle, Alle, varighed);
            }
        }
    }

    public override string ToString()
    {
        var tael = Udfald.Fritaget ? 0 : 1;
        var samtaler = Enumerable.Range(0, 6).Select(n => Math.Min(Udfald.Samtaler, 5) == n ? tael : 0);
        var faerreEnd4 = Udfald.Samtaler < 4 ? tael : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Udfald.Maaned};{Kommune.Tekst(Udfald.Kommune)};{Gruppe};{Sats};{Varighed};{string.Join(';', samtaler)};{tael};{faerreEnd4};{1 - tael}"
        );
    }
}
