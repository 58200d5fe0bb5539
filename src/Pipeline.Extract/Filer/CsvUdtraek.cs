using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Filer;

/// <summary>A CSV file as a SELECT with every known column as the text received, and afterwards the lines that were no rows.</summary>
internal static class CsvUdtraek
{
    private const string Afviste = "afviste_linjer";
    private const string Scanninger = "afviste_filer";

    private const int Hovedlinjer = 1;

    // The places of their words in Codes.
    private const byte Quote = 0;
    private const byte TooFew = 1;
    private const byte TooMany = 2;
    private const byte Blank = 3;
    private const byte Continued = 4;
    private static readonly string[] Codes =
    [
        "anfoerselstegn",
        "for_faa_felter",
        "for_mange_felter",
        RaaLevering.BlankLine,
        RaaLevering.ContinuedLine,
    ];

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

    /// <summary>Writes the lines of the file just read that no row was made of to <paramref name="ud"/>, when there are any.</summary>
    /// <param name="rows">How many rows were made.</param>
    /// <param name="lines">How many lines the file has; null when that is not known.</param>
    /// <returns>How many lines have an error, and how many are only empty or the rest of a row.</returns>
    public static (long Errors, long Others) Linjer(
        LakeConnection lake,
        Landingsfil fil,
        long rows,
        long? lines,
        string ud,
        CancellationToken token
    )
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

        var errors = fejl.Count == 0 ? [] : Errors(lake);
        List<(long Line, byte Code)> told = [.. errors.Select(e => (e.Line, e.Code))];
        var others = 0;
        // Most files have a line for each row and none else; the engine's lines are then the file's.
        if (lines != Hovedlinjer + rows + errors.Count)
        {
            var scan = LineScan.Read(fil, [.. errors.Select(e => e.Place)], token);
            others = scan.Others.Count;
            told =
            [
                .. errors.Zip(scan.LinesOfRows, (e, line) => (line, e.Code)),
                .. scan.Others.Select(o => (o.Line, o.Why == OtherLine.Blank ? Blank : Continued)),
            ];
            told.Sort();
        }

        if (told.Count > 0)
        {
            Write(lake, told, ud, token);
        }

        return (errors.Count, others);
    }

    /// <summary>
    /// The lines that are no rows, in order: the line as the engine counts them, the place in the file where the row before ended, and the error, one of
    /// <see cref="Codes"/>.
    /// </summary>
    private static List<(long Line, long Place, byte Code)> Errors(LakeConnection lake)
    {
        var errors = new List<(long, long, byte)>();
        using var result = lake.Query(
            $"""
            SELECT line::BIGINT, min(line_byte_position)::BIGINT - 1,
                   min(CASE error_type::VARCHAR WHEN 'TOO MANY COLUMNS' THEN {TooMany} WHEN 'MISSING COLUMNS' THEN {TooFew} ELSE {Quote} END)::UTINYINT
            FROM {Afviste} GROUP BY line ORDER BY line
            """
        );
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                errors.Add((chunk.Values<long>(0)[i], chunk.Values<long>(1)[i], chunk.Values<byte>(2)[i]));
            }
        }

        return errors;
    }

    private static void Write(LakeConnection lake, List<(long Line, byte Code)> lines, string ud, CancellationToken token)
    {
        var written = 0;
        using var source = new LakeSource(
            [new("linje", LakeType.BigInt), new("nr", LakeType.UTinyInt)],
            chunk =>
            {
                var count = Math.Min(lines.Count - written, LakeAppender.Capacity);
                for (var i = 0; i < count; i++)
                {
                    (chunk.Values<long>(0)[i], chunk.Values<byte>(1)[i]) = lines[written++];
                }

                return count;
            }
        );
        lake.WriteParquet($"SELECT linje, list_extract({LakeSql.Liste(Codes)}, nr + 1) AS kode FROM {source.Sql}", ud, token: token);
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
