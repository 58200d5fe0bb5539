using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§4: the hours of each day's a-dagpenge, in hundredths of an hour.</summary>
internal sealed class Dagpengetimer
{
    private readonly Dictionary<int, int> timer = [];

    public Dagpengetimer(Regelsaet regler, Person person)
    {
        var arter = regler.Gruppe(Ydelsesgruppe.ADagpenge).DagpengeArter;
        // "Hours of overlapping payments add up."
        foreach (var udbetaling in person.Dagpengeudbetalinger.Where(u => arter.Contains(u.Art)))
        {
            Spred(udbetaling);
        }
    }

    public int Den(int dag) => timer.GetValueOrDefault(dag);

    // "The spreading is done once on the whole row": evenly on its weekdays, on its first day when it has none; the hundredths left
    // over go one each to its first weekdays.
    private void Spred(DagpengeudbetalingRaekke udbetaling)
    {
        var hverdage = Enumerable.Range(udbetaling.Fra, udbetaling.Til - udbetaling.Fra + 1).Where(Dag.ErHverdag).ToList();
        var dage = hverdage.Count > 0 ? hverdage : [udbetaling.Fra];
        var tilHver = udbetaling.Timer / dage.Count;
        var tilRest = udbetaling.Timer % dage.Count;
        for (var i = 0; i < dage.Count; i++)
        {
            timer[dage[i]] = Den(dage[i]) + tilHver + (i < tilRest ? 1 : 0);
        }
    }
}
