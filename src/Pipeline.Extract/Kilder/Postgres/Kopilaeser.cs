using System.Buffers.Binary;

namespace Pipeline.Extract.Kilder.Postgres;

/// <summary>
/// Rows out of a binary COPY whose columns are all text: the fields' bytes as they lie in the buffer, so that an id is never made into a text.
/// </summary>
internal sealed class Kopilaeser(Stream stream)
{
    private const int Hoved = 19;
    private static readonly byte[] Signatur = [.. "PGCOPY\n"u8, 0xff, (byte)'\r', (byte)'\n', 0];

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _slut;
    private bool _begyndt;

    /// <summary>Start and length of each field in <see cref="Felt"/>; −1 is no value.</summary>
    private (int Start, int Laengde)[] _felter = [];

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there are no more, and the server has said so.</returns>
    /// <exception cref="EndOfStreamException">The rows stop without the server's word that they are all there.</exception>
    public bool Naeste()
    {
        if (!_begyndt)
        {
            Begynd();
        }

        Kraev(sizeof(short));
        var antal = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_start));
        if (antal < 0)
        {
            return false;
        }

        // Places are kept from the row's start, since the buffer moves while it is filled.
        var laest = sizeof(short);
        if (_felter.Length != antal)
        {
            _felter = new (int, int)[antal];
        }

        for (var i = 0; i < antal; i++)
        {
            Kraev(laest + sizeof(int));
            var laengde = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + laest));
            laest += sizeof(int);
            _felter[i] = (laest, laengde);
            laest += Math.Max(0, laengde);
            Kraev(laest);
        }

        for (var i = 0; i < antal; i++)
        {
            _felter[i].Start += _start;
        }

        _start += laest;
        return true;
    }

    public bool Mangler(int felt) => _felter[felt].Laengde < 0;

    /// <summary>UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> Felt(int felt) => _buffer.AsSpan(_felter[felt].Start, _felter[felt].Laengde);

    private void Begynd()
    {
        Kraev(Hoved);
        if (!_buffer.AsSpan(_start, Signatur.Length).SequenceEqual(Signatur))
        {
            throw new InvalidDataException("The server does not answer in binary COPY format.");
        }

        var udvidelse = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + Hoved - sizeof(int)));
        Kraev(Hoved + udvidelse);
        _start += Hoved + udvidelse;
        _begyndt = true;
    }

    /// <summary>So many bytes from the start of the row are in the buffer.</summary>
    private void Kraev(int bytes)
    {
        while (_slut - _start < bytes)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _slut - _start).CopyTo(_buffer);
                (_start, _slut) = (0, _slut - _start);
            }

            if (_buffer.Length < bytes)
            {
                Array.Resize(ref _buffer, Math.Max(bytes, _buffer.Length * 2));
            }

            var laest = stream.Read(_buffer, _slut, _buffer.Length - _slut);
            _slut += laest > 0 ? laest : throw new EndOfStreamException();
        }
    }
}
