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
public sealed record Daekningspris(long Tal, long Primaere, long Sekundaere, long Sum, long SkjultSum, long EnkelSekundaere)
{
    public static Daekningspris operator +(Daekningspris a, Daekningspris b) =>
        new(
            a.Tal + b.Tal,
            a.Primaere + b.Primaere,
            a.Sekundaere + b.Sekundaere,
            a.Sum + b.Sum,
            a.SkjultSum + b.SkjultSum,
            a.EnkelSekundaere + b.EnkelSekundaere
        );

    internal static Daekningspris Af(Daekning daekning)
    {
        var (vaerdier, skjult) = (daekning.Tabel.Vaerdier, daekning.Skjult);
        var (tal, primaere, sekundaere, sum, skjultSum) = (0L, 0L, 0L, 0L, 0L);
        for (var i = 0; i < vaerdier.Length; i++)
        {
            if (vaerdier[i] == 0 || daekning.Tabel.ErRest(i))
            {
                continue;
            }

            var primaer = vaerdier[i] < daekning.Graense;
            tal++;
            sum += vaerdier[i];
            primaere += primaer ? 1 : 0;
            sekundaere += skjult[i] && !primaer ? 1 : 0;
            skjultSum += skjult[i] ? vaerdier[i] : 0;
        }

        return new(tal, primaere, sekundaere, sum, skjultSum, Enkel(daekning).Count(s => s) - primaere);
    }

    /// <summary>The plain way's hidden cells, by place: one pass over the sums.</summary>
    internal static bool[] Enkel(Daekning daekning)
    {
        var vaerdier = daekning.Tabel.Vaerdier;
        var skjult = vaerdier.Select((v, i) => v > 0 && v < daekning.Graense && !daekning.Tabel.ErRest(i)).ToArray();
        foreach (var (sum, dele) in daekning.Tabel.Summer())
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
