using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§2: a person's paid days cut into forløb, group by group. Only forløb with a paid day are kept: others are never measured.</summary>
internal sealed class Forloebsdannelse(Regelsaet regler, Person person, PersonensDage dage)
{
    private static readonly Ydelsesgruppe[] MedEgenRegel = [Ydelsesgruppe.ADagpenge, Ydelsesgruppe.Sygedagpenge];

    public IReadOnlyDictionary<Ydelsesgruppe, IReadOnlyList<Forloeb>> Find()
    {
        var forloeb = new Dictionary<Ydelsesgruppe, IReadOnlyList<Forloeb>>
        {
            [Ydelsesgruppe.ADagpenge] = Dagpengeforloeb(),
            [Ydelsesgruppe.Sygedagpenge] = Sygeforloeb(),
        };
        foreach (var gruppe in dage.Betalte.Keys.Except(MedEgenRegel))
        {
            forloeb[gruppe] = OevrigeForloeb(gruppe);
        }

        new Undtagelser(regler, dage, forloeb).Anvend();
        return forloeb;
    }

    /// <summary>At least one whole calendar month lies between the two days (D2).</summary>
    public static bool HelMaanedImellem(int tidligere, int senere) =>
        Maaned.Fra(Maaned.Af(tidligere), Maaned.Af(senere)).Any(m => m.FoersteDag > tidligere && m.SidsteDag < senere);

    // §2 Øvrige ydelser. Other benefits in between do not bridge a hole: only the group's own days are looked at.
    private List<Forloeb> OevrigeForloeb(Ydelsesgruppe gruppe)
    {
        var dele = new List<List<int>>();
        foreach (var dag in dage.Betalte[gruppe])
        {
            if (dele.Count == 0 || HelMaanedImellem(dele[^1][^1], dag))
            {
                dele.Add([]);
            }

            dele[^1].Add(dag);
        }

        return [.. dele.Select(d => new Forloeb(gruppe, d[0], d))];
    }

    // §2 Sygedagpenge: merged when a case starts at least one day before the latest slut so far, or on the same first day.
    private List<Forloeb> Sygeforloeb()
    {
        var samlet = new List<(int Fra, int Til)>();
        var sager = person
            .Sygefravaer.Select(s => dage.Dage(s.Fra, s.Til).ToList())
            .Where(d => d.Count > 0)
            .Select(d => (Fra: d[0], Til: d[^1]));
        foreach (var sag in sager.OrderBy(s => s.Fra))
        {
            if (samlet.Count > 0 && (sag.Fra <= samlet[^1].Til - 1 || sag.Fra == samlet[^1].Fra))
            {
                samlet[^1] = (samlet[^1].Fra, Math.Max(samlet[^1].Til, sag.Til));
            }
            else
            {
                samlet.Add(sag);
            }
        }

        // A shared day lies in both forløb.
        return [.. samlet.Select(s => new Forloeb(Ydelsesgruppe.Sygedagpenge, s.Fra, [.. dage.Dage(s.Fra, s.Til)]))];
    }

    // TVIVL: where a later period ends before an earlier one, payments after its sidste_dag lie in a period but in no forløb; they are
    // a-dagpenge days all the same (§1 Hovedydelse, §6.4), and are never measured.
    // §2 A-dagpenge: one per dagpengeperiode, to the earlier of sidste_dag, as covid extends it, and the day before the next foerste_dag.
    private List<Forloeb> Dagpengeforloeb()
    {
        var betalte = dage.Betalte[Ydelsesgruppe.ADagpenge];
        var forloeb = new List<Forloeb>();
        foreach (var periode in person.Dagpengeperioder)
        {
            var naeste = person.Dagpengeperioder.Where(p => p.FoersteDag > periode.FoersteDag).Select(p => (int?)p.FoersteDag).Min();
            var idDage = dage.Dage(periode.FoersteDag, SidsteDag(periode)).Where(d => naeste is null || d < naeste).ToHashSet();
            List<int> egne = [.. betalte.Where(idDage.Contains)];
            if (egne.Count > 0)
            {
                forloeb.Add(new(Ydelsesgruppe.ADagpenge, periode.FoersteDag, egne, periode.Forsikring));
            }
        }

        return forloeb;
    }

    // D16: a period that expires from 1 November 2020 to 1 November 2021 runs two calendar months longer.
    private int SidsteDag(DagpengeperiodeRaekke periode) =>
        regler.Forloeb.Dagpengeforlaengelse is { } regel
        && periode.SidsteDag >= regel.SidsteDag.Fra
        && periode.SidsteDag <= regel.SidsteDag.Til
            ? Dag.PlusMaaneder(periode.SidsteDag, regel.Maaneder)
            : periode.SidsteDag;
}
