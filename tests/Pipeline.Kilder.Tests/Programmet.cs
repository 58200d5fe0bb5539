using System.Diagnostics;

namespace Pipeline.Kilder.Tests;

/// <summary>What the program left behind.</summary>
internal sealed record Kommandosvar(int Slutkode, string Ud, string Fejl);

/// <summary>The built program as a process, with an environment of its own.</summary>
internal static class Programmet
{
    public static Kommandosvar Koer(IReadOnlyDictionary<string, string> miljoe, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (navn, vaerdi) in miljoe)
        {
            start.Environment[navn] = vaerdi;
        }

        using var proces = Process.Start(start)!;
        var fejl = proces.StandardError.ReadToEndAsync();
        var ud = proces.StandardOutput.ReadToEndAsync();
        proces.WaitForExit(TimeSpan.FromMinutes(5)).ShouldBeTrue();
        return new(proces.ExitCode, ud.GetAwaiter().GetResult(), fejl.GetAwaiter().GetResult());
    }
}
