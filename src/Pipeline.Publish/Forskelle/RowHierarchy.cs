using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>Which rows of a product are sums over which others, by the words of the key columns.</summary>
/// <param name="regionAf">Region code by kommunekode.</param>
internal sealed class RowHierarchy(Produkt produkt, IReadOnlyDictionary<string, string> regionAf)
{
    private const string Separator = ", ";
    private const string Land = "land";

    private readonly List<string> _kolonner = [.. produkt.Noegler.Skip(1).Select(n => n.Navn)];

    /// <summary>The word of a column; null when the product has no such column, or the key's words cannot be told apart.</summary>
    public string? Word(string noegle, string kolonne) =>
        _kolonner.IndexOf(kolonne) is >= 0 and var i && noegle.Split(Separator) is var ord && ord.Length == _kolonner.Count ? ord[i] : null;

    /// <summary>The sums that the row is part of, each with the words that are coarser than the row's.</summary>
    /// <param name="there">Whether there is a row with the key; others are left out.</param>
    public IEnumerable<(string Noegle, IReadOnlyList<CoarserWord> Words)> Sums(string noegle, Func<string, bool> there)
    {
        var ord = noegle.Split(Separator);
        if (ord.Length != _kolonner.Count)
        {
            yield break;
        }

        var valg = Choices(ord);
        var tal = new int[valg.Count];
        var grov = new string[ord.Length];
        // Every combination but the first: no column has a coarser word, and that is the row itself.
        while (Next(tal, valg))
        {
            ord.CopyTo(grov, 0);
            for (var k = 0; k < tal.Length; k++)
            {
                if (tal[k] > 0)
                {
                    valg[k][tal[k] - 1].Put(grov);
                }
            }

            if (string.Join(Separator, grov) is var sum && there(sum))
            {
                yield return (sum, [.. tal.Select((t, k) => t > 0 ? valg[k][t - 1] : null).OfType<CoarserWord>()]);
            }
        }
    }

    private static bool Next(int[] tal, List<List<CoarserWord>> valg)
    {
        for (var k = 0; k < tal.Length; k++)
        {
            if (tal[k] < valg[k].Count)
            {
                tal[k]++;
                return true;
            }

            tal[k] = 0;
        }

        return false;
    }

    /// <summary>For each column that has any, its coarser words, the nearest first.</summary>
    private List<List<CoarserWord>> Choices(string[] ord)
    {
        var type = _kolonner.IndexOf("omraadetype");
        var valg = new List<List<CoarserWord>>();
        for (var k = 0; k < ord.Length; k++)
        {
            List<CoarserWord> ordene =
                k == type ? Areas(k, ord)
                : k - 1 == type && type >= 0 ? []
                : [.. Coarser(_kolonner[k], ord[k]).Select(o => new CoarserWord(k, _kolonner[k], o, null))];
            if (ordene.Count > 0)
            {
                valg.Add(ordene);
            }
        }

        return valg;
    }

    /// <summary>The columns omraadetype and omraade, which stand side by side, as one.</summary>
    private List<CoarserWord> Areas(int type, string[] ord)
    {
        var omraader = new List<CoarserWord>();
        if (ord[type] == "kommune" && regionAf.TryGetValue(ord[type + 1], out var region))
        {
            omraader.Add(new(type, "omraade", region, "region"));
        }

        if (ord[type] != Land)
        {
            omraader.Add(new(type, "omraade", Land, Land));
        }

        return omraader;
    }

    private static IEnumerable<string> Coarser(string kolonne, string ord) =>
        kolonne == "varighed"
            ? Varigheder.Maaneder.Contains(ord)
                ? [Varigheder.UnderTolv, Varigheder.IAlt]
                : Varigheder.Underintervaller.Contains(ord)
                    ? [Varigheder.FraTolv, Varigheder.IAlt]
                    : ord == Varigheder.IAlt
                        ? []
                        : [Varigheder.IAlt]
            : ord is "alle" or "i alt"
                ? []
                : kolonne == "ydelse"
                    ? ["alle", "i alt"]
                    : ["alle"];
}

/// <summary>A word of a key column that stands for a sum over the row's own word.</summary>
/// <param name="Kolonne">The column; <c>omraade</c> for an area.</param>
/// <param name="Omraadetype">Of an area: <c>region</c> or <c>land</c>.</param>
public sealed record CoarserWord(int Plads, string Kolonne, string Ord, string? Omraadetype)
{
    internal void Put(string[] ord)
    {
        if (Omraadetype is null)
        {
            ord[Plads] = Ord;
        }
        else
        {
            (ord[Plads], ord[Plads + 1]) = (Omraadetype, Ord);
        }
    }
}
