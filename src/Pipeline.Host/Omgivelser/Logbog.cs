using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using Spectre.Console;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// The log: JSON lines in a file a day, kept 30 days, once a folder is known; warnings and step lines also on the error stream.
/// Never give it a value that came from a row.
/// </summary>
internal sealed class Logbog(IAnsiConsole? terminal) : IDisposable
{
    /// <summary>Events with this property are step lines.</summary>
    public const string Trin = "Trin";

    private Logger _log = Konfiguration(terminal).CreateLogger();
    private string? _mappe;

    public ILogger Log => _log;

    public void SkrivTil(string mappe)
    {
        var forrige = _log;
        _log = Konfiguration(terminal)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true),
                Path.Combine(mappe, "pipeline-.json"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 30
            )
            .CreateLogger();
        _mappe = mappe;
        forrige.Dispose();
    }

    /// <summary>Writes the exception to the log file, and gives the sentence for the user, with a reference to find it by.</summary>
    public string Uventet(Exception undtagelse)
    {
        if (_mappe is null)
        {
            SkrivTil(Path.Combine(Path.GetTempPath(), $"pipeline-logs-{Environment.UserName}"));
        }

        var reference = Guid.NewGuid().ToString("N")[..8];
        Undtagelse(undtagelse, $"Uventet fejl {reference}");
        return $"Uventet fejl (reference {reference}). Detaljerne står i loggen i '{_mappe}'; opgiv referencen, når fejlen meldes.";
    }

    /// <summary>Information, so that it stays off the error stream: what the user is told is a sentence.</summary>
    public void Undtagelse(Exception undtagelse, string anledning) =>
        _log.Information("{Anledning}: {Undtagelse}", anledning, SikkerUndtagelse.Tekst(undtagelse));

    public void Dispose() => _log.Dispose();

    /// <summary>What the libraries say of themselves is English, and for the file; they name their source, the program's own sentences do not.</summary>
    private static bool ErForFolk(LogEvent haendelse) => !haendelse.Properties.ContainsKey(Constants.SourceContextPropertyName);

    private static LoggerConfiguration Konfiguration(IAnsiConsole? terminal)
    {
        var konfiguration = new LoggerConfiguration();
        return terminal is null
            ? konfiguration.WriteTo.Logger(linjer =>
                linjer
                    .Filter.ByIncludingOnly(h => ErForFolk(h) && (h.Level >= LogEventLevel.Warning || h.Properties.ContainsKey(Trin)))
                    .WriteTo.Console(
                        outputTemplate: "{Timestamp:HH:mm:ss} {Message:lj}{NewLine}",
                        standardErrorFromLevel: LogEventLevel.Verbose,
                        formatProvider: Tekst.Dansk
                    )
            )
            : konfiguration.WriteTo.Sink(new Terminaladvarsler(terminal), LogEventLevel.Warning);
    }

    /// <summary>Warnings above the live progress, by the same console so that they do not break it.</summary>
    private sealed class Terminaladvarsler(IAnsiConsole terminal) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            if (ErForFolk(logEvent) && !logEvent.Properties.ContainsKey(Trin))
            {
                terminal.MarkupLineInterpolated($"[yellow]{logEvent.RenderMessage(Tekst.Dansk)}[/]");
            }
        }
    }
}
