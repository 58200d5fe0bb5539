namespace Pipeline.Extract.Kilder.Http;

/// <summary>A stored answer, past the byte order marks that some sources put before it.</summary>
internal static class Svarfil
{
    public static FileStream Aabn(string fil)
    {
        var stream = new FileStream(fil, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Span<byte> start = stackalloc byte[3];
        long efter = 0;
        while (
            stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf])
        )
        {
            efter += start.Length;
        }

        stream.Position = efter;
        return stream;
    }
}
