using Dapper;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>A goal's periods, newest first.</summary>
internal sealed class Maaltal(IReadOnlyList<Maaltal.Raekke> perioder)
{
    public Raekke Nyeste => perioder[0];

    public IEnumerable<Raekke> Viste => perioder.Take((int)(Nyeste.Perioder ?? 1));

    /// <summary>The period before, also when it is not shown.</summary>
    public Raekke? Foer(Raekke raekke) => perioder.SkipWhile(r => r != raekke).Skip(1).FirstOrDefault();

    /// <summary>The kommune's goals as of the newest delivery up to the report's month.</summary>
    public static IReadOnlyList<Maaltal> Laes(Rapportgrundlag grundlag) =>
        [
            .. grundlag
                .Forbindelse.Query<Raekke>(
                    """
                    select maal_nr as MaalNr, periode, fokusomraade, maal, periodeart, enhed, kilde, status, perioder, vaerdi, landet, forskel
                    from mart.resultatmaal
                    where omraade = @Kommunekode and maaned = (
                        select max(maaned) from mart.resultatmaal where omraade = @Kommunekode and maaned <= @Til
                    )
                    """,
                    new { grundlag.Kommunekode, Til = grundlag.Maaned.ToString() }
                )
                .GroupBy(r => r.MaalNr, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Maaltal([.. g.OrderByDescending(r => r.Periode, StringComparer.Ordinal)])),
        ];

    internal sealed record Raekke
    {
        public string MaalNr { get; init; } = "";
        public string Periode { get; init; } = "";
        public string Fokusomraade { get; init; } = "";
        public string Maal { get; init; } = "";
        public string Periodeart { get; init; } = "";
        public string Enhed { get; init; } = "";
        public string Kilde { get; init; } = "";
        public string Status { get; init; } = "";
        public double? Perioder { get; init; }
        public double? Vaerdi { get; init; }
        public double? Landet { get; init; }
        public double? Forskel { get; init; }
    }
}
