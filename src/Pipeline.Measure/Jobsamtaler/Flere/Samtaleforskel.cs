using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Flere;

/// <summary>§6.3 and §6.5: in which form a samtale counts. §6.4: samtaler before the first payment.</summary>
internal static class Samtaleforskel
{
    public static readonly string[] Felter =
    [
        nameof(KompileretRegelsaet.FriFormPerioder),
        nameof(KompileretRegelsaet.FriFormEfterFra),
        nameof(KompileretRegelsaet.FriFormEfterBaand),
        nameof(KompileretRegelsaet.FoerstePersonligtFra),
        nameof(KompileretRegelsaet.Forsoeg),
        nameof(KompileretRegelsaet.FoerBetalingFra),
        nameof(KompileretRegelsaet.FoerBetalingMaaneder),
        nameof(KompileretRegelsaet.FoerBetalingGrupper),
    ];

    public static Func<Spand, int, bool>? Mellem(KompileretRegelsaet a, KompileretRegelsaet b)
    {
        // Both rule sets accept these forms the same (AltidTilladt and FrieFormer are no known differences).
        var altid = a.AltidTilladt & a.FrieFormer;
        var skel = (
            Fra: Math.Min(a.FoerstePersonligtFra, b.FoerstePersonligtFra),
            Til: Math.Max(a.FoerstePersonligtFra, b.FoerstePersonligtFra)
        );
        var efter =
            (a.FriFormEfterFra, a.FriFormEfterBaand) == (b.FriFormEfterFra, b.FriFormEfterBaand)
                ? Dag.Aaben
                : Math.Min(a.FriFormEfterFra, b.FriFormEfterFra);
        Periode[] perioder = [.. Symmetrisk(a.FriFormPerioder, b.FriFormPerioder)];
        var forsoeg = Symmetrisk(a.Forsoeg, b.Forsoeg).ToArray();
        // Stryker disable once Block : a short cut, then no samtale is counted otherwise
        if (skel.Fra == skel.Til && efter == Dag.Aaben && perioder.Length == 0 && forsoeg.Length == 0)
        {
            return null;
        }

        return (spand, person) =>
        {
            var rk = spand.Samtaler;
            for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
            {
                // Stryker disable once Conditional : a samtale without a form has no bit that a rule asks for either way
                var form = rk.Form[r] == Spand.Ingen ? 0 : 1 << rk.Form[r];
                if ((form & altid) == 0 && KanVaereAnderledes(rk.Fra[r], form, rk.Kommunekode[r]))
                {
                    return true;
                }
            }

            return false;
        };

        bool KanVaereAnderledes(int dag, int form, short kommune)
        {
            if (dag >= skel.Fra && dag < skel.Til)
            {
                return true;
            }

            foreach (var f in forsoeg)
            {
                if (f.Kommune == kommune && (f.Former & form) != 0 && f.Periode.Rummer(dag))
                {
                    return true;
                }
            }

            // After it the first samtale decides, and neither period nor length.
            if (dag >= skel.Til || (form & a.FrieFormer) == 0)
            {
                return false;
            }

            if (dag >= efter)
            {
                return true;
            }

            foreach (var periode in perioder)
            {
                if (periode.Rummer(dag))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public static Func<Spand, int, bool>? FoerBetaling(KompileretRegelsaet a, KompileretRegelsaet b)
    {
        if (
            (a.FoerBetalingFra, a.FoerBetalingMaaneder, a.FoerBetalingGrupper)
            == (b.FoerBetalingFra, b.FoerBetalingMaaneder, b.FoerBetalingGrupper)
        )
        {
            return null;
        }

        // Samtaler from a henvendelse on, at the earliest some months before the first forløb that it holds for.
        var tidligst = new[] { a, b }
            .Where(r => r.FoerBetalingFra != Dag.Aaben)
            .Min(r => Dag.PlusMaaneder(r.FoerBetalingFra, -r.FoerBetalingMaaneder));
        return (spand, person) => SlutterFra(spand.Henvendelser, person, tidligst) && SlutterFra(spand.Samtaler, person, tidligst);
    }

    private static bool SlutterFra(Dagkolonner rk, int person, int dag) =>
        rk.Start[person] < rk.Start[person + 1] && rk.Fra[rk.Start[person + 1] - 1] >= dag;

    private static IEnumerable<T> Symmetrisk<T>(IEnumerable<T> a, IEnumerable<T> b) => a.Except(b).Concat(b.Except(a));
}
