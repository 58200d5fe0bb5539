namespace Pipeline.Lake;

/// <summary>What went wrong, as far as a caller may want to tell it apart.</summary>
public enum LakeFejlart
{
    Andet,

    /// <summary>A file could not be read or written.</summary>
    Io,

    /// <summary>The query was interrupted.</summary>
    Afbrudt,

    /// <summary>The memory limit was reached and the rest could not be put on disk.</summary>
    Hukommelse,

    /// <summary>A value or a file's content could not be read as what it should be.</summary>
    Indhold,

    /// <summary>A file is whole and has not a column that is asked for: an older program made it.</summary>
    Outdated,
}

/// <summary>
/// An error from the engine, with its own message. The message may quote values of the data: a caller that reads personal data must not
/// pass it on.
/// </summary>
public sealed class LakeException(string message, LakeFejlart art = LakeFejlart.Andet, Exception? inner = null) : Exception(message, inner)
{
    public LakeFejlart Art { get; } = art;

    /// <summary>The staged file that could not be read; null when it is not known.</summary>
    public string? Fil { get; init; }

    internal static LakeException From(string message, int errorType) =>
        new(
            message,
            errorType switch
            {
                28 => LakeFejlart.Io,
                29 => LakeFejlart.Afbrudt,
                33 => LakeFejlart.Hukommelse,
                1 or 2 or 32 => LakeFejlart.Indhold,
                _ => LakeFejlart.Andet,
            }
        );
}
