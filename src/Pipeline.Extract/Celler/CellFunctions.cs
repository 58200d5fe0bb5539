using System.Collections.Concurrent;
using System.Globalization;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Extract.Celler;

/// <summary>The guard of cells as functions of SQL, for the files that the engine reads. Made known the first time a column is asked for.</summary>
internal sealed class CellFunctions(LakeDatabase database, CellGuard guard)
{
    private const string Mask = "mask";

    private readonly ConcurrentDictionary<string, Lazy<string>> _known = new();
    private int _named;
    private long _masked;

    /// <summary>Cells that were found wrong so far, in whatever file.</summary>
    public long Masked => Interlocked.Read(ref _masked);

    /// <summary>SQL of what is kept of a column.</summary>
    public string Kept(Kolonne column) => $"{KeptValue(column)} AS {LakeSql.Navn(column.Navn)}";

    /// <inheritdoc cref="Kept(Kolonne)"/>
    public string KeptValue(Kolonne column) =>
        KeptValue(LakeSql.Navn(column.Navn), IsWrong(column), Known(Mask, name => Register(name, guard.Masked)));

    /// <summary>SQL of what is kept of a family's cells.</summary>
    public string Kept(string family) => $"{KeptValue(family)} AS {LakeSql.Navn(family)}";

    /// <inheritdoc cref="Kept(string)"/>
    public string KeptValue(string family) =>
        KeptValue(
            LakeSql.Navn(family),
            IsWrong(family),
            Known($"{Mask}|{family}", name => Register(name, cells => guard.Masked(new FamilyShape(family), cells)))
        );

    /// <summary>SQL of whether a column cannot have its cell; null where there is none.</summary>
    public string IsWrong(Kolonne column)
    {
        var shape = guard.Shape(column);
        return $"{Known(shape.Declaration, name => Register(name, cell => !cell.IsEmpty && !shape.Allows(cell)))}({LakeSql.Navn(column.Navn)}) = 1";
    }

    /// <summary>SQL of whether a family cannot have one of its cells.</summary>
    public string IsWrong(string family)
    {
        var shape = new FamilyShape(family);
        return $"{Known(shape.Declaration, name => Register(name, cells => shape.Wrong(cells) is not null))}({LakeSql.Navn(family)}) = 1";
    }

    private static string KeptValue(string column, string isWrong, string mask) =>
        $"CASE WHEN {isWrong} THEN {mask}({column}) ELSE {column} END";

    private string Known(string key, Action<string> register) =>
        _known
            .GetOrAdd(
                key,
                _ =>
                    new(() =>
                    {
                        var name = string.Create(CultureInfo.InvariantCulture, $"celle_{Interlocked.Increment(ref _named)}");
                        register(name);
                        return name;
                    })
            )
            .Value;

    private void Register(string name, Wrong isWrong)
    {
        using var lake = database.Connect();
        lake.RegisterScalar(
            name,
            (cells, result) =>
            {
                var found = 0;
                for (var i = 0; i < cells.Count; i++)
                {
                    result[i] = isWrong(cells.Utf8(i)) ? 1 : 0;
                    found += (int)result[i];
                }

                if (found > 0)
                {
                    Interlocked.Add(ref _masked, found);
                }
            }
        );
    }

    private void Register(string name, TextToText mask)
    {
        using var lake = database.Connect();
        lake.RegisterScalar(name, mask);
    }

    private delegate bool Wrong(ReadOnlySpan<byte> cell);
}
