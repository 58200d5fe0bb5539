using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Publish.Udgivelser;

/// <summary>A kommune as it was from <paramref name="Fra"/> to <paramref name="Til"/>, days, both included; open is <see cref="Dag.Aaben"/>.</summary>
public sealed record Kommunegyldighed(Kommune Kommune, int Fra, int Til)
{
    /// <summary>The 98 are those of the reform of 2007-01-01, and none has changed region since.</summary>
    public static IReadOnlyList<Kommunegyldighed> Siden2007(IEnumerable<Kommune> kommuner) =>
        [.. kommuner.Select(k => new Kommunegyldighed(k, Dag.Fra(2007, 1, 1), Dag.Aaben))];

    /// <summary>§8: region codes by kommunekode, as published, on the last day of the month.</summary>
    public static IReadOnlyDictionary<string, string> Regioner(IEnumerable<Kommunegyldighed> kommuner, Maaned maaned) =>
        kommuner
            .Where(k => k.Fra <= maaned.SidsteDag && maaned.SidsteDag <= k.Til)
            .ToDictionary(
                k => Kommune.Tekst(k.Kommune.Kode),
                k => k.Kommune.Region.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );
}
