namespace Pipeline.Measure.Udgifter;

/// <param name="Beloeb">1.000 kr. net, current prices; negative is valid.</param>
public sealed record Regnskabspost(short Kommune, int Aar, int Dranst, string Funktion, string Gruppering, decimal Beloeb);

/// <param name="Beloeb">1.000 kr., signed, current prices; of hovedkonto 6.</param>
public sealed record Korrektion(short Jobcenter, int Aar, string Post, decimal Beloeb);

/// <summary>What is known of a job centre in a year besides its ledger.</summary>
public sealed record Jobcenteraar(decimal? Folketal, decimal? Folketal1764, decimal? OekonomiskPres);

/// <summary>What the expenditure measurement is made of.</summary>
public sealed record Udgiftsinddata
{
    public IReadOnlyList<Regnskabspost> Regnskab { get; init; } = [];

    public IReadOnlyList<Korrektion> Korrektioner { get; init; } = [];

    /// <summary>Percent from the year before, by (index, year).</summary>
    public IReadOnlyDictionary<(string Indeks, int Aar), decimal> Prisudvikling { get; init; } = new Dictionary<(string, int), decimal>();

    /// <summary>By kommune, year and ydelsesgruppe.</summary>
    public IReadOnlyDictionary<(short Kommune, int Aar, string Gruppe), decimal> Fuldtidspersoner { get; init; } =
        new Dictionary<(short, int, string), decimal>();

    public IReadOnlyDictionary<(short Jobcenter, int Aar), Jobcenteraar> Jobcentre { get; init; } =
        new Dictionary<(short, int), Jobcenteraar>();
}
