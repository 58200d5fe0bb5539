using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pipeline.Testserver;

/// <summary>
/// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free port of this machine, gone when disposed and also
/// when the tests' process is killed. Started as root the server runs as an ordinary user, since it refuses root.
/// </summary>
public sealed class Testserver : IDisposable
{
    private const string Kodeord = "hemmeligt";

    /// <summary>
    /// Starts a server for each line and, when there are no more because whoever wrote them is gone, stops it and removes the folder.
    /// </summary>
    private const string Vagt = """
        mappe=$1; shift
        while read -r _; do "$@" >>"$mappe/log" 2>&1 & pid=$!; done
        kill -QUIT "$pid" 2>/dev/null; wait; rm -rf "$mappe"
        """;

    /// <summary>With a file system of its own, so small that it is soon full.</summary>
    private const string MedLilleDisk = """
        mkdir "$1/lille" && mount -t tmpfs -o size=24m tmpfs "$1/lille" && chown --reference="$1/klynge" "$1/lille" || exit 1
        """;

    private readonly string _mappe;
    private readonly Process _vagt;
    private readonly int _port;

    /// <param name="lilleDisk">Mounts a tiny disk at <see cref="LilleDisk"/>, seen by the server alone.</param>
    /// <param name="holdbar">Written through to the disk, as a server in use is. A process that is killed loses nothing without.</param>
    /// <param name="programmer">The server's binaries; null: the first that the machine has.</param>
    public Testserver(bool lilleDisk = false, bool holdbar = false, string? programmer = null)
    {
        var program = programmer ?? Serverprogram.Mappe ?? throw new InvalidOperationException("There are no PostgreSQL binaries.");
        _mappe = Directory.CreateTempSubdirectory("pg-").FullName;
        _port = LedigPort();
        var kodeord = Path.Combine(_mappe, "kodeord");
        File.WriteAllText(kodeord, Kodeord);
        if (Environment.UserName == "root")
        {
            Program.Koer("chown", ["-R", Almindelig.Value, _mappe]);
        }

        Program.Koer(
            "env",
            [
                .. SomAlmindelig,
                Path.Combine(program, "initdb"),
                .. new[] { "-D", Klynge, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", kodeord },
                .. new[] { "-E", "UTF8", "--locale=C.UTF-8", "--no-sync" },
            ]
        );
        string[] server =
        [
            .. SomAlmindelig,
            Path.Combine(program, "postgres"),
            .. new[] { "-D", Klynge, "-p", $"{_port}", "-h", "127.0.0.1", "-k", _mappe },
            .. new[] { "-c", holdbar ? "fsync=on" : "fsync=off", "-c", "max_wal_size=2GB", "-c", "log_min_messages=warning" },
        ];
        string[] skal = ["sh", "-c", (lilleDisk ? MedLilleDisk : "") + Vagt, "vagt", _mappe, .. server];
        _vagt = Process.Start(
            new ProcessStartInfo(lilleDisk ? "unshare" : "env", lilleDisk ? ["-m", .. skal] : skal) { RedirectStandardInput = true }
        )!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Genstart();
    }

    public string LilleDisk => Path.Combine(_mappe, "lille");

    private string Klynge => Path.Combine(_mappe, "klynge");

    /// <summary>Connection string of the superuser.</summary>
    public string Forbindelse =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Password={Kodeord};Database=postgres;Pooling=false;Timeout=5;Include Error Detail=true";

    /// <summary>
    /// CPU seconds of the server and of its processes, those that have ended too: what a piece of work cost it, whatever else the machine was doing.
    /// </summary>
    public double Cpusekunder()
    {
        var server = Pid.ToString(CultureInfo.InvariantCulture);
        return Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(pid => char.IsAsciiDigit(pid![0]))
            .Select(pid => (Pid: pid!, Felter: Stat(pid!)))
            .Where(p => p.Felter.Length > 0 && (p.Pid == server || p.Felter[1] == server))
            // utime and stime, and the server's cutime and cstime for those that have ended, in hundredths of a second.
            .Sum(p => p.Felter[11..(p.Pid == server ? 15 : 13)].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / 100);
    }

    /// <summary>What the system tells of a process after its name in parentheses, which may hold spaces: from field 3. Empty when it is gone.</summary>
    private static string[] Stat(string pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Kills the server with <c>kill -9</c>; its other processes end when they notice.</summary>
    public void Draeb()
    {
        using (var server = Process.GetProcessById(Pid))
        {
            server.Kill();
            // Not a child of this process: it can only be looked for.
            Vent(() => !Lever(), "the server does not die");
        }

        // A server does not start while the processes of the one before it hold its memory.
        Thread.Sleep(200);
    }

    public void Genstart()
    {
        Vent(
            () =>
            {
                _vagt.StandardInput.WriteLine("start");
                _vagt.StandardInput.Flush();
                return VentKort(Svarer, TimeSpan.FromSeconds(10));
            },
            "the server does not start: " + Loggen()
        );
    }

    public void Dispose()
    {
        if (!_vagt.HasExited)
        {
            _vagt.StandardInput.Close();
            _vagt.WaitForExit(10_000);
        }
    }

    public string Loggen()
    {
        var log = Path.Combine(_mappe, "log");
        return File.Exists(log) ? File.ReadAllText(log) : "";
    }

    private int Pid => int.Parse(File.ReadLines(Path.Combine(Klynge, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static Lazy<string> Almindelig { get; } =
        new(() => File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody");

    private static string[] SomAlmindelig =>
        Environment.UserName == "root"
            ? ["setpriv", $"--reuid={Almindelig.Value}", $"--regid={Gruppe(Almindelig.Value)}", "--clear-groups"]
            : [];

    private static string Gruppe(string bruger) =>
        File.ReadLines("/etc/passwd").First(l => l.StartsWith($"{bruger}:", StringComparison.Ordinal)).Split(':')[3];

    private bool Lever() => Directory.Exists($"/proc/{Pid}") && File.ReadAllText($"/proc/{Pid}/stat").Split(") ")[1][0] != 'Z';

    private bool Svarer()
    {
        try
        {
            using var forbindelse = new NpgsqlConnection(Forbindelse);
            forbindelse.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static void Vent(Func<bool> til, string ellers)
    {
        if (!VentKort(til, TimeSpan.FromSeconds(60)))
        {
            throw new InvalidOperationException(ellers);
        }
    }

    private static bool VentKort(Func<bool> til, TimeSpan laengst)
    {
        var ur = Stopwatch.StartNew();
        while (!til())
        {
            if (ur.Elapsed > laengst)
            {
                return false;
            }

            Thread.Sleep(20);
        }

        return true;
    }

    private static int LedigPort()
    {
        using var lytter = new TcpListener(IPAddress.Loopback, 0);
        lytter.Start();
        return ((IPEndPoint)lytter.LocalEndpoint).Port;
    }
}
