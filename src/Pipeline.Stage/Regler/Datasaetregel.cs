using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Stage.Regler;

/// <summary>Rules over several columns of a row. Read only where every column by itself is right.</summary>
internal static class Datasaetregel
{
    /// <summary>From this day kontanthjælp has a sats (spec/input-contract.md).</summary>
    public static readonly int SatsFra = Dag.Fra(2025, 7, 1);

    public static IEnumerable<(string Betingelse, Raekkefejl Fejl)> For(Datasaet datasaet, Maaned levering)
    {
        if (datasaet is { Fra: { } fra, Til: { } til })
        {
            yield return ($"{Navn(til)} < {Navn(fra)}", new("til_foer_fra", til, $"{til} ligger før {fra}."));
        }

        if (datasaet.Art == Leveringsart.Maanedlig)
        {
            foreach (var kolonne in new[] { datasaet.Fra, datasaet.Til }.OfType<string>())
            {
                yield return (
                    $"{Navn(kolonne)} NOT BETWEEN {Dato(levering.FoersteDag)} AND {Dato(levering.SidsteDag)}",
                    new("uden_for_maaned", kolonne, $"{kolonne} ligger uden for leveringens måned.")
                );
            }
        }

        if (datasaet.Navn == Refusion.Ydelsesrefusion.Navn)
        {
            yield return ($"isodow({Navn(Refusion.Uge)}) <> 1", new("ikke_mandag", Refusion.Uge, "Uge er ikke datoen for en mandag."));
        }

        if (datasaet.Navn == Registre.Ydelser.Navn)
        {
            var kontanthjaelp = $"({Navn("ydelsesart")} = {(int)Ydelsesart.Kontanthjaelp} AND {Navn("fra")} >= {Dato(SatsFra)})";
            yield return (
                $"{kontanthjaelp} AND {Navn("sats")} IS NULL",
                new("sats_mangler", "sats", "Kontanthjælp skal have en sats fra 2025-07-01.")
            );
            yield return (
                $"NOT {kontanthjaelp} AND {Navn("sats")} IS NOT NULL",
                new("sats_ikke_tilladt", "sats", "Kun kontanthjælp fra 2025-07-01 har en sats.")
            );
        }
    }

    private static string Navn(string kolonne) => LakeSql.Navn(kolonne);

    private static string Dato(int dag) => $"DATE '{Dag.Tekst(dag)}'";
}
