using Pipeline.Publish.Offentliggoerelse.Sikring;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// A month of a linked table through its publications, oldest first. One that cannot be shown beside those before it, or whose products do not agree on what they
/// share, is passed over: then everyone keeps seeing the one before.
/// </summary>
internal sealed class LinkedMonth
{
    /// <summary>Cannot be a word of the data: those are of small letters and digits.</summary>
    private const string Rest = "REST";

    private readonly LinkedTable _table;
    private readonly IReadOnlyList<Trae> _trees;
    private readonly IReadOnlyList<Dictionary<string, int>> _numbers;

    private LinkedMonth(LinkedTable table, RowSelection rows, IReadOnlyDictionary<string, string> regionAf)
    {
        _table = table;
        var words = table
            .Dimensions.Select(d =>
                rows.Publications.SelectMany((p, nr) => p.Members.SelectMany((m, k) => Shown(d, m, rows.Shown[nr][k])))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToList()
            )
            .ToList();
        // The search wants two dimensions to go far in.
        _trees =
        [
            .. table.Dimensions.Select((d, i) => Tree(d, words[i], regionAf)),
            .. words.Count == 1 ? [Trae.Enkelt] : Array.Empty<Trae>(),
        ];
        _numbers = [.. words.Select(o => o.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal))];
    }

    /// <param name="regionAf">Kommunekode → region code, as they were in the month.</param>
    /// <returns>What everyone may see after the last, a month for each product; empty where nothing can be shown of them.</returns>
    public static IReadOnlyList<Offentligmaaned> Of(
        LinkedTable table,
        IReadOnlyList<LinkedPublication> publications,
        IReadOnlyDictionary<string, string> regionAf
    )
    {
        var rows = RowSelection.Of(table, publications, regionAf);
        if (rows.LeftOut is { } why)
        {
            return [.. publications[^1].Members.Select(m => Offentligmaaned.Ingen(table, m, why))];
        }

        var month = new LinkedMonth(table, rows, regionAf);
        var rule = new Daekningsregel(table.Threshold(publications[0].Month).Mindst, table.HiddenWith);
        var covers = new List<Daekning>();
        IReadOnlyList<Offentligmaaned> shown = [];
        foreach (var (publication, chosen) in rows.Publications.Zip(rows.Shown))
        {
            var places = publication.Members.Select((m, k) => month.Places(m, chosen[k])).ToList();
            if (month.Counts(publication, places) is not { } counts)
            {
                continue;
            }

            var cover = Daekning.Af(counts, rule, covers);
            if (cover.Ubeskyttede.Count == 0)
            {
                covers.Add(cover);
                shown = [.. publication.Members.Select((m, k) => new Offentligmaaned(table, m, places[k], cover))];
            }
        }

        return shown.Count > 0 ? shown : [.. publications[^1].Members.Select(m => Offentligmaaned.Ingen(table, m, Disagree(table, m)))];
    }

    private static string Disagree(LinkedTable table, Udgavetabel member) =>
        $"dens tal passer ikke sammen med {string.Join(", ", table.Members.Select(m => m.Produkt.Navn).Where(n => n != member.Tabel.Produkt.Navn))}, "
        + "som den vises og skjules sammen med; mål dem sammen";

    private int[] Places(Udgavetabel member, bool[] shown)
    {
        var steps = new Taltabel(_trees, _table.Columns);
        var places = shown.Select(s => s ? 0 : Offentligmaaned.Udenfor).ToArray();
        for (var d = 0; d < _numbers.Count; d++)
        {
            var i = 0;
            foreach (var word in LinkedPublication.Words(_table.Dimensions[d], member))
            {
                places[i] += shown[i] ? _numbers[d][word] * steps.Skridt(d) : 0;
                i++;
            }
        }

        return places;
    }

    /// <summary>Null: the products do not agree, or one that says how many persons another's figures are of is not there.</summary>
    private Taltabel? Counts(LinkedPublication publication, IReadOnlyList<int[]> places)
    {
        var have = publication.Members.SelectMany(m => Member(m).Antal).Select(_table.Number).ToHashSet();
        if (have.Any(c => _table.HiddenWith[c] is >= 0 and var guard && !have.Contains(guard)))
        {
            return null;
        }

        var counts = new Taltabel(_trees, _table.Columns, [.. Enumerable.Range(0, _table.Columns.Count).Select(c => !have.Contains(c))]);
        var filled = new HashSet<int>();
        foreach (var (member, rows) in publication.Members.Zip(places))
        {
            foreach (var column in Member(member).Antal)
            {
                var number = _table.Number(column);
                long? others = filled.Add(number)
                    ? null
                    : counts.Vaerdier.Where((_, i) => i % _table.Columns.Count == number).Sum(v => (long)v);
                var value = Count(member, column);
                var sum = 0L;
                for (var i = 0; i < rows.Length; i++)
                {
                    if (rows[i] == Offentligmaaned.Udenfor)
                    {
                        continue;
                    }

                    ref var cell = ref counts.Vaerdier[rows[i] + number];
                    if (others is not null && cell != value(i))
                    {
                        return null;
                    }

                    cell = value(i);
                    sum += cell;
                }

                // Rows that only the other product has.
                if (others is not null && others != sum)
                {
                    return null;
                }
            }
        }

        counts.BeregnOverskud();
        return counts;
    }

    private Offentlighed Member(Udgavetabel member) => _table.Members.Single(m => m.Produkt.Navn == member.Tabel.Produkt.Navn);

    private Func<int, int> Count(Udgavetabel member, string column)
    {
        var table = member.Tabel;
        if (table.Produkt.Felter.Single(f => f.Navn == column).Type == Felttype.Heltal)
        {
            var counts = table.Antal(column);
            return i => checked((int)counts[i]);
        }

        var numbers = table.Tal(column);
        var otherwise = Member(member).Erklaering.Ellers.TryGetValue(column, out var other) ? table.Tal(other) : null;
        return i => (int)(numbers[i] ?? Math.Ceiling(otherwise?[i] ?? 0));
    }

    private static IEnumerable<string> Shown(Noegledimension dimension, Udgavetabel member, bool[] rows) =>
        LinkedPublication.Words(dimension, member).Where((_, i) => rows[i]);

    private static Trae Tree(Noegledimension dimension, List<string> words, IReadOnlyDictionary<string, string> regionAf)
    {
        if (dimension.Hoejst is not { } top || words.IndexOf(top) is not (>= 0 and var number))
        {
            return new(words, o => dimension.Foraelder(o, regionAf));
        }

        words = [.. words, Rest];
        return new(words, o => o == Rest ? null : dimension.Foraelder(o, regionAf)) { Overskud = (number, words.Count - 1) };
    }
}
