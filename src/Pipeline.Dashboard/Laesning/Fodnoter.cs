using Pipeline.Domain.Maalinger;

namespace Pipeline.Dashboard.Laesning;

/// <summary>The notes of use on a page: those about anything it shows, numbered as they are listed at its foot.</summary>
public sealed class Fodnoter(IEnumerable<Anmaerkning> alle, IEnumerable<Maaltal> viste)
{
    /// <summary>In the order of their numbers, from 1.</summary>
    public IReadOnlyList<Anmaerkning> Alle { get; } = Om(alle, [.. viste]);

    /// <summary>The numbers of those about the row; what is said of every row marks none.</summary>
    public IEnumerable<int> Numre(Maaltal raekke) =>
        Enumerable.Range(1, Alle.Count).Where(nr => !Alle[nr - 1].OmAlleRaekker && Gaelder(Alle[nr - 1], raekke));

    private static List<Anmaerkning> Om(IEnumerable<Anmaerkning> alle, IReadOnlyList<Maaltal> viste) =>
        [.. alle.Where(a => viste.Any(v => Gaelder(a, v)))];

    private static bool Gaelder(Anmaerkning anmaerkning, Maaltal raekke) =>
        Domain.Kalender.Maaned.TryParse(raekke.Maaned, out var maaned)
        && anmaerkning.Gaelder(maaned, raekke.Ydelsesgruppe, raekke.Varighed);
}
