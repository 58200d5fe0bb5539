using Pipeline.Domain.Kilder;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Pipeline.Extract.Kilder.Http;

/// <summary>How one source is asked: a timeout for each attempt, new attempts after a wait, and peace when it goes on failing.</summary>
internal static class Forsoegsplan
{
    public static ResiliencePipeline Lav(Hentegraenser graenser, TimeProvider ur)
    {
        var forbigaaende = new PredicateBuilder().Handle<Svarfejl>().Handle<TimeoutRejectedException>();
        var bygger = new ResiliencePipelineBuilder { TimeProvider = ur };
        if (graenser.Genforsoeg > 0)
        {
            bygger.AddRetry(
                new RetryStrategyOptions
                {
                    // A source that asks for a longer wait than we give is left to the next run.
                    ShouldHandle = args =>
                        ValueTask.FromResult(
                            args.Outcome.Exception is TimeoutRejectedException
                                || (
                                    args.Outcome.Exception is Svarfejl fejl && (fejl.Ventetid ?? TimeSpan.Zero) <= graenser.LaengsteVentetid
                                )
                        ),
                    MaxRetryAttempts = graenser.Genforsoeg,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = graenser.FoersteVentetid,
                    MaxDelay = graenser.LaengsteVentetid,
                    DelayGenerator = args => ValueTask.FromResult(Ventetid(args.Outcome.Exception)),
                }
            );
        }

        return bygger
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    ShouldHandle = forbigaaende,
                    FailureRatio = 1,
                    MinimumThroughput = graenser.AfbrydEfter,
                    SamplingDuration = TimeSpan.FromMinutes(30),
                    BreakDuration = TimeSpan.FromHours(1),
                }
            )
            .AddTimeout(graenser.Timeout)
            .Build();
    }

    /// <summary>What the source asked for and a little more, different for each who asks; null leaves it to the plan.</summary>
    private static TimeSpan? Ventetid(Exception? fejl) =>
        (fejl as Svarfejl)?.Ventetid is { } bedt ? bedt * (1 + (Random.Shared.NextDouble() / 10)) : null;
}
