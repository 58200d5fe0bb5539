using System.Runtime.CompilerServices;
using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>
/// Reads one dataset's rows of a bucket. Every file is sorted by person and files come in the order of months: a counting sort by the number of
/// the person lays the rows out by person, in the order of days.
/// </summary>
internal sealed class Datasaetmodtager(string navn, Dagkolonner raekker, IReadOnlyList<(string Kolonne, Kolonnemodtager Modtager)> kolonner)
{
    public string Navn { get; } = navn;

    /// <summary>The columns the engine reads, in the order they are asked for after <c>person</c>.</summary>
    public string Kolonner { get; } = string.Join(", ", kolonner.Select(k => LakeSql.Navn(k.Kolonne)));

    /// <param name="hvor">SQL that picks rows; empty = all.</param>
    /// <param name="kladder">Room for the persons' numbers and for each column.</param>
    public void Laes(
        LakeConnection lake,
        IReadOnlyList<string> filer,
        string hvor,
        Personnumre personer,
        int antalPersoner,
        IReadOnlyList<Kladde> kladder,
        CancellationToken token
    )
    {
        // One place more than there are persons: for rows of nobody in the bucket, which come last and are no person's.
        var start = GoerStartKlar(antalPersoner + 2);
        var antal = 0;
        var sidst = 0;
        if (filer.Count > 0)
        {
            using var resultat = lake.Query($"SELECT person, {Kolonner} FROM read_parquet({LakeSql.Liste(filer)}){hvor}", token);
            while (resultat.NextChunk(out var bid))
            {
                var noegler = bid.Values<long>(0);
                var numre = kladder[0].Plads<int>(antal + noegler.Length, antal)[antal..];
                personer.Find(noegler, numre, antalPersoner);
                sidst = Tael(numre, start, sidst);
                for (var k = 0; k < kolonner.Count; k++)
                {
                    kolonner[k].Modtager.Modtag(bid, k + 1, antal, kladder[k + 1]);
                }

                antal += noegler.Length;
            }
        }

        Fordel(start.AsSpan(0, antalPersoner + 2), antal, sidst >= 0, kladder);
    }

    /// <summary>Room for a count per person, all 0; afterwards the borders between persons.</summary>
    private int[] GoerStartKlar(int antal)
    {
        if (raekker.Start.Length < antal)
        {
            raekker.Start = new int[antal + (antal / 16)];
        }

        raekker.Start.AsSpan(0, antal).Clear();
        return raekker.Start;
    }

    /// <summary>Counts each person's rows.</summary>
    /// <param name="sidst">The number of the row before the first.</param>
    /// <returns>The number of the last row; −1 when the rows are not in the order of the persons.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Tael(ReadOnlySpan<int> numre, Span<int> start, int sidst)
    {
        var sorteret = sidst >= 0;
        foreach (var nr in numre)
        {
            start[nr + 1]++;
            sorteret &= nr >= sidst;
            sidst = nr;
        }

        return sorteret ? sidst : -1;
    }

    private void Fordel(Span<int> start, int antal, bool sorteret, IReadOnlyList<Kladde> kladder)
    {
        for (var p = 1; p < start.Length; p++)
        {
            start[p] += start[p - 1];
        }

        if (sorteret)
        {
            for (var k = 0; k < kolonner.Count; k++)
            {
                kolonner[k].Modtager.Behold(antal, kladder[k + 1]);
            }

            return;
        }

        // start[p] walks through person p's places and ends where p + 1 begins: afterwards it is moved one back.
        var plads = kladder[0].Plads<int>(antal, antal);
        for (var i = 0; i < plads.Length; i++)
        {
            plads[i] = start[plads[i]]++;
        }

        for (var p = start.Length - 1; p > 0; p--)
        {
            start[p] = start[p - 1];
        }

        start[0] = 0;
        for (var k = 0; k < kolonner.Count; k++)
        {
            kolonner[k].Modtager.Fordel(plads, antal, kladder[k + 1]);
        }
    }
}
