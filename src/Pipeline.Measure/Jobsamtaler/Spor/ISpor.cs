namespace Pipeline.Measure.Jobsamtaler.Spor;

/// <summary>
/// Is told the engine's decisions about a person as it makes them. Made by structs, for each of which the engine is compiled anew: one that does
/// not listen leaves nothing of the telling in the machine code.
/// </summary>
public interface ISpor
{
    /// <summary>Whether anybody listens.</summary>
    static abstract bool Lytter { get; }

    void Besluttet(in Beslutning beslutning);
}

/// <summary>Nobody listens: how persons are measured.</summary>
public readonly struct IntetSpor : ISpor
{
    public static bool Lytter => false;

    public void Besluttet(in Beslutning beslutning) { }
}

/// <summary>Keeps every decision, in the order they were made.</summary>
public readonly struct Optagelse(List<Beslutning> beslutninger) : ISpor
{
    public static bool Lytter => true;

    public void Besluttet(in Beslutning beslutning) => beslutninger.Add(beslutning);
}
