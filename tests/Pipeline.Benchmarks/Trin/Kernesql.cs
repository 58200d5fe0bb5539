using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Benchmarks.Trin;

/// <summary>
/// The core in SQL, as an analyst who knows window functions would write it: spells by a running maximum, the last paid day of each month by grouping
/// (a row of ydelser lies within its month), samtaler of the måleperiode as the difference of two running counts by two ASOF joins. The hours of
/// a-dagpenge are laid out day by day and summed; the day on which twelve months' hours begin is one more ASOF join.
/// </summary>
internal static class Kernesql
{
    /// <returns>Rows: group, first day of the month, band, samtaler (5 = 5 and more), persons.</returns>
    public static string Lav(Regelsaet regler, Func<string, string> filer, Maaned fra, Maaned til, int slutDag)
    {
        var slut = Dato(slutDag);
        var arter = string.Join(", ", regler.Grupper.SelectMany(g => g.Ydelsesarter.Select(a => $"({(int)a}::UTINYINT, {(int)g.Gruppe})")));
        var dagpengearter = string.Join(", ", regler.Gruppe(Ydelsesgruppe.ADagpenge).DagpengeArter.Select(a => (int)a));
        var skema = regler.Varighed.Baand;
        var baandDage = Baand(skema.Select(b => b.Dage), "uden_skuddage");
        var baandFuldtid = Baand(skema.Select(b => b.TimerFuldtid));
        var baandDeltid = Baand(skema.Select(b => b.TimerDeltid));
        return $"""
            WITH betalt AS (
                SELECT person, gruppe, fra, least(til, {slut}) AS til
                FROM read_parquet({filer("ydelser")}) JOIN (VALUES {arter}) a(ydelsesart, gruppe) USING (ydelsesart)
                WHERE fra <= {slut}
            ), sager AS MATERIALIZED (
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
            ), dagslinjer AS (
                SELECT person, fra, til, timer, unnest(generate_series(fra, til, INTERVAL 1 DAY))::DATE AS dag
                FROM read_parquet({filer("dagpengeudbetalinger")}) WHERE art IN ({dagpengearter}) AND timer > 0 AND fra <= {slut}
            ), dagtimer AS MATERIALIZED (
                SELECT person, dag, sum(CASE
                    WHEN {Hverdage("fra", "til")} = 0 THEN CASE WHEN dag = fra THEN timer ELSE 0 END
                    WHEN isodow(dag) > 5 THEN 0
                    ELSE timer // {Hverdage("fra", "til")}
                        + CASE WHEN {Hverdage("fra", "dag")} <= timer % {Hverdage("fra", "til")} THEN 1 ELSE 0 END END) AS timer
                FROM dagslinjer GROUP BY person, dag
            ), perioder AS (
                SELECT person, foerste_dag AS start, forsikring, least(coalesce(sidste_dag, {slut}), {slut},
                    coalesce(lead(foerste_dag) OVER (PARTITION BY person ORDER BY foerste_dag) - 1, {slut})) AS slut
                FROM read_parquet({filer("dagpengeperioder")})
            ), forloebsdage AS MATERIALIZED (
                SELECT d.person, p.start, p.forsikring, d.dag, d.timer,
                    sum(d.timer) OVER (PARTITION BY d.person, p.start ORDER BY d.dag ROWS UNBOUNDED PRECEDING) AS hidtil
                FROM dagtimer d ASOF JOIN perioder p ON p.person = d.person AND p.start <= d.dag
                WHERE d.dag <= p.slut
            ), dagpengemaaneder AS (
                SELECT person, start, forsikring, date_trunc('month', dag)::DATE AS maaned, max(dag) AS e, max(hidtil) AS laengde
                FROM forloebsdage GROUP BY person, start, forsikring, date_trunc('month', dag)
                HAVING maaned BETWEEN {Dato(fra.FoersteDag)} AND {Dato(til.FoersteDag)}
                QUALIFY row_number() OVER (PARTITION BY person, maaned ORDER BY start DESC) = 1
            ), dagpengelaengder AS (
                SELECT person, start, maaned, e, CASE WHEN forsikring = 0 THEN CASE {baandFuldtid} END ELSE CASE {baandDeltid} END END AS baand,
                    laengde - CASE WHEN forsikring = 0 THEN {skema[12].TimerFuldtid} ELSE {skema[12].TimerDeltid} END AS foer
                FROM dagpengemaaneder
            ), laengder AS (
                SELECT person, gruppe, maaned, e, (gruppe = {(int)Ydelsesgruppe.Sygedagpenge})::INTEGER AS slags, CASE {baandDage} END AS baand,
                    CASE WHEN laengde >= {skema[12].Dage} THEN greatest(start, (e + 1 - INTERVAL 12 MONTH)::DATE) ELSE start END AS periode_fra
                FROM (SELECT *, e - start + 1 AS laengde,
                    CASE WHEN laengde < {skema[12].Dage} THEN laengde
                        ELSE greatest({skema[12].Dage}, laengde - ({Skuddage("e")} - {Skuddage("(start - 1)")})) END AS uden_skuddage
                    FROM maaneder)
                UNION ALL BY NAME
                SELECT l.person, {(int)Ydelsesgruppe.ADagpenge} AS gruppe, l.maaned, l.e, 2 AS slags, l.baand,
                    CASE WHEN l.baand >= 12 THEN f.dag ELSE l.start END AS periode_fra
                FROM dagpengelaengder l
                ASOF LEFT JOIN (FROM forloebsdage WHERE timer > 0) f ON f.person = l.person AND f.start = l.start AND f.hidtil > l.foer
            ), samtaler AS MATERIALIZED (
                -- Of those without kontaktform only what lies in an aktivt tilbud is accepted.
                FROM read_parquet({filer("samtaler")}) s
                WHERE samtaletype = {(int)Samtaletype.Sygeopfoelgningssamtale} OR kontaktform IS NOT NULL OR EXISTS (
                    FROM read_parquet({filer("aktive_tilbud")}) t WHERE t.person = s.person AND s.dato BETWEEN t.fra AND coalesce(t.til, {slut}))
            ), andet AS (
                SELECT person, fra, til FROM read_parquet({filer("ydelser")}) UNION ALL FROM sager
            ), dage AS (
                SELECT DISTINCT person, dato, (samtaletype = {(int)Samtaletype.Sygeopfoelgningssamtale})::INTEGER AS slags FROM samtaler
                WHERE samtaletype = {(int)Samtaletype.Sygeopfoelgningssamtale}
                    OR (samtaletype = {(int)Samtaletype.Jobsamtale} AND afholdt_af IS DISTINCT FROM {(int)AfholdtAf.AKasse})
                UNION ALL
                SELECT DISTINCT person, dato, 2 FROM samtaler s
                WHERE samtaletype IN ({(int)Samtaletype.Jobsamtale}, {(int)Samtaletype.Faellessamtale})
                    AND (EXISTS (FROM dagtimer d WHERE d.person = s.person AND d.dag = s.dato)
                        OR NOT EXISTS (FROM andet a WHERE a.person = s.person AND s.dato BETWEEN a.fra AND a.til))
            ), talt AS MATERIALIZED (
                SELECT *, row_number() OVER (PARTITION BY person, slags ORDER BY dato) AS n FROM dage
            ), taellet AS (
                SELECT l.gruppe, l.maaned, l.baand, coalesce(t.n, 0) - coalesce(f.n, 0) AS samtaler
                FROM laengder l
                ASOF LEFT JOIN talt t ON t.person = l.person AND t.slags = l.slags AND t.dato <= l.e
                ASOF LEFT JOIN talt f ON f.person = l.person AND f.slags = l.slags AND f.dato < l.periode_fra
            )
            SELECT gruppe::INTEGER, maaned, baand::INTEGER AS baand, least(samtaler, 5)::INTEGER AS samtaler, count(*) AS personer
            FROM taellet GROUP BY ALL
            """;
    }

    private static string Baand(IEnumerable<int> graenser, string laengde = "laengde") =>
        string.Join(
            ' ',
            graenser.Select((g, i) => string.Create(CultureInfo.InvariantCulture, $"WHEN {laengde} >= {g} THEN {i}")).Reverse()
        );

    /// <summary>D14: how many 29 February there have been up to and including a day, since the year 0.</summary>
    private static string Skuddage(string dag)
    {
        var aar = $"(year({dag}) - ((month({dag}), day({dag})) < (2, 29))::INTEGER)";
        return $"({aar} // 4 - {aar} // 100 + {aar} // 400)";
    }

    /// <summary>Weekdays from one day to another, both included, counted from a Monday without laying out the days.</summary>
    private static string Hverdage(string fra, string til)
    {
        static string Foer(string dag) => $"((({dag} - DATE '1899-12-25') // 7) * 5 + least(({dag} - DATE '1899-12-25') % 7, 5))";
        return $"({Foer($"({til} + 1)")} - {Foer(fra)})";
    }

    private static string Dato(int dag) => $"DATE '{Dag.Tekst(dag)}'";
}
