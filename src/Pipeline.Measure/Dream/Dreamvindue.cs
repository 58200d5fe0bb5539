using Pipeline.Domain;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;

namespace Pipeline.Measure.Dream;

/// <summary>
/// The months that are measured, and the rules as tables by week. Months and years are numbered from the window's first; the weeks are those
/// of the window's months. A week belongs to the ISO year of its Thursday, which is its month's year.
/// </summary>
public sealed class Dreamvindue
{
    private readonly short[] _foersteMaaned;
    private readonly short[] _sidsteMaaned;

    /// <exception cref="PipelineFejl">The data do not cover the window; says which months they do cover.</exception>
    public Dreamvindue(Dreamregler regler, Maaned fra, Maaned til, Dreamomfang omfang)
    {
        Kraev(regler, fra, til, omfang);
        (Regler, Fra, Til) = (regler, fra, til);
        FoersteUge = regler.Uger.FoersteUgeI(fra).Nummer;
        SidsteUge = regler.Uger.SidsteUge(til).Nummer;
        Statusuge = [.. Maaned.Fra(fra, til).Select(m => regler.Uger.SidsteUge(m).Nummer)];
        MaanedensAar = [.. Maaned.Fra(fra, til).Select(m => m.Aar - fra.Aar)];
        (_foersteMaaned, _sidsteMaaned) = Maaneder();
        UgensAar = [.. _foersteMaaned.Select(m => (byte)MaanedensAar[m])];
        Decembre = [.. Enumerable.Range(fra.Aar, AntalAar).Select(a => new Maaned(a, 12) - fra)];
        AaretsSidsteUge = [.. Enumerable.Range(fra.Aar, AntalAar).Select(a => SidsteUgeI(a).Nummer)];
    }

    public Dreamregler Regler { get; }

    public Maaned Fra { get; }

    public Maaned Til { get; }

    public int AntalMaaneder => Statusuge.Length;

    /// <summary>Calendar years that the window touches.</summary>
    public int AntalAar => Til.Aar - Fra.Aar + 1;

    /// <summary>The years of which every month lies in the window: those that yearly figures are published for.</summary>
    public IEnumerable<int> HeleAar => Enumerable.Range(Fra.Aar, AntalAar).Where(a => new Maaned(a, 1) >= Fra && new Maaned(a, 12) <= Til);

    internal int FoersteUge { get; }

    internal int SidsteUge { get; }

    /// <summary>By month: the week whose code is the month's status.</summary>
    internal int[] Statusuge { get; }

    /// <summary>By month: its year's number.</summary>
    internal int[] MaanedensAar { get; }

    /// <summary>By year: the number of its December, which may lie after the window.</summary>
    internal int[] Decembre { get; }

    /// <summary>The months whose status lies in the weeks; none when the first is greater than the last.</summary>
    internal (int Foerste, int Sidste) MaanederI(int fraUge, int tilUge)
    {
        var (fra, til) = (Math.Max(fraUge, FoersteUge), Math.Min(tilUge, SidsteUge));
        return fra > til ? (0, -1) : (_foersteMaaned[fra - FoersteUge], _sidsteMaaned[til - FoersteUge]);
    }

    /// <summary>By week, from the window's first: its year's number.</summary>
    internal byte[] UgensAar { get; }

    /// <summary>By year: its last week in the window.</summary>
    internal int[] AaretsSidsteUge { get; }

    private static void Kraev(Dreamregler regler, Maaned fra, Maaned til, Dreamomfang omfang)
    {
        if (fra > til || !regler.Uger.Rummer(fra) || !regler.Uger.Rummer(til))
        {
            throw new PipelineFejl(
                $"DREAM kan måles fra {regler.Uger.Foerste} til {regler.Uger.Sidste}, som ugekalenderen rækker; vælg andre måneder end {fra} til {til}.",
                Afslutning.ForkertBrug
            );
        }

        var daekket = Daekket(regler, omfang);
        if (daekket is not { } d || fra < d.Fra || til > d.Til)
        {
            throw new PipelineFejl(
                daekket is { } har
                    ? $"DREAM er leveret for hele måneder fra {har.Fra} til {har.Til} og kan ikke måles for {fra} til {til}; vælg måneder inden for leveringen, eller send en nyere."
                    : "DREAM er ikke leveret med både ugekoder og beskæftigelsesgrader for en hel måned; send begge dele.",
                Afslutning.AfvistAfKontrol
            );
        }
    }

    /// <summary>The months whose weeks and grad are delivered.</summary>
    public static (Maaned Fra, Maaned Til)? Daekket(Dreamregler regler, Dreamomfang omfang)
    {
        var maaneder = Maaned
            .Fra(regler.Uger.Foerste, regler.Uger.Sidste)
            .Where(m =>
                regler.Uger.FoersteUgeI(m) >= omfang.FoersteUge
                && regler.Uger.SidsteUge(m) <= omfang.SidsteUge
                && m >= omfang.FoersteGrad
                && m <= omfang.SidsteGrad
            )
            .ToList();
        return maaneder.Count == 0 ? null : (maaneder[0], maaneder[^1]);
    }

    private Uge SidsteUgeI(int aar) => Regler.Uger.SidsteUge(aar == Til.Aar ? Til : new(aar, 12));

    private (short[] Foerste, short[] Sidste) Maaneder()
    {
        var foerste = new short[SidsteUge - FoersteUge + 1];
        var sidste = new short[foerste.Length];
        short maaned = 0;
        for (var uge = FoersteUge; uge <= SidsteUge; uge++)
        {
            foerste[uge - FoersteUge] = maaned;
            maaned += (short)(Statusuge[maaned] == uge ? 1 : 0);
            sidste[uge - FoersteUge] = (short)(maaned - 1);
        }

        return (foerste, sidste);
    }
}
