using System.Globalization;
using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>
/// A warehouse as it is after a year: 94 months of every product, a run every day, twelve versions, the newest months as large as a whole
/// country's. Figures are made up so that måling 4 is the kommunekode modulo 100.
/// </summary>
internal static partial class Stortlager
{
    public const int Koersler = 365;

    public static readonly DateTimeOffset Nu = new(2025, 11, 28, 7, 55, 0, TimeSpan.Zero);
    public static readonly Maaned Foerste = new(2018, 1);
    public static readonly Maaned Sidste = new(2025, 10);

    public static readonly IReadOnlyList<Produkt> Produkter = [.. Produktliste.Alle.Take(5)];

    /// <summary>Months with every cell filled.</summary>
    private static readonly Maaned Fuld = Sidste.Plus(-2);

    private const int Versioner = 12;

    public static void Skriv(string data)
    {
        var varehus = new SqliteVarehus(data);
        varehus.Migrer();
        foreach (var produkt in Produkter)
        {
            Manifester(data, produkt.Navn);
        }

        using var f = varehus.Aabn();
        f.Execute(
            "pragma mart.synchronous = off; pragma ops.synchronous = off; pragma mart.journal_mode = memory; pragma ops.journal_mode = memory"
        );
        using var transaktion = f.BeginTransaction();
        foreach (var produkt in Produkter)
        {
            f.Execute(Udgivelser(produkt.Navn));
        }

        f.Execute(Dimensioner());
        f.Execute(Tal());
        f.Execute(Drift());
        transaktion.Commit();
    }

    /// <summary>All but the figures, in the SQL both stores know.</summary>
    public static IEnumerable<string> UdenTal => [.. Produkter.Select(p => Udgivelser(p.Navn)), Drift()];

    /// <summary>v0001 has all but the last months; each later version brings one and revises the two before it; v0013 waits beside v0012.</summary>
    private static IReadOnlyList<(string Version, IReadOnlyList<Maaned> Maaneder)> Indhold { get; } =
    [
        ("v0001", [.. Maaned.Fra(Foerste, Sidste.Plus(1 - Versioner))]),
        .. Enumerable
            .Range(2, Versioner - 1)
            .Select(v =>
                (
                    $"v{v:0000}",
                    (IReadOnlyList<Maaned>)[Sidste.Plus(v - 2 - Versioner), Sidste.Plus(v - 1 - Versioner), Sidste.Plus(v - Versioner)]
                )
            ),
        ("v0013", [.. Maaned.Fra(Fuld, Sidste)]),
    ];

    private static void Manifester(string data, string produkt)
    {
        var iKraft = new SortedDictionary<string, string>(StringComparer.Ordinal);
        List<Inddata> inddata =
        [
            .. from m in Maaned.Fra(Foerste, Sidste)
            from d in new[] { "ydelser", "dagpengeudbetalinger", "samtaler" }
            select new Inddata(d, m.ToString(), Sha($"{d}{m}"), 100_000, new Dictionary<string, long> { ["ukendt_person"] = 3 }),
        ];
        foreach (var (version, maaneder) in Indhold)
        {
            var vedSiden = version == "v0013";
            var kort = new SortedDictionary<string, string>(iKraft, StringComparer.Ordinal);
            var udgivne = maaneder
                .Select(m => new UdgivetMaaned(
                    m.ToString(),
                    [
                        iKraft.ContainsKey(m.ToString())
                            ? vedSiden
                                ? Aarsag.NyeRegler
                                : Aarsag.SeneData
                            : Aarsag.NyMaaned,
                    ],
                    iKraft.ContainsKey(m.ToString()) ? [$"samtaler {m}"] : [],
                    iKraft.GetValueOrDefault(m.ToString()),
                    20_000,
                    Sha($"{version}{m}"),
                    Sha($"fil{version}{m}"),
                    iKraft.ContainsKey(m.ToString()) ? 120 : 0
                ))
                .ToList();
            foreach (var m in maaneder)
            {
                kort[m.ToString()] = version;
            }

            var mappe = Path.Combine(data, "published", produkt, version);
            Directory.CreateDirectory(mappe);
            Versionslager.SkrivManifest(
                mappe,
                new Manifest
                {
                    Produkt = produkt,
                    Version = version,
                    ByggerPaa = version == "v0001" ? null : $"v{Versionsnavn.Nummer(version) - 1:0000}",
                    SaettesIKraft = !vedSiden,
                    Udgivet = Udgivet(version),
                    Koersel = new(Koersel(version), new(vedSiden ? "1.74" : "1.75", Sha("regler")), "0.1.0+abc", inddata),
                    Maaneder = udgivne,
                    Kontroller = [new Kontrolresultat("har_raekker", "Hver måned har rækker", Kontroludfald.Bestaaet, 0, null)],
                    IKraft = kort,
                }
            );
            iKraft = vedSiden ? iKraft : kort;
        }

        File.WriteAllText(Path.Combine(data, "published", produkt, "current"), "v0012\n");
    }

    private static DateTimeOffset Udgivet(string version) =>
        version == "v0013" ? Nu.AddHours(-1) : Nu.AddHours(-3).AddDays(-30 * (Versioner - Versionsnavn.Nummer(version)));

    private static string Koersel(string version) => Id(version == "v0013" ? 0 : 30 * (Versioner - Versionsnavn.Nummer(version)));

    /// <param name="dageSiden">Before the newest run.</param>
    public static string LastRun => Id(0);

    internal static string Id(int dageSiden) =>
        Nu.AddHours(-3).AddDays(-dageSiden).ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);

    private static string Udgivelser(string produkt)
    {
        var raekker = Indhold.Select(
            (v, i) =>
                $"('{produkt}', '{v.Version}', {(i == 0 ? "null" : $"'v{i:0000}'")}, '{Koersel(v.Version)}', '{Tid(Udgivet(v.Version))}', "
                + $"'{(v.Version == "v0013" ? "1.74" : "1.75")}', 'sha', '0.1.0+abc', 'sene data: 2, ny måned: 1', {v.Maaneder.Count}, 20000, 240)"
        );
        var skift = Indhold
            .Take(Versioner)
            .Select(
                (v, i) =>
                    $"('{produkt}', {i + 1}, '{v.Version}', {(i == 0 ? "null" : $"'v{i:0000}'")}, '{Tid(Udgivet(v.Version))}', 'udgivelse')"
            );
        var kort = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (version, maaneder) in Indhold.Take(Versioner))
        {
            maaneder.ToList().ForEach(m => kort[m.ToString()] = version);
        }

        return $"""
            insert into ops.udgivelser values {string.Join(", ", raekker)};
            insert into ops.skift values {string.Join(", ", skift)};
            insert into mart.i_kraft values {string.Join(", ", kort.Select(m => $"('{produkt}', '{m.Key}', '{m.Value}')"))};
            """;
    }

    private static string Dimensioner() =>
        $"""
            with recursive n(i) as (select 0 union all select i + 1 from n where i < 97)
            insert into mart.dim_kommune
            select cast(101 + i * 7 as text), 'Kommune ' || (101 + i * 7), cast(1081 + i % 5 as text), cast(101 + i * 7 as text), '2007-01-01', null from n;
            insert into mart.dim_kommune values ('000', 'Ukendt', null, null, '2007-01-01', null);
            insert into mart.dim_maaned values {string.Join(
                ", ",
                Maaned.Fra(Foerste, Sidste).Select(m => $"('{m}', {m.Aar}, 1, {m.Nr}, '{m}', '{m}-01', '{m}-28')")
            )};
            """;

    /// <summary>Every place, group and duration in the newest months and in the version beside; 12+ of everybody in the older ones.</summary>
    private static string Tal() =>
        $"""
            create temp table steder as
            select 'land' as type, 'land' as omraade, 50 as pct union all
            select distinct 'region', region, 40 from mart.dim_kommune where region is not null union all
            select 'kommune', kommunekode, cast(kommunekode as integer) % 100 from mart.dim_kommune;
            create temp table versionsmaaneder as
            select maaned, version_id from mart.i_kraft where produkt = 'jobsamtaler' union all
            {string.Join(" union all ", Indhold[^1].Maaneder.Select(m => $"select '{m}', 'v0013'"))} union all
            select '{Sidste.Plus(-1)}', 'v0011';
            insert into mart.jobsamtaler_versioner
            select m.maaned, s.type, s.omraade, g.ydelsesgruppe, 'alle', v.varighed,
                p.f, 0, 0, 0, 1000 - p.f, 0, 1000, p.f, p.f / 10.0, 7, case when m.version_id = 'v0013' then '1.74' else '1.75' end, m.version_id
            from versionsmaaneder m, steder s, mart.dim_ydelsesgruppe g, mart.dim_varighed v
            cross join (select 0 as ingen)
            inner join (select pct, pct * 10 as f from (select distinct pct from steder)) p on p.pct = s.pct
            where m.maaned >= '{Fuld}' or (g.ydelsesgruppe in ('alle', 'kontanthjaelp') and v.varighed in ('12+', 'i alt'))
            order by m.version_id, m.maaned, s.type, s.omraade, g.ydelsesgruppe, v.varighed;
            update mart.jobsamtaler_versioner set faerre_end_4 = faerre_end_4 + 5, samtaler_0 = samtaler_0 + 5, samtaler_4 = samtaler_4 - 5,
                andel_faerre_end_4 = andel_faerre_end_4 + 0.5
            where version_id = 'v0013';
            insert into mart.skaerpet_tilsyn_versioner
            select m.maaned, s.omraade, s.pct * 1.0, 100 - s.pct, '1.75', m.version_id
            from mart.i_kraft m, steder s where m.produkt = 'skaerpet_tilsyn' and s.type = 'kommune';
            """;

    private static string Tid(DateTimeOffset tid) => tid.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Sha(string tekst) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(tekst)));
}
