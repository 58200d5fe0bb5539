using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Where each year of a block begins and ends on a count that grows with time: weeks, months, or such weeks of a person as are of a kind. What lies between two places
/// on the count is cut by all the years at once, without asking how many it touches, which is as good as random.
/// </summary>
/// <param name="Fra">By year: the place it begins at.</param>
/// <param name="Efter">By year: the place it ends before; 0 for a year that is not to be counted in.</param>
internal readonly record struct Aarsgraenser(Vector256<ushort> Fra, Vector256<ushort> Efter)
{
    /// <summary>Years in a block.</summary>
    public const int Aar = 16;

    /// <summary>Blocks that so many years take.</summary>
    public static int Blokke(int aar) => (aar + Aar - 1) / Aar;

    /// <summary>Room for the borders of so many years: the place each begins at, then the place the last ends before. What is left of the last block stays 0.</summary>
    public static ushort[] Plads(int aar) => new ushort[(Blokke(aar) * Aar) + 1];

    /// <param name="graenser">As <see cref="Plads"/> has room for them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Aarsgraenser Af(ReadOnlySpan<ushort> graenser, int blok)
    {
        var blokkens = graenser.Slice(blok * Aar, Aar + 1);
        return new(Vector256.Create(blokkens), Vector256.Create(blokkens[1..]));
    }

    /// <summary>By year of a block: all ones from one up to, not including, another, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Aarene(int fra, int efter)
    {
        var aar = Vector256<short>.Indices;
        var med = Vector256.GreaterThanOrEqual(aar, Vector256.Create((short)fra)) & Vector256.LessThan(aar, Vector256.Create((short)efter));
        return med.AsUInt16();
    }

    /// <summary>Only some of the years, as <see cref="Aarene"/> has them, are to be counted in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Aarsgraenser Kun(Vector256<ushort> aar) => new(Fra, Efter & aar);

    /// <summary>By year: how much of what lies from one place up to, not including, another lies in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ushort> Klip(ushort fra, ushort efter) =>
        Vector256.SubtractSaturate(Vector256.Min(Vector256.Create(efter), Efter), Vector256.Max(Vector256.Create(fra), Fra));
}
