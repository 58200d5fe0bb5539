using Pipeline.Domain.Koder;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Flere;

/// <summary>The end of a group's paid days (§1), and the reform of kontanthjaelp (§2 exceptions 1–3, §7 list by sats, §8 sats).</summary>
internal static class Reformforskel
{
    public static readonly string[] Felter =
    [
        nameof(KompileretRegelsaet.SidsteBetalteDag),
        nameof(KompileretRegelsaet.OvergangsydelseFoerTil),
        nameof(KompileretRegelsaet.ReformFra),
        nameof(KompileretRegelsaet.Fortsaetter),
        nameof(KompileretRegelsaet.KontaktgruppeFoer),
        nameof(KompileretRegelsaet.KontaktgruppeEfter),
        nameof(KompileretRegelsaet.ListeAfSats),
    ];

    public static IEnumerable<Func<Spand, int, bool>?> Mellem(KompileretRegelsaet a, KompileretRegelsaet b)
    {
        // Rows that are touched by ydelsesart: those with days after this one.
        var efter = new int[256];
        Array.Fill(efter, int.MaxValue);
        // Stryker disable once Boolean : a short cut, no row ends after the last of days
        var nogen = false;
        for (var g = 0; g < KompileretRegelsaet.AntalGrupper; g++)
        {
            var (fra, til) = (a.SidsteBetalteDag[g], b.SidsteBetalteDag[g]);
            if (fra == til)
            {
                continue;
            }

            if (g is (int)Ydelsesgruppe.ADagpenge or (int)Ydelsesgruppe.Sygedagpenge)
            {
                yield return (_, _) => true;
            }

            Tag(a, 1 << g, Math.Min(fra, til));
        }

        // Exception 1 and 2, 3 and sats: a paid day of kontanthjaelp, or of a group with exception 1, from the reform on.
        if (!SammeReform(a, b))
        {
            var groups = a.OvergangsydelseFoer | KompileretRegelsaet.Bit(Ydelsesgruppe.Kontanthjaelp);
            Tag(a, groups, Math.Min(a.ReformFra, b.ReformFra) - 1);
        }

        // Stryker disable once Conditional : a short cut, no row ends after the last of days
        yield return nogen ? (spand, person) => HarYdelseEfter(spand.Ydelser, person, efter) : null;

        void Tag(KompileretRegelsaet regler, int grupper, int dag)
        {
            nogen = true;
            for (var art = 0; art < efter.Length; art++)
            {
                if ((regler.GrupperAfArt[art] & grupper) != 0)
                {
                    efter[art] = Math.Min(efter[art], dag);
                }
            }
        }
    }

    private static bool SammeReform(KompileretRegelsaet a, KompileretRegelsaet b) =>
        (a.OvergangsydelseFoerTil, a.ReformFra, a.Fortsaetter, a.KontaktgruppeFoer, a.KontaktgruppeEfter)
            == (b.OvergangsydelseFoerTil, b.ReformFra, b.Fortsaetter, b.KontaktgruppeFoer, b.KontaktgruppeEfter)
        && a.ListeAfSats.AsSpan().SequenceEqual(b.ListeAfSats);

    private static bool HarYdelseEfter(Ydelseskolonner rk, int person, int[] efter)
    {
        for (var r = rk.Start[person + 1] - 1; r >= rk.Start[person]; r--)
        {
            if (rk.Til[r] > efter[rk.Art[r]])
            {
                return true;
            }
        }

        return false;
    }
}
