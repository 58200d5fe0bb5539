using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Regeltests.Tests.Laesning;

/// <summary>Dagpengeperioder and payments, held to the input contract.</summary>
internal sealed class Dagpengelinje
{
    private static readonly Dagpengeforlaengelse Forlaengelse = new(new(Dag.Fra(2020, 11, 1), Dag.Fra(2021, 11, 1)), 2);

    private readonly int _slutDag;

    public Dagpengelinje(Felter felter, int slutDag)
    {
        _slutDag = slutDag;
        Perioder = felter.Har("dagpengeperioder", out var perioder) ? [.. perioder.Alle(Periode)] : [];
        Udbetalinger = felter.Har("udbetalinger", out var betalt) ? [.. betalt.Alle(Udbetaling).SelectMany(r => r)] : [];
        if (Perioder.DistinctBy(p => p.FoersteDag).Count() < Perioder.Count)
        {
            throw perioder!.Sted.Fejl("to dagpengeperioder har samme første dag; ret den ene.");
        }
    }

    public IReadOnlyList<DagpengeperiodeRaekke> Perioder { get; }

    public IReadOnlyList<DagpengeudbetalingRaekke> Udbetalinger { get; }

    private static DagpengeperiodeRaekke Periode(Knude knude)
    {
        var f = new Felter(knude);
        var (fra, til) = Interval.EvtAabent(f);
        var forsikring = f.Har("forsikring", out var ord) ? ord.Kode<Forsikring>() : Forsikring.Fuldtid;
        f.Slut();
        return new(fra, til, forsikring);
    }

    private List<DagpengeudbetalingRaekke> Udbetaling(Knude knude)
    {
        var f = new Felter(knude);
        var art = f.Har("art", out var ord) ? ord.Kode<DagpengeArt>() : DagpengeArt.ADagpenge;
        var (fra, til) = Interval.Betaling(f, _slutDag);
        var loentilskud = f.Har("loentilskud", out var l) && l.JaNej();
        var stykker = Tidslinje.Maanedsvis(fra, til).ToList();
        Func<(int Fra, int Til), int> timer =
            f.Har("timer", out var hele) ? _ => hele.Timer()
            : f.Har("timer_pr_hverdag", out var pr) ? i => pr.Timer() * Hverdage(i.Fra, i.Til)
            : Fast(f["timer_pr_maaned"]);
        f.Slut();
        if (hele is not null && stykker.Count > 1)
        {
            throw hele.Sted.Fejl("'timer' gælder én måned; skriv 'timer_pr_maaned' eller 'timer_pr_hverdag' for en længere udbetaling.");
        }

        return art == DagpengeArt.MidlertidigArbejdsfordeling || Enumerable.Range(fra, til - fra + 1).All(IPeriode)
            ? [.. stykker.Select(i => new DagpengeudbetalingRaekke(art, loentilskud, i.Fra, i.Til, timer(i)))]
            : throw f.Sted.Fejl("udbetalingen har dage uden for alle dagpengeperioder.");
    }

    private static Func<(int Fra, int Til), int> Fast(Knude knude) => _ => knude.Timer();

    private static int Hverdage(int fra, int til) => Enumerable.Range(fra, til - fra + 1).Count(Dag.ErHverdag);

    // D16: a period that expired from 1 November 2020 to 1 November 2021 runs two months longer.
    private bool IPeriode(int dag) => Perioder.Any(p => dag >= p.FoersteDag && dag <= Forlaengelse.Forlaenget(p.SidsteDag));
}
