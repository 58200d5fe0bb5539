using System.Data.Common;
using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>The newest delivery of a dataset, of which figures are measured.</summary>
public sealed record DatasetInUse
{
    public string Datasaet { get; init; } = "";
    public string Maaned { get; init; } = "";

    /// <summary>UTC.</summary>
    public string Modtaget { get; init; } = "";
}

/// <summary>Datasets whose newest delivery is of the same month.</summary>
/// <param name="Behind">Months that it is older than the newest delivery of any dataset.</param>
public sealed record DeliveryInUse(string Maaned, int Behind, IReadOnlyList<DatasetInUse> Datasets);

/// <summary>What figures are measured of, how old it is, and what the last run that read deliveries saw and did not use.</summary>
/// <param name="Deliveries">Newest first.</param>
/// <param name="Unused">Sentences; empty when it used all that it saw.</param>
public sealed record DataInUse(IReadOnlyList<DeliveryInUse> Deliveries, IReadOnlyList<string> Unused)
{
    private const string Table = "ops.ubrugt";

    /// <exception cref="Domain.PipelineFejl">There is no warehouse.</exception>
    public static DataInUse Read(IVarehus varehus)
    {
        using var f = varehus.Aabn();
        return Read(varehus, f);
    }

    internal static DataInUse Read(IVarehus varehus, DbConnection f)
    {
        var datasets = f.Query<DatasetInUse>(
                """
                select datasaet as Datasaet, maaned as Maaned, max(modtaget) as Modtaget from ops.leveringer l
                where maaned = (select max(maaned) from ops.leveringer n where n.datasaet = l.datasaet)
                group by datasaet, maaned order by datasaet
                """
            )
            .ToList();
        var newest = datasets.Select(d => Maaned.Parse(d.Maaned)).DefaultIfEmpty().Max();
        return new(
            [
                .. datasets
                    .GroupBy(d => d.Maaned, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new DeliveryInUse(g.Key, newest - Maaned.Parse(g.Key), [.. g])),
            ],
            Unread(
                varehus,
                f,
                "(select koersel from ops.trin where trin = 'Udtræk' and udfald = 'udfoert' order by startet desc, koersel desc limit 1)"
            )
        );
    }

    /// <summary>What a run saw and did not use.</summary>
    public static IReadOnlyList<string> UnusedBy(IVarehus varehus, string run)
    {
        using var f = varehus.Aabn();
        return Unread(varehus, f, "@run", run);
    }

    /// <summary>A warehouse from before the table was made has nothing in it.</summary>
    private static IReadOnlyList<string> Unread(IVarehus varehus, DbConnection f, string which, string? run = null) =>
        varehus.Tabeller(f).Contains(Table)
            ? [.. f.Query<string>($"select tekst from {Table} where koersel = {which} order by nr", new { run })]
            : [];
}
