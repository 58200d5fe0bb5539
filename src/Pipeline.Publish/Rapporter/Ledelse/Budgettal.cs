using Dapper;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>The newest follow-up of the report's year; empty where the kommune has no budget.</summary>
internal sealed class Budgettal
{
    private readonly ILookup<(string Ydelse, string Del), Raekke> _raekker;

    private Budgettal(IEnumerable<Raekke> raekker) => _raekker = raekker.ToLookup(r => (r.Ydelse, r.Del));

    public bool ErTomt => _raekker.Count == 0;

    public static Budgettal Laes(Rapportgrundlag grundlag) =>
        new(
            grundlag.Forbindelse.Query<Raekke>(
                """
                select ydelse, del, udvikling, forventet, oprindelig, enhedsomkostning_kr as Enhed, budget_kr as Budget, afvigelse_kr as Afvigelse
                from mart.ledelsesinformation
                where omraade = @Kommunekode and maaned = (
                    select max(maaned) from mart.ledelsesinformation
                    where omraade = @Kommunekode and maaned >= @Fra and maaned <= @Til
                )
                """,
                new
                {
                    grundlag.Kommunekode,
                    Fra = $"{grundlag.Maaned.Aar:D4}-01",
                    Til = grundlag.Maaned.ToString(),
                }
            )
        );

    public Raekke? Aaret(string ydelse) => _raekker[(ydelse, "aaret")].FirstOrDefault();

    /// <param name="maaned">1 to 12.</param>
    public decimal? Maaned(string ydelse, int maaned) => (decimal?)_raekker[(ydelse, $"{maaned:D2}")].FirstOrDefault()?.Oprindelig;

    internal sealed record Raekke
    {
        public string Ydelse { get; init; } = "";
        public string Del { get; init; } = "";
        public string Udvikling { get; init; } = "";
        public double? Forventet { get; init; }
        public double? Oprindelig { get; init; }
        public double? Enhed { get; init; }
        public double? Budget { get; init; }
        public double? Afvigelse { get; init; }
    }
}
