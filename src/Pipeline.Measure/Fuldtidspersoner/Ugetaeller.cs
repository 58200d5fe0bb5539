using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>
/// The weeks on ydelse of one person after another. A week counts when there is a ydelse on one of its days from <see cref="Refusionstrappe.TaellesFra"/> on; a week
/// of self-support is a whole week without. In a week with a ydelse, whose last <see cref="Refusionstrappe.Indenfor"/> weeks hold
/// <see cref="Refusionstrappe.Genstart"/> of self-support since the counter last began, it begins again at 1.
/// </summary>
/// <param name="sidsteDag">The end of the data.</param>
public sealed class Ugetaeller(Refusionstrappe trappe, int sidsteDag)
{
    private readonly int _foerste = Uge.Af(trappe.TaellesFra).Nummer;
    private readonly int[] _stand = new int[Math.Max(0, Uge.Af(sidsteDag).Nummer - Uge.Af(trappe.TaellesFra).Nummer + 1)];

    /// <summary>Weeks of self-support before each week, from the first.</summary>
    private readonly int[] _selv = new int[Math.Max(0, Uge.Af(sidsteDag).Nummer - Uge.Af(trappe.TaellesFra).Nummer + 1) + 1];

    /// <summary>Another person.</summary>
    public void Begynd() => Array.Clear(_stand);

    /// <summary>Days with a ydelse, both included.</summary>
    public void Modtaget(int fra, int til)
    {
        fra = Math.Max(fra, trappe.TaellesFra);
        til = Math.Min(til, sidsteDag);
        if (fra <= til)
        {
            var (a, b) = (Uge.Af(fra).Nummer - _foerste, Uge.Af(til).Nummer - _foerste);
            Array.Fill(_stand, 1, a, b - a + 1);
        }
    }

    /// <summary>When every day is told.</summary>
    public void Tael()
    {
        var (antal, begyndt) = (0, 0);
        for (var uge = 0; uge < _stand.Length; uge++)
        {
            var selv = _stand[uge] == 0;
            if (!selv)
            {
                if (antal == 0 || _selv[uge] - _selv[Math.Max(begyndt, uge - trappe.Indenfor)] >= trappe.Genstart)
                {
                    (antal, begyndt) = (0, uge);
                }

                _stand[uge] = ++antal;
            }

            _selv[uge + 1] = _selv[uge] + (selv ? 1 : 0);
        }
    }

    /// <summary>The weeks counted in the week of the day, itself included; 0 in a week that does not count.</summary>
    public int Uger(int dag) => Uge.Af(dag).Nummer - _foerste is >= 0 and var uge && uge < _stand.Length ? _stand[uge] : 0;
}
