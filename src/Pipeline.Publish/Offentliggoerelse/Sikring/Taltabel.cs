namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// Every count of a product's month, linked as it is published: a cell is a word of each dimension, and along each dimension a cell is the sum
/// of those below it. A row that was left out is zeros.
/// </summary>
internal sealed class Taltabel
{
    private readonly int[] _skridt;

    public Taltabel(IReadOnlyList<Trae> dimensioner)
    {
        Dimensioner = dimensioner;
        _skridt = new int[dimensioner.Count];
        var antal = 1;
        for (var d = dimensioner.Count - 1; d >= 0; d--)
        {
            _skridt[d] = antal;
            antal = checked(antal * dimensioner[d].Antal);
        }

        Vaerdier = new int[antal];
    }

    public IReadOnlyList<Trae> Dimensioner { get; }

    /// <summary>By place.</summary>
    public int[] Vaerdier { get; }

    public int Skridt(int dimension) => _skridt[dimension];

    public int Plads(ReadOnlySpan<int> ord)
    {
        var plads = 0;
        for (var d = 0; d < ord.Length; d++)
        {
            plads += ord[d] * _skridt[d];
        }

        return plads;
    }

    public int Ord(int plads, int dimension) => plads / _skridt[dimension] % Dimensioner[dimension].Antal;

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
    public int Rum(int plads) => ErRest(plads) ? Vaerdier[plads] : Vaerdier[plads] - 1;

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

    /// <summary>How far below the tops the cell lies, over all dimensions.</summary>
    public int Dybde(int plads)
    {
        var dybde = 0;
        for (var d = 0; d < _skridt.Length; d++)
        {
            dybde += Dimensioner[d].Dybde(Ord(plads, d));
        }

        return dybde;
    }

    /// <summary>Every published sum: the place of the sum and the places of its parts.</summary>
    public IEnumerable<(int Sum, int[] Dele)> Summer()
    {
        for (var plads = 0; plads < Vaerdier.Length; plads++)
        {
            for (var d = 0; d < _skridt.Length; d++)
            {
                var ord = Ord(plads, d);
                if (!Dimensioner[d].ErBlad(ord))
                {
                    yield return (plads, Dele(plads, d, ord));
                }
            }
        }
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
