using Pipeline.Lake;

namespace Pipeline.Extract.Filer;

/// <summary>A CSV file as a SELECT with every known column as the text received, and afterwards the lines that were no rows.</summary>
internal static class CsvUdtraek
{
    private const string Afviste = "afviste_linjer";
    private const string Scanninger = "afviste_filer";

    public const string Ulaeselig = "kan ikke læses som CSV; se efter, om den er hel, og send den igen.";

    public static string Kilde(Landingsfil fil, Kolonneplan plan)
    {
        // Columns go by number inside the statement: an unknown column may be called anything.
        var kolonner = string.Join(", ", plan.Kolonner.Select((_, i) => $"'k{i}': 'VARCHAR'"));
        var valg = string.Join(
            ", ",
            plan.Known.Select(k => $"k{Nummer(plan, k.Navn)} AS {LakeSql.Navn(k.Navn)}")
                .Concat(Familiefelter.Valg(fil, plan, k => $"k{k.Plads}"))
        );
        var indstilling = $$"""
            auto_detect = false, header = true, delim = ';', quote = '"', escape = '"', nullstr = '',
            columns = { {{kolonner}} }, compression = '{{(fil.Form == Filform.CsvGz ? "gzip" : "none")}}',
            store_rejects = true, rejects_limit = 0, rejects_table = '{{Afviste}}', rejects_scan = '{{Scanninger}}'
            """;
        return $$"""
            SELECT {{valg}}
            FROM {{LakeSql.Csv(fil.Sti, indstilling)}}
            """;
    }

    /// <summary>Writes the structural errors of the file just read to <paramref name="ud"/> (when there are any) and returns how many.</summary>
    public static long Strukturfejl(LakeConnection lake, Landingsfil fil, string ud, CancellationToken token)
    {
        var fejl = Fejltyper(lake);
        if (fejl.Contains("INVALID ENCODING"))
        {
            throw fil.Afvist("er ikke UTF-8; gem den som UTF-8.");
        }

        // A quote in the wrong place costs its own row; one without an end has swallowed the rows after it.
        if (fejl.Contains("UNQUOTED VALUE OVER LINES") || fejl.Contains("LINE SIZE OVER MAXIMUM"))
        {
            throw fil.Afvist("har et anførselstegn uden slutning, så det ikke kan ses, hvor rækkerne ender; ret det, og send den igen.");
        }

        return fejl.Count == 0
            ? 0
            : lake.WriteParquet(
                $"""
                SELECT line::BIGINT AS linje,
                       min(CASE error_type::VARCHAR WHEN 'TOO MANY COLUMNS' THEN 'for_mange_felter' WHEN 'MISSING COLUMNS' THEN 'for_faa_felter'
                           ELSE 'anfoerselstegn' END) AS kode
                FROM {Afviste} GROUP BY line ORDER BY line
                """,
                ud,
                token: token
            );
    }

    public static void RydOp(LakeConnection lake) => lake.Execute($"DROP TABLE IF EXISTS {Afviste}; DROP TABLE IF EXISTS {Scanninger}");

    private static HashSet<string> Fejltyper(LakeConnection lake)
    {
        var typer = new HashSet<string>();
        using var result = lake.Query(
            $"""
            SELECT DISTINCT error_type::VARCHAR
                   || CASE WHEN error_type::VARCHAR = 'UNQUOTED VALUE' AND contains(trim(csv_line, e'\r\n'), e'\n') THEN ' OVER LINES' ELSE '' END
            FROM {Afviste}
            """
        );
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                typer.Add(chunk.Text(0, i)!);
            }
        }

        return typer;
    }

    private static int Nummer(Kolonneplan plan, string kolonne) => plan.Kolonner.TakeWhile(k => k != kolonne).Count();
}
