using Npgsql;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>Does a piece of work again when it failed by something that passes; the work must be such that once more is not too much.</summary>
internal sealed class Forsoeg
{
    private readonly ResiliencePipeline _gange;

    public Forsoeg(Robusthed robusthed, TimeProvider ur)
    {
        var forbigaaende = new PredicateBuilder().Handle<Exception>(ErForbigaaende);
        var bygger = new ResiliencePipelineBuilder { TimeProvider = ur }.AddTimeout(
            new TimeoutStrategyOptions { Timeout = robusthed.Samlettid }
        );
        if (robusthed.Genforsoeg > 0)
        {
            bygger.AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = forbigaaende,
                    MaxRetryAttempts = robusthed.Genforsoeg,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = robusthed.FoersteVentetid,
                    MaxDelay = robusthed.LaengsteVentetid,
                }
            );
        }

        _gange = bygger
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    ShouldHandle = forbigaaende,
                    FailureRatio = 1,
                    MinimumThroughput = robusthed.AfbrydEfter,
                    SamplingDuration = robusthed.Afbrydervindue,
                    BreakDuration = robusthed.Afbrydertid,
                }
            )
            .Build();
    }

    /// <exception cref="BrokenCircuitException">So many have failed that the server is left in peace for a while.</exception>
    /// <exception cref="TimeoutRejectedException">It took longer than allowed, with all its attempts.</exception>
    public T Goer<T>(Func<CancellationToken, T> arbejde, CancellationToken token) => _gange.Execute(arbejde, token);

    /// <summary>A full disk is among what Npgsql calls transient, but a publication written once more fills it once more.</summary>
    public static bool ErForbigaaende(Exception fejl) =>
        fejl is NpgsqlException { IsTransient: true } and not PostgresException { SqlState: PostgresErrorCodes.DiskFull };
}
