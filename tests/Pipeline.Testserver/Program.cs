using System.Diagnostics;

namespace Pipeline.Testserver;

internal static class Program
{
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static void Koer(string program, IEnumerable<string> argumenter)
    {
        using var proces = Process.Start(
            new ProcessStartInfo(program, argumenter) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var fejl = proces.StandardError.ReadToEndAsync();
        proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {proces.ExitCode}: {fejl.GetAwaiter().GetResult()}");
        }
    }
}
