using System.Runtime.CompilerServices;
using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>
/// Reads one dataset's rows of a bucket. Every file is sorted by person and files come in the order of months: a counting sort by the number of
/// the person lays the rows out by person, in the order of days. The persons of all files are read first; then it is known where each row lies, and
/// the other columns are put there as they are decoded.
/// </summary>
internal sealed class Datasaetmodtager(string navn, Dagkolonner raekker, IReadOnlyList<(string Kolonne, Kolonnemodtager Modtager)> kolonner)
{
    private readonly string[] _laeste = ["person", .. kolonner.Select(k => k.Kolonne)];

    public string Navn { get; } = navn;

    /// <summary>The columns the engine reads besides <c>person</c>.</summary>
    public IEnumerable<string> Kolonner => _laeste.Skip(1);

    public void Laes(IReadOnlyList<string> stier, Personnumre personer, int antalPersoner, Kladde kladde, CancellationToken token)
    {
        // One place more than there are persons: for rows of nobody in the bucket, which come last and are no person's.
        var start = GoerStartKlar(antalPersoner + 2);
        var filer = new List<LakeFile>(stier.Count);
        try
        {
            foreach (var sti in stier)
            {
                token.ThrowIfCancellationRequested();
                filer.Add(new(sti, _laeste));
            }

            var pladser = kladde.Pladser(filer.Sum(f => f.Rows));
            var sorteret = Tael(filer, personer, antalPersoner, start, pladser, kladde.Noegler);
            Graenser(start, sorteret ? [] : pladser);
            for (var k = 0; k < kolonner.Count; k++)
            {
                token.ThrowIfCancellationRequested();
                LaesKolonne(filer, k + 1, kolonner[k].Modtager, pladser, sorteret, kladde.Vaerdier);
            }
        }
        finally
        {
            filer.ForEach(f => f.Dispose());
        }
    }

    /// <summary>Room for a count per person, all 0; afterwards the borders between persons.</summary>
    private Span<int> GoerStartKlar(int antal)
    {
        if (raekker.Start.Length < antal)
        {
            raekker.Start = new int[antal + (antal / 16)];
        }

        var start = raekker.Start.AsSpan(0, antal);
        start.Clear();
        return start;
    }

    /// <summary>Finds each row's person and counts each person's rows, one place on.</summary>
    /// <returns>Whether the rows are in the order of the persons already.</returns>
    private static bool Tael(
        List<LakeFile> filer,
        Personnumre personer,
        int antalPersoner,
        Span<int> start,
        Span<int> numre,
        Span<long> noegler
    )
    {
        var (fra, sidst) = (0, 0);
        foreach (var fil in filer)
        {
            for (int antal; (antal = fil.Read(0, noegler, long.MinValue)) > 0; fra += antal)
            {
                var bid = numre.Slice(fra, antal);
                personer.Find(noegler[..antal], bid, antalPersoner);
                sidst = Tael(bid, start, sidst);
            }
        }

        return sidst >= 0;
    }

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

    /// <summary>From counts to borders, and from each row's person to its place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Graenser(Span<int> start, Span<int> pladser)
    {
        for (var p = 1; p < start.Length; p++)
        {
            start[p] += start[p - 1];
        }

        if (pladser.IsEmpty)
        {
            return;
        }

        // start[p] walks through person p's places and ends where p + 1 begins: afterwards it is moved one back.
        foreach (ref var plads in pladser)
        {
            plads = start[plads]++;
        }

        start[..^1].CopyTo(start[1..]);
        start[0] = 0;
    }

    private static void LaesKolonne(
        List<LakeFile> filer,
        int kolonne,
        Kolonnemodtager modtager,
        ReadOnlySpan<int> pladser,
        bool sorteret,
        Span<int> vaerdier
    )
    {
        modtager.GoerKlar(pladser.Length);
        var fra = 0;
        foreach (var fil in filer)
        {
            for (int antal; (antal = fil.Read(kolonne, vaerdier, modtager.Tom)) > 0; fra += antal)
            {
                if (sorteret)
                {
                    modtager.Modtag(vaerdier[..antal], fra);
                }
                else
                {
                    modtager.Modtag(vaerdier[..antal], pladser.Slice(fra, antal));
                }
            }
        }
    }
}
