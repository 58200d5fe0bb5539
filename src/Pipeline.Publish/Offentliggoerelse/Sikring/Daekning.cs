namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>Which cells of a month are not shown, and why that is enough.</summary>
/// <param name="Skjult">By place.</param>
/// <param name="Vidner">Together they prove every hidden cell.</param>
/// <param name="Ubeskyttede">Cells for which no proof was found: only possible for a revision, which then must not be published.</param>
internal sealed record Daekning(Taltabel Tabel, int Graense, bool[] Skjult, IReadOnlyList<Vidne> Vidner, IReadOnlyList<int> Ubeskyttede)
{
    /// <summary>
    /// Primary: a count from 1 to below the threshold; 0 stays. Secondary: what <see cref="Vidnesoegning"/> finds cheapest, cell by cell
    /// from the leaves up. The same table gives the same result.
    /// </summary>
    /// <param name="tidligere">The month's publication before this one, when there is one: both are then safe together.</param>
    public static Daekning Af(Taltabel tabel, int graense, Daekning? tidligere = null)
    {
        var forhold = tidligere is null ? null : new Revision(tidligere, tabel);
        var skjult = new bool[tabel.Vaerdier.Length];
        var primaere = new List<int>();
        for (var i = 0; i < skjult.Length; i++)
        {
            if (tabel.Vaerdier[i] > 0 && tabel.Vaerdier[i] < graense && !tabel.ErRest(i))
            {
                primaere.Add(i);
                skjult[i] = true;
            }
        }

        var daekket = new bool[skjult.Length];
        var vidner = new List<Vidne>();
        var ubeskyttede = new List<int>();
        forhold?.Genbrug(graense, skjult, daekket, vidner, ubeskyttede);
        var pris = Priser(tabel, i => skjult[i] ? 0 : 20 + (int)Math.Sqrt(tabel.Vaerdier[i]));
        Vidnesoegning[] soegninger = forhold is null
            ? [new(tabel, graense, pris, _ => true)]
            : [forhold.IBegge(graense, pris), forhold.Aendrede(graense, pris)];
        foreach (var celle in primaere.OrderByDescending(tabel.Dybde).ThenBy(i => i).Where(i => !daekket[i]))
        {
            if (soegninger.Select(s => s.Find(celle)).FirstOrDefault(v => v is not null) is not { } vidne)
            {
                ubeskyttede.Add(celle);
                continue;
            }

            vidner.Add(vidne);
            Brug(vidne, tabel, graense, skjult, daekket);
            foreach (var i in vidne.Plus.Concat(vidne.Minus).Where(i => skjult[i]))
            {
                pris[i] = 0;
            }
        }

        return new(tabel, graense, skjult, vidner, ubeskyttede);
    }

    /// <summary>What each cell costs to use, by place. A cell costs more the larger it is, and there is a price on each: many small ones are a loss too.</summary>
    internal static int[] Priser(Taltabel tabel, Func<int, int> pris) =>
        [.. Enumerable.Range(0, tabel.Vaerdier.Length).Select(i => tabel.ErRest(i) ? Vidnesoegning.Restpris : pris(i))];

    internal static void Brug(Vidne vidne, Taltabel tabel, int graense, bool[] skjult, bool[] daekket)
    {
        // What is no cell is hidden from the start.
        foreach (var i in vidne.Plus.Where(i => !tabel.ErRest(i)))
        {
            skjult[i] = true;
            daekket[i] |= vidne.DaekkerPlus(tabel.Vaerdier[i], graense);
        }

        foreach (var i in vidne.Minus.Where(i => !tabel.ErRest(i)))
        {
            skjult[i] = true;
            daekket[i] |= vidne.DaekkerMinus(tabel.Vaerdier[i], graense);
        }
    }
}
