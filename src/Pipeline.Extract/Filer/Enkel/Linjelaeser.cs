using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer.Enkel;

/// <summary>Reads plain lines: finds the semicolons and line ends of 32 bytes at a time, and stops at the first thing that is not plain.</summary>
internal sealed unsafe class Linjelaeser : IDisposable
{
    /// <summary>Also the longest line. It and what is made of it stay in the processor's own memory.</summary>
    private const int Blok = 1 << 18;

    /// <summary>Bytes after the block that a text may be read over.</summary>
    private const int Slip = 64;

    private readonly Stream _stream;
    private readonly long? _laengde;
    private readonly byte* _blok = (byte*)NativeMemory.AllocZeroed(Blok + Slip);
    private bool _slut;
    private bool _hoved = true;
    private long _vognretur;
    private long _parrede;
    private long _linjer;
    private bool _uafsluttet;

    public Linjelaeser(Landingsfil fil)
    {
        var raa = fil.Open();
        _laengde = fil.Form == Filform.CsvGz ? null : raa.Length;
        _stream = fil.Form == Filform.CsvGz ? new GZipStream(raa, CompressionMode.Decompress) : raa;
    }

    /// <summary>Lines with another number of fields than the header, by number, the header's being 1.</summary>
    public List<(long Linje, bool ForMange)> Strukturfejl { get; } = [];

    /// <returns>False when something was not plain; what was read is then of no use.</returns>
    public bool Laes(Kodekolonne?[] kolonner, Raekkelager lager, CancellationToken token)
    {
        var fyldt = 0;
        var laest = 0L;
        // Rows are counted in 32 bits here and when staging.
        while (!_slut && lager.Raekker < int.MaxValue - Blok)
        {
            token.ThrowIfCancellationRequested();
            var nye = _stream.ReadAtLeast(new Span<byte>(_blok + fyldt, Blok - fyldt), Blok - fyldt, throwOnEndOfStream: false);
            fyldt += nye;
            laest += nye;
            _slut = fyldt < Blok;
            if (_slut && fyldt > 0 && _blok[fyldt - 1] != '\n')
            {
                _uafsluttet = true;
                _blok[fyldt++] = (byte)'\n';
            }

            var hele = new ReadOnlySpan<byte>(_blok, fyldt).LastIndexOf((byte)'\n') + 1;
            var start = _hoved ? Hovedlinje(hele) : 0;
            if (hele == 0 && fyldt > 0 || start < 0 || !Linjer(_blok + start, _blok + hele, kolonner, lager))
            {
                return false;
            }

            lager.Blok();
            if (_linjer > 1 && laest == nye && !_slut)
            {
                ForventRaekker(lager, hele);
            }

            fyldt -= hele;
            new Span<byte>(_blok + hele, fyldt).CopyTo(new(_blok, fyldt));
        }

        lager.Afslut();

        // Line ends of one kind; the last line need not have one.
        return _slut && _vognretur == _parrede && (_parrede == 0 || _parrede >= _linjer - (_uafsluttet ? 1 : 0));
    }

    public void Dispose()
    {
        _stream.Dispose();
        new Span<byte>(_blok, Blok).Clear();
        NativeMemory.Free(_blok);
    }

    /// <summary>Where the first row begins; −1 when the header is not plain.</summary>
    private int Hovedlinje(int hele)
    {
        _hoved = false;
        var linje = new ReadOnlySpan<byte>(_blok, hele);
        linje = linje[..(linje.IndexOf((byte)'\n') + 1)];
        if (linje.Contains((byte)'"') || linje.Count((byte)'\r') > (linje.EndsWith("\r\n"u8) ? 1 : 0))
        {
            return -1;
        }

        _linjer++;
        if (linje.EndsWith("\r\n"u8))
        {
            _vognretur++;
            _parrede++;
        }

        return linje.Length;
    }

    private bool Linjer(byte* start, byte* slut, Kodekolonne?[] kolonner, Raekkelager lager)
    {
        var (id, foerste) = (lager.Id, lager.IHukommelsen);
        var (semikolon, linjeslut) = (Vector256.Create((byte)';'), Vector256.Create((byte)'\n'));
        var (citat, retur) = (Vector256.Create((byte)'"'), Vector256.Create((byte)'\r'));
        var felt = start;
        var plads = 0;
        var hoeje = Vector256<byte>.Zero;
        var (linje, afviste) = (0, 0);
        // A line has at least a byte for each column.
        lager.Plads(foerste + (int)((slut - start) / kolonner.Length) + 1);
        for (var p = start; p < slut; p += Vector256<byte>.Count)
        {
            var bytes = Vector256.Load(p);
            var maske = slut - p >= Vector256<byte>.Count ? uint.MaxValue : (1u << (int)(slut - p)) - 1;
            var skel = (Vector256.Equals(bytes, semikolon) | Vector256.Equals(bytes, linjeslut)).ExtractMostSignificantBits() & maske;
            var sjaeldne =
                (
                    Vector256.Equals(bytes, citat) | Vector256.Equals(bytes, retur) | Vector256.Equals(bytes, Vector256<byte>.Zero)
                ).ExtractMostSignificantBits() & maske;
            hoeje |= bytes;
            if (sjaeldne != 0 && !KunRetur(p, sjaeldne))
            {
                return false;
            }

            for (; skel != 0; skel &= skel - 1)
            {
                var her = p + BitOperations.TrailingZeroCount(skel);
                var sidst = *her == '\n';
                var laengde = (int)(her - felt);
                if (sidst && _vognretur > 0 && laengde > 0 && her[-1] == '\r')
                {
                    laengde--;
                    _parrede++;
                }

                if (plads == id.Plads)
                {
                    id.Tilfoej(LakeText.At(felt, laengde));
                }
                else if (plads < kolonner.Length)
                {
                    kolonner[plads]?.Saet(foerste + linje, LakeText.At(felt, laengde));
                }

                felt = her + 1;
                if (!sidst)
                {
                    plads++;
                    continue;
                }

                if (plads == kolonner.Length - 1)
                {
                    linje++;
                }
                else if (laengde == 0 && (plads == 0 || plads == kolonner.Length))
                {
                    // An empty line, and a semicolon too many at the end: they are the engine's to judge.
                    return false;
                }
                else
                {
                    Afvis(_linjer + linje + ++afviste, plads, kolonner.Length, id);
                }

                plads = 0;
            }
        }

        _linjer += afviste;
        _linjer += linje;
        return plads == 0 && (hoeje.ExtractMostSignificantBits() == 0 || Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(slut - start))));
    }

    /// <summary>Room for all rows at once, as many as there are if all blocks are like the first: growing would take twice as much.</summary>
    private void ForventRaekker(Raekkelager lager, int bytes)
    {
        if (_laengde is { } laengde)
        {
            var raekker = (int)Math.Min(Raekkelager.Portion, laengde * 1.02 / bytes * lager.IHukommelsen) + Blok;
            lager.Plads(raekker);
            lager.Id.Forvent(raekker);
        }
    }

    /// <summary>A line that is no row: what was read of it is written over by the next.</summary>
    private void Afvis(long linje, int plads, int kolonner, Idkolonne id)
    {
        if (plads >= id.Plads)
        {
            id.Fortryd();
        }

        Strukturfejl.Add((linje, plads >= kolonner));
    }

    private bool KunRetur(byte* p, uint sjaeldne)
    {
        for (; sjaeldne != 0; sjaeldne &= sjaeldne - 1)
        {
            if (p[BitOperations.TrailingZeroCount(sjaeldne)] != '\r')
            {
                return false;
            }

            _vognretur++;
        }

        return true;
    }
}
