namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// Every count of a month that is published together, linked as it is published: a cell is a word of each dimension and a column. Along each dimension
/// a cell is the sum of those below it, and the columns of a row have their identities. A row that was left out is zeros.
/// </summary>
internal sealed class Taltabel
{
    private readonly int[] _skridt;
    private readonly bool[] _mangler;

    /// <param name="dimensioner">The first two are those in which a search goes furthest for a partner.</param>
    /// <param name="mangler">Columns that are not published (yet), by number; null: all are.</param>
    public Taltabel(IReadOnlyList<Trae> dimensioner, ColumnSystem kolonner, bool[]? mangler = null)
    {
        (Dimensioner, Kolonner) = (dimensioner, kolonner);
        _mangler = mangler ?? new bool[kolonner.Count];
        _skridt = new int[dimensioner.Count];
        var antal = kolonner.Count;
        for (var d = dimensioner.Count - 1; d >= 0; d--)
        {
            _skridt[d] = antal;
            antal = checked(antal * dimensioner[d].Antal);
        }

        Vaerdier = new int[antal];
    }

    public IReadOnlyList<Trae> Dimensioner { get; }

    public ColumnSystem Kolonner { get; }

    /// <summary>By place.</summary>
    public int[] Vaerdier { get; }

    public int Skridt(int dimension) => _skridt[dimension];

    public int Ord(int plads, int dimension) => plads / _skridt[dimension] % Dimensioner[dimension].Antal;

    public int Kolonne(int plads) => plads % Kolonner.Count;

    /// <summary>Whether the cell's column is not published here.</summary>
    public bool Mangler(int plads) => _mangler[Kolonne(plads)];

    /// <summary>Not a published cell but what the parts of a sum have too much; known to nobody, and may be 0.</summary>
    public bool ErRest(int plads)
    {
        for (var d = 0; d < _skridt.Length; d++)
        {
            if (Dimensioner[d].Overskud is { } overskud && Ord(plads, d) == overskud.Udover)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much a hidden cell can be lowered: to 1, as zeros are shown, or where it is no cell to 0.</summary>
    public int Rum(int plads) =>
        Mangler(plads) ? Vidne.Frit
        : ErRest(plads) ? Vaerdier[plads]
        : Vaerdier[plads] - 1;

    /// <summary>Fills in what the parts have too much, when every other cell is in place.</summary>
    public void BeregnOverskud()
    {
        for (var d = 0; d < _skridt.Length; d++)
        {
            if (Dimensioner[d].Overskud is not { } overskud)
            {
                continue;
            }

            for (var plads = 0; plads < Vaerdier.Length; plads++)
            {
                if (Ord(plads, d) == overskud.Top)
                {
                    var rest = Dele(plads, d, overskud.Top).Sum(del => Vaerdier[del]) - Vaerdier[plads];
                    Vaerdier[plads + ((overskud.Udover - overskud.Top) * _skridt[d])] = Math.Max(0, rest);
                }
            }
        }
    }

    /// <summary>How many sums the cell is in, one in another, over all dimensions and identities: those that are in most come first.</summary>
    public int Dybde(int plads)
    {
        var dybde = Kolonnedybde(Kolonne(plads));
        for (var d = 0; d < _skridt.Length; d++)
        {
            dybde += Dimensioner[d].Dybde(Ord(plads, d));
        }

        return dybde;
    }

    /// <summary>Every published sum: the place of the sum, the places of its parts, and whether the sum may be less than they are together.</summary>
    public IEnumerable<(int Sum, int[] Dele, bool Hoejst)> Summer()
    {
        for (var plads = 0; plads < Vaerdier.Length; plads++)
        {
            if (Mangler(plads))
            {
                continue;
            }

            for (var d = 0; d < _skridt.Length; d++)
            {
                var ord = Ord(plads, d);
                if (!Dimensioner[d].ErBlad(ord))
                {
                    yield return (plads, Dele(plads, d, ord), Dimensioner[d].Overskud?.Top == ord);
                }
            }

            var kolonne = Kolonne(plads);
            foreach (var (_, dele) in Kolonner.Identities.Where(i => i.Sum == kolonne && !Array.Exists(i.Parts, p => _mangler[p])))
            {
                yield return (plads, [.. dele.Select(p => plads - kolonne + p)], false);
            }
        }
    }

    private int Kolonnedybde(int kolonne)
    {
        var sum = Kolonner.Identities.Where(i => Array.IndexOf(i.Parts, kolonne) >= 0).Select(i => (int?)i.Sum).FirstOrDefault();
        return sum is { } over ? 1 + Kolonnedybde(over) : 1;
    }

    private int[] Dele(int plads, int dimension, int ord)
    {
        var boern = Dimensioner[dimension].Boern(ord);
        var dele = new int[boern.Length];
        for (var i = 0; i < dele.Length; i++)
        {
            dele[i] = plads + ((boern[i] - ord) * _skridt[dimension]);
        }

        return dele;
    }
}
