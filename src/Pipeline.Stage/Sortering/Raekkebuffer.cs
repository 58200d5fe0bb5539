using System.Runtime.InteropServices;

namespace Pipeline.Stage.Sortering;

/// <summary>
/// One person's rows in the order of a staged file: by first day, then the other columns of the schema, then the row's number. They stay where
/// they lie in the delivery's rows.
/// </summary>
internal sealed class Raekkebuffer(Raekkerum rum, int[] orden)
{
    private readonly List<int> _raekker = [];

    /// <summary>The rows still there, in order after <see cref="Sorter"/>.</summary>
    public Span<int> Raekker => CollectionsMarshal.AsSpan(_raekker);

    public int Antal => _raekker.Count;

    public Span<int> Vaerdier(int raekke) => rum.Vaerdier(raekke);

    public long Nummer(int raekke) => rum.Nummer(raekke);

    public void Toem() => _raekker.Clear();

    public void Tilfoej(int raekke) => _raekker.Add(raekke);

    public void Sorter()
    {
        if (_raekker.Count > 1)
        {
            Raekker.Sort(Sammenlign);
        }
    }

    public bool Ens(int a, int b) => Vaerdier(a).SequenceEqual(Vaerdier(b));

    /// <summary>Keeps the first <paramref name="antal"/> of <see cref="Raekker"/>.</summary>
    public void Behold(int antal) => CollectionsMarshal.SetCount(_raekker, antal);

    private int Sammenlign(int a, int b)
    {
        var va = Vaerdier(a);
        var vb = Vaerdier(b);
        foreach (var kolonne in orden)
        {
            if (va[kolonne] != vb[kolonne])
            {
                return va[kolonne].CompareTo(vb[kolonne]);
            }
        }

        return rum.Nummer(a).CompareTo(rum.Nummer(b));
    }
}
