using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>Whole numbers only, so that the sum does not depend on the order of persons, buckets or threads.</summary>
internal struct Fuldtidstaelling
{
    /// <summary>Days on the ydelse.</summary>
    public long Dage;

    /// <summary>A-dagpenge: hundredths of an hour.</summary>
    public long Timer;
    public int Personer;
    public int Paabegyndte;
    public int Afsluttede;
}

/// <summary>Counts by kommune, ydelse and month.</summary>
public sealed class Fuldtidskube(Maaned fra, Maaned til)
{
    public static readonly int Ydelser = Enum.GetValues<Forsoergelse>().Length;

    private readonly Dictionary<short, Fuldtidstaelling[]> _kommuner = [];

    public Maaned Fra => fra;

    public Maaned Til => til;

    public IEnumerable<short> Kommuner => _kommuner.Keys.Order();

    internal ref Fuldtidstaelling Celle(short kommune, Forsoergelse ydelse, Maaned maaned)
    {
        if (!_kommuner.TryGetValue(kommune, out var celler))
        {
            _kommuner.Add(kommune, celler = new Fuldtidstaelling[Ydelser * (til - fra + 1)]);
        }

        return ref celler[((maaned - fra) * Ydelser) + (int)ydelse];
    }

    public void LaegTil(Fuldtidskube anden)
    {
        foreach (var kommune in anden._kommuner.Keys)
        {
            foreach (var maaned in Maaned.Fra(fra, til))
            {
                for (var y = 0; y < Ydelser; y++)
                {
                    ref var her = ref Celle(kommune, (Forsoergelse)y, maaned);
                    ref var der = ref anden.Celle(kommune, (Forsoergelse)y, maaned);
                    her.Dage += der.Dage;
                    her.Timer += der.Timer;
                    her.Personer += der.Personer;
                    her.Paabegyndte += der.Paabegyndte;
                    her.Afsluttede += der.Afsluttede;
                }
            }
        }
    }
}
