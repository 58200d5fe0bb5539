using Pipeline.Definitions.Dream;
using Pipeline.Definitions.Ledelse;
using Pipeline.Definitions.Regnskab;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Regler;

/// <summary>The kinds of measurement there are, and how the rules of each are read.</summary>
internal static class Regelboeger
{
    private static readonly Dictionary<string, Func<string, IReadOnlyList<Kommune>, IRegelbog>> Laesere = new(StringComparer.Ordinal)
    {
        [Maalingsart.Jobsamtaler] = Regelbog.Indlaes,
        [Maalingsart.Benchmark] = Benchmarkregelbog.Indlaes,
        [Maalingsart.Udgifter] = Udgiftsregelbog.Indlaes,
        [Maalingsart.Dream] = (mappe, _) => Dreamregelbog.Indlaes(mappe),
        [Maalingsart.Fuldtidspersoner] = (mappe, _) => Fuldtidsregellaeser.Indlaes(mappe),
        [Maalingsart.Resultatmaal] = (mappe, _) => Maallaeser.Indlaes(mappe),
        [Maalingsart.Medfinansiering] = (mappe, _) => Medfinansieringsregellaeser.Indlaes(mappe),
    };

    public static IEnumerable<string> Arter => Laesere.Keys;

    /// <param name="mappe">The product folder that holds the rules.</param>
    public static IRegelbog Indlaes(string art, string mappe, IReadOnlyList<Kommune> kommuner) => Laesere[art](mappe, kommuner);
}
