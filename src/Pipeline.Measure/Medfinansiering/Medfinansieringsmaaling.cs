using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Measure.Medfinansiering;

/// <summary>
/// What the kommune pays of every ydelse (Ledelsesinformation, "Andel af den samlede medfinansiering"), from Ydelsesrefusion. A week's figure is the sum over all files, so a correction
/// in a later file changes the month of its week. The month is that of the week's Monday, which is the file's <c>Uge</c>.
/// <list type="bullet">
/// <item>The kommune's share is the medfinansieringssats; where there is none, what the refusion leaves: 100 − refusionssats.</item>
/// <item>What it pays is the medfinansieringsbeløb; where there is no medfinansieringssats and no such amount, what was paid less the refusion.</item>
/// <item>A row that names no kommune counts in kommune 000 and in the land, and in no region (decision 0037).</item>
/// </list>
/// </summary>
public static class Medfinansieringsmaaling
{
    public const string Andre = "andre";

    /// <summary>One bucket after the other: a nation's weeks are hundreds of millions of rows.</summary>
    /// <param name="filer">The staged files of a bucket.</param>
    /// <param name="fremdrift">Told the share of buckets done, 0 to 1.</param>
    public static Medfinansieringskube Koer(
        Medfinansieringsregler regler,
        Func<int, IReadOnlyList<string>> filer,
        int spande,
        int traade,
        IProgress<double>? fremdrift,
        CancellationToken token
    )
    {
        using var database = LakeDatabase.Open(new() { Threads = traade });
        using var lake = database.Connect();
        var kube = new Medfinansieringskube();
        for (var spand = 0; spand < spande; spand++)
        {
            if (filer(spand) is { Count: > 0 } af)
            {
                Spand(lake, regler, af, kube, token);
            }

            fremdrift?.Report((spand + 1) / (double)spande);
        }

        return kube;
    }

    private static void Spand(
        LakeConnection lake,
        Medfinansieringsregler regler,
        IReadOnlyList<string> filer,
        Medfinansieringskube kube,
        CancellationToken token
    )
    {
        using var resultat = lake.Query(Sql(regler, filer), token);
        while (resultat.NextChunk(out var bid))
        {
            var maaned = bid.Values<int>(0);
            var kommune = bid.Values<short>(1);
            var ydelse = bid.Values<short>(2);
            var andel = bid.Values<int>(3);
            var personer = bid.Values<long>(4);
            var uger = bid.Values<long>(5);
            var udbetaling = bid.Values<long>(6);
            var refusion = bid.Values<long>(7);
            var egen = bid.Values<long>(8);
            for (var i = 0; i < bid.Count; i++)
            {
                kube.LaegTil(
                    new(maaned[i]),
                    kommune[i],
                    (Refusionsydelse)ydelse[i],
                    andel[i] < 0 ? Andre : andel[i].ToString(CultureInfo.InvariantCulture),
                    new((int)personer[i], (int)uger[i], udbetaling[i], refusion[i], egen[i])
                );
            }
        }
    }

    private static string Sql(Medfinansieringsregler regler, IReadOnlyList<string> filer)
    {
        var satser = string.Join(", ", regler.Procenter.Select(p => (p * 100).ToString(CultureInfo.InvariantCulture)));
        var (udbetaling, refusion, egen) = (Navn(Refusion.Beloeb[0]), Navn(Refusion.Beloeb[1]), Navn(Refusion.Beloeb[2]));
        var uge = Navn(Refusion.Uge);
        return $"""
            WITH linjer AS (
                SELECT person, {uge} AS uge, coalesce({Navn(Refusion.Kommunenavn)}, {Kommune.Ukendt}) AS kommune, {Navn(
                Refusion.Ydelse
            )} AS ydelse,
                    CASE WHEN coalesce(Medfinansieringssats, 0) > 0 THEN Medfinansieringssats ELSE 10000 - coalesce(Refusionssats, 0) END AS andel,
                    {udbetaling} AS udbetaling, {refusion} AS refusion,
                    CASE WHEN coalesce(Medfinansieringssats, 0) > 0 OR {egen} <> 0 THEN {egen} ELSE {udbetaling} - {refusion} END AS egen
                FROM {LakeSql.Parquet(filer)}
            ), uger AS (
                SELECT person, uge, kommune, ydelse, CASE WHEN andel IN ({satser}) THEN andel // 100 ELSE -1 END AS andel,
                    sum(udbetaling) AS udbetaling, sum(refusion) AS refusion, sum(egen) AS egen
                FROM linjer GROUP BY ALL
            )
            SELECT CAST(year(uge) * 12 + month(uge) - 1 AS INTEGER), CAST(kommune AS SMALLINT), CAST(ydelse AS SMALLINT), CAST(andel AS INTEGER),
                CAST(count(DISTINCT person) FILTER (egen <> 0) AS BIGINT), CAST(count(*) FILTER (egen <> 0) AS BIGINT),
                CAST(sum(udbetaling) AS BIGINT), CAST(sum(refusion) AS BIGINT), CAST(sum(egen) AS BIGINT)
            FROM uger
            GROUP BY 1, 2, 3, 4
            HAVING sum(udbetaling) <> 0 OR sum(refusion) <> 0 OR sum(egen) <> 0 OR count(*) FILTER (egen <> 0) > 0
            """;
    }

    private static string Navn(string kolonne) => LakeSql.Navn(kolonne);
}
