using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Definitions.Ledelse;

/// <summary>Reads the rules of fuldtidspersoner, ledelsesinformation and the refusionstrappe.</summary>
public static class Fuldtidsregellaeser
{
    /// <exception cref="Domain.PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static Heleregelsaet<Fuldtidsregler> Indlaes(string produktmappe) =>
        Heleregelsaet<Fuldtidsregler>.Indlaes(
            produktmappe,
            (version, felter) =>
                new(
                    version,
                    felter["timer_pr_maaned_hundrededele"].Heltal(1, 100_000),
                    felter["forloebsbrud_dage"].Heltal(1, 366),
                    felter["fremskrivning"].Kode<Fremskrivning>()
                )
                {
                    Trappe = felter.Har("refusionstrappe", out var trappe) ? Trappe(trappe) : null,
                }
        );

    private static Refusionstrappe Trappe(Knude knude)
    {
        var felter = new Felter(knude);
        var genstart = new Felter(felter["genstart"]);
        var trappe = new Refusionstrappe(
            felter["taelles_fra"].Dato(),
            genstart["selvforsoergelse_uger"].Heltal(1, 520),
            genstart["inden_for_uger"].Heltal(1, 520),
            felter["sidste_uger"].Alle(k => k.Heltal(1, 520)),
            felter["satser"].Alle(Sats)
        );
        genstart.Slut();
        felter.Slut();
        if (trappe.SidsteUger.Count != Refusionstrappe.Trin - 1 || Falder(trappe.SidsteUger))
        {
            throw felter["sidste_uger"].Sted.Fejl("skal være den sidste uge i hvert trin undtagen det sidste: tre tal, det mindste først.");
        }

        if (trappe.Genstart > trappe.Indenfor)
        {
            throw felter["genstart"].Sted.Fejl("der kan ikke være flere uger selvforsørgelse end de uger, de skal ligge inden for.");
        }

        return trappe.Satser.Count == 0 || Falder([.. trappe.Satser.Select(s => s.Fra)])
            ? throw felter["satser"].Sted.Fejl("skal stå efter den dag, de gælder fra, den ældste først; nævn mindst én.")
            : trappe;
    }

    private static Trappesats Sats(Knude knude)
    {
        var felter = new Felter(knude);
        // A share may stand twice: Alle refuses repetitions, so the shares are read one by one.
        var procent = (felter["medfinansiering"] as Liste)?.Led.Select(k => k.Procent()).ToList() ?? [];
        var sats = new Trappesats(felter["fra"].Dato(), procent, felter["kilde"].Tekst());
        felter.Slut();
        return procent.Count == Refusionstrappe.Trin
            ? sats
            : throw felter["medfinansiering"].Sted.Fejl($"skal være en liste med {Refusionstrappe.Trin} procenter, en for hvert trin.");
    }

    private static bool Falder(IReadOnlyList<int> tal) => tal.Zip(tal.Skip(1)).Any(par => par.Second <= par.First);
}
