using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Kilder;

/// <summary>Reads <c>slags: statistikbank</c>.</summary>
internal static class Statistikbanklaeser
{
    private static readonly string[] Kolonnedimensioner =
    [
        Statistikbanktabel.Omraade,
        Statistikbanktabel.Funktion,
        Statistikbanktabel.Dranst,
        Statistikbanktabel.Grupperingsdimension,
        Statistikbanktabel.Tid,
    ];

    public static Statistikbankkilde Laes(Felter felter, string navn) =>
        new(navn, felter["adresse"].Adresse(), felter.Graenser(), [.. felter["tabeller"].Led().Select(Tabel)]);

    private static Statistikbanktabel Tabel(Knude knude)
    {
        var felter = new Felter(knude);
        var dimensioner = felter["dimensioner"];
        var vaerdier = dimensioner.Poster().ToDictionary(p => p.Key, p => Vaerdierne(p.Key, p.Value), StringComparer.Ordinal);
        foreach (var mangler in Kolonnedimensioner.Except([Statistikbanktabel.Grupperingsdimension]).Append(Statistikbanktabel.Prisenhed))
        {
            if (!vaerdier.ContainsKey(mangler))
            {
                throw dimensioner.Sted.Fejl($"dimensionen {mangler} mangler; nævn den med sine værdier.");
            }
        }

        var tabel = new Statistikbanktabel(
            felter["tabel"].Tabelnavn(),
            felter["datasaet"].Datasaet(Tabeller.Regnskab),
            vaerdier,
            vaerdier.ContainsKey(Statistikbanktabel.Grupperingsdimension) ? null : Gruppering(felter["gruppering"]),
            felter["enhed"].Tekst()
        );
        felter.Slut();
        return tabel;
    }

    private static IReadOnlyList<string> Vaerdierne(string dimension, Knude knude)
    {
        var vaerdier = knude.Tekster();
        if (!Kolonnedimensioner.Contains(dimension) && (vaerdier.Count != 1 || vaerdier[0] == Statistikbanktabel.Alle))
        {
            // TOT holds UE and I: their sum is no amount of anything.
            throw knude.Sted.Fejl(
                $"skal være præcis én værdi (for ART for eksempel TOT, for PRISENHED LOBM); beløb af flere må ikke lægges sammen."
            );
        }

        // The source writes function codes without dots.
        return dimension == Statistikbanktabel.Funktion
            ? [.. vaerdier.Select(v => v.Replace(".", "", StringComparison.Ordinal))]
            : vaerdier;
    }

    private static string Gruppering(Knude knude) =>
        knude.Tekst() is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
            ? knude.Tekst()
            : throw knude.Sted.Fejl("skal være tre cifre; 000 er en hel funktion.");
}
