using System.Globalization;
using Pipeline.Lake;

namespace Pipeline.Measure.Udskrift;

/// <summary>Reads a staged dataset without persons: a few thousand rows, exact numbers.</summary>
internal static class Tabelfil
{
    /// <param name="filer">No file: no rows.</param>
    /// <param name="udtryk">SQL for the columns, in the order that <paramref name="laes"/> reads them.</param>
    public static List<T> Laes<T>(IReadOnlyList<string> filer, string udtryk, Func<Linje, T> laes, CancellationToken token)
    {
        var raekker = new List<T>();
        if (filer.Count == 0)
        {
            return raekker;
        }

        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        // As text: the lake's exact numbers have no type here, and a row is read once.
        using var resultat = lake.Query($"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (SELECT {udtryk} FROM {LakeSql.Parquet(filer)})", token);
        while (resultat.NextChunk(out var bid))
        {
            for (var i = 0; i < bid.Count; i++)
            {
                raekker.Add(laes(new(bid, i)));
            }
        }

        return raekker;
    }

    internal readonly record struct Linje(LakeChunk Bid, int Nr)
    {
        public string Tekst(int kolonne) => Bid.Text(kolonne, Nr) ?? "";

        public decimal? Tal(int kolonne) =>
            Bid.Text(kolonne, Nr) is { } tekst ? decimal.Parse(tekst, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
    }
}
