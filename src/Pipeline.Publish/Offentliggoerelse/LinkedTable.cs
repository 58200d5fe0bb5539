using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// Public products that are one table to whoever reads them: the same key, and the columns they share are the same persons. Each is some of its columns, and
/// what is hidden is found for all of them at once, over the identities of all.
/// </summary>
public sealed class LinkedTable
{
    private readonly Dictionary<string, int> _numbers;

    /// <param name="members">At least one; their declarations agree (<see cref="Offentlighedstjek"/>).</param>
    internal LinkedTable(string name, IReadOnlyList<Offentlighed> members)
    {
        (Name, Members) = (name, members);
        var columns = members.SelectMany(m => m.Antal).Distinct(StringComparer.Ordinal).ToList();
        _numbers = columns.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        Columns = new(
            columns,
            [
                .. members
                    .SelectMany(m => m.Erklaering.Identiteter)
                    .DistinctBy(i => i.ToString())
                    .Select(i => (_numbers[i.Sum], i.Dele.Select(d => _numbers[d]).ToArray())),
            ]
        );
        HiddenWith = [.. columns.Select(Guard)];

        int Guard(string column) =>
            members
                .Select(m => m.Erklaering.SkjulesMed.GetValueOrDefault(column))
                .Where(g => g is not null)
                .Select(g => _numbers[g!])
                .DefaultIfEmpty(-1)
                .First();
    }

    public string Name { get; }

    public IReadOnlyList<Offentlighed> Members { get; }

    public IReadOnlyList<Noegledimension> Dimensions => Members[0].Dimensioner;

    internal ColumnSystem Columns { get; }

    /// <summary>By column: the column of the persons it is of; −1: none.</summary>
    internal IReadOnlyList<int> HiddenWith { get; }

    internal int Number(string column) => _numbers[column];

    public Offentlighedsgraense Threshold(Maaned month) => Members[0].Graense(month);
}
