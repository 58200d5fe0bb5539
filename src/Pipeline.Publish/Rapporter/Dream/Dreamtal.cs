using System.Globalization;
using Dapper;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>The published figures of DREAM, as the report reads them.</summary>
internal sealed class Dreamtal(Rapportgrundlag grundlag)
{
    public static readonly (string Ord, string Navn)[] Grupper =
    [
        ("dagpenge", "Dagpengemodtagere"),
        ("aktivitetsparat", "Aktivitetsparate"),
        ("jobparat", "Jobparate"),
        ("sygedagpenge", "Sygedagpengemodtagere"),
    ];

    public static readonly (string Ord, string Navn)[] Aarsager =
    [
        ("beskaeftigelse", "Beskæftigelse"),
        ("selvforsoergelse", "Selvforsørgelse"),
        ("ordinaer_uddannelse", "Ordinær uddannelse"),
        ("fleks_skaanejob", "Fleksjob/skånejob"),
        ("delvis_raskmeldt", "Delvist raskmeldt"),
        ("foertidspension", "Førtidspension"),
        ("andet", "Andet"),
        ("doed_udrejst", "Død eller udrejst"),
        ("tilbage_i_ledighed", "Tilbage i ledighed"),
        ("fortsat_ved_dataophoer", "Fortsat ved dataophør"),
    ];

    /// <summary>The newest month, not after the report's, that the forløb are published for.</summary>
    /// <exception cref="PipelineFejl">There is none.</exception>
    public Maaned Vindue() =>
        grundlag.Forbindelse.ExecuteScalar<string?>(
            $"select max(maaned) from {grundlag.Skema}.ledighedsforloeb where maaned <= @Til",
            new { Til = grundlag.Maaned.ToString() }
        )
            is { } maaned
            ? Maaned.Parse(maaned)
            : throw new PipelineFejl(
                $"Der er ikke udgivet ledighedsforløb til og med {grundlag.Maaned}; læg dream i en levering, og kør 'pipeline run' først.",
                Afslutning.ForkertBrug
            );

    /// <summary>Rows of a published table up to the report's month, as texts and numbers by column.</summary>
    /// <param name="hvor">SQL over the columns, with <c>@Omraade</c> as the kommune.</param>
    public IReadOnlyList<Talraekke> Laes(string tabel, string hvor, object? mere = null)
    {
        var parametre = new DynamicParameters(mere);
        parametre.Add("Til", grundlag.Maaned.ToString());
        parametre.Add("Omraade", grundlag.Kommunekode);
        return
        [
            .. grundlag
                .Forbindelse.Query($"select * from {grundlag.Skema}.{tabel} where maaned <= @Til and {hvor} order by maaned", parametre)
                .Select(r => new Talraekke((IDictionary<string, object?>)r)),
        ];
    }
}

/// <summary>One published row.</summary>
internal sealed class Talraekke(IDictionary<string, object?> felter)
{
    public string this[string kolonne] => (string)felter[kolonne]!;

    public string Aar => this["maaned"][..4];

    /// <summary>Null where the table is empty.</summary>
    public decimal? Tal(string kolonne) =>
        felter[kolonne] switch
        {
            null => null,
            var tal => Convert.ToDecimal(tal, CultureInfo.InvariantCulture),
        };
}
