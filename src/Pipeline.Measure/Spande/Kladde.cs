using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>Room to receive a dataset in, lent to one dataset after the other: what is decoded at a time, and where each row goes.</summary>
internal sealed class Kladde
{
    private int[] _pladser = [];

    public long[] Noegler { get; } = new long[LakeFile.Batch];

    public int[] Vaerdier { get; } = new int[LakeFile.Batch];

    /// <summary>A number for each row. Grows, a little more than is needed since the next bucket is about as large; never shrinks.</summary>
    public Span<int> Pladser(int antal)
    {
        if (_pladser.Length < antal)
        {
            _pladser = GC.AllocateUninitializedArray<int>(antal + (antal / 16));
        }

        return _pladser.AsSpan(0, antal);
    }
}
