using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer;

/// <summary>
/// The columns of a family as one text of the raw file, in the order of time: a file of two thousand columns has a footer larger than its rows
/// once it has many row groups.
/// </summary>
internal static class Familiefelter
{
    /// <summary>Rows of a wide dataset are some ten thousand bytes each: a row group of them must fit in memory.</summary>
    public static ParquetOptions Parquet(ParquetOptions smal, Datasaet datasaet) =>
        datasaet.Kolonnefamilier.Count == 0 ? smal : smal with { RowGroupSize = 8192 };

    /// <summary>A term for the select list for each family of the dataset.</summary>
    /// <param name="tekst">SQL of a column's text; null where the cell is empty.</param>
    public static IEnumerable<string> Valg(Landingsfil fil, Kolonneplan plan, Func<Familiekolonne, string> tekst) =>
        fil.Datasaet.Kolonnefamilier.Select(f =>
        {
            var celler = Kolonneplan.Familie(fil, f, plan.Kolonner).Select(k => $"coalesce({tekst(k)}, '')");
            return $"concat_ws(chr({(int)Kolonnefamilie.Skel}), {string.Join(", ", celler)}) AS {LakeSql.Navn(f)}";
        });
}
