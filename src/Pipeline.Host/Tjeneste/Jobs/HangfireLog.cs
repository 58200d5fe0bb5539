using Hangfire.Logging;
using Pipeline.Host.Omgivelser;
using Serilog.Core;
using Serilog.Events;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>What Hangfire says of itself goes to the log's file, when something is wrong, and an error as the log may hold it.</summary>
internal sealed class HangfireLog(Logbog log) : ILogProvider
{
    public ILog GetLogger(string name) => new Source(log, name);

    private sealed class Source(Logbog log, string name) : ILog
    {
        public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
        {
            if (logLevel < LogLevel.Warn)
            {
                return false;
            }

            if (messageFunc is not null)
            {
                log.Log.ForContext(Constants.SourceContextPropertyName, name)
                    .Write(
                        logLevel == LogLevel.Warn ? LogEventLevel.Warning : LogEventLevel.Error,
                        "{Meddelelse:l} {Undtagelse:l}",
                        messageFunc(),
                        exception is null ? "" : SikkerUndtagelse.Tekst(exception)
                    );
            }

            return true;
        }
    }
}
