using System.Diagnostics;
using System.Text;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A started process. Disposing kills it, with its children.</summary>
internal sealed class Koerende : IDisposable
{
    public const int Sigint = 2;
    public const int Sigkill = 9;
    public const int Sigterm = 15;

    private static readonly TimeSpan Frist = TimeSpan.FromMinutes(5);

    private readonly Process _proces;
    private readonly StringBuilder _skrevet = new();
    private readonly Task<string> _fejl;

    /// <param name="input">What it reads on standard input; null: nothing.</param>
    public Koerende(
        string fil,
        IEnumerable<string> args,
        string? arbejdsmappe,
        IReadOnlyDictionary<string, string>? miljoe,
        string? input = null
    )
    {
        var start = new ProcessStartInfo(fil, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = arbejdsmappe ?? Path.GetTempPath(),
        };
        // A command of a test is over before a loop is worth compiling for good (build/Program.props): a fifth of its time.
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        foreach (var (navn, vaerdi) in miljoe ?? new Dictionary<string, string>())
        {
            start.Environment[navn] = vaerdi;
        }

        _proces = Process.Start(start)!;
        _proces.StandardInput.Write(input);
        _proces.StandardInput.Close();
        _fejl = LaesFejl();
    }

    public int Id => _proces.Id;

    /// <summary>Reads standard output until the line comes; fails when the process ends without it.</summary>
    public void VentPaa(string linje)
    {
        while (_proces.StandardOutput.ReadLine() is { } laest)
        {
            if (laest == linje)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Processen sluttede uden at skrive '{linje}': {_fejl.GetAwaiter().GetResult()}");
    }

    /// <summary>Waits until the error stream has the text; fails when the process ends without it.</summary>
    public void VentPaaFejl(string tekst)
    {
        SpinWait.SpinUntil(() => Skrevet().Contains(tekst, StringComparison.Ordinal) || _fejl.IsCompleted, Frist);
        Skrevet().ShouldContain(tekst);
    }

    public void Signal(int signal) => Programmet.Skallinje($"kill -{signal} {_proces.Id}").Slutkode.ShouldBe(0);

    /// <summary>Kills the process at once, as the kernel does it; one that has ended already is left as it ended.</summary>
    public void Draeb() => _proces.Kill();

    /// <summary>Waits for the end.</summary>
    public Kommandosvar Slut()
    {
        var ud = _proces.StandardOutput.ReadToEndAsync();
        _proces.WaitForExit(Frist).ShouldBeTrue("processen blev ikke færdig");
        return new(_proces.ExitCode, ud.GetAwaiter().GetResult(), _fejl.GetAwaiter().GetResult());
    }

    private async Task<string> LaesFejl()
    {
        var stykke = new char[1024];
        for (int laest; (laest = await _proces.StandardError.ReadAsync(stykke)) > 0; )
        {
            lock (_skrevet)
            {
                _skrevet.Append(stykke, 0, laest);
            }
        }

        return Skrevet();
    }

    /// <summary>What the error stream has had until now.</summary>
    public string Skrevet()
    {
        lock (_skrevet)
        {
            return _skrevet.ToString();
        }
    }

    public void Dispose()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill(entireProcessTree: true);
        }

        _proces.Dispose();
    }
}
