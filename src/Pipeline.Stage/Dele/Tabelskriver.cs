using System.Globalization;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Dele;

/// <summary>
/// Writes a dataset without persons as one file, sorted by all its columns in the order of the schema, in the staged types; exact
/// duplicates dropped, and of rows with the same key the first received. It lies where a register's first bucket would.
/// </summary>
internal static class Tabelskriver
{
    public static Deludfald Skriv(
        Delbestilling bestilling,
        LakeConnection lake,
        string mappe,
        ParquetOptions parquet,
        CancellationToken token
    )
    {
        var typning = bestilling.Typning;
        var kolonner = string.Join(", ", typning.Kolonner.Select(k => LakeSql.Navn(k.Kolonne.Navn)));
        lake.Execute($"CREATE OR REPLACE TEMP TABLE typet AS {typning.Select(bestilling.Levering)}", token);
        try
        {
            var afviste = Afviste(lake, "SELECT nr, fejl FROM typet WHERE fejl <> 0", token);
            var dubletter = lake.Execute(
                $"""
                DELETE FROM typet WHERE fejl <> 0
                    OR nr IN (SELECT nr FROM (SELECT nr, row_number() OVER (PARTITION BY {kolonner} ORDER BY nr) AS plads
                                              FROM typet WHERE fejl = 0) WHERE plads > 1)
                """,
                token
            );
            dubletter -= afviste.Count;
            if (bestilling.Datasaet.Noegle is { Count: > 0 } noegle)
            {
                afviste.AddRange(UdenNoegle(lake, noegle, typning.Nummer(Raekkefejl.SammeNoegle(bestilling.Datasaet)), token));
            }

            var raekker = lake.WriteParquet(
                $"SELECT {kolonner} FROM typet ORDER BY {kolonner}",
                Path.Combine(mappe, StagedSnapshot.Bucketfil(0)),
                parquet,
                token
            );
            return new(raekker, afviste, dubletter, Flettede: 0, new Aftryk());
        }
        finally
        {
            lake.Execute("DROP TABLE IF EXISTS typet");
        }
    }

    private static List<(long, int)> UdenNoegle(LakeConnection lake, IReadOnlyList<string> noegle, int fejl, CancellationToken token)
    {
        var sene = $"""
            SELECT nr FROM (SELECT nr, row_number() OVER (PARTITION BY {string.Join(
                ", ",
                noegle.Select(LakeSql.Navn)
            )} ORDER BY nr) AS plads FROM typet)
            WHERE plads > 1
            """;
        var afviste = Afviste(lake, string.Create(CultureInfo.InvariantCulture, $"SELECT nr, {fejl}::INTEGER FROM ({sene})"), token);
        if (afviste.Count > 0)
        {
            lake.Execute($"DELETE FROM typet WHERE nr IN ({sene})", token);
        }

        return afviste;
    }

    private static List<(long, int)> Afviste(LakeConnection lake, string sql, CancellationToken token)
    {
        var afviste = new List<(long, int)>();
        using var result = lake.Query(sql, token);
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                afviste.Add((chunk.Values<long>(0)[i], chunk.Values<int>(1)[i]));
            }
        }

        return afviste;
    }
}
