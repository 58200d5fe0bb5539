using System.Numerics;

namespace Pipeline.Lake.Staged;

/// <summary>
/// How persons are shared out: equal ranges of the person key in its signed order, so that going through the buckets in number order
/// goes through the persons in key order.
/// </summary>
/// <param name="Antal">A power of two.</param>
public readonly record struct Buckets(int Antal)
{
    /// <summary>Persons that one bucket should hold at most.</summary>
    public const int Personer = 200_000;

    public static Buckets For(long personer) =>
        new((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (personer + Personer - 1) / Personer)));

    /// <summary>The bucket of a person.</summary>
    public int Af(long person) => Antal == 1 ? 0 : (int)(((ulong)person ^ (1UL << 63)) >> (64 - BitOperations.Log2((uint)Antal)));

    /// <summary>The first and the last key of a bucket, both included.</summary>
    public (long Foerste, long Sidste) Graenser(int bucket)
    {
        if (Antal == 1)
        {
            return (long.MinValue, long.MaxValue);
        }

        var bredde = 64 - BitOperations.Log2((uint)Antal);
        var foerste = (long)(((ulong)bucket << bredde) ^ (1UL << 63));
        return (foerste, (long)((ulong)foerste + ((1UL << bredde) - 1)));
    }
}
