using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Pipeline.Lake.Filer;

/// <summary>
/// The CRC-32C (Castagnoli, RFC 3720, section 12.1) of a file, in eight hex digits: finds every change of one or two bits and every run of changes within 32, and of
/// others all but one in four billion. The processor has it as an instruction; against somebody who means harm it says nothing. See decision 0039.
/// </summary>
public static class Checksum
{
    private const int Block = 256 * 1024;

    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static string OfFile(string path)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            using var file = File.OpenHandle(path);
            var crc = uint.MaxValue;
            long at = 0;
            for (int read; (read = RandomAccess.Read(file, buffer, at)) > 0; at += read)
            {
                crc = Append(crc, buffer.AsSpan(0, read));
            }

            return Text(crc);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static string Of(ReadOnlySpan<byte> bytes) => Text(Append(uint.MaxValue, bytes));

    private static string Text(uint crc) => (~crc).ToString("x8", CultureInfo.InvariantCulture);

    private static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(
                crc,
                BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word)
            );
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return crc;
    }
}
