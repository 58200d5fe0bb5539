namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// The words of a dimension, and which add up to which: the figure of a word is the sum of its children's. Several words may be on top
/// (fritagne stand beside personer). Numbers of words are their places in <see cref="Ord"/>.
/// </summary>
internal sealed class Trae
{
    private readonly int[] _foraelder;
    private readonly int[][] _boern;
    private readonly int[] _dybde;
    private readonly int[]?[] _kaeder;

    /// <param name="foraelder">The word that each is a part of; null: none. A parent that is not among the words is passed over to its own parent.</param>
    public Trae(IReadOnlyList<string> ord, Func<string, string?> foraelder)
    {
        Ord = ord;
        var numre = ord.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => p.i, StringComparer.Ordinal);
        _foraelder = [.. ord.Select(o => Naermeste(foraelder(o)))];
        _boern = [.. ord.Select((_, n) => Enumerable.Range(0, ord.Count).Where(b => _foraelder[b] == n).ToArray())];
        _dybde = [.. ord.Select((_, n) => OpFra(n).Count())];
        _kaeder = new int[]?[ord.Count * (ord.Count + 1)];

        int Naermeste(string? over)
        {
            while (over is not null)
            {
                if (numre.TryGetValue(over, out var nummer))
                {
                    return nummer;
                }

                over = foraelder(over);
            }

            return -1;
        }
    }

    public IReadOnlyList<string> Ord { get; }

    /// <summary>
    /// Where a word is not the sum of its parts but at most that (a person in two groups is counted once in alle): the word, and a word of its own,
    /// published nowhere, for what the parts have too much. Null: everything adds up.
    /// </summary>
    public (int Top, int Udover)? Overskud { get; init; }

    /// <summary>A dimension in which nothing differs.</summary>
    public static Trae Enkelt { get; } = new(["alle"], _ => null);

    public int Antal => _foraelder.Length;

    public ReadOnlySpan<int> Boern(int n) => _boern[n];

    /// <summary>1 for a word on top.</summary>
    public int Dybde(int n) => _dybde[n];

    public bool ErBlad(int n) => _boern[n].Length == 0;

    public bool ErTop(int n) => _foraelder[n] < 0;

    /// <summary>A word is under itself.</summary>
    public bool Under(int n, int forfader)
    {
        while (n >= 0 && n != forfader)
        {
            n = _foraelder[n];
        }

        return n >= 0;
    }

    /// <summary>The lowest word that both are parts of (a word is a part of itself), or −1.</summary>
    public int Faelles(int a, int b)
    {
        while (a >= 0 && a != b)
        {
            (a, b) = _dybde[a] >= _dybde[b] ? (_foraelder[a], b) : (a, _foraelder[b]);
            if (b < 0)
            {
                return -1;
            }
        }

        return a;
    }

    /// <summary>The word and those above it, up to but not including <paramref name="foer"/>; −1: to the top.</summary>
    public int[] Kaede(int n, int foer) => _kaeder[(n * (Antal + 1)) + foer + 1] ??= [.. OpFra(n).TakeWhile(o => o != foer)];

    private IEnumerable<int> OpFra(int n)
    {
        for (; n >= 0; n = _foraelder[n])
        {
            yield return n;
        }
    }
}
