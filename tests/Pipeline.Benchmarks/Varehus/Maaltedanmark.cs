using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Benchmarks.Varehus;

/// <summary>Cubes of jobsamtaler with every cell filled, 19,760 rows a month, that pass every check of the product.</summary>
internal static class Maaltedanmark
{
    public static readonly IReadOnlyList<Kommunegyldighed> Kommuner = Kommunegyldighed.Siden2007(
        Enumerable
            .Range(0, 98)
            .Select(k => new Domain.Leveringer.Kommune(
                (short)(101 + (k * 7)),
                $"Kommune {k}",
                (short)(1081 + (k % 5)),
                (short)(101 + (k * 7))
            ))
    );

    public static void Skriv(string mappe, IEnumerable<Maaned> maaneder)
    {
        using var database = LakeDatabase.Open(new() { Threads = 2, MemoryLimitMb = 1024 });
        using var forbindelse = database.Connect();
        foreach (var maaned in maaneder)
        {
            forbindelse.WriteParquet(Sql(maaned), Path.Combine(mappe, $"maaned={maaned}.parquet"));
        }
    }

    private static string Sql(Maaned maaned) =>
        $"""
            with blade as (
                select k, g, v, list_transform(range(7), s -> (hash(k, g, v, s, {maaned.Nr}) % 40)::bigint) as tal
                from range(98) as _(k),
                    unnest(['a_dagpenge', 'jobafklaring', 'kontanthjaelp', 'ledighedsydelse', 'overgangsydelse', 'ressourceforloeb', 'revalidering',
                        'sygedagpenge', 'uddannelseshjaelp']) as __(g),
                    unnest(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '1-2 aar', '3-5 aar', '6-9 aar', '10+ aar']) as ___(v)
            ), alle as (
                select o[1] as omraadetype, o[2] as omraade, y as ydelsesgruppe, varighed, tal
                from blade,
                    unnest([['kommune', lpad((101 + k * 7)::varchar, 3, '0')], ['region', (1081 + k % 5)::varchar], ['land', 'land']]) as _(o),
                    unnest([g, 'alle']) as __(y),
                    unnest([v, if(v like '%aar', '12+', 'under 12'), 'i alt']) as ___(varighed)
            ), summer as (
                select omraadetype, omraade, ydelsesgruppe, varighed,
                    {string.Join(", ", Enumerable.Range(1, 7).Select(s => $"sum(tal[{s}])::bigint as s{s}"))}
                from alle group by all
            )
            select '{maaned}' as maaned, omraadetype, omraade, ydelsesgruppe, 'alle' as sats, varighed,
                s1 as samtaler_0, s2 as samtaler_1, s3 as samtaler_2, s4 as samtaler_3, s5 as samtaler_4, s6 as samtaler_5plus,
                s1 + s2 + s3 + s4 + s5 + s6 as personer, s1 + s2 + s3 + s4 as faerre_end_4,
                case when s1 + s2 + s3 + s4 + s5 + s6 > 0
                    then 100.0::double * (s1 + s2 + s3 + s4) / (s1 + s2 + s3 + s4 + s5 + s6) end as andel_faerre_end_4,
                s7 as fritagne
            from summer
            """;
}
