namespace Pipeline.Measure.Dream;

/// <summary>
/// What <see cref="Math.Min(int, int)"/> and the like are, without a branch: in a loop they are compiled to one, and codes and lengths are as good as random, so
/// that the processor guesses it wrong half the time, which costs more than an interval's arithmetic. For numbers below 2³⁰ either way.
/// </summary>
internal static class Uforgrenet
{
    public static int Mindste(int a, int b) => b + ((a - b) & ((a - b) >> 31));

    public static int Stoerste(int a, int b) => a - ((a - b) & ((a - b) >> 31));

    /// <summary>1 when it is so, else 0.</summary>
    public static int Tal(bool saa) => saa ? 1 : 0;

    /// <summary>All ones when it is so, else 0.</summary>
    public static int Maske(bool saa) => -Tal(saa);

    /// <param name="maske">All ones or 0.</param>
    public static int Vaelg(int maske, int ja, int nej) => nej + ((ja - nej) & maske);
}
