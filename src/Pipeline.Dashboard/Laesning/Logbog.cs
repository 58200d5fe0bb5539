using System.Globalization;
using System.Text.Json;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;

namespace Pipeline.Dashboard.Laesning;

public sealed record Loglinje(DateTimeOffset Tid, string Niveau, string Tekst)
{
    public string Tekst { get; } = ServerPaths.Hide(Tekst);
}

/// <summary>The lines of the log files from a run's time. One run at a time writes, so they are the run's.</summary>
internal sealed class Logbog(DashboardIndstillinger indstillinger)
{
    /// <summary>The log holds no values from rows; a run that warns a great deal is still cut short here.</summary>
    private const int Hoejst = 500;

    public IReadOnlyList<Loglinje> Linjer(DateTimeOffset fra, DateTimeOffset til)
    {
        var mappe = Path.Combine(indstillinger.Data, "logs");
        if (!Directory.Exists(mappe))
        {
            return [];
        }

        // The files are named by the machine's local day, so one more on each side may hold lines of the time asked for.
        var filer = Directory
            .EnumerateFiles(mappe, "*.json")
            .Where(f => File.GetLastWriteTimeUtc(f) >= fra.UtcDateTime && Dag(f) is { } dag && dag <= til.UtcDateTime.Date.AddDays(1))
            .Order(StringComparer.Ordinal);
        return [.. filer.SelectMany(Laes).Where(l => l.Tid >= fra && l.Tid <= til).OrderBy(l => l.Tid).Take(Hoejst)];
    }

    private static DateTime? Dag(string fil) =>
        Path.GetFileNameWithoutExtension(fil).Split('-', '_').FirstOrDefault(d => d.Length == 8 && d.All(char.IsAsciiDigit)) is { } dag
        && DateTime.TryParseExact(dag, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato)
            ? dato
            : null;

    private static IEnumerable<Loglinje> Laes(string fil)
    {
        using var laeser = new StreamReader(new FileStream(fil, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (laeser.ReadLine() is { } linje)
        {
            if (Linje(linje) is { } laest)
            {
                yield return laest;
            }
        }
    }

    /// <summary>Null for the half line that is being written.</summary>
    private static Loglinje? Linje(string linje)
    {
        try
        {
            using var json = JsonDocument.Parse(linje);
            var rod = json.RootElement;
            return new(
                rod.GetProperty("Timestamp").GetDateTimeOffset(),
                rod.GetProperty("Level").GetString() ?? "",
                (rod.GetProperty("RenderedMessage").GetString() ?? "").Replace("\"", "", StringComparison.Ordinal)
            );
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
