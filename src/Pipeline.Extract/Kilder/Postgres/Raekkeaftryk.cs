using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Extract.Kilder.Postgres;

/// <summary>
/// A hash of rows whatever order they come in, since a database promises none: the sum of the rows' own hashes. The same rows the next night
/// are the same delivery.
/// </summary>
internal sealed class Raekkeaftryk(string datasaet) : IDisposable
{
    private readonly IncrementalHash _raekke = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ulong[] _sum = new ulong[SHA256.HashSizeInBytes / sizeof(ulong)];

    public long Raekker { get; private set; }

    /// <summary>Rows and fields as they are hashed, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <param name="mangler">No value, which is another thing than an empty one.</param>
    public void Felt(ReadOnlySpan<byte> felt, bool mangler)
    {
        Span<byte> laengde = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(laengde, mangler ? -1 : felt.Length);
        _raekke.AppendData(laengde);
        _raekke.AppendData(felt);
        Bytes += laengde.Length + felt.Length;
    }

    public void Afslut()
    {
        Span<ulong> hash = stackalloc ulong[_sum.Length];
        _raekke.GetHashAndReset(MemoryMarshal.AsBytes(hash));
        for (var i = 0; i < _sum.Length; i++)
        {
            unchecked
            {
                _sum[i] += hash[i];
            }
        }

        Raekker++;
    }

    public string Sha256() =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. Encoding.UTF8.GetBytes($"{datasaet} {Raekker} "), .. MemoryMarshal.AsBytes(_sum.AsSpan())])
        );

    public void Dispose() => _raekke.Dispose();
}
