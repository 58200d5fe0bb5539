using Pipeline.Domain.Kalender;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>What differs between two editions of a product, and what each step on the way from one to the other moves.</summary>
/// <param name="dele">Steps; 0 = only the two ends are compared.</param>
/// <param name="regionAf">Region code by kommunekode, for the sums over kommuner.</param>
public sealed class Forskelsopgoerelse(Produkt produkt, int dele, IReadOnlyDictionary<string, string> regionAf)
{
    private readonly IReadOnlyList<Felt> _felter = Maanedstal.Felter(produkt);
    private readonly RowHierarchy _sums = new(produkt, regionAf);
    private readonly List<Move> _moves = [];
    private readonly SortedSet<Maaned> _maaneder = [];
    private readonly int[] _flyttede = new int[dele];
    private readonly Dictionary<string, decimal[]> _land = new(StringComparer.Ordinal);

    /// <summary>
    /// Every difference once, at its finest: first rows that moved or changed, then those that appeared, then those that vanished; the largest first in
    /// each, by persons and then by shares, whatever the sign.
    /// </summary>
    public IReadOnlyList<Move> Moves =>
        [
            .. _moves
                .OrderBy(m => m.Kind is MoveKind.Moved ? MoveKind.Changed : m.Kind)
                .ThenByDescending(m => Largest(m.Row, Felttype.Heltal))
                .ThenByDescending(m => Largest(m.Row, Felttype.Tal))
                .ThenBy(m => m.Maaned)
                .ThenBy(m => m.Row.Noegle, StringComparer.Ordinal),
        ];

    /// <summary>Figures that differ, those of sums too.</summary>
    public int Antal { get; private set; }

    /// <summary>Months with a figure that differs, in order.</summary>
    public IReadOnlyCollection<Maaned> Maaneder => _maaneder;

    /// <summary>Figures that each step moves, also those that another step moves back.</summary>
    public IReadOnlyList<int> Flyttede => _flyttede;

    /// <summary>The columns that <see cref="Land"/> has: the counts of a product whose rows tell the country, everybody and the lengths.</summary>
    public IReadOnlyList<string> Hovedtal =>
        Landets.All(k => produkt.Noegler.Any(n => n.Navn == k.Kolonne))
            ? [.. _felter.Where(f => f.Type == Felttype.Heltal).Select(f => f.Navn)]
            : [];

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
        var raekker = new Dictionary<string, RowDifference>(StringComparer.Ordinal);
        foreach (var noegle in noegler)
        {
            var raekke = new RowDifference(
                noegle,
                foer.Har(noegle),
                efter.Har(noegle),
                foer[noegle],
                efter[noegle],
                Dele([.. stationer.Select(s => s[noegle])])
            );
            var antal = Enumerable.Range(0, _felter.Count).Count(raekke.Differs);
            if (antal > 0)
            {
                Antal += antal;
                _maaneder.Add(maaned);
                raekker.Add(noegle, raekke);
            }

            Tael(raekke);
        }

        _moves.AddRange(new MoveFinder(produkt, _sums).Find(maaned, raekker));
    }

    private List<decimal[]> Dele(IReadOnlyList<decimal?>[] vej)
    {
        var alle = new List<decimal[]>(_felter.Count);
        for (var f = 0; f < _felter.Count; f++)
        {
            var felt = dele == 0 ? [] : new decimal[dele];
            for (var i = 0; i < felt.Length; i++)
            {
                felt[i] = (vej[i + 1][f] ?? 0) - (vej[i][f] ?? 0);
            }

            alle.Add(felt);
        }

        return alle;
    }

    private void Tael(RowDifference raekke)
    {
        for (var f = 0; f < _felter.Count; f++)
        {
            for (var i = 0; i < dele; i++)
            {
                _flyttede[i] += raekke.Parts[f][i] == 0 ? 0 : 1;
            }
        }

        if (!ErLandet(raekke.Noegle))
        {
            return;
        }

        foreach (var (felt, f) in _felter.Select((felt, f) => (felt, f)).Where(x => x.felt.Type == Felttype.Heltal))
        {
            if (!_land.TryGetValue(felt.Navn, out var sum))
            {
                _land.Add(felt.Navn, sum = new decimal[dele + 2]);
            }

            decimal[] led = [.. raekke.Parts[f], raekke.Rest(f), raekke.Change(f)];
            for (var i = 0; i < led.Length; i++)
            {
                sum[i] += led[i];
            }
        }
    }

    private static readonly (string Kolonne, Func<string, bool> Er)[] Landets =
    [
        ("omraadetype", o => o == "land"),
        ("ydelsesgruppe", o => o == "alle"),
        ("sats", o => o == "alle"),
        ("varighed", Varigheder.ErDel),
    ];

    private bool ErLandet(string noegle) => Landets.All(k => _sums.Word(noegle, k.Kolonne) is { } ord && k.Er(ord));

    private decimal Largest(RowDifference raekke, Felttype type)
    {
        var stoerst = 0m;
        for (var f = 0; f < _felter.Count; f++)
        {
            stoerst = _felter[f].Type == type ? Math.Max(stoerst, Math.Abs(raekke.Change(f))) : stoerst;
        }

        return stoerst;
    }
}
