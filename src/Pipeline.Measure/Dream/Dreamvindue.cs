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
    /// <exception cref="PipelineFejl">The data do not cover the window; says which months they do cover.</exception>
    public Dreamvindue(Dreamregler regler, Maaned fra, Maaned til, Dreamomfang omfang)
    {
        Kraev(regler, fra, til, omfang);
        (Regler, Fra, Til, AntalAar) = (regler, fra, til, til.Aar - fra.Aar + 1);
        FoersteUge = regler.Uger.FoersteUgeI(fra).Nummer;
        SidsteUge = regler.Uger.SidsteUge(til).Nummer;
        AntalUger = SidsteUge - FoersteUge + 1;
        MaanedensAar = [.. Maaned.Fra(fra, til).Select(m => m.Aar - fra.Aar)];
        MaanederFoer = Foer([.. Maaned.Fra(fra, til).Select(m => regler.Uger.SidsteUge(m).Nummer - FoersteUge)]);
        (Ugegraenser, Maanedsgraenser) = (Aarsgraenser.Plads(AntalAar), Aarsgraenser.Plads(AntalAar));
        int[] foersteUge = [.. Enumerable.Range(fra.Aar, AntalAar).Select(FoersteUgeI), AntalUger];
        for (var aar = 0; aar < foersteUge.Length; aar++)
        {
            Ugegraenser[aar] = checked((ushort)foersteUge[aar]);
            Maanedsgraenser[aar] = MaanederFoer[foersteUge[aar]];
        }

        UgensAar = [.. Enumerable.Range(0, AntalUger).Select(u => (byte)(foersteUge.Count(f => f <= u) - 1))];
        (Koder, Klasser) = Kodeklasse.Alle(regler);
    }

    public Dreamregler Regler { get; }

    public Maaned Fra { get; }

    public Maaned Til { get; }

    public int AntalMaaneder => MaanedensAar.Length;

    /// <summary>Calendar years that the window touches.</summary>
    public int AntalAar { get; }

    /// <summary>The years of which every month lies in the window: those that yearly figures are published for.</summary>
    public IEnumerable<int> HeleAar => Enumerable.Range(Fra.Aar, AntalAar).Where(a => new Maaned(a, 1) >= Fra && new Maaned(a, 12) <= Til);

    internal int FoersteUge { get; }

    internal int SidsteUge { get; }

    internal int AntalUger { get; }

    /// <summary>By month: its year's number.</summary>
    internal int[] MaanedensAar { get; }

    // Weeks, too, are numbered from the window's first in these.

    /// <summary>By week: its year's number.</summary>
    internal byte[] UgensAar { get; }

    /// <summary>By week, and the week after the window: how many months have their last week, whose code is their status, before it.</summary>
    internal ushort[] MaanederFoer { get; }

    /// <summary>By year its first week, see <see cref="Aarsgraenser"/>.</summary>
    internal ushort[] Ugegraenser { get; }

    /// <summary>By year its first month.</summary>
    internal ushort[] Maanedsgraenser { get; }

    /// <summary>By code.</summary>
    internal Kodeklasse[] Koder { get; }

    /// <summary>What weeks and months are counted by.</summary>
    internal Ugeklasse[] Klasser { get; }

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

    private int FoersteUgeI(int aar) => aar == Fra.Aar ? 0 : Regler.Uger.FoersteUgeI(new(aar, 1)).Nummer - FoersteUge;

    private ushort[] Foer(HashSet<int> statusuger)
    {
        var foer = new ushort[AntalUger + 1];
        for (var uge = 0; uge < AntalUger; uge++)
        {
            foer[uge + 1] = (ushort)(foer[uge] + (statusuger.Contains(uge) ? 1 : 0));
        }

        return foer;
    }
}
