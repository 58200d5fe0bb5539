namespace Pipeline.Definitions.Regler;

/// <summary>The dated versions of a measurement's rules, as far as every kind of measurement has them.</summary>
public interface IRegelbog
{
    /// <summary>Oldest first; at least one.</summary>
    IReadOnlyList<string> Versioner { get; }

    /// <summary>SHA-256 of everything a figure depends on besides the data.</summary>
    /// <exception cref="Domain.PipelineFejl">There is no such version; the error lists those there are.</exception>
    string Hash(string version);
}
