using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>What is known of the kommuner, and the sums of their regions and of the land.</summary>
internal static class Omraadesum
{
    /// <param name="dele">By kommunekode; one that is in no region counts in the land alone.</param>
    public static IEnumerable<(Omraadetype Type, string Omraade, T Tal)> Af<T>(
        IReadOnlyList<(short Kommune, T Tal)> dele,
        IReadOnlyDictionary<short, short> region,
        Func<T, T, T> sum
    )
    {
        foreach (var (kommune, tal) in dele)
        {
            yield return (Omraadetype.Kommune, Kommune.Tekst(kommune), tal);
        }

        foreach (var gruppe in dele.Where(d => region.ContainsKey(d.Kommune)).GroupBy(d => region[d.Kommune]))
        {
            yield return (Omraadetype.Region, Kommune.Tekst(gruppe.Key), gruppe.Select(d => d.Tal).Aggregate(sum));
        }

        if (dele.Count > 0)
        {
            yield return (Omraadetype.Land, "land", dele.Select(d => d.Tal).Aggregate(sum));
        }
    }
}
