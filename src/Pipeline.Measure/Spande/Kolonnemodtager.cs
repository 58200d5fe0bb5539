using System.Runtime.CompilerServices;
using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>Receives one column of a dataset, rows in the order of the files, and lays them out person by person.</summary>
internal abstract class Kolonnemodtager
{
    /// <param name="kolonne">The column's place in the result.</param>
    /// <param name="antal">Rows received before.</param>
    public abstract void Modtag(LakeChunk bid, int kolonne, int antal, Kladde kladde);

    /// <summary>The rows came in the order of persons: what was received is what is wanted.</summary>
    public abstract void Behold(int antal, Kladde kladde);

    /// <summary>Moves row i to <paramref name="plads"/>[i], which is below <paramref name="pladser"/>.</summary>
    public abstract void Fordel(ReadOnlySpan<int> plads, int pladser, Kladde kladde);
}

/// <param name="tom">What stands for an empty value.</param>
/// <param name="aflever">Gives the laid out column to the bucket.</param>
internal sealed class Kolonnemodtager<T>(T tom, Action<T[]> aflever) : Kolonnemodtager
    where T : unmanaged
{
    private T[] _fordelt = [];

    public override void Modtag(LakeChunk bid, int kolonne, int antal, Kladde kladde)
    {
        var vaerdier = bid.Values<T>(kolonne);
        var til = kladde.Plads<T>(antal + vaerdier.Length, antal)[antal..];
        vaerdier.CopyTo(til);
        if (bid.Validity(kolonne) is { IsEmpty: false } gyldige)
        {
            UdfyldTomme(til, gyldige, tom);
        }
    }

    public override void Behold(int antal, Kladde kladde)
    {
        GoerKlar(antal);
        kladde.Plads<T>(antal, antal).CopyTo(_fordelt);
        aflever(_fordelt);
    }

    public override void Fordel(ReadOnlySpan<int> plads, int pladser, Kladde kladde)
    {
        GoerKlar(pladser);
        var fra = kladde.Plads<T>(plads.Length, plads.Length);
        var til = _fordelt;
        for (var i = 0; i < fra.Length; i++)
        {
            til[plads[i]] = fra[i];
        }

        aflever(_fordelt);
    }

    /// <summary>A little more than is needed: the next bucket is about as large.</summary>
    private void GoerKlar(int antal)
    {
        if (_fordelt.Length < antal)
        {
            _fordelt = GC.AllocateUninitializedArray<T>(antal + (antal / 16));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UdfyldTomme(Span<T> vaerdier, ReadOnlySpan<ulong> gyldige, T tom)
    {
        for (var ord = 0; ord < gyldige.Length; ord++)
        {
            var ordets = vaerdier.Slice(ord * 64, Math.Min(64, vaerdier.Length - (ord * 64)));
            var bits = gyldige[ord];
            if (bits == 0)
            {
                ordets.Fill(tom);
            }
            else if (bits != ulong.MaxValue)
            {
                for (var i = 0; i < ordets.Length; i++)
                {
                    ordets[i] = ((bits >> i) & 1) != 0 ? ordets[i] : tom;
                }
            }
        }
    }
}
