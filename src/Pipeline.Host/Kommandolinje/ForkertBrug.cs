using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Domain;

namespace Pipeline.Host.Kommandolinje;

/// <summary>Wrong usage in one Danish sentence. The parser knows only English, so the sentence is made from what it found, not from its text.</summary>
internal static class ForkertBrug
{
    public static string Saetning(ParseResult valg)
    {
        var kommando = valg.CommandResult.Command;
        if (valg.UnmatchedTokens is [var foerste, ..])
        {
            return Ukendt(foerste, kommando);
        }

        if (kommando.Action is null)
        {
            return $"Der mangler en kommando efter '{Fortolker.Sti(kommando)}': {string.Join(", ", kommando.Subcommands.Select(k => k.Name))}.";
        }

        var fejl = valg.Errors[0];
        return fejl.SymbolResult switch
        {
            OptionResult { Implicit: true, Option: var tilvalg } => $"{tilvalg.Name} skal angives.",
            OptionResult { Tokens.Count: 0, Option: var tilvalg } => $"{tilvalg.Name} mangler en værdi.",
            OptionResult { Option: var tilvalg } r when r.Tokens.Count > tilvalg.Arity.MaximumNumberOfValues =>
                $"{tilvalg.Name} er angivet {r.Tokens.Count} gange, men kan kun angives én gang.",
            ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"<{argument.Name}> mangler.",
            // What is left is said by our own readers of values, in Danish.
            _ => fejl.Message,
        };
    }

    private static string Ukendt(string ord, Command kommando)
    {
        var (art, kendte) = ord.StartsWith('-')
            ? ("Ukendt tilvalg", kommando.Options.Concat(FaellesTilvalg(kommando)).Where(t => !t.Hidden).Select(t => t.Name))
            : (kommando.Subcommands.Count > 0 ? "Ukendt kommando" : "Uventet ord", kommando.Subcommands.Select(k => k.Name));
        var forslag = Forslag.Naermeste(ord, kendte);
        return $"{art}: '{ord}'." + (forslag is null ? "" : $" Mente du '{forslag}'?");
    }

    private static IEnumerable<Option> FaellesTilvalg(Command kommando) =>
        kommando.Parents.OfType<Command>().SelectMany(k => k.Options.Where(t => t.Recursive).Concat(FaellesTilvalg(k)));
}
