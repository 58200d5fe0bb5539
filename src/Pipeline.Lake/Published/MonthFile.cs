namespace Pipeline.Lake.Published;

/// <summary>A month of a product as a Parquet file for readers.</summary>
/// <param name="Path">Where it lies.</param>
public sealed record MonthFile(string Path)
{
    /// <summary>What the file says of itself, by name: Parquet's key-value metadata.</summary>
    public IReadOnlyDictionary<string, string> Description { get; init; } = new Dictionary<string, string>();
}
