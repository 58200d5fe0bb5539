namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>The words of a dimension that everyone sees of a month, over all its publications.</summary>
internal sealed class ShownWords
{
    private readonly IReadOnlyDictionary<string, string> _regionAf;
    private readonly Dictionary<LinkedPublication, HashSet<string>> _words;

    /// <summary>Every word of a publication, with the sums it is in.</summary>
    private readonly HashSet<string> _all;

    /// <summary>The words of <c>kun</c>, by the place of the column in the dimension.</summary>
    private readonly List<(int Column, HashSet<string> Words)> _kun;
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    public ShownWords(
        Noegledimension dimension,
        IReadOnlyDictionary<string, IReadOnlyList<string>> kun,
        IReadOnlyList<LinkedPublication> publications,
        IReadOnlyDictionary<string, string> regionAf
    )
    {
        (Dimension, _regionAf) = (dimension, regionAf);
        _kun =
        [
            .. dimension
                .Kolonner.Select((kolonne, plads) => (plads, Ord: kun.GetValueOrDefault(kolonne)))
                .Where(k => k.Ord is not null)
                .Select(k => (k.plads, k.Ord!.ToHashSet(StringComparer.Ordinal))),
        ];
        _words = publications.ToDictionary(p => p, p => p.Words(dimension).ToHashSet(StringComparer.Ordinal));
        _all = [.. _words.Values.SelectMany(w => w)];
    }

    public Noegledimension Dimension { get; }

    /// <summary>Whether no word is left out.</summary>
    public bool ShowsAll => _kun.Count == 0 && _leftOut.Count == 0;

    public bool Shows(string word) => IsAllowed(word) && !_leftOut.Contains(word);

    /// <summary>Whether it lacks no word that everyone has seen in those before it.</summary>
    public bool CanStandBeside(IEnumerable<LinkedPublication> before, LinkedPublication publication)
    {
        var lacking = Lacking(publication).Where(Shows).ToHashSet(StringComparer.Ordinal);
        return lacking.Count == 0 || !before.Any(b => _words[b].Overlaps(lacking));
    }

    public void LeaveOutWhatLacksIn(LinkedPublication publication) => _leftOut.UnionWith(Lacking(publication));

    /// <summary>A sum that is shown with some of its parts and not the others would tell what the others come to. Null: there is none.</summary>
    public string? WhatWouldFollow()
    {
        var sums = _all.Where(Shows).Select(NearestShown).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
            _all.Where(w => !Shows(w))
                .OrderBy(w => Above(w).Count())
                .ThenBy(w => w, StringComparer.Ordinal)
                .FirstOrDefault(w => NearestShown(w) is { } sum && sums.Contains(sum))
                is { } word
            ? $"den ville vise '{NearestShown(word)}' og nogle af dens dele, men ikke '{word}', som så kan regnes ud; ret 'kun' i målingens "
                + "pipeline.yaml, så en sum har alle sine dele eller ingen"
            : null;
    }

    /// <summary>
    /// Words that another publication has, and this one's rule set does not: its rows have parts of the sum or the sum of the parts, and a row is
    /// left out only when nobody is in it.
    /// </summary>
    private IEnumerable<string> Lacking(LinkedPublication publication)
    {
        var own = _words[publication];
        var sums = own.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
        return _all.Where(w =>
            !own.Contains(w) && (sums.Contains(w) || Above(w).FirstOrDefault(own.Contains) is { } sum && !sums.Contains(sum))
        );
    }

    private bool IsAllowed(string word)
    {
        if (_kun.Count == 0)
        {
            return true;
        }

        var parts = word.Split('|');
        return _kun.TrueForAll(k => k.Words.Contains(parts[k.Column]));
    }

    private string? NearestShown(string word) => Above(word).FirstOrDefault(w => Shows(w) && _all.Contains(w));

    /// <summary>The sums that the word is in, the nearest first.</summary>
    private IEnumerable<string> Above(string word)
    {
        for (var sum = Dimension.Foraelder(word, _regionAf); sum is not null; sum = Dimension.Foraelder(sum, _regionAf))
        {
            yield return sum;
        }
    }
}
