using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>
/// A delivery's rows as numbers: read from the raw file as the numbers of their texts, then each text's value put in its place. What
/// <see cref="Typning.Select"/> says of every row in SQL, said of every different text.
/// </summary>
internal sealed class Raekkelaeser : IDisposable
{
    private readonly Delbestilling _bestilling;
    private readonly Bogreol _reol;
    private readonly Kolonnebog[] _boeger;
    private readonly int[] _foersteFejl;
    private readonly int[] _mangel;
    private readonly (Raekkebetingelse Brydes, int Fejl)[] _regler;
    private readonly Raekkebetingelse? _udeladt;
    private readonly Raekkerum _rum;

    public Raekkelaeser(Delbestilling bestilling, Bogreol reol)
    {
        var typning = bestilling.Typning;
        (_bestilling, _reol) = (bestilling, reol);
        _boeger = [.. typning.Kolonner.Select(reol.Tag)];
        _foersteFejl = [.. typning.Kolonner.Select((_, k) => 1 + typning.Kolonner.Take(k).Sum(f => f.Fejl.Count))];
        _mangel = [.. typning.Kolonner.Select(k => k.Kolonne.Paakraevet ? 1 : 0)];
        _regler = [.. typning.Raekkeregler.Select(r => (r.Brydes, typning.Nummer(r.Fejl)))];
        _udeladt = Udeladelse.Af(typning.Datasaet);
        _rum = new(typning.Kolonner.Count);
    }

    /// <summary>Rows refused for what stands in them: number in the raw file, and error number.</summary>
    public List<(long Nr, int Fejl)> Afviste { get; } = [];

    public long Udeladte { get; private set; }

    /// <summary>Makes room for about as many rows at a time: growing would take twice as much.</summary>
    public void Forvent(long raekker) => _rum.Forvent((int)(raekker + (raekker / 64)));

    /// <summary>Reads the rows of the persons from <paramref name="foerste"/> to <paramref name="sidste"/>; one without a person counts as number 0.</summary>
    /// <returns>Them that are right, until the next call.</returns>
    public Raekkerum Laes(LakeConnection lake, long foerste, long sidste, CancellationToken token)
    {
        _rum.Toem();
        var kolonner = string.Join(", ", _bestilling.Typning.Kolonner.Select(k => k.Received));
        using (var rows = lake.Query($"SELECT person, {kolonner} FROM {_bestilling.Levering.Tabel}", token))
        {
            var nr = 0;
            while (rows.NextChunk(out var chunk))
            {
                Laes(chunk, nr, foerste, sidste);
                nr += chunk.Count;
            }
        }

        foreach (var bog in _boeger)
        {
            bog.Spoerg(lake, token);
        }

        Typ();
        return _rum;
    }

    public void Dispose()
    {
        _rum.Dispose();
        for (var k = 0; k < _boeger.Length; k++)
        {
            _reol.Stil(_bestilling.Typning.Kolonner[k], _boeger[k]);
        }
    }

    private void Laes(LakeChunk chunk, int nr, long foerste, long sidste)
    {
        var person = chunk.Values<long>(0);
        var uden = !chunk.AllValid(0);
        var start = _rum.Antal;
        for (var i = 0; i < person.Length; i++)
        {
            var findes = !uden || chunk.IsValid(0, i);
            var denne = findes ? person[i] : 0;
            if (denne >= foerste && denne <= sidste)
            {
                _rum.Tilfoej(denne, findes ? nr + i : ~(nr + i));
            }
        }

        var alle = _rum.Antal - start == person.Length;
        for (var k = 0; k < _boeger.Length; k++)
        {
            Koder(chunk, k, start, nr, alle);
        }
    }

    /// <summary>Puts the numbers of a column's texts in the rows just added.</summary>
    private void Koder(LakeChunk chunk, int kolonne, int start, int nr, bool alle)
    {
        var tekster = chunk.Texts(kolonne + 1);
        var huller = !chunk.AllValid(kolonne + 1);
        var bog = _boeger[kolonne];
        LakeText sidste = default;
        var kode = Kolonnebog.Tom;
        for (var r = start; r < _rum.Antal; r++)
        {
            var i = alle ? r - start : _rum.Nummer(r) - nr;
            if (huller && !chunk.IsValid(kolonne + 1, i))
            {
                _rum.Vaerdier(r)[kolonne] = Kolonnebog.Tom;
                continue;
            }

            // Neighbours are often equal.
            if (kode == Kolonnebog.Tom || !tekster[i].Equals(sidste))
            {
                sidste = tekster[i];
                kode = bog.Nummer(sidste);
            }

            _rum.Vaerdier(r)[kolonne] = kode;
        }
    }

    /// <summary>Numbers of texts become values; rows that are wrong or left out go.</summary>
    private void Typ()
    {
        var antal = 0;
        for (var r = 0; r < _rum.Antal; r++)
        {
            var vaerdier = _rum.Vaerdier(r);
            var fejl = Kolonnefejl(vaerdier);
            fejl = _rum.HarPerson(r) ? fejl : 1;
            if (_udeladt is not null && _udeladt(vaerdier))
            {
                Udeladte++;
                continue;
            }

            for (var i = 0; fejl == 0 && i < _regler.Length; i++)
            {
                fejl = _regler[i].Brydes(vaerdier) ? _regler[i].Fejl : 0;
            }

            if (fejl == 0)
            {
                _rum.Flyt(r, antal++);
            }
            else
            {
                Afviste.Add((_rum.Nummer(r), fejl));
            }
        }

        _rum.Behold(antal);
    }

    /// <summary>Puts values for the numbers of a row's texts and returns its first error.</summary>
    private int Kolonnefejl(Span<int> vaerdier)
    {
        var fejl = 0;
        for (var k = 0; k < vaerdier.Length; k++)
        {
            var kode = vaerdier[k];
            var (vaerdi, brudt) = kode == Kolonnebog.Tom ? (Typning.Mangler, _mangel[k]) : _boeger[k].Af(kode);
            vaerdier[k] = vaerdi;
            fejl = fejl == 0 && brudt != 0 ? _foersteFejl[k] + brudt : fejl;
        }

        return fejl;
    }
}
