using System.Runtime.InteropServices;
using Pipeline.Domain;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Varehuse;
using Spectre.Console;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// What a command has around it while it runs: where results go (<see cref="Ud"/>), where the user is told things (the error stream),
/// progress, the log, and the token that Ctrl-C and SIGTERM cancel.
/// </summary>
internal sealed class Vaert : IDisposable
{
    private readonly CancellationTokenSource _afbryd;
    private readonly PosixSignalRegistration[] _signaler;
    private readonly TextWriter _fejl;
    private readonly bool _iTjeneste;
    private IVarehus? _varehus;

    public Vaert(TextWriter ud, TextWriter fejl)
    {
        (Ud, _fejl, _afbryd) = (ud, fejl, new());
        // Tests hand in their own writer; only the process' own error stream can be a terminal.
        Terminal =
            !Console.IsErrorRedirected && ReferenceEquals(fejl, Console.Error)
                ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(fejl) })
                : null;
        Log = new Logbog(Terminal);
        Fremdrift = Terminal is null
            ? new LinjeFremdrift(Log, TimeProvider.System)
            : new TerminalFremdrift(Terminal, Log, TimeProvider.System);
        _signaler = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    /// <summary>What a run has around it inside a service: the service's log, its own progress and words, its own stop.</summary>
    /// <param name="ord">What a command would have said to its user.</param>
    public Vaert(Vaert tjeneste, TextWriter ord, Fremdrift fremdrift, CancellationToken afbryd)
    {
        (Ud, _fejl, _iTjeneste) = (ord, ord, true);
        (Log, Fremdrift, Sted, Database) = (tjeneste.Log, fremdrift, tjeneste.Sted, tjeneste.Database);
        _afbryd = CancellationTokenSource.CreateLinkedTokenSource(afbryd, tjeneste.Afbryd);
        _signaler = [];
    }

    /// <summary>Standard output: results only, so that it can be piped.</summary>
    public TextWriter Ud { get; }

    public CancellationToken Afbryd => _afbryd.Token;

    public Logbog Log { get; }

    public Fremdrift Fremdrift { get; }

    /// <summary>What the command works on, for an error that does not itself say where it was.</summary>
    public string Sted { get; private set; } = Environment.CurrentDirectory;

    /// <summary>What <c>--database</c> names; null: what the settings name.</summary>
    public string? Database { get; init; }

    private IAnsiConsole? Terminal { get; }

    /// <summary>Opens the data folder for writing: created if absent, held against other processes until disposed, logs written in it.</summary>
    public Datamappe Skriv(string sti)
    {
        var mappe = Datamappe.Skriv(sti);
        TagIBrug(mappe);
        if (mappe.WasOpen)
        {
            Meld($"Andre brugere kunne læse i datamappen '{mappe.Sti}'; det kan de ikke mere (mapper 700, filer 600).");
        }

        return mappe;
    }

    /// <summary>Opens the data folder for a process that lives beside those that publish: it must be there, is not held, and has logs written in it.</summary>
    public Datamappe Deltag(string sti)
    {
        var mappe = Datamappe.Deltag(sti);
        TagIBrug(mappe);
        return mappe;
    }

    /// <summary>The warehouse of a data folder. What it fails with is told in its own words.</summary>
    /// <exception cref="Domain.PipelineFejl">The settings name another than the folder has.</exception>
    public IVarehus Varehus(Datamappe mappe)
    {
        WarehouseMemory.Require(mappe, Indstillinger(mappe).Varehus);
        return ChosenWarehouse(mappe);
    }

    /// <summary>The warehouse that the settings name, whichever the folder had.</summary>
    public IVarehus ChosenWarehouse(Datamappe mappe) => _varehus = Indstillinger(mappe).Lager(mappe);

    /// <summary>The folder remembers the warehouse, which is open, as its own.</summary>
    public void KeepWarehouse(Datamappe mappe)
    {
        if (WarehouseMemory.Keep(mappe, Indstillinger(mappe).Varehus) is { } other)
        {
            Log.Log.Warning("{Advarsel:l}", other);
        }
    }

    /// <summary>The settings as the command's own options leave them.</summary>
    public Indstillinger Indstillinger(Datamappe mappe) => Omgivelser.Indstillinger.For(mappe, Database);

    /// <summary>The sentence for an error of the warehouse or the disk; null when it is neither's.</summary>
    public string? Oversaet(Exception undtagelse) => (_varehus?.Oversaet(undtagelse) ?? LakeIo.Oversaet(undtagelse, Sted))?.Message;

    /// <summary>One line to the user, beside the results.</summary>
    public void Meld(string saetning) => _fejl.WriteLine(saetning);

    public void Dispose()
    {
        foreach (var signal in _signaler)
        {
            signal.Dispose();
        }

        if (!_iTjeneste)
        {
            Log.Dispose();
        }

        _afbryd.Dispose();
    }

    private void TagIBrug(Datamappe mappe)
    {
        Sted = mappe.Sti;
        if (!_iTjeneste)
        {
            Log.SkrivTil(mappe.Logs);
        }
    }

    /// <summary>The first signal asks the work to stop at a good place; the second is left to end the process at once.</summary>
    private void Stop(PosixSignalContext signal)
    {
        if (_afbryd.IsCancellationRequested)
        {
            Terminal?.Cursor.Show();
            return;
        }

        signal.Cancel = true;
        _afbryd.Cancel();
    }
}
