namespace Pipeline.Host.Kommandolinje;

/// <summary>
/// A word that is given to the process itself and never on the command line, where whoever lists the machine's processes would see it: a line of standard
/// input, or typed without being shown.
/// </summary>
internal static class SecretInput
{
    /// <param name="prompt">What is asked for, where somebody types.</param>
    /// <param name="tell">Tells the user a line.</param>
    /// <returns>The first line, without its end; empty when there is none.</returns>
    public static string Read(string prompt, Action<string> tell) =>
        Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : Typed(prompt, tell);

    private static string Typed(string prompt, Action<string> tell)
    {
        tell(prompt);
        var tegn = new List<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } tast)
        {
            if (tast.Key == ConsoleKey.Backspace && tegn.Count > 0)
            {
                tegn.RemoveAt(tegn.Count - 1);
            }
            else if (!char.IsControl(tast.KeyChar))
            {
                tegn.Add(tast.KeyChar);
            }
        }

        return new([.. tegn]);
    }
}
