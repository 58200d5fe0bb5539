using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>A person's rows laid out day by day: paid days of each group (§1), dead days (§3), and what else is looked up by day.</summary>
internal sealed class PersonensDage
{
    private readonly Regelsaet regler;
    private readonly Person person;
    private readonly int slutDag;
    private readonly HashSet<int> ordinaertDoede;

    public PersonensDage(Regelsaet regler, Person person, int slutDag)
    {
        (this.regler, this.person, this.slutDag) = (regler, person, slutDag);
        Betalte = regler.Grupper.ToDictionary(g => g.Gruppe, BetalteIGruppen);
        FjernSupplerende();
        ordinaertDoede = [.. regler.DoedeDage.Koder.SelectMany(DageMedKode)];
        AktivtTilbud = [.. person.AktiveTilbud.SelectMany(t => Dage(t.Fra, t.Til))];
        // §6.2: any row of ydelser, whatever its ydelsesart and before supplementary benefits are dropped, or sygefravaer.
        AndenForsoergelse =
        [
            .. person.Ydelser.SelectMany(y => Dage(y.Fra, y.Til)),
            .. person.Sygefravaer.SelectMany(s => Dage(s.Fra, s.Til)),
        ];
    }

    /// <summary>§1: the paid days of each group, supplementary benefits dropped.</summary>
    public IReadOnlyDictionary<Ydelsesgruppe, SortedSet<int>> Betalte { get; }

    public HashSet<int> AktivtTilbud { get; }

    public HashSet<int> AndenForsoergelse { get; }

    // TVIVL: a closed interval that ends after the end of the data is taken as it is; no measured month can tell the difference.
    /// <summary>Every day of a closed interval; an open one runs to the end of the data.</summary>
    public IEnumerable<int> Dage(int fra, int til)
    {
        var sidste = til == Dag.Aaben ? slutDag : til;
        for (var dag = fra; dag <= sidste; dag++)
        {
            yield return dag;
        }
    }

    /// <summary>§3: BARSEL or OUK that day.</summary>
    public bool ErOrdinaertDoed(int dag) => ordinaertDoede.Contains(dag);

    /// <summary>§3: a dead day of either kind.</summary>
    public bool ErDoed(int dag) => ErOrdinaertDoed(dag) || regler.DoedeDage.Corona.Rummer(dag);

    public IEnumerable<FritagelseRaekke> Fritagelser(short kode) => person.Fritagelser.Where(f => f.Kode == kode);

    public IEnumerable<int> DageMedKode(short kode) => Fritagelser(kode).SelectMany(f => Dage(f.Fra, f.Til));

    /// <summary>§2 exception 3, §7: of several rows that day the one with the latest <c>fra</c>; null when no row covers the day.</summary>
    // TVIVL: the row is chosen first and its value read then, so a latest row without kategori or kontaktgruppe hides an older row's.
    // TVIVL: rows with the same fra are decided by no rule; the last given wins.
    public VisitationRaekke? Visitation(int dag) =>
        person.Visitation.Where(v => v.Fra <= dag && dag <= Sidste(v.Til)).OrderBy(v => v.Fra).Cast<VisitationRaekke?>().LastOrDefault();

    /// <summary>§8: the kommune lived in that day, of rows that overlap the one with the latest <c>fra</c>; 0 when unknown.</summary>
    public short Bopael(int dag) =>
        person.Bopael.Where(b => b.Fra <= dag && dag <= Sidste(b.Til)).OrderBy(b => b.Fra).LastOrDefault().Kommunekode;

    /// <summary>§7, §8: the highest sats of the kontanthjaelp paid that day; null when none is delivered.</summary>
    public Sats? HoejesteSats(int dag) =>
        person
            .Ydelser.Where(y => regler.Gruppe(Ydelsesgruppe.Kontanthjaelp).Ydelsesarter.Contains(y.Art))
            .Where(y => y.Fra <= dag && dag <= Sidste(y.Til))
            .Max(y => y.Sats);

    private int Sidste(int til) => til == Dag.Aaben ? slutDag : til;

    private SortedSet<int> BetalteIGruppen(Grupperegel regel)
    {
        var dage = new SortedSet<int>();
        // §1: ydelser of the group's arts; a løntilskud day from the benefit is a paid day too, so the column is not looked at.
        dage.UnionWith(person.Ydelser.Where(y => regel.Ydelsesarter.Contains(y.Art)).SelectMany(y => Dage(y.Fra, y.Til)));
        // §1: every calendar day of a dagpenge payment interval with hours above 0, weekends too.
        dage.UnionWith(
            person.Dagpengeudbetalinger.Where(u => regel.DagpengeArter.Contains(u.Art) && u.Timer > 0).SelectMany(u => Dage(u.Fra, u.Til))
        );
        if (regel.Sygefravaer)
        {
            dage.UnionWith(person.Sygefravaer.SelectMany(s => Dage(s.Fra, s.Til)));
        }

        // §1: from 2025-07-01 rows of uddannelseshjaelp and overgangsydelse are no paid days.
        dage.RemoveWhere(d => d > regel.SidsteBetalteDag);
        return dage;
    }

    // §1 Hovedydelse; D1: forrevalidering displaces the benefit that is paid meanwhile, and no other overlap is resolved.
    private void FjernSupplerende()
    {
        var hovedydelse = regler.Hovedydelse.Grupper.SelectMany(g => Betalte[g]).ToHashSet();
        hovedydelse.UnionWith(
            person.Ydelser.Where(y => regler.Hovedydelse.Ydelsesarter.Contains(y.Art)).SelectMany(y => Dage(y.Fra, y.Til))
        );
        foreach (var supplerende in regler.Hovedydelse.Supplerende)
        {
            Betalte[supplerende].ExceptWith(hovedydelse);
        }
    }
}
