using System.Text;

namespace Pipeline.Publish.Indhold;

/// <summary>A text column as the distinct words and, for each row, the word's number: a month repeats a few hundred words.</summary>
public sealed class Ordkolonne
{
    private readonly List<string> _ord = [];
    private readonly List<byte[]> _utf8 = [];
    private readonly List<int> _numre = [];
    private readonly Dictionary<string, int> _opslag = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Ord => _ord;

    /// <summary>The words' bytes, by number.</summary>
    public IReadOnlyList<byte[]> Utf8 => _utf8;

    public string this[int raekke] => _ord[_numre[raekke]];

    public int Nummer(int raekke) => _numre[raekke];

    /// <summary>The word's number, or −1 when no row has it.</summary>
    public int Nummer(string tekst) => _opslag.GetValueOrDefault(tekst, -1);

    internal void Tilfoej(string tekst) => Tilfoej(Encoding.UTF8.GetBytes(tekst));

    internal void Tilfoej(ReadOnlySpan<byte> utf8)
    {
        // Rows come sorted, so the word is mostly that of the row before.
        if (_numre.Count == 0 || !utf8.SequenceEqual(_utf8[_numre[^1]]))
        {
            _numre.Add(Slaa(utf8));
            return;
        }

        _numre.Add(_numre[^1]);
    }

    private int Slaa(ReadOnlySpan<byte> utf8)
    {
        var tekst = Encoding.UTF8.GetString(utf8);
        if (!_opslag.TryGetValue(tekst, out var nummer))
        {
            nummer = _ord.Count;
            _ord.Add(tekst);
            _utf8.Add(utf8.ToArray());
            _opslag.Add(tekst, nummer);
        }

        return nummer;
    }
}
