using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// Counts in one kommune's counters, which others may count in at the same time. What is to be counted waits until there is much of it: persons come
/// in the order of their pseudonyms, from all over the country, and a counter at random in all of the cube is a miss in every cache. Counted together,
/// those of one kommune are not.
/// </summary>
internal sealed class Kommunetaellere(int[] taellere)
{
    /// <summary>So many that several fall on the same line of memory: that is fetched once for all of them.</summary>
    private const int Plads = 65_536;

    private readonly int[] _ventende = GC.AllocateUninitializedArray<int>(Plads);
    private int _antalVentende;

    /// <summary>Adds to a counter at once; only where nobody else counts.</summary>
    public void Laeg(int taeller, int antal) => taellere[taeller] += antal;

    public void Ryd()
    {
        _antalVentende = 0;
        Array.Clear(taellere);
    }

    /// <param name="fra">Counters of the same layout: a cell (<see cref="Kube.Taellere"/>) is a vector.</param>
    public void LaegTil(ReadOnlySpan<int> fra)
    {
        lock (taellere)
        {
            var til = taellere.AsSpan(0, fra.Length);
            for (var i = 0; i < fra.Length; i += Vector256<int>.Count)
            {
                (Vector256.Create<int>(til[i..]) + Vector256.Create(fra[i..])).CopyTo(til[i..]);
            }
        }
    }

    /// <param name="taeller">The counter to add 1 to; its complement: to take 1 from.</param>
    public void Vent(int taeller)
    {
        if (_antalVentende == Plads)
        {
            TaelVentende();
        }

        _ventende[_antalVentende++] = taeller;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TaelVentende()
    {
        if (_antalVentende == 0)
        {
            return;
        }

        lock (taellere)
        {
            var til = taellere;
            foreach (var ventende in _ventende.AsSpan(0, _antalVentende))
            {
                var fortegn = ventende >> 31;
                til[ventende ^ fortegn] += 1 | fortegn;
            }
        }

        _antalVentende = 0;
    }
}
