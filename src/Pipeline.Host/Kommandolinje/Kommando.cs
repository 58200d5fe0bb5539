using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Kommandolinje;

/// <summary>One command: what it is called, what its help says, and what it does.</summary>
internal sealed class Kommando(string navn, string beskrivelse) : Command(navn, beskrivelse)
{
    /// <summary>Whole command lines, shown under the options in <c>--help</c>.</summary>
    public IReadOnlyList<string> Eksempler { get; init; } = [];

    public Func<ParseResult, Vaert, Afslutning>? Arbejde { get; private set; }

    public Kommando Goer(Func<ParseResult, Vaert, Afslutning> arbejde)
    {
        Arbejde = arbejde;
        // The parser takes a command without an action for a group that lacks its subcommand; Fortolker does the calling.
        SetAction(_ => { });
        return this;
    }
}
