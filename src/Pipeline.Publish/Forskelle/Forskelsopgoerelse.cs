using Pipeline.Domain.Kalender;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>Every figure that differs between two editions of a product, and what each step on the way from one to the other moves.</summary>
/// <param name="dele">Steps; 0 = only the two ends are compared.</param>
public sealed class Forskelsopgoerelse(Produkt produkt, int dele)
{
    private static readonly string[] Hovedkolonner = ["personer", "faerre_end_4", "tilbud_0", "fritagne"];

    private readonly IReadOnlyList<Felt> _felter = Maanedstal.Felter(produkt);
    private readonly List<string> _noegler = [.. produkt.Noegler.Skip(1).Select(f => f.Navn)];
    private readonly List<Talforskel> _tal = [];
    private readonly int[] _flyttede = new int[dele];
    private readonly Dictionary<string, decimal[]> _land = new(StringComparer.Ordinal);

    /// <summary>Counts first and then numbers, the largest difference first, whatever its sign.</summary>
    public IReadOnlyList<Talforskel> Tal =>
        [
            .. _tal.OrderBy(t => t.Felt.Type)
                .ThenByDescending(t => Math.Abs(t.Forskel))
                .ThenBy(t => t.Maaned)
                .ThenBy(t => t.Noegle, StringComparer.Ordinal)
                .ThenBy(t => t.Felt.Navn, StringComparer.Ordinal),
        ];

    public int Antal => _tal.Count;

    public IEnumerable<Maaned> Maaneder => _tal.Select(t => t.Maaned).Distinct();

    /// <summary>Figures that each step moves, also those that another step moves back.</summary>
    public IReadOnlyList<int> Flyttede => _flyttede;

    /// <summary>The columns that <see cref="Land"/> has.</summary>
    public IReadOnlyList<string> Hovedtal => [.. Hovedkolonner.Where(k => _felter.Any(f => f.Navn == k))];

    /// <summary>
    /// The whole country, everybody once, all months together: what each step moves the column, then what is left for other data and code, then
    /// the whole difference.
    /// </summary>
    public IReadOnlyList<decimal> Land(string kolonne) => _land.GetValueOrDefault(kolonne, new decimal[dele + 2]);

    /// <param name="stationer">The month before the first step and after each; empty when there are no steps.</param>
    public void Tilfoej(Maaned maaned, Maanedstal foer, Maanedstal efter, IReadOnlyList<Maanedstal> stationer)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(stationer.Count, dele == 0 ? 0 : dele + 1, nameof(stationer));
        var noegler = stationer.Append(foer).Append(efter).SelectMany(s => s.Noegler).ToHashSet(StringComparer.Ordinal);
        foreach (var noegle in noegler)
        {
            var (gammel, ny) = (foer[noegle], efter[noegle]);
            IReadOnlyList<decimal?>[] vej = [.. stationer.Select(s => s[noegle])];
            for (var f = 0; f < _felter.Count; f++)
            {
                Tilfoej(new(maaned, noegle, _felter[f], gammel[f], ny[f], Dele(vej, f)));
            }
        }
    }

    private static decimal[] Dele(IReadOnlyList<decimal?>[] vej, int felt)
    {
        var dele = new decimal[Math.Max(0, vej.Length - 1)];
        for (var i = 0; i < dele.Length; i++)
        {
            dele[i] = (vej[i + 1][felt] ?? 0) - (vej[i][felt] ?? 0);
        }

        return dele;
    }

    private void Tilfoej(Talforskel tal)
    {
        for (var i = 0; i < dele; i++)
        {
            _flyttede[i] += tal.Dele[i] == 0 ? 0 : 1;
        }

        if (tal.Foer != tal.Efter)
        {
            _tal.Add(tal);
        }

        if (Hovedkolonner.Contains(tal.Felt.Navn) && ErLandet(tal.Noegle) && (tal.Forskel != 0 || tal.Dele.Any(d => d != 0)))
        {
            if (!_land.TryGetValue(tal.Felt.Navn, out var sum))
            {
                _land.Add(tal.Felt.Navn, sum = new decimal[dele + 2]);
            }

            decimal[] led = [.. tal.Dele, tal.Rest, tal.Forskel];
            for (var i = 0; i < led.Length; i++)
            {
                sum[i] += led[i];
            }
        }
    }

    private bool ErLandet(string noegle)
    {
        var dele = noegle.Split(", ");
        string? Del(string kolonne) => _noegler.IndexOf(kolonne) is >= 0 and var i ? dele[i] : null;
        return Del("omraadetype") == "land"
            && Del("ydelsesgruppe") == "alle"
            && Del("sats") == "alle"
            && Varigheder.ErDel(Del("varighed") ?? "");
    }
}
