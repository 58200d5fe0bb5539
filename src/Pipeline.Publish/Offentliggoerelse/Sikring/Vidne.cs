namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// A proof that the cells in it are protected: adding the same number to those in <paramref name="Plus"/> and taking it from those in
/// <paramref name="Minus"/> changes no published figure, as every sum either holds as many of one kind as of the other or moves along with
/// them. So up to <paramref name="Op"/> may be added, or <paramref name="Ned"/> taken, and whoever sees the publication cannot tell the table
/// from the true one: a hidden cell stays at least 1, which the reader knows because zeros are shown.
/// </summary>
internal sealed record Vidne(int[] Plus, int[] Minus, int Op, int Ned)
{
    public const int Frit = int.MaxValue / 2;

    /// <summary>Whether a hidden cell of this value on the plus side is protected by it: see <see cref="Beskyttelse"/>.</summary>
    public bool DaekkerPlus(int vaerdi, int graense) => Beskyttelse(vaerdi, Op, Ned, graense);

    public bool DaekkerMinus(int vaerdi, int graense) => Beskyttelse(vaerdi, Ned, Op, graense);

    /// <summary>
    /// The protection interval: at least <paramref name="graense"/> different values are possible, and for a cell below the threshold
    /// one of them is the threshold or above, so that nobody can tell even that it is below.
    /// </summary>
    public static bool Beskyttelse(int vaerdi, int op, int ned, int graense) => op + ned >= graense - 1 && vaerdi + op >= graense;
}
