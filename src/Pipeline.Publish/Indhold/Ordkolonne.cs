namespace Pipeline.Publish.Indhold;

/// <summary>A text column as the distinct words and, for each row, the word's number: a month repeats a few hundred words.</summary>
public sealed class Ordkolonne
{
    private readonly List<string> ord = [];
    private readonly List<int> numre = [];
    private readonly Dictionary<string, int> opslag = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Ord => ord;

    public string this[int raekke] => ord[numre[raekke]];

    public int Nummer(int raekke) => numre[raekke];

    /// <summary>The word's number, or −1 when no row has it.</summary>
    public int Nummer(string tekst) => opslag.GetValueOrDefault(tekst, -1);

    internal void Tilfoej(string tekst)
    {
        if (!opslag.TryGetValue(tekst, out var nummer))
        {
            nummer = ord.Count;
            ord.Add(tekst);
            opslag.Add(tekst, nummer);
        }

        numre.Add(nummer);
    }
}
