using System.Runtime.CompilerServices;
using Xunit;

namespace Pipeline.Testserver;

/// <summary>A test against a real PostgreSQL server; skipped with the reason where there is none, but failing under <c>CI=true</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PgFactAttribute : FactAttribute
{
    public PgFactAttribute(Serverkrav krav = Serverkrav.Delt, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Krav.Mangler(krav);
}

/// <inheritdoc cref="PgFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PgTheoryAttribute : TheoryAttribute
{
    public PgTheoryAttribute(Serverkrav krav = Serverkrav.Delt, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Krav.Mangler(krav);
}

/// <summary>What server a test needs.</summary>
public enum Serverkrav
{
    /// <summary>The one all tests share (<see cref="SharedServer"/>).</summary>
    Delt,

    /// <summary>One that may be killed.</summary>
    Egen,

    /// <summary>One with a disk that is soon full.</summary>
    LilleDisk,
}

internal static class Krav
{
    public static string? Mangler(Serverkrav krav)
    {
        // Under CI a server is asked for whatever the machine says; where there is none, the test fails.
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            return null;
        }

        return krav switch
        {
            Serverkrav.Delt => SharedServer.Missing,
            _ when Serverprogram.Mappe is null => "der er ingen PostgreSQL, som må standses: installer PostgreSQL 15 eller nyere",
            Serverkrav.LilleDisk when !KanMontere.Value => "en lille disk til serveren kræver root med ret til at montere",
            _ => null,
        };
    }

    private static readonly Lazy<bool> KanMontere = new(() =>
    {
        try
        {
            Program.Koer("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()]);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });
}
