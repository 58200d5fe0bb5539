using Pipeline.Domain.Leveringer;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>A row's codes as a person reads them: <c>kommune, 101, alle, alle, 12+</c> is <c>København, alle ydelsesgrupper, 12 måneder og derover</c>.</summary>
/// <param name="navne">Names by kind (kommune, region, jobcenter, ydelsesgruppe, varighed) and code.</param>
public sealed class Raekkenavne(IReadOnlyDictionary<(string Kolonne, string Kode), string> navne)
{
    /// <summary>Without a warehouse: the kommuner as they are in the definitions.</summary>
    public static Raekkenavne Af(IEnumerable<Kommune> kommuner) =>
        new(
            new[]
            {
                ("kommune", kommuner.Select(k => (Kommune.Tekst(k.Kode), k.Navn)).Append((Kommune.Tekst(Kommune.Ukendt), "Ukendt"))),
                ("region", Kodenavne.Regioner),
                ("ydelsesgruppe", Kodenavne.Ydelsesgrupper),
                ("varighed", Kodenavne.Varighed),
            }
                .SelectMany(n => n.Item2.Select(k => (Kolonne: n.Item1, k)))
                .ToDictionary(n => (n.Kolonne, n.k.Item1), n => n.k.Item2)
        );

    /// <param name="noegle">The row's keys without the month, joined by <c>", "</c>.</param>
    public string Af(Produkt produkt, string noegle) => string.Join(", ", Dele(produkt, noegle));

    /// <summary>The row that persons moved to, as far as it is another than the one they left.</summary>
    public string Til(Produkt produkt, string fra, string til)
    {
        var (a, b) = (Dele(produkt, fra), Dele(produkt, til));
        return string.Join(", ", b.Except(a) is var andre && andre.Any() ? andre : b);
    }

    /// <summary>A coarser word: <c>hele landet</c>, <c>alle ydelsesgrupper</c>, <c>under 12 måneder</c>.</summary>
    public string Af(CoarserWord ord) =>
        (ord.Kolonne, ord.Ord) switch
        {
            ("sats", "alle") => "alle satser",
            (_, "alle") when !navne.ContainsKey((ord.Kolonne, ord.Ord)) => $"alle ({Kodenavne.Ord(ord.Kolonne)})",
            _ => Del(ord.Omraadetype, ord.Kolonne, ord.Ord) ?? ord.Ord,
        };

    private List<string> Dele(Produkt produkt, string noegle)
    {
        var kolonner = produkt.Noegler.Skip(1).Select(n => n.Navn).ToList();
        var koder = noegle.Split(", ");
        if (koder.Length != kolonner.Count)
        {
            // A code with a comma in it: what cannot be told apart is shown as it is.
            return [noegle];
        }

        var omraadetype =
            kolonner.IndexOf("omraadetype") is >= 0 and var i ? koder[i]
            : kolonner.Contains("omraade") ? "kommune"
            : null;
        return [.. kolonner.Zip(koder, (kolonne, kode) => Del(omraadetype, kolonne, kode)).OfType<string>()];
    }

    private string? Del(string? omraadetype, string kolonne, string kode) =>
        (kolonne, kode) switch
        {
            ("omraadetype", _) => null,
            ("omraade", "land") => "hele landet",
            ("omraade", _) => navne.GetValueOrDefault((omraadetype ?? "", kode), kode),
            ("sats", "alle") => null,
            ("ydelsesgruppe" or "varighed", _) => Smaat(navne.GetValueOrDefault((kolonne, kode), kode)),
            (_, "alle") => null,
            _ => Kodenavne.Ord(kode),
        };

    /// <summary>Within a sentence; <c>A-dagpenge</c> keeps its letter.</summary>
    private static string Smaat(string navn) => navn is [_, not '-', ..] ? char.ToLowerInvariant(navn[0]) + navn[1..] : navn;
}
