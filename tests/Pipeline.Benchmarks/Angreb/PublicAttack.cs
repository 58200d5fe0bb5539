using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Benchmarks.Angreb;

/// <summary>
/// Everything that everyone may see of an embedded warehouse, attacked at once: the products that are read by the same key are one system of figures. Knows the
/// sums as any reader does, and nothing of how the program found what to hide; the true figures are only for telling what was found.
/// </summary>
internal sealed class PublicAttack(string data, int threshold = 3)
{
    private static readonly string[] Area = ["omraadetype", "omraade"];

    /// <summary>Same key, and which of their figures add up to which; a product's own columns that others have too are the same figures.</summary>
    private static readonly (string[] Products, string[] Second, (string Sum, string[] Parts)[] Rows)[] Systems =
    [
        (
            ["jobsamtaler", "aktive_tilbud"],
            ["ydelsesgruppe", "sats", "varighed"],
            [
                ("personer", ["faerre_end_4", "samtaler_4", "samtaler_5plus"]),
                ("faerre_end_4", ["samtaler_0", "samtaler_1", "samtaler_2", "samtaler_3"]),
                ("personer", ["tilbud_0", "tilbud_1plus"]),
            ]
        ),
        (["fuldtidspersoner", "ydelsesindsats"], ["ydelse"], []),
    ];

    private readonly Dictionary<string, string> _regions = [];

    /// <summary>The words of the key after the area, over all months.</summary>
    private HashSet<string> _words = [];

    public IReadOnlyList<Finding> Run()
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(data, "warehouse", "offentlig.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        connection.Execute("attach database @fil as mart", new { fil = Path.Combine(data, "warehouse", "mart.db") });
        foreach (
            var (code, region) in connection.Query<(string, string)>(
                "select kommunekode, region from mart.dim_kommune where region is not null and gyldig_til is null"
            )
        )
        {
            _regions[code] = region;
        }

        return
        [
            .. Systems.SelectMany(system =>
                connection
                    .Query<string>($"select distinct maaned from {system.Products[0]} order by maaned")
                    .ToList()
                    .SelectMany(month => Attack(connection, system.Products, system.Second, system.Rows, month))
            ),
        ];
    }

    private IEnumerable<Finding> Attack(
        SqliteConnection connection,
        string[] products,
        string[] second,
        (string Sum, string[] Parts)[] identities,
        string month
    )
    {
        var bounds = new Bounds();
        var figures = new Dictionary<(string Area, string Words, string Column), int>();
        var hidden = new List<(int Figure, string Product, string Column, double True)>();
        foreach (var product in products)
        {
            Read(connection, product, second, month, bounds, figures, hidden);
        }

        var areas = figures.Keys.Select(f => f.Area).ToHashSet();
        var within = areas.ToLookup(a => Above(a, areas));
        var below = figures.Keys.Select(f => f.Words).Distinct().ToDictionary(w => w, w => Below(w).ToList());
        foreach (var ((area, rest, column), sum) in figures.ToList())
        {
            Parts(within[area].Select(a => (a, rest, column)), sum);
            foreach (var (words, atMost) in below[rest])
            {
                Parts(words.Select(w => (area, w, column)), sum, atMost);
            }

            foreach (var (_, parts) in identities.Where(i => i.Sum == column))
            {
                Parts(parts.Select(p => (area, rest, p)), sum);
            }
        }

        bounds.Propagate();
        foreach (var (figure, product, column, value) in hidden)
        {
            var (least, most) = bounds.Of(figure);
            // Full-time persons are no count: what can be told of them is whether they follow.
            var narrow = column == "fuldtidspersoner" ? most - least < 1e-3 : most - least < threshold - 1 || most < threshold;
            yield return new(product, narrow, most - least < 1e-3 && Math.Abs(most - value) < 1e-3);
        }

        void Parts(IEnumerable<(string, string, string)> keys, int sum, bool atMost = false)
        {
            var parts = keys.Where(figures.ContainsKey).Select(k => figures[k]).ToList();
            if (parts.Count > 0)
            {
                bounds.Sum(sum, parts, atMost);
            }
        }

        IEnumerable<(IReadOnlyList<string> Words, bool AtMost)> Below(string rest)
        {
            if (rest.Split('|') is not [var group, var sats, var length])
            {
                yield break;
            }

            if (length == "i alt")
            {
                yield return ([$"{group}|{sats}|under 12", $"{group}|{sats}|12+"], false);
            }

            if (group == "alle")
            {
                yield return (
                    [
                        .. _words.Where(w =>
                            !w.StartsWith("alle|", StringComparison.Ordinal) && w.EndsWith($"|alle|{length}", StringComparison.Ordinal)
                        ),
                    ],
                    true
                );
            }
            else if (sats == "alle")
            {
                yield return (
                    [
                        .. _words.Where(w =>
                            w.StartsWith($"{group}|", StringComparison.Ordinal)
                            && w.EndsWith($"|{length}", StringComparison.Ordinal)
                            && w != rest
                        ),
                    ],
                    false
                );
            }
        }
    }

    private void Read(
        SqliteConnection connection,
        string product,
        string[] second,
        string month,
        Bounds bounds,
        Dictionary<(string, string, string), int> figures,
        List<(int, string, string, double)> hidden
    )
    {
        var key = string.Join(", ", Area.Concat(second));
        var truth = connection
            .Query($"select * from mart.{product} where maaned = @month", new { month })
            .Cast<IDictionary<string, object?>>()
            .ToDictionary(r => Words(r, [.. Area, .. second]));
        _words = [.. _words, .. truth.Values.Select(r => Words(r, second))];
        foreach (
            IDictionary<string, object?> row in connection.Query(
                $"select * from {product} where maaned = @month order by {key}",
                new { month }
            )
        )
        {
            var (area, rest, left) = (Words(row, Area), Words(row, second), ((string)row["skjult"]!).Split(','));
            var own = truth[Words(row, [.. Area, .. second])];
            foreach (var (column, value) in row.Where(c => own[c.Key] is long or double || left.Contains(c.Key)))
            {
                // Shares follow from the counts, and are of them.
                if (column.StartsWith("andel", StringComparison.Ordinal))
                {
                    continue;
                }

                var isHidden = left.Contains(column);
                if (!figures.TryGetValue((area, rest, column), out var figure))
                {
                    figure = isHidden ? bounds.Hidden(column == "fuldtidspersoner" ? 0 : 1) : bounds.Shown(Number(value));
                    figures.Add((area, rest, column), figure);
                }
                else if (!isHidden)
                {
                    bounds.Is(figure, Number(value));
                }

                if (isHidden && own[column] is not null)
                {
                    hidden.Add((figure, product, column, Number(own[column])));
                }
            }
        }
    }

    private string? Above(string area, HashSet<string> areas) =>
        area == "land|land" ? null
        : area.StartsWith("kommune|", StringComparison.Ordinal)
        && _regions.TryGetValue(area[8..], out var region)
        && areas.Contains($"region|{region}")
            ? $"region|{region}"
        : "land|land";

    private static string Words(IDictionary<string, object?> row, IReadOnlyList<string> columns) =>
        string.Join('|', columns.Select(c => row[c]));

    private static double Number(object? value) => Convert.ToDouble(value ?? 0, CultureInfo.InvariantCulture);
}

/// <param name="Narrowed">The hidden figure has fewer possible values than is promised.</param>
/// <param name="Exact">It follows.</param>
internal sealed record Finding(string Product, bool Narrowed, bool Exact);
