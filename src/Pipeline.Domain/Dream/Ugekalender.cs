using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Dream;

/// <summary>
/// Which weeks belong to which month. Every week of the years from <see cref="Foerste"/> to <see cref="Sidste"/> lies in one month, in order.
/// </summary>
public sealed class Ugekalender
{
    private readonly int[] _sidsteUge;

    /// <param name="foerste">The first month.</param>
    /// <param name="foersteUge">The first week of the first month.</param>
    /// <param name="sidsteUger">The last week of each month, ascending.</param>
    public Ugekalender(Maaned foerste, Uge foersteUge, IReadOnlyList<Uge> sidsteUger)
    {
        Foerste = foerste;
        FoersteUge = foersteUge;
        _sidsteUge = [.. sidsteUger.Select(u => u.Nummer)];
    }

    public Maaned Foerste { get; }

    public Maaned Sidste => Foerste.Plus(_sidsteUge.Length - 1);

    public Uge FoersteUge { get; }

    public bool Rummer(Maaned maaned) => maaned >= Foerste && maaned <= Sidste;

    /// <summary>The week whose code is the month's status.</summary>
    public Uge SidsteUge(Maaned maaned) => new(_sidsteUge[maaned - Foerste]);

    public Uge FoersteUgeI(Maaned maaned) => maaned == Foerste ? FoersteUge : new(SidsteUge(maaned.Plus(-1)).Nummer + 1);
}
