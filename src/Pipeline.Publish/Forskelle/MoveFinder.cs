using Pipeline.Domain.Kalender;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>
/// Finds the moves of a month among its rows that differ: the finest rows, and among them those that are one row's persons counted in another. That is said
/// only where no third row could be meant.
/// </summary>
internal sealed class MoveFinder(Produkt produkt, RowHierarchy hierarchy)
{
    private readonly List<int> _antal =
    [
        .. Maanedstal.Felter(produkt).Select((f, i) => (f, i)).Where(f => f.f.Type == Felttype.Heltal).Select(f => f.i),
    ];

    public IEnumerable<Move> Find(Maaned maaned, IReadOnlyDictionary<string, RowDifference> raekker)
    {
        var sums = raekker.Keys.ToDictionary(n => n, n => hierarchy.Sums(n, raekker.ContainsKey).ToList(), StringComparer.Ordinal);
        var grove = sums.Values.SelectMany(s => s.Select(x => x.Noegle)).ToHashSet(StringComparer.Ordinal);
        var fine = raekker.Values.Where(r => !grove.Contains(r.Noegle)).OrderBy(r => r.Noegle, StringComparer.Ordinal).ToList();
        var par = Pairs(fine);
        var ender = par.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var raekke in fine.Where(r => !ender.Contains(r)))
        {
            var til = par.GetValueOrDefault(raekke);
            var roerte = sums[raekke.Noegle].Concat(til is null ? [] : sums[til.Noegle]).DistinctBy(s => s.Noegle).ToList();
            yield return new(
                maaned,
                til is not null ? MoveKind.Moved
                    : !raekke.WasThere ? MoveKind.Appeared
                    : !raekke.IsThere ? MoveKind.Vanished
                    : MoveKind.Changed,
                raekke,
                til,
                [.. roerte.SelectMany(s => s.Words).Distinct()],
                roerte.Sum(s => Enumerable.Range(0, raekke.Parts.Count).Count(raekker[s.Noegle].Differs))
            );
        }
    }

    /// <summary>From the row left to the row come to: nearest first, within kommune and group, within kommune, anywhere.</summary>
    private Dictionary<RowDifference, RowDifference> Pairs(IReadOnlyList<RowDifference> fine)
    {
        var par = new Dictionary<RowDifference, RowDifference>(ReferenceEqualityComparer.Instance);
        var ledige = fine.Where(r => Direction(r) != 0).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        string[][] naere =
        [
            ["omraade", "ydelsesgruppe"],
            ["omraade"],
            [],
        ];
        foreach (var kolonner in naere)
        {
            var grupper = fine.Where(ledige.Contains)
                .GroupBy(r => string.Join('|', kolonner.Select(k => hierarchy.Word(r.Noegle, k)).Append(Size(r))), StringComparer.Ordinal);
            foreach (var gruppe in grupper.ToList())
            {
                if (gruppe.OrderBy(Direction).ToList() is [var fra, var til] && Direction(fra) < 0 && Direction(til) > 0)
                {
                    par.Add(fra, til);
                    ledige.Remove(fra);
                    ledige.Remove(til);
                }
            }
        }

        return par;
    }

    /// <summary>−1: persons left it and none came; 1: the other way; 0: neither, and then it is no end of a move.</summary>
    private int Direction(RowDifference raekke)
    {
        if (_antal.Count == 0)
        {
            return 0;
        }

        var (mindst, mest) = (_antal.Min(f => raekke.Change(f)), _antal.Max(f => raekke.Change(f)));
        return mindst < 0 && mest <= 0 ? -1
            : mindst >= 0 && mest > 0 ? 1
            : 0;
    }

    /// <summary>How many moved in every count, and by which change of the rules: the two ends of a move have the same.</summary>
    private string Size(RowDifference raekke)
    {
        var fortegn = Direction(raekke);
        return string.Join(
            ' ',
            _antal.Select(f => $"{Math.Abs(raekke.Change(f))}:{string.Join(',', raekke.Parts[f].Select(p => (p * fortegn) + 0m))}")
        );
    }
}
