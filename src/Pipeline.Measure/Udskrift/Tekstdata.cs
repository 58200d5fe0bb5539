using System.Runtime.InteropServices;
using System.Text;
using Pipeline.Lake.Published;

namespace Pipeline.Measure.Udskrift;

/// <summary>A text column as numbers of its words: a month repeats a few hundred, and all months the same.</summary>
internal sealed class Tekstdata<TRaekke>(string navn, Vaerdi<TRaekke, string> vaerdi) : Kolonnedata<TRaekke>
    where TRaekke : struct
{
    private readonly PublishedText _kolonne = new(navn);
    private readonly List<string> _ord = [];
    private readonly Dictionary<string, int> _kendte = new(StringComparer.Ordinal);
    private readonly List<int> _numre = [];
    private string? _forrige;
    private int _nummer;

    /// <summary>For each word its place among them all by bytes; made anew when there are more.</summary>
    private int[] _plads = [];

    public override PublishedColumn Kolonne => _kolonne;

    public override void Tilfoej(in TRaekke raekke)
    {
        var tekst = vaerdi(raekke);
        // Nearly always the very object of the row before.
        if (!ReferenceEquals(tekst, _forrige))
        {
            _forrige = tekst;
            if (!_kendte.TryGetValue(tekst, out _nummer))
            {
                _nummer = _ord.Count;
                _ord.Add(tekst);
                _kendte.Add(tekst, _nummer);
            }
        }

        _numre.Add(_nummer);
    }

    public override void Toem() => _numre.Clear();

    /// <summary>Orders the rows by the words' bytes, and leaves those with the same word in the order they were.</summary>
    public void Sorter(ref int[] raekker, ref int[] plads)
    {
        var rang = Plads();
        var start = new int[rang.Length + 1];
        foreach (var nummer in _numre)
        {
            start[rang[nummer] + 1]++;
        }

        for (var i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        var numre = CollectionsMarshal.AsSpan(_numre);
        for (var i = 0; i < numre.Length; i++)
        {
            plads[start[rang[numre[raekker[i]]]]++] = raekker[i];
        }

        (raekker, plads) = (plads, raekker);
    }

    public override void Skriv(ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_numre);
        var til = _kolonne.Values(raekker.Length);
        for (var i = 0; i < raekker.Length; i++)
        {
            til[i] = _ord[fra[raekker[i]]].AsMemory();
        }
    }

    private int[] Plads()
    {
        if (_plads.Length != _ord.Count)
        {
            var orden = Enumerable.Range(0, _ord.Count).ToArray();
            var utf8 = _ord.ConvertAll(Encoding.UTF8.GetBytes);
            Array.Sort(orden, (a, b) => utf8[a].AsSpan().SequenceCompareTo(utf8[b]));
            _plads = new int[orden.Length];
            for (var i = 0; i < orden.Length; i++)
            {
                _plads[orden[i]] = i;
            }
        }

        return _plads;
    }
}
