using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Stage.Regler;

/// <summary>Rows that are right and yet not to be counted: dropped and counted, not refused.</summary>
internal static class Udeladelse
{
    /// <summary>A condition over the typed columns; null when every row of the dataset counts.</summary>
    public static string? For(Datasaet datasaet) =>
        datasaet.Navn == Refusion.Ydelsesrefusion.Navn
            ? $"{LakeSql.Navn(Refusion.Ydelse)} = {Refusion.Udelades} OR ({string.Join(" AND ", Refusion.Beloeb.Select(b => $"{LakeSql.Navn(b)} = 0"))})"
            : null;

    /// <summary>The same of a row's values, see <see cref="Raekkeregel"/>.</summary>
    public static Raekkebetingelse? Af(Datasaet datasaet)
    {
        if (datasaet.Navn != Refusion.Ydelsesrefusion.Navn)
        {
            return null;
        }

        var navne = datasaet.Kolonner.Where(k => k.Type != Kolonnetype.Person).Select(k => k.Navn).ToList();
        var ydelse = navne.IndexOf(Refusion.Ydelse);
        var beloeb = Refusion.Beloeb.Select(b => navne.IndexOf(b)).ToArray();
        return v =>
        {
            var nul = true;
            foreach (var k in beloeb)
            {
                nul &= v[k] == 0;
            }

            return nul || v[ydelse] == Refusion.Udelades;
        };
    }
}
