using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Filer;

/// <summary>
/// The raw rows of several files that are one delivery, one file after another. A row that two of them have would count twice, or be taken for a repetition
/// and count once; only the sender knows which, so the delivery is refused. Rows that one file repeats are the dataset's own matter.
/// </summary>
internal sealed class JoinedRows(LakeConnection lake, Landingsfil file, IReadOnlyList<RaaLevering> parts)
{
    /// <summary>Pairs of equal rows that are told; the others are counted.</summary>
    private const int Told = 3;

    /// <summary>More rows than any file has: a row's place is its file's number and its own number there.</summary>
    private const long Rows = 1L << 40;

    private readonly List<Kolonne> _columns = [.. file.Datasaet.Kolonner.Where(k => !parts[0].Kilde.Lacks(file.Datasaet).Contains(k.Navn))];

    /// <summary>Writes what the files have together to the folder.</summary>
    /// <returns>The delivery, with the first file's length and hash.</returns>
    /// <exception cref="PipelineFejl">Two files have the same row, or not the same columns.</exception>
    public RaaKilde Write(string folder, ParquetOptions parquet, CancellationToken token)
    {
        RequireSameColumns();
        RequireDifferentRows(token);
        var columns = string.Join(", ", _columns.Select(k => LakeSql.Navn(k.LakeNavn)));
        var rows = lake.WriteParquet(
            string.Join(" UNION ALL ", parts.Select(p => $"SELECT {columns} FROM {LakeSql.Parquet(p.Raekker)}")),
            Path.Combine(folder, RaaLevering.RowsFile),
            parquet,
            token
        );
        lake.WriteParquet(
            $"{string.Join(" UNION ALL ", Lines())} ORDER BY linje",
            Path.Combine(folder, RaaLevering.LinesFile),
            token: token
        );
        return parts[0].Kilde with
        {
            Fil = file.Navn,
            Parts = [.. parts.Select(p => new RawPart(p.Kilde.Fil, LinesOf(p.Kilde)))],
            Raekker = rows,
            Strukturfejl = parts.Sum(p => p.Kilde.Strukturfejl),
            Masked = parts.SelectMany(p => p.Kilde.Masked).DistinctBy(m => m.Key).ToDictionary(m => m.Key, m => m.Value),
            OtherLines = parts.Sum(p => p.Kilde.OtherLines) + parts.Count - 1,
            Kolonner = [.. parts.SelectMany(p => p.Kilde.Kolonner).Distinct()],
            UkendteKolonner = [.. parts.SelectMany(p => p.Kilde.UkendteKolonner).Distinct()],
        };
    }

    private static long LinesOf(RaaKilde part) => part.Hovedlinjer + part.Raekker + part.Strukturfejl + part.OtherLines;

    private void RequireSameColumns()
    {
        foreach (var part in parts.Skip(1))
        {
            if (!part.Kilde.Lacks(file.Datasaet).SetEquals(parts[0].Kilde.Lacks(file.Datasaet)))
            {
                throw Refused($"filerne '{parts[0].Kilde.Fil}' og '{part.Kilde.Fil}' har ikke de samme kolonner; send dem ens.");
            }
        }
    }

    private void RequireDifferentRows(CancellationToken token)
    {
        var all = string.Join(
            " UNION ALL ",
            parts.Select(
                (p, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"SELECT {i * Rows} + file_row_number AS place, {Compared()} FROM {LakeSql.Parquet(p.Raekker)}"
                    )
            )
        );
        var columns = string.Join(", ", _columns.Select((_, i) => $"k{i}"));
        var pairs = new List<(long, long)>();
        var count = 0L;
        using (
            var found = lake.Query(
                $"""
                SELECT min(place)::BIGINT, max(place)::BIGINT, count(*) OVER () FROM ({all}) GROUP BY {columns}
                HAVING min(place) // {Rows} <> max(place) // {Rows} ORDER BY 1 LIMIT {Told}
                """,
                token
            )
        )
        {
            while (found.NextChunk(out var chunk))
            {
                for (var i = 0; i < chunk.Count; i++)
                {
                    pairs.Add((chunk.Values<long>(0)[i], chunk.Values<long>(1)[i]));
                    count = chunk.Values<long>(2)[i];
                }
            }
        }

        if (pairs.Count > 0)
        {
            throw Refused(
                $"den samme række står i to filer: {string.Join("; ", pairs.Select(p => $"{Where(p.Item1)} og {Where(p.Item2)}"))}"
                    + (count > pairs.Count ? string.Create(CsvShape.Danish, $"; og {count - pairs.Count:#,0} rækker mere") : "")
                    + ". Beløbene ville tælle to gange; lad kun den rigtige af filerne ligge, eller fjern rækkerne fra den ene, og kør igen."
            );
        }
    }

    /// <summary>Every column by number; amounts and rates as the numbers they are: 4550,5 is 4550,50.</summary>
    private string Compared() =>
        string.Join(
            ", ",
            _columns.Select(
                (k, i) =>
                {
                    var name = LakeSql.Navn(k.LakeNavn);
                    return k.Type is Kolonnetype.Kroner or Kolonnetype.Procent or Kolonnetype.Timer
                        ? $"coalesce(try_cast(replace({name}::VARCHAR, ',', '.') AS DECIMAL(18, 4))::VARCHAR, {name}::VARCHAR) AS k{i}"
                        : $"{name} AS k{i}";
                }
            )
        );

    private string Where(long place)
    {
        var part = parts[(int)(place / Rows)];
        return string.Create(CsvShape.Danish, $"'{part.Kilde.Fil}' linje {Line(part, place % Rows):#,0}");
    }

    private long Line(RaaLevering part, long row)
    {
        var line = part.Kilde.Hovedlinjer + row + 1;
        if (part.Kilde.Strukturfejl + part.Kilde.OtherLines == 0)
        {
            return line;
        }

        using var others = lake.Query($"SELECT linje FROM {LakeSql.Parquet(part.Strukturfejl)} ORDER BY linje");
        while (others.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count && chunk.Values<long>(0)[i] <= line; i++)
            {
                line++;
            }
        }

        return line;
    }

    /// <summary>The lines that no row was made of, as they are counted through all the files.</summary>
    private IEnumerable<string> Lines()
    {
        var before = 0L;
        foreach (var part in parts)
        {
            if (before > 0)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT {before + 1}::BIGINT AS linje, '{RaaLevering.HeaderLine}' AS kode"
                );
            }

            if (part.Kilde.Strukturfejl + part.Kilde.OtherLines > 0)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT (linje + {before})::BIGINT AS linje, kode::VARCHAR AS kode FROM {LakeSql.Parquet(part.Strukturfejl)}"
                );
            }

            before += LinesOf(part.Kilde);
        }
    }

    private PipelineFejl Refused(string what) =>
        new($"Leveringen {file.Maaned} af {file.Datasaet.Navn} er afvist: {what}", Afslutning.AfvistAfKontrol);
}
