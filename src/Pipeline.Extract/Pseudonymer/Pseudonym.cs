using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Pipeline.Lake;

namespace Pipeline.Extract.Pseudonymer;

/// <summary>
/// The person key of the lake: the first 64 bits of HMAC-SHA-256(key, UTF-8 of the id as received), read big-endian as a signed number.
/// Without the key an id cannot be found by trying all of them.
/// </summary>
public sealed class Pseudonym
{
    private const int BlockBytes = 64;

    /// <summary>The longest id that fits one block with its padding; longer ones go by the library.</summary>
    private const int OneBlock = BlockBytes - 9;

    private readonly byte[] _noegle;
    private readonly uint[] _inner;
    private readonly uint[] _outer;

    public Pseudonym(byte[] noegle)
    {
        _noegle = noegle;
        var block = new byte[BlockBytes];
        (noegle.Length > BlockBytes ? SHA256.HashData(noegle) : noegle).CopyTo(block, 0);
        _inner = StateAfter(block, 0x36);
        _outer = StateAfter(block, 0x5c);
    }

    /// <summary>One id.</summary>
    public long Af(ReadOnlySpan<byte> id)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_noegle, id, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    /// <summary>A vector of ids; a missing one gets an undefined value.</summary>
    public void Af(TekstVektor ids, Span<long> resultat)
    {
        Span<Vector256<uint>> block = stackalloc Vector256<uint>[Sha256x8.BlockWords];
        Span<byte> message = stackalloc byte[BlockBytes];
        for (var first = 0; first < ids.Count; first += Sha256x8.Lanes)
        {
            var lanes = Math.Min(Sha256x8.Lanes, ids.Count - first);
            block.Clear();
            for (var lane = 0; lane < lanes; lane++)
            {
                var id = ids.Utf8(first + lane);
                if (id.Length <= OneBlock)
                {
                    Load(block, lane, id, message);
                }
            }

            Hash(block, resultat.Slice(first, lanes));
            for (var lane = 0; lane < lanes; lane++)
            {
                if (ids.Utf8(first + lane) is { Length: > OneBlock } id)
                {
                    resultat[first + lane] = Af(id);
                }
            }
        }
    }

    private static void Load(Span<Vector256<uint>> block, int lane, ReadOnlySpan<byte> id, Span<byte> message)
    {
        message.Clear();
        id.CopyTo(message);
        message[id.Length] = 0x80;
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<Vector256<uint>, uint>(block);
        for (var word = 0; word * sizeof(uint) <= id.Length; word++)
        {
            words[(word * Sha256x8.Lanes) + lane] = BinaryPrimitives.ReadUInt32BigEndian(message[(word * sizeof(uint))..]);
        }

        words[((Sha256x8.BlockWords - 1) * Sha256x8.Lanes) + lane] = (uint)(BlockBytes + id.Length) * 8;
    }

    private void Hash(Span<Vector256<uint>> block, Span<long> resultat)
    {
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Sha256x8.StateWords];
        Spread(_inner, state);
        Sha256x8.Compress(state, block);

        // The outer message is the inner hash: 8 words, the end mark, and the length of the key block and the hash in bits.
        state.CopyTo(block);
        block[Sha256x8.StateWords..].Clear();
        block[Sha256x8.StateWords] = Vector256.Create(0x80000000u);
        block[Sha256x8.BlockWords - 1] = Vector256.Create((uint)(BlockBytes + 32) * 8);
        Spread(_outer, state);
        Sha256x8.Compress(state, block);
        for (var lane = 0; lane < resultat.Length; lane++)
        {
            resultat[lane] = (long)(((ulong)state[0][lane] << 32) | state[1][lane]);
        }
    }

    private static void Spread(uint[] words, Span<Vector256<uint>> state)
    {
        for (var i = 0; i < words.Length; i++)
        {
            state[i] = Vector256.Create(words[i]);
        }
    }

    private static uint[] StateAfter(byte[] key, byte pad)
    {
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Sha256x8.StateWords];
        Span<Vector256<uint>> block = stackalloc Vector256<uint>[Sha256x8.BlockWords];
        Spread(Sha256x8.Initial, state);
        for (var i = 0; i < block.Length; i++)
        {
            block[i] = Vector256.Create(BinaryPrimitives.ReadUInt32BigEndian(key.AsSpan(i * sizeof(uint))) ^ (pad * 0x01010101u));
        }

        Sha256x8.Compress(state, block);
        var words = new uint[Sha256x8.StateWords];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = state[i][0];
        }

        return words;
    }
}
