using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A test of what a user may not read; skipped where the system has no such rights, or nobody to be but root.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccessFactAttribute : FactAttribute
{
    private static readonly string[] AsAnybody = ["--bounding-set", "-dac_override,-dac_read_search"];

    private static readonly Lazy<bool> CanBeRefused = new(() =>
    {
        try
        {
            return !OperatingSystem.IsWindows()
                && (!Environment.IsPrivilegedProcess || Programmet.Skal("setpriv", [.. AsAnybody, "true"]).Slutkode == 0);
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    public AccessFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = CanBeRefused.Value ? null : "root kan ikke give afkald på sine rettigheder her (setpriv)";

    /// <summary>Runs <c>pipeline</c> as somebody who is held to the files' own rights, which root is not.</summary>
    public static Kommandosvar Run(params string[] args) =>
        Environment.IsPrivilegedProcess
            ? Programmet.Skal("setpriv", [.. AsAnybody, "dotnet", Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. args])
            : Programmet.Koer(args);
}
