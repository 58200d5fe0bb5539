using System.Numerics;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Celler;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer.Enkel;

/// <summary>A column of a file as the number of each row's text.</summary>
internal sealed class Kodekolonne : IDisposable
{
    private const int Tom = -1;

    private int[] _koder = [];
    private LakeText _sidste;
    private int _sidsteKode = Tom;
    private bool _harTomme;

    public LakeWords Ord { get; } = new();

    /// <summary>The numbers of the first rows in memory, to be read, or written where they come back.</summary>
    public Span<int> Koder(int antal) => _koder.AsSpan(0, antal);

    /// <summary>Makes room for rows in memory up to a number.</summary>
    public void Plads(int raekker) => LakeArray.Grow(ref _koder, _koder.Length, raekker);

    /// <summary>The rows from <paramref name="fra"/> to <paramref name="til"/> become the first.</summary>
    public void Ryk(int fra, int til) => _koder.AsSpan(fra, til - fra).CopyTo(_koder);

    public void Saet(int raekke, LakeText tekst)
    {
        // Neighbours are often equal.
        if (!tekst.Equals(_sidste))
        {
            _sidste = tekst;
            _sidsteKode = tekst.Length == 0 ? Tom : Ord.Number(tekst);
            if (tekst.Length > LakeText.Inline)
            {
                // It lies in a buffer that is read into again; its copy stays.
                _sidste = Ord.Texts[_sidsteKode];
            }
        }

        _koder[raekke] = _sidsteKode;
        _harTomme |= _sidsteKode == Tom;
    }

    /// <summary>All rows are added: what the column cannot have is masked, each text once.</summary>
    /// <returns>Whether there was any.</returns>
    public bool Mask(CellShape shape, CellGuard guard)
    {
        var any = false;
        for (var i = 0; i < Ord.Count; i++)
        {
            var text = Ord.Texts[i];
            if (!shape.Allows(text.Utf8))
            {
                Ord.Replace(i, guard.Masked(text.Utf8));
                any = true;
            }
        }

        return any;
    }

    public void Skriv(LakeSourceChunk chunk, int kolonne, int fra, int antal)
    {
        var koder = _koder.AsSpan(fra, antal);
        switch (chunk.Type(kolonne))
        {
            case LakeType.UTinyInt:
                Snaevr(koder, chunk.Values<byte>(kolonne));
                break;
            case LakeType.USmallInt:
                Snaevr(koder, chunk.Values<ushort>(kolonne));
                break;
            default:
                var tekster = chunk.Texts(kolonne);
                var ord = Ord.Texts;
                for (var i = 0; i < antal; i++)
                {
                    tekster[i] = koder[i] == Tom ? default : ord[koder[i]];
                }

                break;
        }

        if (_harTomme)
        {
            var findes = chunk.Validity(kolonne);
            for (var i = 0; i < antal; i++)
            {
                if (koder[i] == Tom)
                {
                    findes[i >> 6] &= ~(1UL << (i & 63));
                }
            }
        }
    }

    public void Dispose()
    {
        LakeArray.Return(ref _koder);
        Ord.Dispose();
    }

    private static void Snaevr<T>(ReadOnlySpan<int> koder, Span<T> til)
        where T : IBinaryInteger<T>
    {
        for (var i = 0; i < koder.Length; i++)
        {
            // A row without a text gets the first one's number, and is marked as having none.
            til[i] = T.CreateTruncating(Math.Max(koder[i], 0));
        }
    }
}
