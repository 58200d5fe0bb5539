using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§6: how many days' samtaler count in a forløb measured at E.</summary>
internal sealed class Samtaletaelling(Regelsaet regler, Person person, PersonensDage dage, Laengde laengde)
{
    private readonly Samtaleregler r = regler.Samtaler;

    public int Tael(Forloeb f, int e, int interval, int maaleperiodeFra)
    {
        // §6, §6.4: never on an ordinary dead day or on 2020-03-12 – 2020-05-26.
        var mulige = person
            .Samtaler.Where(s => RigtigType(s, f.Gruppe))
            .Where(s => !dage.ErOrdinaertDoed(s.Dato) && !regler.DoedeDage.SamtalerTaellerIkke.Rummer(s.Dato))
            .ToList();
        var h = Henvendelse(f);

        // §6.3: the first of the whole forløb, at any length also in [h, start − 1], whether or not 6.2 or its form lets it count.
        var foerste = mulige.Where(s => s.Dato >= (h ?? f.Start)).Select(s => (int?)s.Dato).Min();

        var iPerioden = mulige
            .Where(s => s.Dato >= maaleperiodeFra && s.Dato <= e)
            .Where(s => f.Gruppe != Ydelsesgruppe.ADagpenge || TaellerUdenUdbetaling(s.Dato, f, e));

        // §6.4: only with a length under 12 months. Not tested against 6.2.
        var foerBetaling = mulige.Where(s => interval < Laengde.TolvMaaneder && s.Dato >= h && s.Dato < f.Start);

        return iPerioden
            .Concat(foerBetaling)
            // §6.1: for sygedagpenge in any form; nothing below applies.
            .Where(s => f.Gruppe == Ydelsesgruppe.Sygedagpenge || FormenTaeller(s, f, erFoerste: s.Dato == foerste))
            // D8: a day counts when any of its samtaler does.
            .Select(s => s.Dato)
            .Distinct()
            .Count();
    }

    // §6.1
    private bool RigtigType(SamtaleRaekke s, Ydelsesgruppe gruppe) =>
        gruppe switch
        {
            Ydelsesgruppe.Sygedagpenge => r.Sygedagpengetyper.Contains(s.Type),
            Ydelsesgruppe.ADagpenge => r.Typer.Contains(s.Type) || r.DagpengeEkstraTyper.Contains(s.Type),
            // Held by the a-kasse it does not count, and cannot be the first.
            _ => r.Typer.Contains(s.Type) && s.AfholdtAf != AfholdtAf.AKasse,
        };

    // §6.2
    private bool TaellerUdenUdbetaling(int dag, Forloeb f, int e) =>
        dage.Betalte[Ydelsesgruppe.ADagpenge].Contains(dag) || (dag >= f.Start && dag <= e && !dage.AndenForsoergelse.Contains(dag));

    // §6.3, by the samtale's date.
    private bool FormenTaeller(SamtaleRaekke s, Forloeb f, bool erFoerste)
    {
        if (s.Dato >= r.FoerstePersonligtFra)
        {
            return erFoerste ? ErBlandt(r.AltidTilladt, s) || TilladtIForsoeg(s) : ErBlandt(r.FrieFormer, s);
        }

        // Before 2023-03-22 the permissions add up.
        // TVIVL: a samtale without kontaktform is accepted where "any form" is, and nowhere else.
        return ErBlandt(r.AltidTilladt, s)
            || dage.AktivtTilbud.Contains(s.Dato)
            || TilladtIForsoeg(s)
            || (ErBlandt(r.FrieFormer, s) && (r.FriFormPerioder.Any(p => p.Rummer(s.Dato)) || FriEfterSeksMaaneder(s.Dato, f)));
    }

    // From 2022-01-01 when the forløb is at least 6 months long that day, the samtale's day included.
    private bool FriEfterSeksMaaneder(int dag, Forloeb f) =>
        r.FriFormEfter is { } fri && dag >= fri.Fra && laengde.Paa(f, dag) >= laengde.Graense(f, fri.Maaneder);

    // §6.5: by the samtale's kommunekode, none = no trial; not when the a-kasse held it.
    private bool TilladtIForsoeg(SamtaleRaekke s) =>
        s.AfholdtAf != AfholdtAf.AKasse
        && r.Forsoeg.Any(t => t.Kommunekode == s.Kommunekode && t.Periode.Rummer(s.Dato) && ErBlandt(t.Former, s));

    // §6.4: h, null when the rule does not reach the forløb or no henvendelse fits.
    private int? Henvendelse(Forloeb f)
    {
        // D18: a forløb begun by a change of kontaktgruppe has no first payment.
        if (r.FoerBetaling is not { } regel || !regel.Grupper.Contains(f.Gruppe) || f.Start < regel.ForloebFra || f.VedGruppeskift)
        {
            return null;
        }

        var tidligst = Dag.PlusMaaneder(f.Start, -regel.Maaneder);
        // D18: no day of the forløb's own group is paid in [h, start − 1].
        // The earliest that fulfils all conditions: with several henvendelser one with a payment after it does not hide a later one.
        return person
            .Henvendelser.Where(h => h >= tidligst && h < f.Start)
            .Where(h => !dage.Betalte[f.Gruppe].Any(d => d >= h && d < f.Start))
            .Select(h => (int?)h)
            .Min();
    }

    private static bool ErBlandt(IReadOnlyList<Kontaktform> former, SamtaleRaekke s) => s.Form is { } form && former.Contains(form);
}
