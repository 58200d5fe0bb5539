using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Benchmarks.Trin;

/// <summary>
/// The core in SQL, as an analyst who knows window functions would write it: spells by a running maximum, the last paid day of each month by grouping
/// (a row of ydelser lies within its month), samtaler of the måleperiode as the difference of two running counts by two ASOF joins.
/// </summary>
internal static class Kernesql
{
    /// <returns>Rows: group, first day of the month, band, samtaler (5 = 5 and more), persons.</returns>
    public static string Lav(Regelsaet regler, Func<string, string> filer, Maaned fra, Maaned til, int slutDag)
    {
        var slut = Dato(slutDag);
        var arter = string.Join(", ", regler.Grupper.SelectMany(g => g.Ydelsesarter.Select(a => $"({(int)a}::UTINYINT, {(int)g.Gruppe})")));
        var baand = string.Join(
            ' ',
            regler
                .Varighed.Baand.Select((b, i) => string.Create(CultureInfo.InvariantCulture, $"WHEN laengde >= {b.Dage} THEN {i}"))
                .Reverse()
        );
        return $"""
            WITH betalt AS (
                SELECT person, gruppe, fra, least(til, {slut}) AS til
                FROM read_parquet({filer("ydelser")}) JOIN (VALUES {arter}) a(ydelsesart, gruppe) USING (ydelsesart)
                WHERE fra <= {slut}
            ), sager AS (
                SELECT person, fra, coalesce(least(til, {slut}), {slut}) AS til
                FROM read_parquet({filer("sygefravaer")}) WHERE fra <= {slut}
            ), hul AS (
                SELECT *, max(til) OVER foer AS sidst FROM betalt
                WINDOW foer AS (PARTITION BY person, gruppe ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            ), nummer AS (
                SELECT *, sum(CASE WHEN datediff('month', sidst, fra) < 2 THEN 0 ELSE 1 END) OVER (
                    PARTITION BY person, gruppe ORDER BY fra, til ROWS UNBOUNDED PRECEDING) AS nr
                FROM hul
            ), dele AS (
                SELECT person, gruppe, nr, min(fra) AS start, max(til) AS e, date_trunc('month', fra)::DATE AS maaned
                FROM nummer GROUP BY person, gruppe, nr, date_trunc('month', fra)
            ), oevrige AS (
                SELECT person, gruppe, maaned, e, min(start) OVER (PARTITION BY person, gruppe, nr) AS start FROM dele
            ), syg_hul AS (
                SELECT *, max(til) OVER foer AS sidst, lag(fra) OVER (PARTITION BY person ORDER BY fra, til) AS forrige FROM sager
                WINDOW foer AS (PARTITION BY person ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            ), syg_nummer AS (
                SELECT *, sum(CASE WHEN fra < sidst OR fra = forrige THEN 0 ELSE 1 END) OVER (
                    PARTITION BY person ORDER BY fra, til ROWS UNBOUNDED PRECEDING) AS nr
                FROM syg_hul
            ), syg_forloeb AS (
                SELECT person, min(fra) AS start, max(til) AS slut FROM syg_nummer GROUP BY person, nr
            ), syge AS (
                SELECT person, {(int)Ydelsesgruppe.Sygedagpenge} AS gruppe, m::DATE AS maaned, least(last_day(m::DATE), slut) AS e, start
                FROM syg_forloeb, unnest(generate_series(
                    greatest(date_trunc('month', start), {Dato(fra.FoersteDag)}), least(slut, {Dato(
                til.SidsteDag
            )}), INTERVAL 1 MONTH)) AS _(m)
            ), maaneder AS (
                SELECT person, gruppe, maaned, arg_max(e, start) AS e, max(start) AS start
                FROM (FROM oevrige UNION ALL BY NAME FROM syge)
                WHERE maaned BETWEEN {Dato(fra.FoersteDag)} AND {Dato(til.FoersteDag)}
                GROUP BY person, gruppe, maaned
            ), laengder AS (
                SELECT person, gruppe, maaned, e, gruppe = {(int)Ydelsesgruppe.Sygedagpenge} AS syg, e - start + 1 AS laengde,
                    CASE WHEN laengde >= {regler.Varighed.Baand[
                12
            ].Dage} THEN greatest(start, (e + 1 - INTERVAL 12 MONTH)::DATE) ELSE start END AS periode_fra
                FROM maaneder
            ), dage AS (
                SELECT DISTINCT person, dato, samtaletype = {(int)Samtaletype.Sygeopfoelgningssamtale} AS syg
                FROM read_parquet({filer("samtaler")})
                WHERE samtaletype = {(int)Samtaletype.Sygeopfoelgningssamtale}
                    OR (samtaletype = {(int)Samtaletype.Jobsamtale} AND afholdt_af IS DISTINCT FROM {(int)
                AfholdtAf.AKasse} AND kontaktform IS NOT NULL)
            ), talt AS (
                SELECT *, row_number() OVER (PARTITION BY person, syg ORDER BY dato) AS n FROM dage
            ), taellet AS (
                SELECT l.gruppe, l.maaned, l.laengde, coalesce(t.n, 0) - coalesce(f.n, 0) AS samtaler
                FROM laengder l
                ASOF LEFT JOIN talt t ON t.person = l.person AND t.syg = l.syg AND t.dato <= l.e
                ASOF LEFT JOIN talt f ON f.person = l.person AND f.syg = l.syg AND f.dato < l.periode_fra
            )
            SELECT gruppe::INTEGER, maaned, (CASE {baand} END)::INTEGER AS baand, least(samtaler, 5)::INTEGER AS samtaler, count(*) AS personer
            FROM taellet GROUP BY ALL
            """;
    }

    private static string Dato(int dag) => $"DATE '{Dag.Tekst(dag)}'";
}
