using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Stage.Regler;

/// <summary>A rule over several columns of a row, twice: as SQL where the engine types the rows, and over their numbers where the house does.</summary>
/// <param name="Betingelse">True where the row breaks the rule.</param>
/// <param name="Brydes">The same, of a row's values in the order of the schema, missing as <see cref="Typning.Mangler"/>.</param>
internal sealed record Raekkeregel(string Betingelse, Raekkebetingelse Brydes, Raekkefejl Fejl);

internal delegate bool Raekkebetingelse(ReadOnlySpan<int> vaerdier);

/// <summary>The rules over several columns. Read only where every column by itself is right.</summary>
internal static class Datasaetregel
{
    /// <summary>From this day kontanthjælp has a sats (docs/contracts/deliveries.md).</summary>
    public static readonly int SatsFra = Dag.Fra(2025, 7, 1);

    public static IEnumerable<Raekkeregel> For(Datasaet datasaet, Maaned levering)
    {
        if (datasaet is { Fra: { } fra, Til: { } til })
        {
            var (f, t) = (Plads(datasaet, fra), Plads(datasaet, til));
            yield return new($"{Navn(til)} < {Navn(fra)}", v => v[t] < v[f], new("til_foer_fra", til, $"{til} ligger før {fra}."));
        }

        if (datasaet.Art == Leveringsart.Maanedlig)
        {
            var (foerste, sidste) = (levering.FoersteDag, levering.SidsteDag);
            foreach (var kolonne in new[] { datasaet.Fra, datasaet.Til }.OfType<string>())
            {
                var k = Plads(datasaet, kolonne);
                yield return new(
                    $"{Navn(kolonne)} NOT BETWEEN {Dato(foerste)} AND {Dato(sidste)}",
                    v => v[k] != Typning.Mangler && (v[k] < foerste || v[k] > sidste),
                    new("uden_for_maaned", kolonne, $"{kolonne} ligger uden for leveringens måned.")
                );
            }
        }

        if (datasaet.Navn == Refusion.Ydelsesrefusion.Navn)
        {
            var uge = Plads(datasaet, Refusion.Uge);
            yield return new(
                $"isodow({Navn(Refusion.Uge)}) <> 1",
                v => v[uge] != Typning.Mangler && Dag.Ugedag(v[uge]) != 0,
                new("ikke_mandag", Refusion.Uge, "Uge er ikke datoen for en mandag.")
            );
        }

        if (datasaet.Navn == Registre.Ydelser.Navn)
        {
            var (art, start, sats) = (Plads(datasaet, "ydelsesart"), Plads(datasaet, "fra"), Plads(datasaet, "sats"));
            bool Kontanthjaelp(ReadOnlySpan<int> v) => v[art] == (int)Ydelsesart.Kontanthjaelp && v[start] >= SatsFra;
            var kontanthjaelp = $"({Navn("ydelsesart")} = {(int)Ydelsesart.Kontanthjaelp} AND {Navn("fra")} >= {Dato(SatsFra)})";
            yield return new(
                $"{kontanthjaelp} AND {Navn("sats")} IS NULL",
                v => Kontanthjaelp(v) && v[sats] == Typning.Mangler,
                new("sats_mangler", "sats", "Kontanthjælp skal have en sats fra 2025-07-01.")
            );
            yield return new(
                $"NOT {kontanthjaelp} AND {Navn("sats")} IS NOT NULL",
                v => !Kontanthjaelp(v) && v[sats] != Typning.Mangler,
                new("sats_ikke_tilladt", "sats", "Kun kontanthjælp fra 2025-07-01 har en sats.")
            );
        }
    }

    /// <summary>A column's place among those of a row, the person not counted.</summary>
    private static int Plads(Datasaet datasaet, string kolonne) =>
        datasaet.Kolonner.Where(k => k.Type != Kolonnetype.Person).TakeWhile(k => k.Navn != kolonne).Count();

    private static string Navn(string kolonne) => LakeSql.Navn(kolonne);

    private static string Dato(int dag) => $"DATE '{Dag.Tekst(dag)}'";
}
