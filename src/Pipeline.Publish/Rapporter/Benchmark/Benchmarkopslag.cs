using Dapper;
using Pipeline.Domain;

namespace Pipeline.Publish.Rapporter.Benchmark;

/// <param name="Vaerdi">Null where it has no meaning.</param>
/// <param name="Placering">1 is highest of <paramref name="Kommuner"/>.</param>
internal sealed record Benchmarkcelle(
    decimal? Vaerdi,
    decimal? Gennemsnit,
    decimal? Afvigelse,
    decimal? Procent,
    int? Placering,
    int Kommuner
);

/// <summary>The published benchmark of a year, by kommune, målgruppe and measure.</summary>
internal sealed class Benchmarkopslag
{
    private static readonly Benchmarkcelle Tom = new(null, null, null, null, null, 0);

    private readonly Dictionary<(string Kommune, string Maalgruppe, string Maal), Benchmarkcelle> _celler;

    private Benchmarkopslag(
        string kommune,
        IReadOnlyList<(string Kode, string Navn)> kommuner,
        Dictionary<(string, string, string), Benchmarkcelle> celler
    ) => (Kommune, Kommuner, _celler) = (kommune, kommuner, celler);

    /// <summary>The one the report is about.</summary>
    public string Kommune { get; }

    /// <summary>Those of the benchmark: the report's own first, then by name.</summary>
    public IReadOnlyList<(string Kode, string Navn)> Kommuner { get; }

    /// <exception cref="PipelineFejl">There is no benchmark of the month, or the kommune is not in it.</exception>
    public static Benchmarkopslag Laes(Rapportgrundlag grundlag)
    {
        var raekker = grundlag
            .Forbindelse.Query<Raekke>(
                $"""
                select kommunekode, maalgruppe, maal, vaerdi, gennemsnit, afvigelse, afvigelse_procent as procent, placering, kommuner
                from {grundlag.Skema}.benchmark where maaned = @Maaned
                """,
                new { Maaned = grundlag.Maaned.ToString() }
            )
            .ToList();
        var navne = grundlag
            .Forbindelse.Query<(string Kode, string Navn)>("select kommunekode, navn from mart.dim_kommune order by gyldig_fra")
            .GroupBy(k => k.Kode)
            .ToDictionary(k => k.Key, k => k.Last().Navn);
        if (raekker.Count == 0)
        {
            var findes = grundlag
                .Forbindelse.Query<string>($"select distinct maaned from {grundlag.Skema}.benchmark order by maaned")
                .ToList();
            throw new PipelineFejl(
                findes.Count == 0
                    ? "Der er intet udgivet af benchmark; kør 'pipeline run --maaling benchmark' først."
                    : $"Der er ingen benchmark for {grundlag.Maaned}; den står i årets december: {string.Join(", ", findes)}.",
                Afslutning.ForkertBrug
            );
        }

        var koder = raekker.Select(r => r.Kommunekode).Distinct().ToList();
        if (!koder.Contains(grundlag.Kommunekode))
        {
            throw new PipelineFejl(
                $"{grundlag.Kommunenavn} er ikke med i benchmarken for {grundlag.Maaned}; med er {string.Join(", ", koder.Select(k => navne.GetValueOrDefault(k, k)).Order(StringComparer.Ordinal))}.",
                Afslutning.ForkertBrug
            );
        }

        return new(
            grundlag.Kommunekode,
            [
                .. koder
                    .Select(k => (Kode: k, Navn: navne.GetValueOrDefault(k, k)))
                    .OrderBy(k => k.Kode == grundlag.Kommunekode ? 0 : 1)
                    .ThenBy(k => k.Navn, StringComparer.Ordinal),
            ],
            raekker.ToDictionary(r => (r.Kommunekode, r.Maalgruppe, r.Maal), r => r.Celle())
        );
    }

    /// <summary>The report's own kommune; empty where nothing is published.</summary>
    public Benchmarkcelle this[string maalgruppe, string maal] => Find(Kommune, maalgruppe, maal);

    public Benchmarkcelle Find(string kommune, string maalgruppe, string maal) =>
        _celler.GetValueOrDefault((kommune, maalgruppe, maal)) ?? Tom;

    public bool Har(string maalgruppe, string maal) => Kommuner.Any(k => Find(k.Kode, maalgruppe, maal).Vaerdi is not null);

    /// <summary>A part that nobody uses is not worth a row.</summary>
    public bool Bruges(string maalgruppe, string maal) => Kommuner.Any(k => Find(k.Kode, maalgruppe, maal).Vaerdi is not (null or 0));

    private sealed class Raekke
    {
        public string Kommunekode { get; init; } = "";
        public string Maalgruppe { get; init; } = "";
        public string Maal { get; init; } = "";
        public double? Vaerdi { get; init; }
        public double? Gennemsnit { get; init; }
        public double? Afvigelse { get; init; }
        public double? Procent { get; init; }
        public double? Placering { get; init; }
        public long Kommuner { get; init; }

        public Benchmarkcelle Celle() =>
            new((decimal?)Vaerdi, (decimal?)Gennemsnit, (decimal?)Afvigelse, (decimal?)Procent, (int?)Placering, (int)Kommuner);
    }
}
