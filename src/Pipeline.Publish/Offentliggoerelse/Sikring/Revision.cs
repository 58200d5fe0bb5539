namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// A month published again. The reader has both publications and is taken to know which cells have changed (not their figures). A proof
/// then holds for both when its cells are hidden in both and the move is possible in both, or when all its cells have changed, so that the one
/// publication says nothing about the other. A cell that was shown and has not changed is known, and can hide nothing.
/// </summary>
internal sealed class Revision(Daekning tidligere, Taltabel ny)
{
    private readonly int[] _foer = tidligere.Tabel.Vaerdier;

    /// <summary>
    /// Every cell hidden in the earlier publication needs a proof that still holds: the one it had, or another. What such a proof hides in both
    /// stays hidden: shown now, it would tell what it was hidden for.
    /// </summary>
    /// <param name="ubeskyttede">Gets the cells without one.</param>
    public void Genbrug(int graense, bool[] skjult, bool[] daekket, List<Vidne> vidner, List<int> ubeskyttede)
    {
        var (sikre, kast) = (new bool[skjult.Length], new bool[skjult.Length]);
        foreach (var vidne in tidligere.Vidner)
        {
            if (!Brug(Begge(vidne)) && vidne.Plus.Concat(vidne.Minus).All(Aendret))
            {
                Sikr(vidne);
            }
        }

        // Which proof is all the same here: nothing is hidden that was not.
        var gratis = Daekning.Priser(ny, _ => 0);
        var (begge, gamle) = (IBegge(graense, gratis), new Vidnesoegning(tidligere.Tabel, tidligere.Graense, gratis, KunFoer));
        for (var i = 0; i < skjult.Length; i++)
        {
            if (!tidligere.Skjult[i] || sikre[i] || Brug(begge.Find(i)))
            {
                continue;
            }

            if (gamle.Find(i) is { } vidne)
            {
                Sikr(vidne);
            }
            else
            {
                ubeskyttede.Add(i);
            }
        }

        bool Brug(Vidne? vidne)
        {
            if (vidne is null || vidne.Op + vidne.Ned < graense - 1)
            {
                return false;
            }

            vidner.Add(vidne);
            Daekning.Brug(vidne, ny, graense, skjult, daekket);
            Sikr(vidne);
            return true;
        }

        void Sikr(Vidne vidne) => Daekning.Brug(vidne, tidligere.Tabel, tidligere.Graense, kast, sikre);

        bool KunFoer(int i) => tidligere.Skjult[i] && Aendret(i);
    }

    /// <summary>Proofs whose cells were hidden before and are again.</summary>
    public Vidnesoegning IBegge(int graense, int[] pris) => new(Mindste(), graense, pris, i => tidligere.Skjult[i]);

    /// <summary>Proofs whose cells have all changed.</summary>
    public Vidnesoegning Aendrede(int graense, int[] pris) => new(ny, graense, pris, Aendret);

    /// <summary>The move with what is possible in both publications; null when a cell is zero in the new one.</summary>
    private Vidne? Begge(Vidne vidne) =>
        vidne.Plus.Concat(vidne.Minus).Any(i => ny.Vaerdier[i] == 0 && !ny.ErRest(i))
            ? null
            : vidne with
            {
                Op = Math.Min(vidne.Op, vidne.Minus.Select(ny.Rum).DefaultIfEmpty(Vidne.Frit).Min()),
                Ned = Math.Min(vidne.Ned, vidne.Plus.Select(ny.Rum).DefaultIfEmpty(Vidne.Frit).Min()),
            };

    /// <summary>The smaller of the two figures of each cell: a move that is possible there is possible in both.</summary>
    private Taltabel Mindste()
    {
        var mindste = new Taltabel(ny.Dimensioner);
        for (var i = 0; i < _foer.Length; i++)
        {
            mindste.Vaerdier[i] = Math.Min(_foer[i], ny.Vaerdier[i]);
        }

        return mindste;
    }

    /// <summary>What is no cell is seen by nobody, changed or not.</summary>
    private bool Aendret(int i) => _foer[i] != ny.Vaerdier[i] || ny.ErRest(i);
}
