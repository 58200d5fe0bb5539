using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;

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
        return kommando.Goer((valg, vaert) => throw new PipelineFejl("'rules show' er endnu ikke sat sammen."));
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
        return kommando.Goer((valg, vaert) => throw new PipelineFejl("'rules diff' er endnu ikke sat sammen."));
    }

    private static Argument<string> Version(string navn, string beskrivelse) => new(navn) { Description = beskrivelse };
}
