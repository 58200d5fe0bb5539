using System.Buffers.Binary;
using System.Text;
using Pipeline.Lake;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// A product's rows in the binary form of COPY, straight from the chunks of the lake's engine: a row is the number of its fields, a field its length and
/// its bytes, numbers with the high byte first.
/// </summary>
/// <param name="faste">Texts that end every row.</param>
internal sealed class Raekkekode(Produkt produkt, params IReadOnlyList<string> faste)
{
    /// <summary>So few that the rows being written stay in the fastest cache while column after column is added to them.</summary>
    private const int Blok = 128;

    private readonly Felttype[] _typer = [.. produkt.Felter.Select(f => f.Type)];
    private readonly short _felter = checked((short)(produkt.Felter.Count + faste.Count));
    private readonly byte[] _hale = [.. faste.SelectMany(f => Felt(Encoding.UTF8.GetBytes(f)))];
    private readonly int[] _steder = new int[Blok];
    private byte[] _buffer = [];
    private int _fyldt;

    /// <summary>What comes before the first row.</summary>
    public static ReadOnlyMemory<byte> Hoved { get; } = (byte[])[.. "PGCOPY\n"u8, 0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>What comes after the last.</summary>
    public static ReadOnlyMemory<byte> Slut { get; } = (byte[])[0xff, 0xff];

    /// <summary>Valid until the next call.</summary>
    /// <param name="bid">Columns in the order of the product's.</param>
    /// <exception cref="FormatException">A text or a count is null.</exception>
    public ReadOnlySpan<byte> Kod(LakeChunk bid)
    {
        _fyldt = 0;
        for (var k = 0; k < _typer.Length; k++)
        {
            if (_typer[k] != Felttype.Tal && !bid.AllValid(k))
            {
                throw new FormatException($"mangler en værdi i kolonnen {produkt.Felter[k].Navn}");
            }
        }

        for (var fra = 0; fra < bid.Count; fra += Blok)
        {
            Kod(bid, fra, Math.Min(Blok, bid.Count - fra));
        }

        return _buffer.AsSpan(0, _fyldt);
    }

    private void Kod(LakeChunk bid, int fra, int antal)
    {
        var steder = _steder.AsSpan(0, antal);
        Afsaet(bid, fra, steder);
        var buffer = _buffer.AsSpan();
        foreach (ref var sted in steder)
        {
            BinaryPrimitives.WriteInt16BigEndian(buffer[sted..], _felter);
            sted += 2;
        }

        for (var k = 0; k < _typer.Length; k++)
        {
            switch (_typer[k])
            {
                case Felttype.Tekst:
                    Tekster(bid.Texts(k).Slice(fra, antal), steder);
                    break;
                case Felttype.Heltal:
                    Heltal(bid.Values<long>(k).Slice(fra, antal), steder);
                    break;
                default:
                    Kommatal(bid, k, fra, steder);
                    break;
            }
        }

        if (_hale.Length > 0)
        {
            foreach (var sted in steder)
            {
                _hale.CopyTo(buffer[sted..]);
            }
        }
    }

    /// <summary>Where each row begins; and room for them all.</summary>
    private void Afsaet(LakeChunk bid, int fra, Span<int> steder)
    {
        var fast = 2 + _hale.Length + (_typer.Length * 4) + (_typer.Count(t => t != Felttype.Tekst) * 8);
        steder.Fill(fast);
        for (var k = 0; k < _typer.Length; k++)
        {
            if (_typer[k] == Felttype.Tekst)
            {
                var tekster = bid.Texts(k).Slice(fra, steder.Length);
                for (var i = 0; i < tekster.Length; i++)
                {
                    steder[i] += tekster[i].Length;
                }
            }
            else if (_typer[k] == Felttype.Tal)
            {
                for (var i = 0; i < steder.Length; i++)
                {
                    steder[i] -= bid.IsValid(k, fra + i) ? 0 : 8;
                }
            }
        }

        foreach (ref var sted in steder)
        {
            (sted, _fyldt) = (_fyldt, checked(_fyldt + sted));
        }

        if (_buffer.Length < _fyldt)
        {
            Array.Resize(ref _buffer, _fyldt * 2);
        }
    }

    private void Tekster(ReadOnlySpan<LakeText> tekster, Span<int> steder)
    {
        for (var i = 0; i < tekster.Length; i++)
        {
            var utf8 = tekster[i].Utf8;
            var felt = _buffer.AsSpan(steder[i], 4 + utf8.Length);
            BinaryPrimitives.WriteInt32BigEndian(felt, utf8.Length);
            utf8.CopyTo(felt[4..]);
            steder[i] += felt.Length;
        }
    }

    private void Heltal(ReadOnlySpan<long> tal, Span<int> steder)
    {
        for (var i = 0; i < tal.Length; i++)
        {
            var felt = _buffer.AsSpan(steder[i], 12);
            BinaryPrimitives.WriteInt32BigEndian(felt, 8);
            BinaryPrimitives.WriteInt64BigEndian(felt[4..], tal[i]);
            steder[i] += 12;
        }
    }

    private void Kommatal(LakeChunk bid, int kolonne, int fra, Span<int> steder)
    {
        var tal = bid.Values<double>(kolonne).Slice(fra, steder.Length);
        for (var i = 0; i < tal.Length; i++)
        {
            var udfyldt = bid.IsValid(kolonne, fra + i);
            var felt = _buffer.AsSpan(steder[i], udfyldt ? 12 : 4);
            BinaryPrimitives.WriteInt32BigEndian(felt, udfyldt ? 8 : -1);
            if (udfyldt)
            {
                BinaryPrimitives.WriteDoubleBigEndian(felt[4..], tal[i]);
            }

            steder[i] += felt.Length;
        }
    }

    private static byte[] Felt(byte[] tekst)
    {
        var felt = new byte[4 + tekst.Length];
        BinaryPrimitives.WriteInt32BigEndian(felt, tekst.Length);
        tekst.CopyTo(felt, 4);
        return felt;
    }
}
