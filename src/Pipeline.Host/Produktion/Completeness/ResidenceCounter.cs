using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>Counts rows and persons by the kommune that the persons live in at the end of a month, as the register of residences was delivered.</summary>
internal sealed class ResidenceCounter : IDisposable
{
    private readonly LakeDatabase _database;
    private readonly LakeConnection _lake;

    public ResidenceCounter(LakeOptions lake, RaaLevering residences)
    {
        _database = LakeDatabase.Open(lake);
        _lake = _database.Connect();
        // What is no day or no kommune covers nothing.
        _lake.Execute(
            $"""
            CREATE TEMP TABLE bolig AS
            SELECT person, TRY_CAST(kommunekode AS SMALLINT) AS kommune, {Day("fra")} AS fra, coalesce({Day("til")}, {Dag.Aaben}) AS til
            FROM {residences.Tabel} WHERE person IS NOT NULL AND TRY_CAST(kommunekode AS SMALLINT) IS NOT NULL
            """
        );
    }

    /// <summary>Of each of some deliveries, in their order.</summary>
    /// <param name="deliveries">Parquet files with a column <c>person</c>, and the month at whose end the persons live there.</param>
    public IReadOnlyList<IReadOnlyDictionary<short, Counted>> Count(IReadOnlyList<(IEnumerable<string> Files, Maaned Month)> deliveries) =>
        Read(
            $"""
            SELECT r.nr, b.kommune, sum(r.n)::BIGINT, count(*)
            FROM (SELECT nr, dag, person, count(*) AS n FROM ({string.Join(" UNION ALL ", deliveries.Select(Rows))}) GROUP BY ALL) r
            JOIN bolig b ON b.person = r.person AND b.fra <= r.dag AND b.til >= r.dag
            GROUP BY r.nr, b.kommune
            """,
            deliveries.Count
        );

    /// <summary>Of a register of residences itself: the kommune stands in its rows.</summary>
    public IReadOnlyDictionary<short, Counted> CountResidences(RaaLevering residences) =>
        Read(
            $"""
            SELECT 0, kommune, count(*), count(DISTINCT person)
            FROM (SELECT person, TRY_CAST(kommunekode AS SMALLINT) AS kommune FROM {residences.Tabel}) WHERE kommune IS NOT NULL GROUP BY kommune
            """,
            1
        )[0];

    public void Dispose()
    {
        _lake.Dispose();
        _database.Dispose();
    }

    private static string Day(string column) => $"datediff('day', DATE '1970-01-01', TRY_CAST({column} AS DATE))";

    private static string Rows((IEnumerable<string> Files, Maaned Month) delivery, int nr) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {nr} AS nr, {delivery.Month.SidsteDag} AS dag, person FROM {LakeSql.Parquet(delivery.Files)} WHERE person IS NOT NULL"
        );

    private List<Dictionary<short, Counted>> Read(string sql, int deliveries)
    {
        List<Dictionary<short, Counted>> counts = [.. Enumerable.Range(0, deliveries).Select(_ => new Dictionary<short, Counted>())];
        using var result = _lake.Query(sql);
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                counts[chunk.Values<int>(0)[i]][chunk.Values<short>(1)[i]] = new(chunk.Values<long>(2)[i], chunk.Values<long>(3)[i]);
            }
        }

        return counts;
    }
}
