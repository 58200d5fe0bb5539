namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>What a process left behind.</summary>
internal sealed record Kommandosvar(int Slutkode, string Ud, string Fejl)
{
    /// <summary>The error stream's lines.</summary>
    public IReadOnlyList<string> Fejllinjer { get; } = Fejl.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
