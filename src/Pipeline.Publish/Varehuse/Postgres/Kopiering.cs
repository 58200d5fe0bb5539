using System.Buffers.Binary;
using System.Text;
using Npgsql;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// Rows into a table by binary COPY. The rows are encoded here, a word once a month, and not value by value through the driver: a month
/// repeats a few hundred words in every row.
/// </summary>
internal sealed class Kopiering : IDisposable
{
    private const int Mindsteplads = 64 * 1024;
    private readonly NpgsqlRawCopyStream _ud;
    private readonly byte[] _hale;
    private readonly short _kolonner;
    private byte[] _buffer = new byte[1024 * 1024];
    private int _fyldt;
    private bool _faerdig;

    /// <param name="tabel">
    /// Made in the same transaction: nobody else sees the rows before it ends, so they are frozen from the start. What is the same in every row, it
    /// knows itself.
    /// </param>
    /// <param name="faste">Columns after the product's own that have the same text in every row, for a table that does not.</param>
    public Kopiering(NpgsqlConnection forbindelse, string tabel, Produkt produkt, params IReadOnlyList<(string Navn, string Tekst)> faste)
    {
        var kolonner = produkt.Felter.Select(f => f.Navn).Concat(faste.Select(f => f.Navn)).ToList();
        _kolonner = checked((short)kolonner.Count);
        _hale = [.. faste.SelectMany(f => Felt(Encoding.UTF8.GetBytes(f.Tekst)))];
        _ud = forbindelse.BeginRawBinaryCopy($"copy {tabel} ({string.Join(", ", kolonner)}) from stdin (format binary, freeze)");
        Skriv([.. "PGCOPY\n"u8, 0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    public void Koer(Maanedstabel tabel, CancellationToken token)
    {
        var skrivere = tabel.Produkt.Felter.Select(f => Skriver(tabel, f)).ToArray();
        for (var i = 0; i < tabel.Raekker; i++)
        {
            if (_buffer.Length - _fyldt < Mindsteplads)
            {
                token.ThrowIfCancellationRequested();
                Send();
            }

            BinaryPrimitives.WriteInt16BigEndian(_buffer.AsSpan(_fyldt), _kolonner);
            _fyldt += 2;
            foreach (var skriv in skrivere)
            {
                skriv(i);
            }

            Skriv(_hale);
        }
    }

    /// <summary>The server has them all when this returns.</summary>
    public void Faerdig()
    {
        Skriv([0xff, 0xff]);
        Send();
        _faerdig = true;
        _ud.Dispose();
    }

    /// <summary>Without <see cref="Faerdig"/> the server is told to forget the rows; closing the stream would complete them.</summary>
    public void Dispose()
    {
        if (_faerdig)
        {
            return;
        }

        _faerdig = true;
        try
        {
            _ud.Cancel();
            _ud.Dispose();
        }
        catch (Exception e) when (e is NpgsqlException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone, and the rows with it. Why it is gone has been told already.
        }
    }

    private Action<int> Skriver(Maanedstabel tabel, Felt felt)
    {
        switch (felt.Type)
        {
            case Felttype.Tekst:
                var kolonne = tabel.Tekst(felt.Navn);
                var ord = kolonne.Utf8.Select(Felt).ToArray();
                return i => Skriv(ord[kolonne.Nummer(i)]);
            case Felttype.Heltal:
                var antal = tabel.Antalsliste(felt.Navn);
                return i => Heltal(antal[i]);
            default:
                var tal = tabel.Talliste(felt.Navn);
                return i =>
                {
                    if (tal[i] is { } t)
                    {
                        Heltal(BitConverter.DoubleToInt64Bits(t));
                    }
                    else
                    {
                        Skriv([0xff, 0xff, 0xff, 0xff]);
                    }
                };
        }
    }

    /// <summary>A value's length, then its bytes; numbers with the high byte first.</summary>
    private static byte[] Felt(byte[] tekst)
    {
        var felt = new byte[4 + tekst.Length];
        BinaryPrimitives.WriteInt32BigEndian(felt, tekst.Length);
        tekst.CopyTo(felt, 4);
        return felt;
    }

    private void Heltal(long vaerdi)
    {
        var felt = _buffer.AsSpan(_fyldt, 12);
        BinaryPrimitives.WriteInt32BigEndian(felt, 8);
        BinaryPrimitives.WriteInt64BigEndian(felt[4..], vaerdi);
        _fyldt += 12;
    }

    private void Skriv(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _fyldt < bytes.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _fyldt + bytes.Length + Mindsteplads));
        }

        bytes.CopyTo(_buffer.AsSpan(_fyldt));
        _fyldt += bytes.Length;
    }

    private void Send()
    {
        _ud.Write(_buffer.AsSpan(0, _fyldt));
        _fyldt = 0;
    }
}
