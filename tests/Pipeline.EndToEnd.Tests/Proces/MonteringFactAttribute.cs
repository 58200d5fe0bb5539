using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A test that needs a file system of its own; skipped where the kernel grants none (containers without user namespaces).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonteringFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> KanMontere = new(() =>
    {
        try
        {
            return Programmet.Skal("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()]).Slutkode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    public MonteringFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = KanMontere.Value ? null : "kernen giver ikke denne bruger et filsystem (unshare -rm)";
}
