namespace Pipeline.Testserver;

/// <summary>Where the server's binaries are on the system: Debian's folders, then PATH.</summary>
public static class Serverprogram
{
    private static readonly Lazy<string?> Fundet = new(Systemets);

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>; null when the machine has none.</summary>
    public static string? Mappe => Fundet.Value;

    private static string? Systemets()
    {
        const string Debian = "/usr/lib/postgresql";
        var versioner = Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).OrderByDescending(m => int.TryParse(Path.GetFileName(m), out var nr) ? nr : 0)
            : Enumerable.Empty<string>();
        var sti = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versioner.Select(m => Path.Combine(m, "bin")).Concat(sti).FirstOrDefault(HarServeren);
    }

    private static bool HarServeren(string mappe) =>
        mappe.Length > 0 && File.Exists(Path.Combine(mappe, "initdb")) && File.Exists(Path.Combine(mappe, "postgres"));
}
