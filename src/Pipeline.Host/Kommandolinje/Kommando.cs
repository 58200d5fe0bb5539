using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Kommandolinje;

/// <summary>One command: what it is called, what its help says, and what it does.</summary>
internal sealed class Kommando(string navn, string beskrivelse) : Command(navn, beskrivelse)
{
    /// <summary>Whole command lines, shown under the options in <c>--help</c>.</summary>
    public IReadOnlyList<string> Eksempler { get; init; } = [];

    private Option<string>? _database;

    public Func<ParseResult, Vaert, Afslutning>? Arbejde { get; private set; }

    /// <summary>Lets the user choose the warehouse; last among the options.</summary>
    public void MedVarehus() => Add(_database = Tilvalg.Database());

    /// <summary>What the user chose; null: what the settings name.</summary>
    public string? Database(ParseResult valg) => _database is null ? null : valg.GetValue(_database);

    public Kommando Goer(Func<ParseResult, Vaert, Afslutning> arbejde)
    {
        Arbejde = arbejde;
        // The parser takes a command without an action for a group that lacks its subcommand; Fortolker does the calling.
        SetAction(_ => { });
        return this;
    }
}
