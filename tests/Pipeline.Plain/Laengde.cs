using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§4: how long a forløb is on a day, and which interval of Skema 1 that is.</summary>
internal sealed class Laengde(Regelsaet regler, PersonensDage dage, Dagpengetimer timer)
{
    /// <summary>The interval of Skema 1 that "12 months or more" starts at.</summary>
    public const int TolvMaaneder = 12;

    /// <summary>Forløbsdage from <paramref name="fra"/> to <paramref name="til"/>: dead days are taken out (D6).</summary>
    public IEnumerable<int> Forloebsdage(Forloeb f, int fra, int til)
    {
        // A-dagpenge: calendar days of payment intervals; all other groups: every calendar day from the start, gap days too (D3).
        var alle =
            f.Gruppe == Ydelsesgruppe.ADagpenge
                ? f.BetalteDage.Where(d => d >= fra && d <= til)
                : Enumerable.Range(fra, Math.Max(0, til - fra + 1)).Where(d => d >= f.Start);
        return alle.Where(d => !dage.ErDoed(d));
    }

    /// <summary>Days, for a-dagpenge hundredths of an hour, from the start to <paramref name="dag"/>, that day included.</summary>
    public int Paa(Forloeb f, int dag) =>
        f.Gruppe == Ydelsesgruppe.ADagpenge ? Forloebsdage(f, f.Start, dag).Sum(timer.Den) : Forloebsdage(f, f.Start, dag).Count();

    /// <summary>The lower border of an interval in the forløb's own unit.</summary>
    public int Graense(Forloeb f, int interval)
    {
        var baand = regler.Varighed.Baand[interval];
        return f.Gruppe != Ydelsesgruppe.ADagpenge ? baand.Dage
            : f.Forsikring == Forsikring.Deltid ? baand.TimerDeltid
            : baand.TimerFuldtid;
    }

    /// <summary>Skema 1: 0…11, then the sub-intervals of 12+; at E.</summary>
    public int Interval(Forloeb f, int e)
    {
        var laengde = Paa(f, e);
        // D14: 12+ begins at 365 forløbsdage; its sub-interval is found without those of them that are a 29 February.
        if (f.Gruppe != Ydelsesgruppe.ADagpenge && laengde >= Graense(f, TolvMaaneder))
        {
            laengde = Math.Max(Graense(f, TolvMaaneder), laengde - Forloebsdage(f, f.Start, e).Count(ErSkuddag));
        }

        return Enumerable.Range(0, regler.Varighed.Baand.Count).Last(i => laengde >= Graense(f, i));
    }

    private static bool ErSkuddag(int dag) => Dag.Dato(dag) is { Month: 2, Day: 29 };

    /// <summary>§5: first day of the måleperiode that ends at E.</summary>
    public int MaaleperiodeFra(Forloeb f, int e, int interval)
    {
        if (interval < TolvMaaneder)
        {
            return f.Start;
        }

        var fra = f.Gruppe == Ydelsesgruppe.ADagpenge ? TolvMaanedersTimer(f, e) : TolvMaanedersDage(e);
        return Math.Max(f.Start, fra);
    }

    // The latest day s such that the hours in [s, E], dead days left out, reach 12 months' hours.
    private int TolvMaanedersTimer(Forloeb f, int e)
    {
        var sum = 0;
        for (var s = e; ; s--)
        {
            sum += dage.ErDoed(s) ? 0 : timer.Den(s);
            if (sum >= Graense(f, TolvMaaneder) || s == f.Start)
            {
                return s;
            }
        }
    }

    // E + 1 day − 12 months, moved back by the dead days in [start, E], and again for those this brings in, until it does not move.
    private int TolvMaanedersDage(int e)
    {
        var udgangspunkt = Dag.PlusMaaneder(e + 1, -12);
        var start = udgangspunkt;
        while (true)
        {
            var doede = Enumerable.Range(start, e - start + 1).Count(dage.ErDoed);
            if (udgangspunkt - doede == start)
            {
                return start;
            }

            start = udgangspunkt - doede;
        }
    }
}
