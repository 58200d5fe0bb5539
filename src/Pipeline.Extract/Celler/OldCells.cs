using System.Text;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Naming;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Celler;

/// <summary>
/// Finds and masks, in raw folders from before it was done when a file was read, what may be persons' ids: cells that their column cannot have, and names of
/// columns that nobody knows.
/// </summary>
public sealed class OldCells : IDisposable
{
    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    private readonly RaaLager _raw;
    private readonly Pseudonym _pseudonym;
    private readonly CellGuard _guard;
    private readonly LakeDatabase _database;
    private readonly CellFunctions _functions;

    /// <param name="key">The key that the folder's pseudonyms were made with.</param>
    /// <param name="names">See <see cref="UdtraekInput.Opslag"/>.</param>
    /// <param name="lake">The temporary folder is not used.</param>
    public OldCells(string data, byte[] key, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> names, LakeOptions lake)
    {
        _raw = new(data);
        _pseudonym = new(key);
        _guard = new(_pseudonym, names);
        _database = LakeDatabase.Open(lake with { TempDirectory = null });
        _functions = new(_database, _guard);
    }

    /// <summary>What a delivery's folder has that is not masked; null when nothing.</summary>
    public UnmaskedDelivery? Find(RaaLevering delivery, CancellationToken token)
    {
        var dataset = Datasaetliste.Find(delivery.Datasaet);
        using var lake = _database.Connect();
        var columns = Wrong(dataset, delivery)
            .Select(c => (c.Name, Cells: Count(lake, delivery, c.Name, c.IsWrong, token)))
            .Where(c => c.Cells > 0)
            .ToDictionary(c => c.Name, c => c.Cells);
        var headers = delivery.Kilde.UkendteKolonner.Count(u => !UnknownColumn.IsPlace(u) && UnknownColumn.Told(dataset, u, 1) != u);
        return columns.Count + headers > 0 ? new(delivery, columns, headers) : null;
    }

    /// <summary>Masks it. The folder is there as it was or as it becomes, and its description has both hashes.</summary>
    public RaaLevering Mask(UnmaskedDelivery found, CancellationToken token)
    {
        var (delivery, source) = (found.Delivery, found.Delivery.Kilde);
        var dataset = Datasaetliste.Find(source.Datasaet);
        var folder = Path.Combine(Path.GetDirectoryName(delivery.Mappe)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            using (var lake = _database.Connect())
            {
                var kept = dataset
                    .Kolonner.Where(k => found.Cells.ContainsKey(k.Navn))
                    .Select(k => Kept(source, k.Navn, _functions.KeptValue(k)))
                    .Concat(dataset.Kolonnefamilier.Where(found.Cells.ContainsKey).Select(f => Kept(source, f, _functions.KeptValue(f))))
                    .ToList();
                var columns = kept.Count == 0 ? "*" : $"* REPLACE ({string.Join(", ", kept)})";
                lake.WriteParquet(
                    $"SELECT {columns} FROM {LakeSql.Parquet(delivery.Raekker)}",
                    Path.Combine(folder, Path.GetFileName(delivery.Raekker)),
                    Familiefelter.Parquet(Parquet, dataset),
                    token
                );
            }

            if (File.Exists(delivery.Strukturfejl))
            {
                File.Copy(delivery.Strukturfejl, Path.Combine(folder, Path.GetFileName(delivery.Strukturfejl)));
            }

            return _raw.Indsaet(folder, Described(source, dataset, found.Cells.Keys));
        }
        catch
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            throw;
        }
    }

    /// <summary>Masks the values of a quarantine file that was written before cells were; without fingerprints, since it has them cut short.</summary>
    /// <param name="repair">False: looks only.</param>
    /// <returns>How many different values there were.</returns>
    public int MaskQuarantine(string file, Datasaet dataset, bool repair)
    {
        using var lake = _database.Connect();
        var values = new List<(string Column, string Value)>();
        using (
            var result = lake.Query(
                $"SELECT DISTINCT kolonne, vaerdi FROM {LakeSql.Parquet(file)} WHERE kolonne IS NOT NULL AND coalesce(vaerdi, '') <> ''"
            )
        )
        {
            while (result.NextChunk(out var chunk))
            {
                values.AddRange(
                    Enumerable
                        .Range(0, chunk.Count)
                        .Select(i => (chunk.Text(0, i)!, chunk.Text(1, i)!))
                        .Where(v => IsWrong(dataset, v.Item1, v.Item2) && MaskedCell.Form(v.Item2) != v.Item2)
                );
            }
        }

        if (repair && values.Count > 0)
        {
            lake.Execute("CREATE OR REPLACE TEMP TABLE form (k VARCHAR, v VARCHAR, ny VARCHAR)");
            foreach (var part in values.Chunk(LakeAppender.Capacity))
            {
                using var appender = lake.Append("form");
                for (var i = 0; i < part.Length; i++)
                {
                    appender.SetText(0, i, part[i].Column);
                    appender.SetText(1, i, part[i].Value);
                    appender.SetText(2, i, MaskedCell.Form(part[i].Value));
                }

                appender.Append(part.Length);
                appender.Complete();
            }

            var temporary = AtomicFile.TemporaryName(file);
            lake.WriteParquet(
                $"SELECT q.* REPLACE (coalesce(form.ny, q.vaerdi) AS vaerdi) FROM {LakeSql.Parquet(file)} q LEFT JOIN form ON k = kolonne AND v = vaerdi ORDER BY linje",
                temporary
            );
            AtomicFile.Publish(temporary, file);
        }

        return values.Count;
    }

    public void Dispose()
    {
        _database.Dispose();
        _pseudonym.Dispose();
    }

    /// <summary>What is masked already is left.</summary>
    private static string Kept(RaaKilde source, string column, string value)
    {
        var name = LakeSql.Navn(column);
        return source.Masked.ContainsKey(column)
            ? $"CASE WHEN {MaskedCell.IsMaskedSql(name)} THEN {name} ELSE {value} END AS {name}"
            : $"{value} AS {name}";
    }

    private bool IsWrong(Datasaet dataset, string column, string value)
    {
        var cell = Encoding.UTF8.GetBytes(value);
        return dataset.Kolonner.FirstOrDefault(k => k.Navn == column && k.Type != Kolonnetype.Person) is { } known
            ? !_guard.Shape(known).Allows(cell)
            : dataset.Kolonnefamilier.FirstOrDefault(f => Kolonnefamilie.ErI(f, column)) is { } family
                && new FamilyShape(family).Wrong(cell) is not null;
    }

    private RaaKilde Described(RaaKilde source, Datasaet dataset, IEnumerable<string> masked)
    {
        var unknown = source.UkendteKolonner.ToHashSet(StringComparer.Ordinal);
        string[] columns =
        [
            .. source.Kolonner.Select(
                (k, i) => unknown.Contains(k) && !UnknownColumn.IsPlace(k) ? UnknownColumn.Told(dataset, k, i + 1) : k
            ),
        ];
        string[] told = [.. columns.Where((_, i) => unknown.Contains(source.Kolonner[i]))];
        return source with
        {
            Kolonner = columns,
            UkendteKolonner = told,
            Hidden = told.Any(UnknownColumn.IsPlace) ? RaaKilde.KnownColumns(dataset, source.Levering) : null,
            Masked = _guard.Declarations(dataset, source.Masked.Keys.Union(masked)),
            IndholdFoer = source.Indhold,
        };
    }

    /// <summary>The columns of text that the folder has, each with what is wrong in it; a cell that is masked already is not.</summary>
    private IEnumerable<(string Name, string IsWrong)> Wrong(Datasaet dataset, RaaLevering delivery)
    {
        var lacks = delivery.Kilde.Lacks(dataset);
        return dataset
            .Kolonner.Where(k => k.Type != Kolonnetype.Person && !lacks.Contains(k.Navn))
            .Select(k => (k.Navn, _functions.IsWrong(k)))
            .Concat(dataset.Kolonnefamilier.Select(f => (f, _functions.IsWrong(f))));
    }

    private static long Count(LakeConnection lake, RaaLevering delivery, string column, string isWrong, CancellationToken token)
    {
        var name = LakeSql.Navn(column);
        var masked = delivery.Kilde.Masked.ContainsKey(column) ? $" AND NOT {MaskedCell.IsMaskedSql(name)}" : "";
        using var result = lake.Query(
            $"SELECT coalesce(sum(n), 0)::BIGINT FROM (SELECT {name}, count(*) AS n FROM {LakeSql.Parquet(delivery.Raekker)} GROUP BY 1) WHERE {isWrong}{masked}",
            token
        );
        return result.NextChunk(out var chunk) ? chunk.Values<long>(0)[0] : 0;
    }
}

/// <param name="Cells">Cells that are not masked and that their column cannot have, by column.</param>
/// <param name="Headers">Names of unknown columns that may be persons' ids.</param>
public sealed record UnmaskedDelivery(RaaLevering Delivery, IReadOnlyDictionary<string, long> Cells, int Headers);
