using System.Runtime.CompilerServices;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A test that needs a terminal, made by util-linux' <c>script</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = File.Exists("/usr/bin/script") ? null : "programmet 'script' findes ikke";
}
