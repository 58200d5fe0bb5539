namespace Pipeline.Generate.Tilfaeldighed;

/// <summary>
/// A random stream named by its numbers (SplitMix64): the stream of a person depends on seed and person number alone, never on
/// which thread or block made it. A mutable struct: pass it by reference.
/// </summary>
internal struct Tilfaeldig
{
    private const ulong Skridt = 0x9E3779B97F4A7C15;
    private ulong _tilstand;

    private Tilfaeldig(ulong tilstand) => _tilstand = tilstand;

    public static Tilfaeldig For(int seed, long nummer) =>
        new(Bland(Bland((ulong)(uint)seed + Skridt) ^ ((ulong)nummer * 0xD1B54A32D192ED03)));

    /// <summary>A stream of its own: however much is drawn from it, this one goes on as if it had not been.</summary>
    public readonly Tilfaeldig Gren(uint maerke) => new(Bland(_tilstand ^ Bland((maerke + 1UL) * Skridt)));

    public ulong Naeste() => Bland(_tilstand += Skridt);

    /// <summary>In [0, 1).</summary>
    public double Broek() => (Naeste() >> 11) * (1.0 / (1UL << 53));

    /// <summary>In [0, <paramref name="antal"/>).</summary>
    public int Tal(int antal) => (int)(((Naeste() >> 32) * (ulong)antal) >> 32);

    /// <summary>Both ends included.</summary>
    public int Mellem(int fra, int til) => fra + Tal(til - fra + 1);

    public bool Sker(double sandsynlighed) => Broek() < sandsynlighed;

    /// <summary>Days with an exponential law of the given mean, at least 1.</summary>
    public int Ventetid(double middel) => 1 + (int)(-Math.Log(1 - Broek()) * middel);

    private static ulong Bland(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
