namespace Pipeline.Measure.Udgifter;

/// <summary>Groups and distributions of job centres (VIVE section 5.3 and Bilag 2).</summary>
public static class Fordeling
{
    /// <summary>
    /// 1 = the largest fall. Of n job centres the quartiles end at ⌊n/4⌋, n/2 and n − ⌊n/4⌋: of 94 they hold 23, 24, 24 and 23 (VIVE Figur 5.7).
    /// Equal growth goes by job centre number.
    /// </summary>
    public static IReadOnlyDictionary<short, int> Vaekstkvartiler(IReadOnlyDictionary<short, decimal> vaekst)
    {
        var n = vaekst.Count;
        int[] ender = [n / 4, n / 2, n - (n / 4)];
        return vaekst
            .OrderBy(v => v.Value)
            .ThenBy(v => v.Key)
            .Select((v, i) => (v.Key, Kvartil: 1 + ender.Count(e => i >= e)))
            .ToDictionary(v => v.Key, v => v.Kvartil);
    }

    /// <summary>Minimum, quartiles and maximum as observations of the sample, not interpolated ("jobcenteret, der udgør 1. kvartil").</summary>
    /// <returns>Null for an empty sample.</returns>
    public static (decimal Mindst, decimal Q1, decimal Median, decimal Q3, decimal Stoerst)? Mellem(IEnumerable<decimal> vaerdier)
    {
        var v = vaerdier.Order().ToList();
        decimal Nr(decimal andel) => v[Math.Max(0, (int)Math.Ceiling(andel * v.Count) - 1)];
        return v.Count == 0 ? null : (v[0], Nr(0.25m), Nr(0.5m), Nr(0.75m), v[^1]);
    }

    /// <summary>Unweighted, of those that have a value.</summary>
    public static decimal? Middel(IEnumerable<decimal?> vaerdier)
    {
        var kendte = vaerdier.OfType<decimal>().ToList();
        return kendte.Count == 0 ? null : kendte.Sum() / kendte.Count;
    }
}
