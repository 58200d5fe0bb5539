using System.Collections.Concurrent;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Celler;

/// <summary>Knows of each column which cells it can have, and what is kept of the others. Threads can share one.</summary>
/// <param name="names">The lists behind columns of <see cref="Kolonnetype.Opslag"/>, by column.</param>
internal sealed class CellGuard(Pseudonym pseudonym, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> names)
{
    private readonly ConcurrentDictionary<Kolonne, CellShape> _shapes = new();

    /// <summary>The same column is asked for in every month's file.</summary>
    public CellShape Shape(Kolonne column) =>
        _shapes.GetOrAdd(column, c => new(c, names.TryGetValue(c.Navn, out var list) ? list.Keys : []));

    /// <summary>What is kept of a cell that its column cannot have.</summary>
    public byte[] Masked(ReadOnlySpan<byte> cell) => MaskedCell.Of(cell, pseudonym.OfCell(cell));

    /// <summary>What is kept of a row's cells of a family of which one is wrong.</summary>
    public byte[] Masked(FamilyShape family, ReadOnlySpan<byte> cells) =>
        MaskedCell.OfFamily(cells, pseudonym.OfCell(cells[family.Wrong(cells) ?? ..]));

    /// <summary>Names what decides which cells of a column are masked.</summary>
    public string Declaration(Datasaet dataset, string column) =>
        ContentHash.Of(
            dataset.Kolonner.FirstOrDefault(k => k.Navn == column) is { } known
                ? Shape(known).Declaration
                : new FamilyShape(column).Declaration
        )[..ContentHash.Short];

    /// <summary>Whether a delivery has masked cells in a column that can have other cells now: they may be right.</summary>
    public bool IsOutdated(RaaKilde source, Datasaet dataset) => source.Masked.Any(m => Declaration(dataset, m.Key) != m.Value);

    /// <summary>The columns with what decides them, for the delivery's description.</summary>
    public IReadOnlyDictionary<string, string> Declarations(Datasaet dataset, IEnumerable<string> columns) =>
        columns.ToDictionary(c => c, c => Declaration(dataset, c));
}
