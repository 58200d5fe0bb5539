using Pipeline.Lake;

namespace Pipeline.Stage.Sortering;

/// <summary>
/// Sorts rows by person, equal ones in the order they came. Pseudonyms are spread evenly over their 64 bits, so rows in the order of the upper 33
/// are nearly in order: three passes of eleven bits, and the few neighbours that are not are put right after.
/// </summary>
internal static class Personsortering
{
    private const int Bit = 11;
    private const int Rum = 1 << Bit;
    private const ulong Fortegn = 1UL << 63;

    /// <summary>Calls <paramref name="brug"/> with the rows' places in the order of their persons, signed.</summary>
    public static void Sorter(ReadOnlySpan<long> personer, Action<ReadOnlySpan<Raekke>> brug)
    {
        Raekke[] fra = [];
        Raekke[] til = [];
        LakeArray.Grow(ref fra, 0, personer.Length);
        LakeArray.Grow(ref til, 0, personer.Length);
        for (var i = 0; i < personer.Length; i++)
        {
            fra[i] = new((ulong)personer[i] ^ Fortegn, i);
        }

        foreach (var skift in (ReadOnlySpan<int>)[64 - (3 * Bit), 64 - (2 * Bit), 64 - Bit])
        {
            Fordel(fra.AsSpan(0, personer.Length), til, skift);
            (fra, til) = (til, fra);
        }

        Ret(fra.AsSpan(0, personer.Length));
        brug(fra.AsSpan(0, personer.Length));
        LakeArray.Return(ref fra);
        LakeArray.Return(ref til);
    }

    private static void Fordel(ReadOnlySpan<Raekke> fra, Span<Raekke> til, int skift)
    {
        Span<int> start = stackalloc int[Rum];
        start.Clear();
        foreach (var raekke in fra)
        {
            start[(int)(raekke.Noegle >> skift) & (Rum - 1)]++;
        }

        var sum = 0;
        foreach (ref var rum in start)
        {
            (rum, sum) = (sum, sum + rum);
        }

        foreach (var raekke in fra)
        {
            til[start[(int)(raekke.Noegle >> skift) & (Rum - 1)]++] = raekke;
        }
    }

    private static void Ret(Span<Raekke> raekker)
    {
        for (var i = 1; i < raekker.Length; i++)
        {
            var raekke = raekker[i];
            var j = i;
            for (; j > 0 && raekker[j - 1].Noegle > raekke.Noegle; j--)
            {
                raekker[j] = raekker[j - 1];
            }

            raekker[j] = raekke;
        }
    }

    /// <param name="Noegle">The person, in an order without sign.</param>
    /// <param name="Plads">The row's place as it came.</param>
    internal readonly record struct Raekke(ulong Noegle, int Plads)
    {
        public long Person => (long)(Noegle ^ Fortegn);
    }
}
