using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§2: the exceptions to "a change of ydelse starts a new forløb". (The fourth, that sats never breaks, is the absence of code.)</summary>
internal sealed class Undtagelser(Regelsaet regler, PersonensDage dage, Dictionary<Ydelsesgruppe, IReadOnlyList<Forloeb>> forloeb)
{
    public void Anvend()
    {
        foreach (var gruppe in regler.Forloeb.OvergangsydelseFoer)
        {
            forloeb[gruppe] = [.. forloeb[gruppe].Select(OvergangsydelseFoer)];
        }

        if (regler.Reform is { } reform)
        {
            var kontanthjaelp = forloeb[Ydelsesgruppe.Kontanthjaelp].Select(f => Fortsaet(f, reform));
            forloeb[Ydelsesgruppe.Kontanthjaelp] = [.. kontanthjaelp.SelectMany(f => Del(f, reform))];
        }
    }

    // Exception 1. The overgangsydelse-forløb itself stays in its own group.
    private Forloeb OvergangsydelseFoer(Forloeb f)
    {
        // Before 2025-07-01 by the first paid day of the later forløb; without end before 1.75.
        if (regler.Reform is { } reform && f.FoersteBetalte >= reform.Fra)
        {
            return f;
        }

        foreach (var overgang in forloeb[Ydelsesgruppe.Overgangsydelse])
        {
            var foer = overgang.BetalteDage.Where(d => d < f.FoersteBetalte).ToList();
            if (foer.Count > 0 && !Forloebsdannelse.HelMaanedImellem(foer[^1], f.FoersteBetalte))
            {
                return f.MedStart(overgang.Start);
            }
        }

        return f;
    }

    // Exception 2: the start as exception 1 gave it (D4: latest last paid day, then earliest start).
    private Forloeb Fortsaet(Forloeb f, Kontanthjaelpsreform reform)
    {
        if (f.FoersteBetalte < reform.Fra)
        {
            return f;
        }

        var fortsat = reform
            .Fortsaetter.SelectMany(g => forloeb[g])
            .Where(a => a.SidsteBetalte < f.FoersteBetalte && !Forloebsdannelse.HelMaanedImellem(a.SidsteBetalte, f.FoersteBetalte))
            .OrderByDescending(a => a.SidsteBetalte)
            .ThenBy(a => a.Start)
            .FirstOrDefault();
        return fortsat is null ? f : f.MedStart(fortsat.Start);
    }

    // Exception 3 (D5: 12 to 2). Comes after 2 and so wins over it when d is 2025-07-01.
    private List<Forloeb> Del(Forloeb f, Kontanthjaelpsreform reform)
    {
        var skift = Enumerable
            .Range(f.Start + 1, f.SidsteBetalte - f.Start)
            .Where(d => d >= reform.Fra)
            .Where(d => reform.Kontaktgruppeskift is { } skift && Kontaktgruppe(d - 1) == skift.Foer && Kontaktgruppe(d) == skift.Efter);
        List<int> starter = [f.Start, .. skift];
        var dele = new List<Forloeb>();
        for (var i = 0; i < starter.Count; i++)
        {
            List<int> egne = [.. f.BetalteDage.Where(d => (i == 0 || d >= starter[i]) && (i == starter.Count - 1 || d < starter[i + 1]))];
            if (egne.Count > 0)
            {
                dele.Add(new(f.Gruppe, starter[i], egne, vedGruppeskift: i > 0 || f.VedGruppeskift));
            }
        }

        return dele;
    }

    private short? Kontaktgruppe(int dag) => dage.Visitation(dag)?.Kontaktgruppe;
}
