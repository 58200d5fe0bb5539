using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Flere;

/// <summary>§7: codes on other lists, TILBAGE13 registered from another day, other shares from some month on.</summary>
internal static class Fritagelsesforskel
{
    public static readonly string[] Felter =
    [
        nameof(KompileretRegelsaet.Lister),
        nameof(KompileretRegelsaet.Tilbage13Fra),
        KompileretRegelsaet.Andelsfelt,
    ];

    public static IEnumerable<Func<Spand, int, bool>?> Mellem(KompileretRegelsaet a, KompileretRegelsaet b, Maaned fra, Maaned til)
    {
        var koder = Enumerable.Range(0, Fritagelseslister.KodePladser).Select(k => !a.Lister.Ens(b.Lister, (short)k)).ToArray();
        // Stryker disable once Conditional,Boolean : a short cut, nobody has a code of an empty list
        yield return koder.Contains(true) ? (spand, person) => HarKode(spand.Fritagelser, person, koder) : null;

        var (early, late) = (Math.Min(a.Tilbage13Fra, b.Tilbage13Fra), Math.Max(a.Tilbage13Fra, b.Tilbage13Fra));
        // Stryker disable once Conditional,Equality : a short cut, no day is both from a day on and before it
        yield return early < late ? (spand, person) => HasTilbage13RegisteredIn(spand.Fritagelser, person, early, late) : null;

        var maaneder = Maaned.Fra(fra, til).Where(m => a.Andel(m) != b.Andel(m)).Take(1).ToList();
        yield return maaneder is [var maaned] ? (spand, person) => ErFritagetOgMaaltFra(spand, person, maaned.FoersteDag) : null;
    }

    private static bool HarKode(Fritagelseskolonner rk, int person, bool[] koder)
    {
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            if (koder[rk.Kode[r]])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>D13: a registration that one rule set accepts and the other does not, whatever days its row covers.</summary>
    private static bool HasTilbage13RegisteredIn(Fritagelseskolonner rk, int person, int from, int before)
    {
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            if (rk.Kode[r] == Fritagelseskode.Tilbage13 && rk.RegisteredBy(r) >= from && rk.RegisteredBy(r) < before)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A share matters to who has a fritagelse, in months with a paid day.</summary>
    private static bool ErFritagetOgMaaltFra(Spand spand, int person, int dag) =>
        spand.Fritagelser.Start[person] < spand.Fritagelser.Start[person + 1]
        && (
            SlutterFra(spand.Ydelser, person, dag)
            || SlutterFra(spand.Dagpengeudbetalinger, person, dag)
            || SlutterFra(spand.Sygefravaer, person, dag)
        );

    private static bool SlutterFra(Intervalkolonner rk, int person, int dag)
    {
        for (var r = rk.Start[person + 1] - 1; r >= rk.Start[person]; r--)
        {
            if (rk.Til[r] >= dag)
            {
                return true;
            }
        }

        return false;
    }
}
