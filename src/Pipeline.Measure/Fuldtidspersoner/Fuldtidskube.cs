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

    /// <summary>By step of the refusionstrappe, in the last week on the ydelse in the month; none before the counter begins.</summary>
    public Firetal Trinpersoner;

    /// <summary>Weeks on the ydelse by step, each in the month of its first day on the ydelse.</summary>
    public Firetal Trinuger;

    /// <summary>Held on a day on the ydelse.</summary>
    public int Samtaler;

    /// <summary>Persons with a day in an aktivt tilbud on the ydelse.</summary>
    public int Aktiverede;

    public void LaegTil(in Fuldtidstaelling anden)
    {
        Dage += anden.Dage;
        Timer += anden.Timer;
        Personer += anden.Personer;
        Paabegyndte += anden.Paabegyndte;
        Afsluttede += anden.Afsluttede;
        Samtaler += anden.Samtaler;
        Aktiverede += anden.Aktiverede;
        for (var t = 0; t < Refusionstrappe.Trin; t++)
        {
            Trinpersoner[t] += anden.Trinpersoner[t];
            Trinuger[t] += anden.Trinuger[t];
        }
    }
}

/// <summary>A count for each step.</summary>
[System.Runtime.CompilerServices.InlineArray(Refusionstrappe.Trin)]
internal struct Firetal
{
    private int _foerste;
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
                    Celle(kommune, (Forsoergelse)y, maaned).LaegTil(anden.Celle(kommune, (Forsoergelse)y, maaned));
                }
            }
        }
    }
}
