using System.Runtime.InteropServices;
using Pipeline.Lake;

namespace Pipeline.Measure.Udskrift;

/// <summary>A month's values of a column, in the order the rows came.</summary>
internal abstract class Kolonnedata<TRaekke>(LakeSourceColumn kolonne) : IDisposable
    where TRaekke : struct
{
    public LakeSourceColumn Kolonne => kolonne;

    public abstract void Tilfoej(in TRaekke raekke);

    /// <summary>Forgets the month.</summary>
    public abstract void Toem();

    /// <summary>Writes these rows, in this order.</summary>
    public abstract void Skriv(LakeSourceChunk bid, int kolonne, ReadOnlySpan<int> raekker);

    public virtual void Dispose() { }
}

internal sealed class Antalsdata<TRaekke>(string navn, Vaerdi<TRaekke, int> vaerdi) : Kolonnedata<TRaekke>(new(navn, LakeType.BigInt))
    where TRaekke : struct
{
    private readonly List<int> _antal = [];

    public override void Tilfoej(in TRaekke raekke) => _antal.Add(vaerdi(raekke));

    public override void Toem() => _antal.Clear();

    public override void Skriv(LakeSourceChunk bid, int kolonne, ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_antal);
        var til = bid.Values<long>(kolonne);
        for (var i = 0; i < raekker.Length; i++)
        {
            til[i] = fra[raekker[i]];
        }
    }
}

internal sealed class Taldata<TRaekke>(string navn, Vaerdi<TRaekke, double?> vaerdi) : Kolonnedata<TRaekke>(new(navn, LakeType.Double))
    where TRaekke : struct
{
    private readonly List<double?> _tal = [];

    public override void Tilfoej(in TRaekke raekke) => _tal.Add(vaerdi(raekke));

    public override void Toem() => _tal.Clear();

    public override void Skriv(LakeSourceChunk bid, int kolonne, ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_tal);
        var til = bid.Values<double>(kolonne);
        var findes = bid.Validity(kolonne);
        for (var i = 0; i < raekker.Length; i++)
        {
            var tal = fra[raekker[i]];
            til[i] = tal.GetValueOrDefault();
            if (tal is null)
            {
                findes[i >> 6] &= ~(1UL << (i & 63));
            }
        }
    }
}
