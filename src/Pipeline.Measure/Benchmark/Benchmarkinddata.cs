namespace Pipeline.Measure.Benchmark;

/// <param name="Beloeb">1.000 kr., net; negative is an income or a correction.</param>
public sealed record Konto5post(short Kommune, int Aar, string Maalgruppe, string Opgave, decimal Beloeb, bool Pulje);

/// <param name="Aarsvaerk">Years of work; negative where it corrects another row.</param>
public sealed record Aarsvaerkpost(short Kommune, int Aar, string Maalgruppe, string Opgave, decimal Aarsvaerk);

public sealed record Volumenpost(short Kommune, int Aar, string Maalgruppe, string Opgave, decimal Volumen);

public sealed record Kvalitetspost(short Kommune, int Aar, string Maalgruppe, string Indikator, decimal Vaerdi);

/// <summary>What a benchmark is made of, all years.</summary>
public sealed record Benchmarkinddata
{
    public IReadOnlyList<Konto5post> Konto5 { get; init; } = [];

    public IReadOnlyList<Aarsvaerkpost> Aarsvaerk { get; init; } = [];

    /// <summary>Kr. for a year's work, by year.</summary>
    public IReadOnlyDictionary<int, decimal> Aarsvaerkspris { get; init; } = new Dictionary<int, decimal>();

    /// <summary>By kommune, year and målgruppe; a year is the mean of its months.</summary>
    public IReadOnlyDictionary<(short Kommune, int Aar, string Maalgruppe), decimal> Fuldtidspersoner { get; init; } =
        new Dictionary<(short, int, string), decimal>();

    public IReadOnlyList<Volumenpost> Volumen { get; init; } = [];

    public IReadOnlyList<Kvalitetspost> Kvalitet { get; init; } = [];

    /// <summary>The years that have both expenditure and persons.</summary>
    public IEnumerable<int> Aarene =>
        Konto5
            .Select(k => k.Aar)
            .Concat(Aarsvaerk.Select(a => a.Aar))
            .Distinct()
            .Where(aar => Fuldtidspersoner.Keys.Any(f => f.Aar == aar))
            .Order();
}

/// <summary>A figure of a kommune and a målgruppe beside the other kommuner (BDO).</summary>
/// <param name="Maal">What is measured: <c>enhedsomkostning</c>, <c>opgave.mentor</c>, <c>kvalitet.afgangsrate</c> …, see <see cref="Benchmarkmaal"/>.</param>
/// <param name="Vaerdi">Null where it has no meaning: a division by no persons, a målgruppe the kommune does not have.</param>
/// <param name="Gennemsnit">Of the other kommuner that have a value, the kommune itself left out.</param>
/// <param name="Afvigelse">Value minus mean, in the value's unit.</param>
/// <param name="AfvigelseProcent">Percent of the mean.</param>
/// <param name="Placering">1 = highest of <paramref name="Kommuner"/>; equal values share the better place.</param>
/// <param name="Kommuner">Those that have a value, the kommune itself included.</param>
public sealed record Benchmarktal(
    short Kommune,
    string Maalgruppe,
    string Maal,
    decimal? Vaerdi,
    decimal? Gennemsnit,
    decimal? Afvigelse,
    decimal? AfvigelseProcent,
    int? Placering,
    int Kommuner
);

/// <param name="Bemaerkninger">What could not be computed, and what was set right: Danish sentences.</param>
public sealed record Benchmarkresultat(int Aar, IReadOnlyList<Benchmarktal> Tal, IReadOnlyList<string> Bemaerkninger);
