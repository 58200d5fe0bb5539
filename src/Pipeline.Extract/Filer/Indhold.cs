using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Filer;

/// <summary>A landing file's identity. Of several parts the hash is that of the parts' hashes, one a line in the order of the parts.</summary>
internal readonly record struct Indhold(string Sha256, long Bytes)
{
    /// <summary>Lines of a CSV file that was read through; null where it was not, and of other forms.</summary>
    public long? Lines { get; init; }

    public static Indhold Af(Landingsfil fil, CancellationToken token)
    {
        if (fil is { IsFolder: false, IsJoined: false })
        {
            return Af(fil, null, token);
        }

        // The parts' names are the writer's and may differ from one time to the next.
        var parts = fil.Parts().Select(part => Af(fil, part, token)).ToList();
        return new(ContentHash.Of(string.Join('\n', parts.Select(p => p.Sha256))), parts.Sum(p => p.Bytes));
    }

    /// <summary>
    /// Reads a gzip file through: neither the engine nor the library minds one that stops early, and the engine reads on in one that is
    /// damaged. A whole file ends with the length of what it holds (RFC 1952, section 2.3.1).
    /// </summary>
    /// <returns>How many lines it holds.</returns>
    public static long KontrollerGzip(Landingsfil fil, CancellationToken token)
    {
        using var stream = fil.Open();
        if (stream.ReadByte() != 0x1f || stream.ReadByte() != 0x8b)
        {
            throw fil.Afvist("er ikke en gzip-fil, som navnet siger; pak den med gzip, eller kald den .csv.");
        }

        stream.Position = 0;
        long udpakket;
        var lines = new LineCount();
        try
        {
            using var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            udpakket = Laes(gzip, lines.Add, token);
        }
        catch (InvalidDataException)
        {
            throw fil.Afvist("er beskadiget og kan ikke pakkes ud; send den igen.");
        }

        Span<byte> slut = stackalloc byte[sizeof(uint)];
        stream.Seek(-Math.Min(sizeof(uint), stream.Length), SeekOrigin.End);
        if (
            stream.ReadAtLeast(slut, slut.Length, throwOnEndOfStream: false) < slut.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(slut) != (uint)udpakket
        )
        {
            throw fil.Afvist("er afkortet, eller den er sat sammen af flere gzip-filer; send den igen, pakket som én.");
        }

        return lines.Lines;
    }

    private static Indhold Af(Landingsfil fil, string? part, CancellationToken token)
    {
        using var stream = fil.Open(part);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new LineCount();
        try
        {
            var bytes = Laes(
                stream,
                block =>
                {
                    hash.AppendData(block);
                    lines.Add(block);
                },
                token
            );
            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes) { Lines = fil.Form == Filform.Csv ? lines.Lines : null };
        }
        catch (IOException)
        {
            throw fil.Afvist(Landingsfil.Unreadable);
        }
    }

    private static long Laes(Stream stream, Action<ReadOnlySpan<byte>> brug, CancellationToken token)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        try
        {
            long ialt = 0;
            int antal;
            while ((antal = stream.Read(buffer)) > 0)
            {
                token.ThrowIfCancellationRequested();
                brug(buffer.AsSpan(0, antal));
                ialt += antal;
            }

            return ialt;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
