namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// A proof that the cells in it are protected: adding a number, times its sign, to each cell changes no published figure, as every sum and every identity
/// gets as much as it gives. So the number may be anything from −<paramref name="Ned"/> to <paramref name="Op"/>, and whoever sees the publications
/// cannot tell the table from the true one: a hidden cell stays at least 1, which the reader knows because zeros are shown.
/// </summary>
/// <param name="Celler">Places.</param>
/// <param name="Tegn">By cell: 1 or −1; more where the cell is moved by two of its parts at once.</param>
/// <param name="Udgaver">The publications of the month, by number, in which the cells move together; in all others none of them does.</param>
internal sealed record Vidne(int[] Celler, int[] Tegn, int Op, int Ned, IReadOnlyList<int> Udgaver)
{
    public const int Frit = int.MaxValue / 4;

    /// <summary>Whether the hidden cell, of this value, is protected by it: see <see cref="Beskyttelse"/>.</summary>
    /// <param name="nr">Which of the cells.</param>
    public bool Daekker(int nr, int vaerdi, int graense) =>
        Tegn[nr] switch
        {
            1 => Beskyttelse(vaerdi, Op, Ned, graense),
            -1 => Beskyttelse(vaerdi, Ned, Op, graense),
            _ => false,
        };

    /// <summary>
    /// The protection interval: at least <paramref name="graense"/> different values are possible, and for a cell below the threshold
    /// one of them is the threshold or above, so that nobody can tell even that it is below.
    /// </summary>
    public static bool Beskyttelse(int vaerdi, int op, int ned, int graense) => op + ned >= graense - 1 && vaerdi + op >= graense;

    /// <summary>How far the cells can be moved when each can be lowered so much.</summary>
    public static (int Op, int Ned) Spillerum(IReadOnlyList<int> celler, IReadOnlyList<int> tegn, Func<int, int> rum)
    {
        var (op, ned) = (Frit, Frit);
        for (var k = 0; k < celler.Count; k++)
        {
            var plads = rum(celler[k]) / Math.Abs(tegn[k]);
            (op, ned) = tegn[k] < 0 ? (Math.Min(op, plads), ned) : (op, Math.Min(ned, plads));
        }

        return (op, ned);
    }
}
