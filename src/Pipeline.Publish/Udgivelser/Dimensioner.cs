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

    public static void SkrivKommuner(DbTransaction transaktion, IEnumerable<Kommunegyldighed> kommuner)
    {
        var forbindelse = transaktion.Connection!;
        forbindelse.Execute("delete from mart.dim_kommune", transaction: transaktion);
        forbindelse.Execute(
            """
            insert into mart.dim_kommune (kommunekode, navn, region, jobcenter, gyldig_fra, gyldig_til)
            values (@Kode, @Navn, @Region, @Jobcenter, @Fra, @Til)
            """,
            kommuner
                .Select(k => new
                {
                    Kode = Kommune.Tekst(k.Kommune.Kode),
                    k.Kommune.Navn,
                    Region = (string?)k.Kommune.Region.ToString(CultureInfo.InvariantCulture),
                    Jobcenter = (string?)Kommune.Tekst(k.Kommune.Jobcenter),
                    Fra = Dag.Tekst(k.Fra),
                    Til = k.Til == Dag.Aaben ? null : Dag.Tekst(k.Til),
                })
                .Append(
                    new
                    {
                        Kode = Kommune.Tekst(Kommune.Ukendt),
                        Navn = "Ukendt",
                        Region = (string?)null,
                        Jobcenter = (string?)null,
                        Fra = "2007-01-01",
                        Til = (string?)null,
                    }
                ),
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
}
