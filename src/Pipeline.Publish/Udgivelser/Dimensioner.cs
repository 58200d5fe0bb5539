using System.Data.Common;
using System.Globalization;
using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Publish.Udgivelser;

/// <summary>The dimensions that follow data and not the migrations: the kommuner, and the months that are published.</summary>
internal static class Dimensioner
{
    private static readonly string[] Navne =
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];

    /// <summary>Writes what differs alone: publications of other products may be at it at the same time.</summary>
    public static void SkrivKommuner(DbTransaction transaktion, IReadOnlyList<Kommunegyldighed> kommuner)
    {
        List<Gyldighedsraekke> raekker =
        [
            .. kommuner.Select(k => new Gyldighedsraekke
            {
                Kode = Kommune.Tekst(k.Kommune.Kode),
                Navn = k.Kommune.Navn,
                Region = k.Kommune.Region.ToString(CultureInfo.InvariantCulture),
                Jobcenter = Kommune.Tekst(k.Kommune.Jobcenter),
                Fra = Dag.Tekst(k.Fra),
                Til = k.Til == Dag.Aaben ? null : Dag.Tekst(k.Til),
            }),
            new()
            {
                Kode = Kommune.Tekst(Kommune.Ukendt),
                Navn = "Ukendt",
                Fra = "2007-01-01",
            },
        ];
        Skriv(transaktion, "dim_kommune", "kommunekode", ["Region", "Jobcenter"], raekker);
        // A jobcenter has the code of the kommune that runs it.
        var drevne = raekker.Select(r => r.Jobcenter).ToHashSet(StringComparer.Ordinal);
        Skriv(
            transaktion,
            "dim_jobcenter",
            "jobcenter",
            [],
            [
                .. raekker
                    .Where(r => drevne.Contains(r.Kode))
                    .Select(r => r with { Navn = $"Jobcenter {r.Navn}", Region = null, Jobcenter = null }),
            ]
        );
    }

    private static void Skriv(
        DbTransaction transaktion,
        string tabel,
        string noegle,
        IReadOnlyList<string> mere,
        IReadOnlyList<Gyldighedsraekke> raekker
    )
    {
        var forbindelse = transaktion.Connection!;
        var kolonner = string.Concat(mere.Select(k => $", {k}"));
        var findes = forbindelse
            .Query<Gyldighedsraekke>(
                $"select {noegle} as Kode, navn as Navn{kolonner}, gyldig_fra as Fra, gyldig_til as Til from mart.{tabel}",
                transaction: transaktion
            )
            .ToHashSet();
        forbindelse.Execute(
            $"delete from mart.{tabel} where {noegle} = @Kode and gyldig_fra = @Fra",
            findes.ExceptBy(raekker.Select(r => (r.Kode, r.Fra)), r => (r.Kode, r.Fra)),
            transaktion
        );
        forbindelse.Execute(
            $"""
            insert into mart.{tabel} ({noegle}, navn{kolonner}, gyldig_fra, gyldig_til)
            values (@Kode, @Navn{string.Concat(mere.Select(k => $", @{k}"))}, @Fra, @Til)
            on conflict ({noegle}, gyldig_fra) do update set navn = excluded.navn, gyldig_til = excluded.gyldig_til{string.Concat(
                mere.Select(k => $", {k} = excluded.{k}")
            )}
            """,
            raekker.Where(r => !findes.Contains(r)).OrderBy(r => r.Kode, StringComparer.Ordinal),
            transaktion
        );
    }

    public static void SkrivMaaneder(DbTransaction transaktion, IEnumerable<string> maaneder) =>
        transaktion.Connection!.Execute(
            """
            insert into mart.dim_maaned (maaned, aar, kvartal, maaned_nr, navn, foerste_dag, sidste_dag)
            values (@Maaned, @Aar, @Kvartal, @Nr, @Navn, @FoersteDag, @SidsteDag)
            on conflict (maaned) do nothing
            """,
            maaneder
                .Select(Maaned.Parse)
                .Select(m => new
                {
                    Maaned = m.ToString(),
                    m.Aar,
                    Kvartal = ((m.Nr - 1) / 3) + 1,
                    m.Nr,
                    Navn = $"{Navne[m.Nr - 1]} {m.Aar}",
                    FoersteDag = Dag.Tekst(m.FoersteDag),
                    SidsteDag = Dag.Tekst(m.SidsteDag),
                }),
            transaktion
        );

    private sealed record Gyldighedsraekke
    {
        public string Kode { get; init; } = "";
        public string Navn { get; init; } = "";
        public string? Region { get; init; }
        public string? Jobcenter { get; init; }
        public string Fra { get; init; } = "";
        public string? Til { get; init; }
    }
}
