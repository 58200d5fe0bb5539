namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A test that needs a terminal, made by util-linux' <c>script</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = File.Exists("/usr/bin/script") ? null! : "programmet 'script' findes ikke";
}
