using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§7: whether a person is fritaget in a group and month.</summary>
internal sealed class Fritagelse(Regelsaet regler, PersonensDage dage, Laengde laengde)
{
    private readonly Fritagelsesregler r = regler.Fritagelse;
    private readonly Dictionary<Ydelsesgruppe, HashSet<int>> daekket = [];

    public bool ErFritaget(Forloeb f, Maaned m, int e, int interval, int maaleperiodeFra)
    {
        var forloebsdage = laengde.Forloebsdage(f, maaleperiodeFra, e).ToList();
        var tidligt = interval <= r.TidligeMaaneder; // D9: "in the first six months" is interval 0–6
        var andel = r.Andele.Where(a => a.Fra <= m).MaxBy(a => a.Fra)!; // by m, not by the forløb's start
        var procent = tidligt ? andel.TidligProcent : andel.SenereProcent;

        // Share, in days for every group and in whole numbers; nobody is fritaget by a share of no days.
        var daekkede = DaekkedeDage(Liste(f.Gruppe, e));
        if (forloebsdage.Count > 0 && 100 * forloebsdage.Count(daekkede.Contains) >= procent * forloebsdage.Count)
        {
            return true;
        }

        // From 2024-01, in the first six months: at least 5 forløbsdage with MII.
        if (tidligt && andel.TidligMiiDage is { } mindst && forloebsdage.Count(DageMed(Fritagelseskode.Mii).Contains) >= mindst)
        {
            return true;
        }

        // Sygedagpenge in the first six months (D13): at least one forløbsdag with a TILBAGE13 registered on or after 2025-01-01.
        return f.Gruppe == Ydelsesgruppe.Sygedagpenge && tidligt && forloebsdage.Any(DageMedTilbage13().Contains);
    }

    // The day of registration decides alone; where it is not delivered, the row's first day. Each of the row's days counts.
    private HashSet<int> DageMedTilbage13() =>
        [
            .. dage.Fritagelser(Fritagelseskode.Tilbage13)
                .Where(f => (f.Registreret ?? f.Fra) >= r.Tilbage13Fra)
                .SelectMany(f => dage.Dage(f.Fra, f.Til)),
        ];

    // The list is chosen at E for the whole måleperiode; from 2025-07-01 kontanthjaelp's by the highest sats at E.
    private Ydelsesgruppe Liste(Ydelsesgruppe gruppe, int e)
    {
        if (gruppe != Ydelsesgruppe.Kontanthjaelp || regler.Reform is not { } reform || e < reform.Fra)
        {
            return gruppe;
        }

        return dage.HoejesteSats(e) is { } sats ? reform.Satsliste[sats] : gruppe;
    }

    // The same for every month, so it is worked out once for each list.
    private HashSet<int> DaekkedeDage(Ydelsesgruppe liste)
    {
        if (!daekket.TryGetValue(liste, out var dageneMedKode))
        {
            var linjer = r.Koder.Where(k => k.Liste == liste);
            dageneMedKode = [.. linjer.SelectMany(k => dage.DageMedKode(k.Kode).Where(d => HarKategori(d, k.Kategori)))];
            daekket.Add(liste, dageneMedKode);
        }

        return dageneMedKode;
    }

    // A line that holds only for a kategori looks at the kategori that day; none = the code does not count.
    private bool HarKategori(int dag, Visitationskategori? kategori) => kategori is null || dage.Visitation(dag)?.Kategori == kategori;

    private HashSet<int> DageMed(short kode) => [.. dage.DageMedKode(kode)];
}
