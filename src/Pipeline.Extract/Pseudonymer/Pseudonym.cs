using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Lake;

namespace Pipeline.Extract.Pseudonymer;

/// <summary>
/// The person key of the lake: the first 64 bits of HMAC-SHA-256(key, UTF-8 of the id as received), read big-endian as a signed number.
/// Without the key an id cannot be found by trying all of them. Threads can share one.
/// </summary>
public sealed class Pseudonym(byte[] noegle) : IDisposable
{
    /// <summary>Characters of the longest id.</summary>
    public const int LaengsteId = 32;

    // A person comes again in every month's file, and a hash costs as much as reading ten rows.
    private readonly Pseudonymhukommelse _kendte = new();
    private readonly Kortidhukommelse _kendteKorte = new();
    private readonly ThreadLocal<HMACSHA256> _hmac = new(() => new(noegle), trackAllValues: true);

    /// <summary>One id.</summary>
    public long Af(ReadOnlySpan<byte> id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hmac.Value!.TryComputeHash(id, hash, out _);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    /// <summary>
    /// The fingerprint of a cell that is not what its column can be: of another family than the ids', so that it cannot be set beside a pseudonym.
    /// </summary>
    public long OfCell(ReadOnlySpan<byte> cell)
    {
        byte[] text = [.. "celle\0"u8, .. cell];
        return Af(text);
    }

    /// <summary>One of many ids that come again and again.</summary>
    public long AfKendt(ReadOnlySpan<byte> id)
    {
        if (id.Length <= LakeText.Inline)
        {
            var kort = LakeText.Of(id);
            return AfKort(_kendteKorte.Sted(kort), kort);
        }

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

    /// <summary>
    /// The ids of a file's rows, in order. One of 0 or more than <see cref="LaengsteId"/> characters is none: its row's number goes to <paramref name="uden"/>.
    /// </summary>
    /// <param name="foerste">The number of the first row.</param>
    internal void Af(ReadOnlySpan<LakeText> ids, Span<long> resultat, List<int> uden, int foerste)
    {
        // Some ids at a time, so that the waits for their places in memory overlap.
        Span<nint> steder = stackalloc nint[32];
        for (var start = 0; start < ids.Length; start += steder.Length)
        {
            var nogle = ids[start..Math.Min(start + steder.Length, ids.Length)];
            for (var i = 0; i < nogle.Length; i++)
            {
                steder[i] = nogle[i].Length <= LakeText.Inline ? _kendteKorte.Sted(nogle[i]) : 0;
            }

            for (var i = 0; i < nogle.Length; i++)
            {
                if (ErId(nogle[i].Utf8))
                {
                    resultat[start + i] = steder[i] == 0 ? AfKendt(nogle[i].Utf8) : AfKort(steder[i], nogle[i]);
                }
                else
                {
                    resultat[start + i] = 0;
                    uden.Add(foerste + start + i);
                }
            }
        }
    }

    public void Dispose()
    {
        _kendteKorte.Dispose();
        foreach (var hmac in _hmac.Values)
        {
            hmac.Dispose();
        }

        _hmac.Dispose();
    }

    /// <summary>Whether the bytes, UTF-8, have the length of an id: 1 to <see cref="LaengsteId"/> characters.</summary>
    public static bool ErId(ReadOnlySpan<byte> id) =>
        !id.IsEmpty
        && (id.Length <= LaengsteId || (id.Length <= LaengsteId * 4 && Encoding.UTF8.GetString(id).EnumerateRunes().Count() <= LaengsteId));

    private long AfKort(nint sted, LakeText id)
    {
        if (!Kortidhukommelse.Find(sted, id, out var pseudonym))
        {
            pseudonym = Af(id.Utf8);
            Kortidhukommelse.Husk(sted, id, pseudonym);
        }

        return pseudonym;
    }
}
