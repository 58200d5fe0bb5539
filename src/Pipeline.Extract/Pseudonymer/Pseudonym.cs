using System.Buffers.Binary;
using System.Security.Cryptography;
using Pipeline.Lake;

namespace Pipeline.Extract.Pseudonymer;

/// <summary>
/// The person key of the lake: the first 64 bits of HMAC-SHA-256(key, UTF-8 of the id as received), read big-endian as a signed number.
/// Without the key an id cannot be found by trying all of them. Threads can share one.
/// </summary>
public sealed class Pseudonym(byte[] noegle) : IDisposable
{
    // A person comes again in every month's file, and a hash costs as much as reading ten rows.
    private readonly Pseudonymhukommelse _kendte = new();
    private readonly ThreadLocal<HMACSHA256> _hmac = new(() => new(noegle), trackAllValues: true);

    /// <summary>One id.</summary>
    public long Af(ReadOnlySpan<byte> id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hmac.Value!.TryComputeHash(id, hash, out _);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    /// <summary>One of many ids that come again and again.</summary>
    public long AfKendt(ReadOnlySpan<byte> id)
    {
        if (!_kendte.Find(id, out var pseudonym))
        {
            pseudonym = Af(id);
            _kendte.Husk(id, pseudonym);
        }

        return pseudonym;
    }

    /// <summary>A vector of ids; a missing one gets an undefined value.</summary>
    public void Af(TekstVektor ids, Span<long> resultat)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            resultat[i] = AfKendt(ids.Utf8(i));
        }
    }

    public void Dispose()
    {
        foreach (var hmac in _hmac.Values)
        {
            hmac.Dispose();
        }

        _hmac.Dispose();
    }
}
