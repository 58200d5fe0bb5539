using Pipeline.Domain.Regler;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>§7: which code exempts on which group's list, for everyone or for one visitationskategori, as bits by group.</summary>
internal sealed class Fritagelseslister
{
    /// <summary>Room for every code: 1–999 and the four words from 1001.</summary>
    public const int KodePladser = 2048;

    private readonly ushort[] _alle = new ushort[KodePladser];
    private readonly ushort[] _kategori = new ushort[KodePladser * 4];
    private readonly ushort[] _nogen = new ushort[KodePladser];

    public Fritagelseslister(IEnumerable<Fritagelseslinje> linjer)
    {
        foreach (var linje in linjer)
        {
            var bit = KompileretRegelsaet.Bit(linje.Liste);
            // Stryker disable once all : a short cut, list and kategori are asked about after it
            _nogen[linje.Kode] |= bit;
            if (linje.Kategori is { } kategori)
            {
                _kategori[Plads(linje.Kode, (byte)kategori)] |= bit;
            }
            else
            {
                _alle[linje.Kode] |= bit;
            }
        }
    }

    /// <summary>Whether the code is on the list at all.</summary>
    // Stryker disable once all : a short cut, list and kategori are asked about after it
    public bool KanFritage(short kode, int liste) => KompileretRegelsaet.Has(_nogen[kode], liste);

    public bool FritagerAlle(short kode, int liste) => KompileretRegelsaet.Has(_alle[kode], liste);

    public bool FritagerKategori(short kode, int liste, byte kategori) => KompileretRegelsaet.Has(_kategori[Plads(kode, kategori)], liste);

    /// <summary>Whether the code is on the same lists in both.</summary>
    public bool Ens(Fritagelseslister andre, short kode)
    {
        var ens = _alle[kode] == andre._alle[kode];
        for (byte kategori = 0; kategori < 4; kategori++)
        {
            ens &= _kategori[Plads(kode, kategori)] == andre._kategori[Plads(kode, kategori)];
        }

        return ens;
    }

    private static int Plads(short kode, byte kategori) => (kategori * KodePladser) + kode;
}
