using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Benchmarks.Trin;

/// <summary>
/// The rules with all taken out that the SQL of the core does not do: ages, main benefits, dead days, the forms of samtaler, samtaler before the
/// first payment, fritagelse, the reform. What is left is spells, length at month end (in hours for a-dagpenge) and samtaler in the måleperiode.
/// </summary>
internal static class Kerneregler
{
    public static Regelsaet Af(Regelsaet regler)
    {
        var aldrig = new Periode(Dag.Aaben, Dag.Aaben - 1);
        return regler with
        {
            Version = "kerne",
            Grupper = [.. regler.Grupper.Select(g => g with { SidsteBetalteDag = Dag.Aaben })],
            Hovedydelse = new([], [], []),
            Alder = new(0, [new(new(int.MinValue, Dag.Aaben), 200 * 12)]),
            Forloeb = new([]),
            DoedeDage = new([], aldrig, aldrig),
            Samtaler = regler.Samtaler with
            {
                AltidTilladt = Enum.GetValues<Kontaktform>(),
                FoerstePersonligtFra = null,
                FoerBetaling = null,
            },
            Fritagelse = regler.Fritagelse with { Koder = [], Andele = [new(new Maaned(1900, 1), 50, null, 50)], Tilbage13Fra = null },
            Reform = null,
        };
    }
}
