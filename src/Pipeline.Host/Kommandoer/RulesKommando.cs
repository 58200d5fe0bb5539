using System.CommandLine;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Regler;

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
                Regeludskrift.Vis(vaert.Ud, Bog().Version(valg.GetRequiredValue(version)));
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
                var bog = Bog();
                var (foer, efter) = (bog.Version(valg.GetRequiredValue(fra)), bog.Version(valg.GetRequiredValue(til)));
                var trin = bog.Trin(foer.Version, efter.Version);
                Regeludskrift.Forskel(vaert.Ud, foer, efter, trin.Select(t => t.Aendring));
                return Afslutning.Udfoert;
            }
        );
    }

    private static Regelbog Bog() => Regelbog.Indlaes(Definitioner.Produkt("jobsamtaler"));

    private static Argument<string> Version(string navn, string beskrivelse) => new(navn) { Description = beskrivelse };
}
