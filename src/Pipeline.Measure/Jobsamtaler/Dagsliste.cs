using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// Days in ascending order, asked how many of them lie in a period that moves forward. They are compared eight at a time: whether a month brings
/// a day or loses one is as good as random, and a branch that is guessed wrong costs more than all eight. Reused: grows, never shrinks.
/// </summary>
internal sealed class Dagsliste
{
    private static readonly int Skridt = Vector256<int>.Count;

    /// <summary>After the last day as many as a step of days that never come.</summary>
    private int[] _dage = new int[32];

    /// <summary>Days before this one lie before the period asked about last.</summary>
    private int _start;

    public int Laengde { get; private set; }

    public int this[int i] => _dage[i];

    public void Ryd()
    {
        Laengde = 0;
        _start = 0;
        Afslut();
    }

    /// <summary>Adds a day after all there are.</summary>
    public void Tilfoej(int dag)
    {
        if (Laengde + Skridt >= _dage.Length)
        {
            Array.Resize(ref _dage, _dage.Length * 2);
        }

        _dage[Laengde++] = dag;
        Afslut();
    }

    /// <summary>Number of the days in <c>[fra, til]</c>; <paramref name="fra"/> is never before the one asked about before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Antal(int fra, int til)
    {
        var dage = _dage.AsSpan(0, Laengde + Skridt);
        var i = _start;
        while (dage[i + Skridt - 1] < fra)
        {
            i += Skridt;
        }

        _start = i;
        var (foerste, sidste) = (Vector256.Create(fra), Vector256.Create(til));
        var antal = 0;
        // Stryker disable once Equality : each day is there once, so that after the last of the period only later ones come
        do
        {
            var otte = Vector256.Create<int>(dage[i..]);
            var med = Vector256.GreaterThanOrEqual(otte, foerste) & Vector256.LessThanOrEqual(otte, sidste);
            antal += BitOperations.PopCount(med.ExtractMostSignificantBits());
            i += Skridt;
        } while (dage[i - 1] <= til);

        return antal;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Afslut() => Vector256.Create(int.MaxValue).CopyTo(_dage, Laengde);
}
