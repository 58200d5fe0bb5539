using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Kommandolinje;

/// <summary>From arguments to exit code. Every way a command can end is decided here.</summary>
internal static class Fortolker
{
    public const string Program = "pipeline";

    public static Afslutning Koer(string[] args, IEnumerable<Kommando> kommandoer, TextWriter ud, TextWriter fejl)
    {
        var valg = Rod(kommandoer).Parse(args);
        if (valg.Action is ParseErrorAction)
        {
            fejl.WriteLine(ForkertBrug.Saetning(valg));
            fejl.WriteLine(SeHjaelp(valg.CommandResult.Command));
            return Afslutning.ForkertBrug;
        }

        if (valg.CommandResult.Command is Kommando { Arbejde: { } arbejde } kommando && valg.Action == kommando.Action)
        {
            using var vaert = new Vaert(ud, fejl) { Database = kommando.Database(valg) };
            foreach (var sentence in EnvironmentVariables.Unread())
            {
                vaert.Meld(sentence);
            }

            var afslutning = Udfoer(() => arbejde(valg, vaert), vaert);
            if (afslutning == Afslutning.ForkertBrug)
            {
                fejl.WriteLine(SeHjaelp(kommando));
            }

            return afslutning;
        }

        return (Afslutning)valg.Invoke(new InvocationConfiguration { Output = ud, Error = fejl });
    }

    /// <summary>The command line that leads to the command, as a user would write it.</summary>
    public static string Sti(Command kommando) =>
        kommando is RootCommand ? Program : $"{Sti(kommando.Parents.OfType<Command>().First())} {kommando.Name}";

    private static string SeHjaelp(Command kommando) => $"Se '{Sti(kommando)} --help'.";

    private static Afslutning Udfoer(Func<Afslutning> arbejde, Vaert vaert)
    {
        try
        {
            return arbejde();
        }
        catch (PipelineFejl fejl)
        {
            vaert.Meld(fejl.Message);
            return fejl.Afslutning;
        }
        catch (Exception undtagelse) when (vaert.Afbryd.IsCancellationRequested)
        {
            // Not only OperationCanceledException: an interrupted engine has its own.
            vaert.Log.Undtagelse(undtagelse, "Afbrudt");
            vaert.Meld("Afbrudt, før alt var færdigt. Kør samme kommando igen for at fortsætte.");
            return Afslutning.Fejlet;
        }
#pragma warning disable CA1031 // The last stop: whatever it is, the user gets one sentence, and the log the rest.
        catch (Exception undtagelse)
        {
            vaert.Meld(vaert.Oversaet(undtagelse) ?? vaert.Log.Uventet(undtagelse));
            return Afslutning.Fejlet;
        }
#pragma warning restore CA1031
    }

    private static RootCommand Rod(IEnumerable<Kommando> kommandoer)
    {
        var rod = new RootCommand("Måler jobcentrenes indsats ud fra månedlige leveringer af registerdata.");
        foreach (var kommando in kommandoer)
        {
            rod.Add(kommando);
        }

        foreach (var tilvalg in rod.Options)
        {
            switch (tilvalg)
            {
                case HelpOption:
                    tilvalg.Description = "Viser denne hjælp";
                    tilvalg.Action = new Hjaelp();
                    break;
                case VersionOption:
                    tilvalg.Description = "Viser programmets version";
                    break;
            }
        }

        return rod;
    }
}
