using Dapper;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>A kommune's published figures of the report's year and the one before, up to the report's month.</summary>
internal sealed class Maanedstal
{
    private readonly Dictionary<(string Ydelse, string Maaned), Raekke> _tal;
    private readonly HashSet<string> _talte;

    private Maanedstal(IReadOnlyList<Raekke> raekker, Maaned til)
    {
        Til = til;
        _tal = raekker.ToDictionary(r => (r.Ydelse, r.Maaned));
        _talte = [.. raekker.Where(r => r.Personer is not null || r.ErSkjult("personer")).Select(r => r.Maaned)];
        Nyeste = Domain.Kalender.Maaned.Parse(raekker.Max(r => r.Maaned)!);
        Ydelser = [.. Ydelsesnavne.Alle.Where(y => raekker.Any(r => r.Ydelse == y.Kode))];
    }

    public Maaned Til { get; }

    public int Aar => Til.Aar;

    /// <summary>The newest month with any figure.</summary>
    public Maaned Nyeste { get; }

    /// <summary>Those the kommune has figures for, in the order of the report.</summary>
    public IReadOnlyList<(string Kode, string Navn)> Ydelser { get; }

    /// <exception cref="PipelineFejl">Nothing is published of the kommune for the two years.</exception>
    public static Maanedstal Laes(Rapportgrundlag grundlag)
    {
        var raekker = grundlag
            .Forbindelse.Query<Raekke>(
                $"""
                select ydelse, maaned, fuldtidspersoner, personer, paabegyndte, afsluttede,
                    {(grundlag.Offentlig ? "skjult" : "''")} as skjult
                from {grundlag.Skema}.fuldtidspersoner
                where omraadetype = 'kommune' and omraade = @Kommunekode and maaned >= @Fra and maaned <= @Til
                """,
                new
                {
                    grundlag.Kommunekode,
                    Fra = new Maaned(grundlag.Maaned.Aar - 1, 1).ToString(),
                    Til = grundlag.Maaned.ToString(),
                }
            )
            .ToList();
        return raekker.Count > 0
            ? new(raekker, grundlag.Maaned)
            : throw new PipelineFejl(
                $"Der er ingen udgivne fuldtidspersoner for {grundlag.Kommunenavn} i {grundlag.Maaned} eller året før; "
                    + "lever registrene eller datasættet fuldtidspersoner, og kør 'pipeline run'.",
                Afslutning.ForkertBrug
            );
    }

    /// <summary>A month of the year is left out, so what the year comes to must be too: the month could be computed from it.</summary>
    public bool AaretErSkjult(string ydelse) =>
        _tal.Values.Any(r => r.Ydelse == ydelse && r.ErSkjult("fuldtidspersoner") && Domain.Kalender.Maaned.Parse(r.Maaned).Aar == Aar);

    /// <summary>Null: not known or not shown. Where persons are counted here, a ydelse without a row has nobody.</summary>
    public decimal? Fuldtidspersoner(string ydelse, Maaned maaned) => Tal(ydelse, maaned, r => r.Fuldtidspersoner);

    public decimal? Personer(string ydelse, Maaned maaned) => Tal(ydelse, maaned, r => r.Personer);

    public decimal? Paabegyndte(string ydelse, Maaned maaned) => Tal(ydelse, maaned, r => r.Paabegyndte);

    public decimal? Afsluttede(string ydelse, Maaned maaned) => Tal(ydelse, maaned, r => r.Afsluttede);

    /// <summary>All ydelser together: missing where one of them is, never a smaller sum.</summary>
    public decimal? IAlt(Maaned maaned) =>
        Ydelser.Aggregate(
            (decimal?)0,
            (sum, y) => sum + (Fuldtidspersoner(y.Kode, maaned) is { } tal ? Math.Round(tal, MidpointRounding.AwayFromZero) : null)
        );

    private decimal? Tal(string ydelse, Maaned maaned, Func<Raekke, double?> kolonne)
    {
        var tekst = maaned.ToString();
        return maaned > Til ? null
            : _tal.TryGetValue((ydelse, tekst), out var raekke) ? (decimal?)kolonne(raekke)
            : _talte.Contains(tekst) ? 0
            : null;
    }

    private sealed record Raekke
    {
        public string Ydelse { get; init; } = "";
        public string Maaned { get; init; } = "";
        public double? Fuldtidspersoner { get; init; }
        public double? Personer { get; init; }
        public double? Paabegyndte { get; init; }
        public double? Afsluttede { get; init; }

        /// <summary>The columns that everyone may not see of the row.</summary>
        public string Skjult { get; init; } = "";

        public bool ErSkjult(string kolonne) => Skjult.Split(',').Contains(kolonne);
    }
}
