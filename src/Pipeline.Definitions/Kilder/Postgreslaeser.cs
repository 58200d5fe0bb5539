using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Kilder;

/// <summary>Reads <c>slags: postgresql</c>: the connection's variable, the months, and a file with a query for each dataset.</summary>
internal static class Postgreslaeser
{
    public static Postgreskilde Laes(Felter felter, string navn, string mappe)
    {
        var forespoergsler = felter["forespoergsler"].Poster().Select(p => Forespoergsel(p.Key, p.Value, mappe)).ToList();
        return new(
            navn,
            felter["forbindelse"].Miljoevariabel(),
            felter["fra"].Maaned(),
            felter["genhent_maaneder"].Heltal(0, 120),
            forespoergsler
        );
    }

    private static Forespoergsel Forespoergsel(string datasaet, Knude knude, string mappe)
    {
        var fundet =
            Datasaetliste.Alle.FirstOrDefault(d => d.Navn == datasaet)
            ?? throw knude.Sted.Fejl($"'{datasaet}' er ikke et datasæt; kendte: {string.Join(", ", Datasaetliste.Alle)}.");
        if (fundet.Kolonnefamilier.Count > 0)
        {
            // More columns than a table of PostgreSQL can have.
            throw knude.Sted.Fejl($"'{datasaet}' har en kolonne for hver uge og leveres som fil.");
        }

        var fil = knude.Tekst();
        if (Path.IsPathRooted(fil) || fil.Split('/', '\\').Contains(".."))
        {
            throw knude.Sted.Fejl("forespørgslen skal ligge i erklæringens egen mappe eller under den.");
        }

        var sti = Path.Combine(mappe, fil);
        var sql = Tekstfil.Laes(sti, fil).Trim().TrimEnd(';');
        if (sql.Length == 0 || sql.Contains(';', StringComparison.Ordinal))
        {
            throw knude.Sted.Fejl($"'{fil}' skal være én SELECT uden semikolon i.");
        }

        return fundet.Art == Leveringsart.Maanedlig && !sql.Contains("@fra", StringComparison.Ordinal)
            ? throw knude.Sted.Fejl($"'{fil}' leverer et månedligt datasæt og skal afgrænse det til måneden med @fra og @til.")
            : new(fundet, fil, sql);
    }
}
