using System.Numerics;
using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>Receives one column of a dataset and lays it out person by person.</summary>
internal abstract class Kolonnemodtager
{
    /// <summary>What stands for an empty value.</summary>
    public abstract int Tom { get; }

    /// <summary>Makes room and gives the column to the bucket; it is filled in afterwards.</summary>
    public abstract void GoerKlar(int antal);

    /// <summary>Values that come in the order they shall lie in, from <paramref name="fra"/> on.</summary>
    public abstract void Modtag(ReadOnlySpan<int> vaerdier, int fra);

    /// <summary>Values of which number i goes to <paramref name="pladser"/>[i].</summary>
    public abstract void Modtag(ReadOnlySpan<int> vaerdier, ReadOnlySpan<int> pladser);
}

/// <param name="aflever">Gives the column to the bucket.</param>
internal sealed class Kolonnemodtager<T>(T tom, Action<T[]> aflever) : Kolonnemodtager
    where T : unmanaged, IBinaryInteger<T>
{
    private T[] _kolonne = [];

    public override int Tom { get; } = int.CreateChecked(tom);

    /// <summary>A little more than is needed: the next bucket is about as large.</summary>
    public override void GoerKlar(int antal)
    {
        if (_kolonne.Length < antal)
        {
            _kolonne = GC.AllocateUninitializedArray<T>(antal + (antal / 16));
        }

        aflever(_kolonne);
    }

    public override void Modtag(ReadOnlySpan<int> vaerdier, int fra) => Narrowing.To(vaerdier, _kolonne.AsSpan(fra, vaerdier.Length));

    public override void Modtag(ReadOnlySpan<int> vaerdier, ReadOnlySpan<int> pladser)
    {
        var til = _kolonne;
        vaerdier = vaerdier[..pladser.Length]; // so that the loop needs no check of it
        for (var i = 0; i < pladser.Length; i++)
        {
            til[pladser[i]] = T.CreateTruncating(vaerdier[i]);
        }
    }
}
