using System.Buffers.Text;

namespace Pipeline.Generate.Skrivning;

/// <summary>
/// The rows of one file from one block of persons, as UTF-8. A row is <see cref="Begynd"/>, its fields in column order, <see cref="Slut"/>.
/// The array is kept when emptied, so a block that is used again allocates nothing.
/// </summary>
internal sealed class Raekkebuffer
{
    /// <summary>Longer than any row this project writes.</summary>
    private const int LaengsteRaekke = 256;

    private byte[] _bytes = new byte[4096];
    private int _raekkestart;
    private int _laengde;

    public long Raekker { get; private set; }

    public ReadOnlySpan<byte> Fyldt => _bytes.AsSpan(0, _laengde);

    public ReadOnlySpan<byte> SidsteRaekke => _bytes.AsSpan(_raekkestart, _laengde - _raekkestart - 1);

    public void Toem()
    {
        _laengde = 0;
        Raekker = 0;
    }

    public void Begynd() => Begynd(LaengsteRaekke);

    /// <param name="laengste">Bytes that the row may need.</param>
    public void Begynd(int laengste)
    {
        if (_bytes.Length - _laengde < laengste)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _laengde + laengste));
        }

        _raekkestart = _laengde;
    }

    public void Tekst(ReadOnlySpan<byte> felt)
    {
        felt.CopyTo(_bytes.AsSpan(_laengde));
        _laengde += felt.Length;
        _bytes[_laengde++] = (byte)';';
    }

    public void Tom() => _bytes[_laengde++] = (byte)';';

    public void Dag(int dag) => Tekst(Dagtekst.Af(dag));

    public void JaNej(bool ja)
    {
        _bytes[_laengde++] = ja ? (byte)'1' : (byte)'0';
        _bytes[_laengde++] = (byte)';';
    }

    public void Tal(int tal)
    {
        Utf8Formatter.TryFormat(tal, _bytes.AsSpan(_laengde), out var skrevet);
        _laengde += skrevet;
        _bytes[_laengde++] = (byte)';';
    }

    /// <summary>Three digits at least: <c>101</c>.</summary>
    public void Kommune(short kode)
    {
        Utf8Formatter.TryFormat(kode, _bytes.AsSpan(_laengde), out var skrevet, new('D', 3));
        _laengde += skrevet;
        _bytes[_laengde++] = (byte)';';
    }

    /// <summary>Hundredths of an hour, written with a decimal comma and two decimals.</summary>
    public void Timer(int hundrededele) => Hundrededele(hundrededele);

    /// <summary>A number with a decimal comma and two decimals.</summary>
    public void Hundrededele(int hundrededele)
    {
        Utf8Formatter.TryFormat(hundrededele / 100, _bytes.AsSpan(_laengde), out var skrevet);
        _laengde += skrevet;
        _bytes[_laengde++] = (byte)',';
        _bytes[_laengde++] = (byte)('0' + (hundrededele / 10 % 10));
        _bytes[_laengde++] = (byte)('0' + (hundrededele % 10));
        _bytes[_laengde++] = (byte)';';
    }

    public void Slut()
    {
        _bytes[_laengde - 1] = (byte)'\n';
        Raekker++;
    }
}
