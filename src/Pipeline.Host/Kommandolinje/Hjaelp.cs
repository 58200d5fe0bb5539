using System.CommandLine;
using System.CommandLine.Invocation;

namespace Pipeline.Host.Kommandolinje;

/// <summary><c>--help</c> in Danish; the library's own builder speaks other languages and is closed.</summary>
internal sealed class Hjaelp : SynchronousCommandLineAction
{
    /// <summary>Help is help also when the rest of the line is wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var kommando = parseResult.CommandResult.Command;
        var ud = parseResult.InvocationConfiguration.Output;
        ud.WriteLine(kommando.Description);
        ud.WriteLine();
        ud.WriteLine("Brug:");
        ud.WriteLine($"  {Brug(kommando)}");
        Afsnit(ud, "Kommandoer", kommando.Subcommands.Where(k => !k.Hidden).Select(k => (k.Name, k.Description)));
        Afsnit(ud, "Argumenter", kommando.Arguments.Select(a => ($"<{a.Name}>", a.Description)));
        Afsnit(ud, "Tilvalg", Tilvalgene(kommando).Where(t => !t.Hidden).Select(t => (Navn(t), t.Description)));
        Linjer(ud, "Eksempler", kommando is Kommando k ? k.Eksempler : []);
        if (kommando is RootCommand)
        {
            ud.WriteLine();
            ud.WriteLine($"'{Fortolker.Program} <kommando> --help' viser en kommandos tilvalg og eksempler.");
            ud.WriteLine("Slutkoder: 0 udført, 1 fejlet, 2 forkert brug, 3 afvist af en kontrol (intet udgivet).");
        }

        return 0;
    }

    private static string Brug(Command kommando) =>
        string.Join(
            ' ',
            [
                Fortolker.Sti(kommando),
                .. kommando.Subcommands.Count > 0 ? ["<kommando>"] : Array.Empty<string>(),
                .. kommando.Arguments.Select(a => $"<{a.Name}>"),
                .. kommando.Options.Where(t => t.Required).Select(t => $"{t.Name} {Vaerdi(t)}"),
                "[tilvalg]",
            ]
        );

    private static IEnumerable<Option> Tilvalgene(Command kommando) =>
        kommando.Options.Concat(kommando.Parents.OfType<Command>().SelectMany(Tilvalgene).Where(t => t.Recursive));

    private static string Navn(Option tilvalg) =>
        string.Join(", ", tilvalg.Aliases.Where(a => a.StartsWith('-') && a != "-?").Prepend(tilvalg.Name))
        + (tilvalg.Arity.MaximumNumberOfValues == 0 || tilvalg.ValueType == typeof(bool) ? "" : $" {Vaerdi(tilvalg)}");

    private static string Vaerdi(Option tilvalg) => $"<{tilvalg.HelpName ?? "værdi"}>";

    private static void Afsnit(TextWriter ud, string navn, IEnumerable<(string Navn, string? Tekst)> raekker)
    {
        var alle = raekker.ToList();
        var bredde = alle.Count == 0 ? 0 : alle.Max(r => r.Navn.Length);
        Linjer(ud, navn, alle.Select(r => $"{r.Navn.PadRight(bredde)}  {r.Tekst}".TrimEnd()));
    }

    private static void Linjer(TextWriter ud, string navn, IEnumerable<string> linjer)
    {
        var alle = linjer.ToList();
        if (alle.Count == 0)
        {
            return;
        }

        ud.WriteLine();
        ud.WriteLine($"{navn}:");
        alle.ForEach(linje => ud.WriteLine($"  {linje}"));
    }
}
