using Pipeline.Domain.Kalender;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Pins;

/// <summary>
/// The months of a product that are pinned to a rule set: they are measured under it, whatever the product's own is, until somebody lifts the pin
/// (docs/decisions/0035-pinned-rule-sets.md). By month, <c>ÅÅÅÅ-MM</c>, the rule set's version.
/// </summary>
public sealed class RegelsaetPins : IEquatable<RegelsaetPins>
{
    private readonly SortedDictionary<string, string> _pins;

    public RegelsaetPins(IEnumerable<KeyValuePair<string, string>> pins) =>
        _pins = new(pins.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    public static RegelsaetPins None { get; } = new([]);

    /// <summary>Those that a switch to the version would set: the months it was measured for under another rule set than the product's own.</summary>
    public static RegelsaetPins Of(Manifest version, string eget) =>
        new(version.Maalte.Select(m => KeyValuePair.Create(m, version.Koersel.RegelsaetFor(m).Version)).Where(m => m.Value != eget));

    public static RegelsaetPins Of(IEnumerable<RecordedPin> pins) =>
        new(
            from pin in pins
            from maaned in Maaned.Fra(pin.Periode.Fra, pin.Periode.Til)
            select KeyValuePair.Create(maaned.ToString(), pin.Periode.Regelsaet)
        );

    public IReadOnlyDictionary<string, string> Maaneder => _pins;

    public bool IsEmpty => _pins.Count == 0;

    /// <summary>The rule set that the month is pinned to; null: it follows the product's own.</summary>
    public string? Find(string maaned) => _pins.GetValueOrDefault(maaned);

    /// <param name="regelsaet">By month the rule set it is pinned to from now on; null lifts its pin.</param>
    public RegelsaetPins With(IEnumerable<(string Maaned, string? Regelsaet)> regelsaet)
    {
        var pins = new Dictionary<string, string>(_pins, StringComparer.Ordinal);
        foreach (var (maaned, version) in regelsaet)
        {
            if (version is null)
            {
                pins.Remove(maaned);
            }
            else
            {
                pins[maaned] = version;
            }
        }

        return new(pins);
    }

    /// <summary>Those of the months alone.</summary>
    public RegelsaetPins Within(IEnumerable<string> maaneder)
    {
        var inde = maaneder.ToHashSet(StringComparer.Ordinal);
        return new(_pins.Where(p => inde.Contains(p.Key)));
    }

    /// <summary>Those that the other does not have, or has under another rule set.</summary>
    public RegelsaetPins Except(RegelsaetPins other) => new(_pins.Where(p => other.Find(p.Key) != p.Value));

    public bool Equals(RegelsaetPins? other) => other is not null && _pins.SequenceEqual(other._pins);

    public override bool Equals(object? obj) => Equals(obj as RegelsaetPins);

    public override int GetHashCode() => HashCode.Combine(_pins.Count, _pins.Keys.FirstOrDefault(), _pins.Values.FirstOrDefault());

    /// <summary>Months in a row under the same rule set, oldest first.</summary>
    public IReadOnlyList<PinnedPeriod> Periods
    {
        get
        {
            var perioder = new List<PinnedPeriod>();
            foreach (var (tekst, regelsaet) in _pins)
            {
                var maaned = Maaned.Parse(tekst);
                if (perioder is [.., var sidste] && sidste.Regelsaet == regelsaet && maaned == sidste.Til.Plus(1))
                {
                    perioder[^1] = sidste with { Til = maaned };
                }
                else
                {
                    perioder.Add(new(maaned, maaned, regelsaet));
                }
            }

            return perioder;
        }
    }

    /// <summary>"1.74 for 2024-01 – 2024-12 og 1.73 for 2023-03", as it follows the word regelsæt; empty when there are none.</summary>
    public override string ToString() =>
        string.Join(
            " og ",
            Periods
                .GroupBy(p => p.Regelsaet, StringComparer.Ordinal)
                .Select(g => $"{g.Key} for {string.Join(", ", g.Select(p => p.Maaneder))}")
        );
}

/// <param name="Til">Included.</param>
public sealed record PinnedPeriod(Maaned Fra, Maaned Til, string Regelsaet)
{
    /// <summary>"2024-01 – 2024-12", or the one month.</summary>
    public string Maaneder => Fra == Til ? $"{Fra}" : $"{Fra} – {Til}";
}
