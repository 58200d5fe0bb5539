namespace Pipeline.Measure.Benchmark;

/// <summary>One kommune's value beside those of the others.</summary>
public static class Sammenligning
{
    /// <summary>The unweighted mean of the others that have a value; null when no other has one.</summary>
    public static decimal? Gennemsnit(IReadOnlyDictionary<short, decimal?> vaerdier, short kommune)
    {
        var andre = vaerdier.Where(v => v.Key != kommune && v.Value is not null).Select(v => v.Value!.Value).ToList();
        return andre.Count == 0 ? null : andre.Sum() / andre.Count;
    }

    /// <summary>Percent of the mean; null when the mean is 0 or below, where a percentage says nothing.</summary>
    public static decimal? Procent(decimal? vaerdi, decimal? gennemsnit) =>
        vaerdi is { } v && gennemsnit is > 0 and var g ? (v - g) / g * 100 : null;

    /// <summary>1 = highest; equal values share the better place.</summary>
    public static int? Placering(IReadOnlyDictionary<short, decimal?> vaerdier, short kommune) =>
        vaerdier.GetValueOrDefault(kommune) is { } egen ? vaerdier.Values.Count(v => v > egen) + 1 : null;

    public static IEnumerable<Benchmarktal> Af(string maalgruppe, string maal, IReadOnlyDictionary<short, decimal?> vaerdier) =>
        Af(maalgruppe, maal, vaerdier, kommune => Gennemsnit(vaerdier, kommune));

    /// <param name="gennemsnit">Of the others, where it is not their unweighted mean.</param>
    public static IEnumerable<Benchmarktal> Af(
        string maalgruppe,
        string maal,
        IReadOnlyDictionary<short, decimal?> vaerdier,
        Func<short, decimal?> gennemsnit
    )
    {
        var antal = vaerdier.Values.Count(v => v is not null);
        foreach (var (kommune, vaerdi) in vaerdier)
        {
            var snit = gennemsnit(kommune);
            yield return new(
                kommune,
                maalgruppe,
                maal,
                vaerdi,
                snit,
                vaerdi - snit,
                Procent(vaerdi, snit),
                Placering(vaerdier, kommune),
                antal
            );
        }
    }
}
