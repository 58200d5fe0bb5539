using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>Receives one column of a dataset, rows in the order of the files, and lays them out person by person.</summary>
internal abstract class Kolonnemodtager
{
    /// <param name="kolonne">The column's place in the result.</param>
    /// <param name="antal">Rows received before.</param>
    public abstract void Modtag(LakeChunk bid, int kolonne, int antal);

    /// <summary>The rows came in the order of persons: what was received is what is wanted.</summary>
    public abstract void Behold();

    /// <summary>Moves row i to <paramref name="plads"/>[i]; −1 = the row is dropped.</summary>
    public abstract void Fordel(ReadOnlySpan<int> plads);
}

/// <param name="tom">What stands for an empty value.</param>
/// <param name="aflever">Gives the laid out column to the bucket.</param>
internal sealed class Kolonnemodtager<T>(T tom, Action<T[]> aflever) : Kolonnemodtager
    where T : unmanaged
{
    private T[] _modtaget = [];
    private T[] _fordelt = [];

    public override void Modtag(LakeChunk bid, int kolonne, int antal)
    {
        var vaerdier = bid.Values<T>(kolonne);
        if (_modtaget.Length < antal + vaerdier.Length)
        {
            Array.Resize(ref _modtaget, Math.Max(antal + vaerdier.Length, _modtaget.Length * 2));
        }

        var til = _modtaget.AsSpan(antal, vaerdier.Length);
        vaerdier.CopyTo(til);
        var gyldige = bid.Validity(kolonne);
        for (var ord = 0; ord < gyldige.Length; ord++)
        {
            var mangler = ~gyldige[ord];
            while (mangler != 0)
            {
                var i = (ord * 64) + System.Numerics.BitOperations.TrailingZeroCount(mangler);
                if (i >= til.Length)
                {
                    break;
                }

                til[i] = tom;
                mangler &= mangler - 1;
            }
        }
    }

    public override void Behold() => aflever(_modtaget);

    public override void Fordel(ReadOnlySpan<int> plads)
    {
        if (_fordelt.Length < plads.Length)
        {
            _fordelt = new T[_modtaget.Length];
        }

        for (var i = 0; i < plads.Length; i++)
        {
            if (plads[i] >= 0)
            {
                _fordelt[plads[i]] = _modtaget[i];
            }
        }

        aflever(_fordelt);
    }
}
