using System.Text;

namespace Pipeline.Publish.Indhold;

/// <summary>A text column as the distinct words and, for each row, the word's number: a month repeats a few hundred words.</summary>
public sealed class Ordkolonne(int raekker = 0)
{
    private readonly List<string> _ord = [];
    private readonly List<byte[]> _utf8 = [];
    private readonly List<int> _numre = new(raekker);

    /// <summary>For each word the one that came after it last; −1 when none has.</summary>
    private readonly List<int> _efter = [];
    private readonly Dictionary<string, int> _opslag = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Ord => _ord;

    /// <summary>The words' bytes, by number.</summary>
    public IReadOnlyList<byte[]> Utf8 => _utf8;

    public string this[int raekke] => _ord[_numre[raekke]];

    public int Nummer(int raekke) => _numre[raekke];

    /// <summary>The word's number, or −1 when no row has it.</summary>
    public int Nummer(string tekst) => _opslag.GetValueOrDefault(tekst, -1);

    /// <summary>For each word its place among them all by bytes.</summary>
    internal int[] Pladser()
    {
        var orden = Enumerable.Range(0, _ord.Count).ToArray();
        Array.Sort(orden, (a, b) => _utf8[a].AsSpan().SequenceCompareTo(_utf8[b]));
        var pladser = new int[orden.Length];
        for (var i = 0; i < orden.Length; i++)
        {
            pladser[orden[i]] = i;
        }

        return pladser;
    }

    internal void Tilfoej(string tekst) => Tilfoej(Encoding.UTF8.GetBytes(tekst));

    internal void Tilfoej(ReadOnlySpan<byte> utf8)
    {
        // Rows come sorted, so the word is mostly that of the row before, or the one that followed it when it was there last.
        var nummer = -1;
        if (_numre.Count > 0)
        {
            var foer = _numre[^1];
            nummer =
                Er(foer, utf8) ? foer
                : Er(_efter[foer], utf8) ? _efter[foer]
                : -1;
            if (nummer < 0)
            {
                nummer = Slaa(utf8);
                _efter[foer] = nummer;
            }
        }

        _numre.Add(nummer < 0 ? Slaa(utf8) : nummer);
    }

    private bool Er(int nummer, ReadOnlySpan<byte> utf8) => nummer >= 0 && utf8.SequenceEqual(_utf8[nummer]);

    private int Slaa(ReadOnlySpan<byte> utf8)
    {
        var tekst = Encoding.UTF8.GetString(utf8);
        if (!_opslag.TryGetValue(tekst, out var nummer))
        {
            nummer = _ord.Count;
            _ord.Add(tekst);
            _utf8.Add(utf8.ToArray());
            _efter.Add(-1);
            _opslag.Add(tekst, nummer);
        }

        return nummer;
    }
}
