namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>What happens to single rows. Accepted or not, the figures must be those of the delivery without the rows.</summary>
internal sealed class RowFaults(Delivery delivery, Random random)
{
    /// <summary>No column takes any of them.</summary>
    private static readonly string[] Impossible =
    [
        "32-13-2025",
        "NaN",
        "2025-02-30",
        "ukendt æøå",
        "99999999999999999999999",
        "0x1F",
        "' or 1=1 --",
        "2025-1-1",
        "=1+1",
        "\u0001",
        "−1",
        "2025-09-01T00:00:00",
        "null",
        "1.5",
    ];

    /// <summary>Rows that are hit already: two faults in one row would not be told apart.</summary>
    private readonly HashSet<(string Path, int Row)> _taken = [];

    private readonly Dictionary<string, List<string>> _lines = [];

    /// <summary>A fault in a row that no other is in.</summary>
    public (string Name, Action Apply) Next()
    {
        var path = delivery.Paths[random.Next(delivery.Paths.Count)];
        var lines = Lines(path);
        var row = random.Next(1, lines.Count - 1);
        // Half of what the share of refused rows allows, as a fault may make two rows of one.
        var room = lines.Count / 200;
        if (_taken.Count(t => t.Path == path) >= 2 * room || !_taken.Add((path, row)) || !_taken.Add((path, row + 1)))
        {
            return Next();
        }

        var cells = lines[row].Split(';');
        var column = random.Next(1, cells.Length);
        var header = lines[0].Split(';');
        return random.Next(10) switch
        {
            0 => Change("a separator missing", r => string.Join(';', cells[..^1]) + cells[^1]),
            1 => Change("a separator too many", r => lines[row] + ";x"),
            2 => Change("cut in two", r => string.Join(';', cells[..column]) + "\n" + string.Join(';', cells[column..])),
            _ => Impossible[random.Next(Impossible.Length)] is var value
                ? Change($"{header[column]} is '{value}'", r => Replaced(cells, column, value))
                : default,
        };

        (string, Action) Change(string what, Func<string, string> to)
        {
            var after = to(lines[row]);
            return ($"{path} line {row + 1}: {what}", () => Lines(path)[row] = after);
        }
    }

    /// <summary>The delivery with the faults, and without their rows.</summary>
    public (Delivery Damaged, Delivery Without) Finish()
    {
        var (damaged, without) = (delivery.Copy(), delivery.Copy());
        foreach (var (path, lines) in _lines)
        {
            damaged.SetLines(path, lines);
            without.SetLines(path, delivery.Lines(path).Where((_, i) => !Hit(path, i, lines)));
        }

        return (damaged, without);
    }

    private bool Hit(string path, int row, List<string> lines) => lines[row] != delivery.Lines(path)[row];

    private List<string> Lines(string path) => _lines.TryGetValue(path, out var lines) ? lines : _lines[path] = delivery.Lines(path);

    private static string Replaced(string[] cells, int column, string value) =>
        string.Join(';', cells.Select((c, i) => i == column ? value : c));
}
