using System.Data.Common;
using Dapper;
using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>
/// A kommune's published figures of the report's two years by ydelse and a group within it, up to the report's month. A month that the product has for the kommune
/// is known: who has no row in it has 0. A figure that is there and empty is not known or not shown, and so is every sum it is in.
/// </summary>
internal sealed class Fordelingstal
{
    private readonly Dictionary<(string Maaned, string Ydelse, string Gruppe), decimal?> _tal;
    private readonly HashSet<string> _kendte;
    private readonly int _aar;

    private Fordelingstal(IReadOnlyList<(string Maaned, string Ydelse, string Gruppe, double? Tal)> raekker, Maaned til)
    {
        _aar = til.Aar;
        _tal = raekker.ToDictionary(r => (r.Maaned, r.Ydelse, r.Gruppe), r => (decimal?)r.Tal);
        _kendte = [.. raekker.Select(r => r.Maaned)];
        // The months that both years have, from January on; this year's alone where there is nothing of the last.
        Aar = raekker.Any(r => r.Maaned.StartsWith($"{_aar - 1:D4}", StringComparison.Ordinal)) ? [_aar, _aar - 1] : [_aar];
        Maaneder = Enumerable.Range(1, til.Nr).TakeWhile(m => Aar.All(aar => _kendte.Contains(new Maaned(aar, m).ToString()))).Count();
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<int> Aar { get; }

    /// <summary>January to this month can be compared; 0: nothing can.</summary>
    public int Maaneder { get; }

    /// <summary><c>jan</c>, <c>jan-maj</c>.</summary>
    public string Periode => Maaneder == 1 ? Dansk.KortMaaned(1) : $"{Dansk.KortMaaned(1)}-{Dansk.KortMaaned(Maaneder)}";

    /// <param name="tabel">With its schema.</param>
    /// <param name="gruppe">The column that divides the ydelse, or an SQL text.</param>
    public static Fordelingstal Laes(Rapportgrundlag grundlag, string tabel, string gruppe, string kolonne) =>
        new(
            grundlag
                .Forbindelse.Query<(string, string, string, double?)>(
                    $"""
                    select maaned, ydelse, {gruppe}, cast({kolonne} as double precision)
                    from {tabel}
                    where omraadetype = 'kommune' and omraade = @Kommunekode and maaned >= @Fra and maaned <= @Til
                    """,
                    new
                    {
                        grundlag.Kommunekode,
                        Fra = new Maaned(grundlag.Maaned.Aar - 1, 1).ToString(),
                        Til = grundlag.Maaned.ToString(),
                    }
                )
                .ToList(),
            grundlag.Maaned
        );

    public bool Har(string ydelse) => _tal.Keys.Any(t => t.Ydelse == ydelse);

    public decimal? Tal(string ydelse, string gruppe, Maaned maaned) =>
        _tal.TryGetValue((maaned.ToString(), ydelse, gruppe), out var tal) ? tal
        : _kendte.Contains(maaned.ToString()) ? 0
        : null;

    /// <summary>Over the compared months of a year.</summary>
    public decimal? Sum(string ydelse, string gruppe, int aar) =>
        Enumerable.Range(1, Maaneder).Aggregate((decimal?)0, (sum, m) => sum + Tal(ydelse, gruppe, new(aar, m)));
}
