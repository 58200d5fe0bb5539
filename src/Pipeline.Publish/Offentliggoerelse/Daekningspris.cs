using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What it costs that nobody can be found.</summary>
/// <param name="Tal">Counts above 0.</param>
/// <param name="Primaere">Of these, below the threshold.</param>
/// <param name="Sekundaere">Hidden, because one of the former would follow from them.</param>
/// <param name="Sum">Sum of all counts, sums included.</param>
/// <param name="SkjultSum">Sum of the hidden counts.</param>
/// <param name="EnkelSekundaere">
/// For comparison: the secondary cells of the plain way, the smallest other part of every sum that lacks exactly one part. It is cheaper and not safe.
/// </param>
/// <param name="EnkelSum">Sum of the counts that the plain way hides.</param>
public sealed record Daekningspris(long Tal, long Primaere, long Sekundaere, long Sum, long SkjultSum, long EnkelSekundaere, long EnkelSum)
{
    public static Daekningspris Ingen { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public static Daekningspris operator +(Daekningspris a, Daekningspris b) =>
        new(
            a.Tal + b.Tal,
            a.Primaere + b.Primaere,
            a.Sekundaere + b.Sekundaere,
            a.Sum + b.Sum,
            a.SkjultSum + b.SkjultSum,
            a.EnkelSekundaere + b.EnkelSekundaere,
            a.EnkelSum + b.EnkelSum
        );

    /// <param name="kolonner">The counts that are asked for, by number.</param>
    internal static Daekningspris Af(Daekning daekning, IReadOnlyCollection<int> kolonner)
    {
        var (tabel, vaerdier, skjult) = (daekning.Tabel, daekning.Tabel.Vaerdier, daekning.Skjult);
        var enkel = Enkel(daekning);
        var pris = Ingen;
        for (var i = 0; i < vaerdier.Length; i++)
        {
            if (vaerdier[i] == 0 || tabel.ErRest(i) || tabel.Mangler(i) || !kolonner.Contains(tabel.Kolonne(i)))
            {
                continue;
            }

            var (tal, primaer) = ((long)vaerdier[i], vaerdier[i] < daekning.Graense);
            pris += new Daekningspris(
                1,
                primaer ? 1 : 0,
                skjult[i] && !primaer ? 1 : 0,
                tal,
                skjult[i] ? tal : 0,
                enkel[i] && !primaer ? 1 : 0,
                enkel[i] ? tal : 0
            );
        }

        return pris;
    }

    /// <summary>The plain way's hidden cells, by place: one pass over the sums.</summary>
    internal static bool[] Enkel(Daekning daekning)
    {
        var vaerdier = daekning.Tabel.Vaerdier;
        var skjult = vaerdier.Select((_, i) => Daekning.ErSmaa(daekning.Tabel, daekning.Regel, i)).ToArray();
        foreach (var (sum, dele, _) in daekning.Tabel.Summer())
        {
            if (
                !skjult[sum]
                && dele.Count(d => skjult[d]) == 1
                && dele.Where(d => vaerdier[d] > 0 && !skjult[d]).ToList() is { Count: > 0 } vist
            )
            {
                skjult[vist.MinBy(d => vaerdier[d])] = true;
            }
        }

        return skjult;
    }
}
