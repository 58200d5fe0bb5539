namespace Pipeline.Measure.Dream;

/// <summary>
/// Choosing without a branch: codes and lengths are as good as random, so that the processor guesses a branch on them wrong half the time, which costs more than an
/// interval's arithmetic. In a loop <c>?:</c> is compiled to one.
/// </summary>
internal static class Uforgrenet
{
    /// <summary>1 when it is so, else 0.</summary>
    public static int Tal(bool saa) => saa ? 1 : 0;

    /// <summary>All ones when it is so, else 0.</summary>
    public static int Maske(bool saa) => -Tal(saa);

    /// <param name="maske">All ones or 0.</param>
    public static int Vaelg(int maske, int ja, int nej) => nej + ((ja - nej) & maske);
}
