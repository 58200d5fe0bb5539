using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>
/// Reads one dataset's rows of a bucket. Every file is sorted by person and files come in the order of months, so a merge with the persons gives
/// each row its person and a counting sort lays the rows out by person, in the order of days.
/// </summary>
internal sealed class Datasaetmodtager(string navn, Dagkolonner raekker, IReadOnlyList<(string Kolonne, Kolonnemodtager Modtager)> kolonner)
{
    private int[] _personAf = [];

    public string Navn { get; } = navn;

    /// <summary>The columns the engine reads, in the order they are asked for after <c>person</c>.</summary>
    public string Kolonner { get; } = string.Join(", ", kolonner.Select(k => LakeSql.Navn(k.Kolonne)));

    /// <param name="hvor">SQL that picks rows; empty = all.</param>
    public void Laes(LakeConnection lake, IReadOnlyList<string> filer, string hvor, Spand spand, CancellationToken token)
    {
        var start = GoerStartKlar(spand.AntalPersoner);
        var antal = 0;
        var sorteret = true;
        if (filer.Count > 0)
        {
            using var resultat = lake.Query($"SELECT person, {Kolonner} FROM read_parquet({LakeSql.Liste(filer)}){hvor}", token);
            var nr = 0;
            var forrige = long.MinValue;
            while (resultat.NextChunk(out var bid))
            {
                var personer = bid.Values<long>(0);
                for (var k = 0; k < kolonner.Count; k++)
                {
                    kolonner[k].Modtager.Modtag(bid, k + 1, antal);
                }

                if (_personAf.Length < antal + personer.Length)
                {
                    Array.Resize(ref _personAf, Math.Max(antal + personer.Length, _personAf.Length * 2));
                }

                sorteret &= FindPersoner(personer, spand, start, _personAf.AsSpan(antal), ref nr, ref forrige);
                antal += personer.Length;
            }
        }

        Fordel(start, spand.AntalPersoner, antal, sorteret);
    }

    /// <summary>Room for a count per person, all 0; afterwards the borders between persons.</summary>
    private int[] GoerStartKlar(int personer)
    {
        if (raekker.Start.Length < personer + 1)
        {
            raekker.Start = new int[Math.Max(personer + 1, raekker.Start.Length * 2)];
        }

        raekker.Start.AsSpan(0, personer + 1).Clear();
        return raekker.Start;
    }

    /// <summary>Gives each row its person's number (−1 = in no row of <c>personer</c>) and counts; false when a file began anew.</summary>
    private static bool FindPersoner(
        ReadOnlySpan<long> noegler,
        Spand spand,
        int[] start,
        Span<int> _personAf,
        ref int nr,
        ref long forrige
    )
    {
        var alle = spand.Person.AsSpan(0, spand.AntalPersoner);
        var sorteret = true;
        for (var i = 0; i < noegler.Length; i++)
        {
            var noegle = noegler[i];
            if (noegle < forrige)
            {
                nr = 0;
                sorteret = false;
            }

            forrige = noegle;
            while (nr < alle.Length && alle[nr] < noegle)
            {
                nr++;
            }

            if (nr < alle.Length && alle[nr] == noegle)
            {
                _personAf[i] = nr;
                start[nr + 1]++;
            }
            else
            {
                _personAf[i] = -1;
                sorteret = false;
            }
        }

        return sorteret;
    }

    private void Fordel(int[] start, int personer, int antal, bool sorteret)
    {
        for (var p = 0; p < personer; p++)
        {
            start[p + 1] += start[p];
        }

        if (sorteret)
        {
            foreach (var (_, modtager) in kolonner)
            {
                modtager.Behold();
            }

            return;
        }

        // start[p] walks through person p's places and ends where p + 1 begins: afterwards it is moved one back.
        var plads = _personAf.AsSpan(0, antal);
        for (var i = 0; i < antal; i++)
        {
            plads[i] = plads[i] < 0 ? -1 : start[plads[i]]++;
        }

        for (var p = personer; p > 0; p--)
        {
            start[p] = start[p - 1];
        }

        start[0] = 0;
        foreach (var (_, modtager) in kolonner)
        {
            modtager.Fordel(plads);
        }
    }
}
