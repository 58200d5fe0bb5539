using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Kilder;

/// <summary>Reads <c>slags: jobindsats</c>.</summary>
internal static class Jobindsatslaeser
{
    /// <summary>The word for a group that is left out.</summary>
    private const string Udelades = "udelades";

    public static Jobindsatskilde Laes(Felter felter, string navn)
    {
        var knude = felter["udgave"];
        var udgave = knude.Tekst() switch
        {
            "v2" => Jobindsatsudgave.V2,
            "v3" => Jobindsatsudgave.V3,
            "linjer" => Jobindsatsudgave.Linjer,
            var anden => throw knude.Sted.Fejl($"'{anden}' er ikke en udgave af jobindsats; skriv v2, v3 eller linjer."),
        };
        var erFil = udgave == Jobindsatsudgave.Linjer;
        return new(
            navn,
            erFil ? Fil(felter["fil"]) : felter["adresse"].Adresse(),
            felter.Graenser(),
            udgave,
            erFil ? null : felter["noegle"].Miljoevariabel(),
            [.. felter["tabeller"].Led().Select(Tabel)]
        );
    }

    private static Uri Fil(Knude knude) =>
        Path.IsPathFullyQualified(knude.Tekst()) ? new(knude.Tekst()) : throw knude.Sted.Fejl("skal være en fuld sti til filen.");

    private static Jobindsatstabel Tabel(Knude knude)
    {
        var felter = new Felter(knude);
        var datasaet = felter["datasaet"].Datasaet(Tabeller.Fuldtidspersoner, Tabeller.Maaltal);
        var erMaaltal = datasaet == Tabeller.Maaltal;
        var kolonner = felter["kolonner"].Alle(Vaerdier.Tekst);
        string Kolonne(string noegle) =>
            felter[noegle] is var valgt && kolonner.Contains(valgt.Tekst())
                ? valgt.Tekst()
                : throw felter[noegle].Sted.Fejl($"kolonnen '{felter[noegle].Tekst()}' står ikke i kolonner.");
        var gruppe = erMaaltal && !felter.Har("gruppe", out _) ? null : Kolonne("gruppe");
        var tabel = new Jobindsatstabel(
            felter["tabel"].Tabelnavn(),
            datasaet,
            felter["parametre"].Poster().ToDictionary(p => p.Key, p => p.Value.Tekster(), StringComparer.Ordinal),
            kolonner,
            Kolonne("omraade"),
            Kolonne("periode"),
            Perioder(felter["perioder"]),
            Kolonne("vaerdi"),
            gruppe,
            gruppe is null
                ? new Dictionary<string, string?>()
                : felter["grupper"].Poster().ToDictionary(p => p.Key, p => Gruppe(p.Value, erMaaltal), StringComparer.Ordinal),
            erMaaltal ? felter["maal_nr"].Tekst() : null
        );
        felter.Slut();
        return tabel;
    }

    private static Jobindsatsperiodeart Perioder(Knude knude) =>
        knude.Tekst() switch
        {
            "aar" => Jobindsatsperiodeart.Aar,
            "maaned" => Jobindsatsperiodeart.Maaned,
            "kvartal" => Jobindsatsperiodeart.Kvartal,
            var anden => throw knude.Sted.Fejl($"'{anden}' er ikke en slags periode; skriv aar, maaned eller kvartal."),
        };

    private static string? Gruppe(Knude knude, bool erMaaltal) =>
        knude.Tekst() is Udelades ? null
        : erMaaltal && knude.Tekst() != "med" ? throw knude.Sted.Fejl("et mål har kun grupper, der er 'med' eller 'udelades'.")
        : knude.Tekst();
}
