using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Benchmarks.Trin;

/// <summary><c>pipeline run</c> on data that is staged already: what measuring with files and publishing take, as the program itself says.</summary>
internal static partial class Gennemkoersel
{
    private static readonly CultureInfo Dansk = new(CultureInfo.InvariantCulture.Name)
    {
        NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
    };

    /// <summary>Steps and seconds; none when the program is not built or refuses.</summary>
    public static IReadOnlyList<(string Trin, double Sekunder)> Koer(string landing, string data)
    {
        var program = Find(AppContext.BaseDirectory);
        if (program is null)
        {
            return [];
        }

        var start = new ProcessStartInfo("dotnet", [program, "run", "--maaling", "jobsamtaler", "--landing", landing, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var proces = Process.Start(start)!;
        var ud = proces.StandardOutput.ReadToEndAsync();
        var fejl = proces.StandardError.ReadToEnd() + ud.GetAwaiter().GetResult();
        proces.WaitForExit();
        return proces.ExitCode != 0
            ? []
            : [.. Faerdig().Matches(fejl).Select(m => (m.Groups[1].Value, double.Parse(m.Groups[2].Value, NumberStyles.Number, Dansk)))];
    }

    private static string? Find(string sti)
    {
        for (var mappe = Path.TrimEndingDirectorySeparator(sti); mappe is not null; mappe = Path.GetDirectoryName(mappe))
        {
            var program = Path.Combine(mappe, "src", "Pipeline.Host", "bin", "Release", "net10.0", "pipeline.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\S+ (.+) færdig: ([0-9.,]+) s", RegexOptions.Multiline)]
    private static partial Regex Faerdig();
}
