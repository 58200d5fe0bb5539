using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

// What a person's rows have to do with each other: duplicates, keys, overlap.
internal sealed partial class Gennemloeb
{
    /// <summary>Equal rows lie side by side, the first received first.</summary>
    private void FjernDubletter()
    {
        var raekker = _raekker.Raekker;
        var antal = 1;
        for (var i = 1; i < raekker.Length; i++)
        {
            if (_raekker.Ens(raekker[i], raekker[antal - 1]))
            {
                Dubletter++;
            }
            else
            {
                raekker[antal++] = raekker[i];
            }
        }

        _raekker.Behold(antal);
    }

    /// <summary>Of rows with the same key the first received stays.</summary>
    private void KraevEnNoegle()
    {
        var raekker = _raekker.Raekker;
        var antal = 1;
        for (var i = 1; i < raekker.Length; i++)
        {
            if (!SammeNoegle(raekker[i], raekker[antal - 1]))
            {
                raekker[antal++] = raekker[i];
                continue;
            }

            var foerst = _raekker.Nummer(raekker[i]) < _raekker.Nummer(raekker[antal - 1]);
            Afviste.Add((_raekker.Nummer(foerst ? raekker[antal - 1] : raekker[i]), _noegleFejl));
            if (foerst)
            {
                raekker[antal - 1] = raekker[i];
            }
        }

        _raekker.Behold(antal);
    }

    private bool SammeNoegle(int a, int b)
    {
        foreach (var kolonne in _plan.Noegle!)
        {
            if (_raekker.Vaerdier(a)[kolonne] != _raekker.Vaerdier(b)[kolonne])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Rows that share a day and are otherwise equal become one, over several if need be; they come by first day. Rows that are events of their own
    /// are left as they are.
    /// </summary>
    private void Flet()
    {
        var raekker = _raekker.Raekker;
        var antal = 0;
        foreach (var raekke in raekker)
        {
            var v = _raekker.Vaerdier(raekke);
            var flettet = false;
            for (var i = IsKeptApart(v) ? -1 : antal - 1; i >= 0 && !flettet; i--)
            {
                var tidligere = _raekker.Vaerdier(raekker[i]);
                if (v[_plan.Orden[0]] <= tidligere[_plan.Flet] && EllersEns(v, tidligere))
                {
                    tidligere[_plan.Flet] = Math.Max(tidligere[_plan.Flet], v[_plan.Flet]);
                    foreach (var k in _plan.Ignored)
                    {
                        // A missing day is the largest number, so that one that is given stays.
                        tidligere[k] = Math.Min(tidligere[k], v[k]);
                    }

                    Flettede++;
                    flettet = true;
                }
            }

            if (!flettet)
            {
                raekker[antal++] = raekke;
            }
        }

        _raekker.Behold(antal);
        _raekker.Sorter();
    }

    private bool EllersEns(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        for (var k = 0; k < a.Length; k++)
        {
            if (k != _plan.Flet && k != _plan.Orden[0] && a[k] != b[k] && Array.IndexOf(_plan.Ignored, k) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsKeptApart(ReadOnlySpan<int> v) => _plan.KeptApart is var (column, value) && v[column] == value;
}
