using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Dream;

namespace Pipeline.Host.Maalinger.Dream;

/// <summary>Which weeks and months a delivery of DREAM covers.</summary>
internal static class Leveringsomfang
{
    /// <summary>Null when DREAM is not staged.</summary>
    public static Dreamomfang? Af(StagedSnapshot stand) =>
        stand.DeleAf(Dreamregister.Dream.Navn).LastOrDefault()?.Tider is { } t
            ? new(new(t.FoersteUge), new(t.SidsteUge), new(t.FoersteMaaned), new(t.SidsteMaaned))
            : null;

    /// <summary>
    /// A plan asks before anything is staged: then the columns of the newest delivery that has been received say it, and of one that still lies in the
    /// landing folder it is taken to reach to its own month.
    /// </summary>
    public static Dreamomfang? Af(Datagrundlag data, Dreamregler regler)
    {
        if (data.Stand is { } stand)
        {
            return Af(stand);
        }

        var leverede = data.Leveringer.Where(l => l.Datasaet == Dreamregister.Dream.Navn).Select(l => l.Maaned).ToList();
        if (leverede.Count == 0)
        {
            return null;
        }

        var nyeste = leverede.Max();
        if (new RaaLager(data.Data).Gaeldende(Dreamregister.Dream.Navn, nyeste) is { } raa)
        {
            var uger = Kolonnefamilie.Laes(Dreamregister.Uger, raa.Kilde.Kolonner, out _);
            var grader = Kolonnefamilie.Laes(Dreamregister.Grader, raa.Kilde.Kolonner, out _);
            return new(new(uger[0].Tid), new(uger[^1].Tid), new(grader[0].Tid), new(grader[^1].Tid));
        }

        return regler.Uger.Rummer(nyeste)
            ? new(regler.Uger.FoersteUgeI(regler.MaalesFra), regler.Uger.SidsteUge(nyeste), regler.MaalesFra, nyeste)
            : null;
    }
}
