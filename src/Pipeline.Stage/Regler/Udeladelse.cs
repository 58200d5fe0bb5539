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
}
