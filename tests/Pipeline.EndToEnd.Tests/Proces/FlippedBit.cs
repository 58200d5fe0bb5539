namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A bit of a file turned as a disk turns it: the file's length and date are as they were.</summary>
internal sealed class FlippedBit
{
    private readonly string _file;
    private readonly long _bit;

    public FlippedBit(string file, Random random)
        : this(file, random.NextInt64(new FileInfo(file).Length * 8)) { }

    public FlippedBit(string file, long bit)
    {
        (_file, _bit) = (file, bit);
        Turn();
    }

    public void TurnBack() => Turn();

    public override string ToString() => $"byte {_bit / 8}, bit {_bit % 8}";

    private void Turn()
    {
        var written = File.GetLastWriteTimeUtc(_file);
        using (var stream = new FileStream(_file, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Position = _bit / 8;
            var value = stream.ReadByte();
            stream.Position = _bit / 8;
            stream.WriteByte((byte)(value ^ (1 << (int)(_bit % 8))));
        }

        File.SetLastWriteTimeUtc(_file, written);
    }
}
