using System.Diagnostics;
using System.Globalization;
using Pipeline.Benchmarks.Dream;

namespace Pipeline.Benchmarks.Trin;

/// <summary>A step as a process of its own, so that its memory and its start are its own: this program started again with <c>trin NAVN</c>.</summary>
internal static class Barn
{
    private const string Maerke = "#";

    private static readonly IReadOnlyDictionary<string, Action<Valg, Svar>> Trin = new Dictionary<string, Action<Valg, Svar>>
    {
        ["generer"] = Husets.Generer,
        ["udtraek"] = Husets.Udtraek,
        ["klargoering"] = Husets.Klargoering,
        ["maaling"] = Husets.Maaling,
        ["scan"] = Motorens.Scan,
        ["sortering"] = Motorens.Sortering,
        ["dream-dan"] = Dreamdata.Dan,
        ["dream-scan"] = Dreambaenk.Scan,
        ["dream-maaling"] = Dreambaenk.Maaling,
        ["kerne"] = Kerne.Sql,
        ["kerne-motor"] = Kerne.Motor,
    };

    /// <summary>In the child: does the step, then tells what it cost and found.</summary>
    public static int Koer(string navn, Valg valg)
    {
        var svar = new Svar();
        Trin[navn](valg, svar);
        svar["cpu"] = Environment.CpuUsage.TotalTime.TotalSeconds;
        svar["peak_mb"] = Hukommelsestop();
        foreach (var (hvad, tal) in svar)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Maerke}{hvad}={tal:R}"));
        }

        return 0;
    }

    /// <summary>In the parent: the step's whole process, from start to end.</summary>
    public static Maalt Start(string navn, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["trin", navn, .. args]) { RedirectStandardOutput = true };
        var ur = Stopwatch.StartNew();
        using var proces = Process.Start(start)!;
        var linjer = proces.StandardOutput.ReadToEnd().Split('\n');
        proces.WaitForExit();
        var sekunder = ur.Elapsed.TotalSeconds;
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"Trinnet {navn} {string.Join(' ', args)} sluttede med {proces.ExitCode}.");
        }

        var svar = linjer
            .Where(l => l.StartsWith(Maerke, StringComparison.Ordinal))
            .Select(l => l[1..].Split('='))
            .ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture));
        return new(sekunder, svar["cpu"], svar["peak_mb"], svar);
    }

    /// <summary>A number that another command of this program prints after <paramref name="maerke"/>; null when it does not.</summary>
    public static double? Tal(string[] args, string maerke)
    {
        using var proces = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, args) { RedirectStandardOutput = true })!;
        var linjer = proces.StandardOutput.ReadToEnd().Split('\n');
        proces.WaitForExit();
        var linje = linjer.LastOrDefault(l => l.StartsWith(maerke, StringComparison.Ordinal));
        return proces.ExitCode == 0 && linje is not null ? double.Parse(linje[maerke.Length..], CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The fastest of several.</summary>
    public static Maalt Bedste(int gange, string navn, params string[] args) =>
        Enumerable.Range(0, gange).Select(_ => Start(navn, args)).MinBy(m => m.Sekunder)!;

    /// <summary>The most memory the process has had at once (VmHWM), in MB of 10⁶ bytes.</summary>
    private static double Hukommelsestop()
    {
        var linje = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(linje.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}

/// <summary>What a step found, by name.</summary>
internal sealed class Svar : Dictionary<string, double>;

/// <param name="Sekunder">From the start of the process to its end.</param>
/// <param name="Cpu">Seconds of user and system time, all threads.</param>
internal sealed record Maalt(double Sekunder, double Cpu, double PeakMb, IReadOnlyDictionary<string, double> Svar);
