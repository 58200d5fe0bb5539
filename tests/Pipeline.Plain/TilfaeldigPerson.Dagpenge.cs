using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

// dagpengeperioder and dagpengeudbetalinger
public sealed partial class TilfaeldigPerson
{
    private List<DagpengeperiodeRaekke> Dagpengeperioder()
    {
        if (Chance(45))
        {
            return [];
        }

        var perioder = new List<DagpengeperiodeRaekke>();
        foreach (var (fra, til) in Kaede())
        {
            perioder.Add(new(fra, Chance(35) ? Dag.Aaben : til, Chance(60) ? Forsikring.Fuldtid : Forsikring.Deltid));
        }

        // No two with the same foerste_dag.
        return [.. perioder.DistinctBy(p => p.FoersteDag)];
    }

    // Every day of a payment lies in some period (midlertidig_arbejdsfordeling is exempt), and no row leaves its month.
    private List<DagpengeudbetalingRaekke> Dagpengeudbetalinger(List<DagpengeperiodeRaekke> perioder)
    {
        var raekker = new List<DagpengeudbetalingRaekke>();
        foreach (var periode in perioder)
        {
            // A rhythm a period: steady months, steady weeks or anything; steady ones reach the borders of Skema 1 exactly.
            var rytme = tilfaeldig.Next(3);
            var (ugeTimer, maanedTimer) = periode.Forsikring == Forsikring.Fuldtid ? (37_00, 160_33) : (30_00, 130_00);
            var sidste = Math.Min(Math.Min(periode.SidsteDag, SlutDag), periode.FoersteDag + 1500);
            var dag = periode.FoersteDag + (Chance(60) ? 0 : tilfaeldig.Next(0, 30));
            while (dag <= sidste)
            {
                var (til, timer) = rytme switch
                {
                    0 => (Maaned.Af(dag).SidsteDag, maanedTimer),
                    1 => (dag + 6 - Dag.Ugedag(dag), ugeTimer),
                    _ => Vilkaarlig(dag),
                };
                til = Math.Min(Math.Min(til, sidste), Maaned.Af(dag).SidsteDag);
                raekker.Add(new(Dagpengeart(), Chance(10), dag, til, Chance(90) ? timer : SkaeveTimer()));
                dag = til + 1 + (Chance(92) ? 0 : tilfaeldig.Next(-3, 75));
                dag = Math.Max(dag, periode.FoersteDag);
            }
        }

        if (Chance(10))
        {
            var dag = Math.Min(Naer(), SlutDag - 31);
            raekker.Add(new(DagpengeArt.MidlertidigArbejdsfordeling, false, dag, Math.Min(dag + 10, Maaned.Af(dag).SidsteDag), 40_00));
        }

        return [.. raekker.Distinct()];
    }

    private (int Til, int Timer) Vilkaarlig(int dag) =>
        tilfaeldig.Next(4) switch
        {
            // The rest of the weekend when it is one: no weekday to spread on.
            0 when !Dag.ErHverdag(dag) => (dag + 6 - Dag.Ugedag(dag), SkaeveTimer()),
            0 => (dag, SkaeveTimer()),
            1 => (dag + 6 - Dag.Ugedag(dag), SkaeveTimer()),
            2 => (dag + tilfaeldig.Next(0, 12), SkaeveTimer()),
            _ => (Maaned.Af(dag).SidsteDag, 4 * SkaeveTimer()),
        };

    // None, a hundredth, or a week's worth with odd hundredths.
    private int SkaeveTimer() =>
        tilfaeldig.Next(12) switch
        {
            0 => 0,
            1 => tilfaeldig.Next(1, 5),
            _ => tilfaeldig.Next(1, 45_00),
        };

    private DagpengeArt Dagpengeart() => Chance(88) ? DagpengeArt.ADagpenge : Vaelg(Enum.GetValues<DagpengeArt>());
}
