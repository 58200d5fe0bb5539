namespace Pipeline.Lake;

/// <summary>How much of the machine the lake may use.</summary>
public sealed record LakeOptions
{
    /// <summary>Threads that queries may use together.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Memory for queries in MB (10⁶ bytes); what does not fit goes to <see cref="TempDirectory"/>.</summary>
    public int MemoryLimitMb { get; init; } = 1024;

    /// <summary>Folder for what does not fit in memory. It is made when needed. Null: a query that needs it fails.</summary>
    public string? TempDirectory { get; init; }
}
