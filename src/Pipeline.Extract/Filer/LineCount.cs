namespace Pipeline.Extract.Filer;

/// <summary>Counts a text's lines, block by block; the last one need not have an end.</summary>
internal sealed class LineCount
{
    private long _ends;
    private bool _begun;

    public long Lines => _ends + (_begun ? 1 : 0);

    public void Add(ReadOnlySpan<byte> block)
    {
        if (!block.IsEmpty)
        {
            _ends += block.Count((byte)'\n');
            _begun = block[^1] != '\n';
        }
    }
}
