using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// One kommune's counters in a cube. What is to be counted waits until there is much of it: persons come in the order of their pseudonyms, from all
/// over the country, and a counter at random in all of the cube is a miss in every cache. Counted together, those of one kommune are not.
/// </summary>
/// <param name="laengde">Number of counters.</param>
internal sealed class Kommunetaellere(int laengde)
{
    /// <summary>So many that several fall on the same line of memory: that is fetched once for all of them.</summary>
    private const int Plads = 65_536;

    private readonly int[] _taellere = new int[laengde];

    private readonly int[] _ventende = new int[Plads];
    private int _antalVentende;

    /// <summary>Everything counted. When nothing waits, several threads may ask at a time.</summary>
    public ReadOnlySpan<int> Alle
    {
        get
        {
            TaelVentende();
            return _taellere;
        }
    }

    /// <summary>Adds to a counter at once.</summary>
    public void Laeg(int taeller, int antal) => _taellere[taeller] += antal;

    public void Ryd()
    {
        _antalVentende = 0;
        Array.Clear(_taellere);
    }

    public void LaegTil(Kommunetaellere andre)
    {
        TaelVentende();
        var fra = andre.Alle;
        var til = _taellere.AsSpan(0, fra.Length);
        var i = 0;
        for (; i + Vector256<int>.Count <= fra.Length; i += Vector256<int>.Count)
        {
            (Vector256.Create<int>(til[i..]) + Vector256.Create(fra[i..])).CopyTo(til[i..]);
        }

        for (; i < fra.Length; i++)
        {
            til[i] += fra[i];
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

        var taellere = _taellere;
        foreach (var ventende in _ventende.AsSpan(0, _antalVentende))
        {
            var fortegn = ventende >> 31;
            taellere[ventende ^ fortegn] += 1 | fortegn;
        }

        _antalVentende = 0;
    }
}
