namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>Which cells of a month are not shown, and why that is enough.</summary>
/// <param name="Skjult">By place.</param>
/// <param name="Vidner">Together they prove every hidden cell of this publication and of those before it.</param>
/// <param name="Ubeskyttede">Cells for which no proof was found: only possible beside an earlier publication; this one must then not be shown.</param>
internal sealed record Daekning(
    Taltabel Tabel,
    Daekningsregel Regel,
    bool[] Skjult,
    IReadOnlyList<Vidne> Vidner,
    IReadOnlyList<int> Ubeskyttede
)
{
    /// <summary>A cell costs more the larger it is, and there is a price on each: many small ones are a loss too.</summary>
    private const int Cellepris = 20;

    /// <summary>So many persons cost one more: without it a region's total costs hardly more than a kommune's.</summary>
    private const int Personer = 50;

    /// <summary>A total over all areas and all groups is hidden only where nothing else can be.</summary>
    private const int Toppris = 5_000;

    public int Graense => Regel.Graense;

    /// <summary>
    /// Primary: a count from 1 to below the threshold, and a count whose row has too few persons; 0 stays. Secondary: what <see cref="CycleSearch"/> finds
    /// cheapest, cell by cell from the leaves up. The same tables give the same result.
    /// </summary>
    /// <param name="tidligere">The month's publications before this one, oldest first: all are then safe together.</param>
    public static Daekning Af(Taltabel tabel, Daekningsregel regel, IReadOnlyList<Daekning>? tidligere = null)
    {
        var arbejde = new Afdaekning(tabel, regel, tidligere ?? []);
        arbejde.Genbrug();
        arbejde.Beskyt(i => regel.SkjulesMed[tabel.Kolonne(i)] < 0 && ErSmaa(tabel, regel, i));
        if (regel.SkjulesMed.All(med => med < 0))
        {
            arbejde.SecondLook();
        }

        arbejde.Beskyt(i =>
            regel.SkjulesMed[tabel.Kolonne(i)] is >= 0 and var med
            && (ErSmaa(tabel, regel, i) || (tabel.Vaerdier[i] > 0 && arbejde.ErSkjult(i - tabel.Kolonne(i) + med)))
        );
        return arbejde.Faerdig();
    }

    internal static bool ErSmaa(Taltabel tabel, Daekningsregel regel, int plads) =>
        tabel.Vaerdier[plads] > 0 && tabel.Vaerdier[plads] < regel.Graense && !tabel.ErRest(plads);

    internal static int[] Priser(Taltabel tabel, Func<int, bool> skjult) =>
        [
            .. tabel.Vaerdier.Select(
                (v, i) =>
                    tabel.Mangler(i) ? 0
                    : tabel.ErRest(i) ? CycleSearch.Restpris
                    : skjult(i) ? 0
                    : Cellepris + (int)Math.Sqrt(v) + (v / Personer) + (ErTotal(tabel, i) ? Toppris : 0)
            ),
        ];

    private static bool ErTotal(Taltabel tabel, int plads) =>
        Enumerable.Range(0, 2).All(d => tabel.Dimensioner[d] is var trae && tabel.Ord(plads, d) is var ord && trae.ErTop(ord));
}

/// <param name="Graense">From how many a count is shown.</param>
/// <param name="SkjulesMed">By column: the column of the persons that it is of, with which it is hidden; −1: none.</param>
internal sealed record Daekningsregel(int Graense, IReadOnlyList<int> SkjulesMed)
{
    public static Daekningsregel Fra(int graense, Taltabel tabel) => new(graense, [.. Enumerable.Repeat(-1, tabel.Kolonner.Count)]);
}
