using System.CommandLine;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline rules show|diff</c>: rule sets for a person to read.</summary>
internal static class RulesKommando
{
    public static Kommando Lav()
    {
        var kommando = new Kommando("rules", "Viser og sammenligner regelsæt.")
        {
            Eksempler = ["pipeline rules show 1.74", "pipeline rules diff 1.73 1.75"],
        };
        kommando.Add(Show());
        kommando.Add(Diff());
        return kommando;
    }

    private static Kommando Show()
    {
        var version = Version("version", "Regelsættet, for eksempel 1.74");
        var kommando = new Kommando("show", "Viser ét regelsæt.") { Eksempler = ["pipeline rules show 1.74"] };
        kommando.Add(version);
        return kommando.Goer(
            (valg, vaert) =>
            {
                Skriv(vaert, Regelvisning.Vis(Bog(), valg.GetRequiredValue(version)));
                return Afslutning.Udfoert;
            }
        );
    }

    private static Kommando Diff()
    {
        var fra = Version("fra", "Det ældre regelsæt");
        var til = Version("til", "Det nyere regelsæt");
        var kommando = new Kommando("diff", "Viser, hvad der er ændret fra ét regelsæt til et andet.")
        {
            Eksempler = ["pipeline rules diff 1.73 1.75"],
        };
        kommando.Add(fra);
        kommando.Add(til);
        return kommando.Goer(
            (valg, vaert) =>
            {
                Skriv(vaert, Regelvisning.Forskel(Bog(), valg.GetRequiredValue(fra), valg.GetRequiredValue(til)));
                return Afslutning.Udfoert;
            }
        );
    }

    private static void Skriv(Vaert vaert, IEnumerable<string> linjer)
    {
        foreach (var linje in linjer)
        {
            vaert.Ud.WriteLine(linje);
        }
    }

    private static Regelbog Bog() => Regelbog.Indlaes(Definitioner.Produkt("jobsamtaler"));

    private static Argument<string> Version(string navn, string beskrivelse) => new(navn) { Description = beskrivelse };
}
