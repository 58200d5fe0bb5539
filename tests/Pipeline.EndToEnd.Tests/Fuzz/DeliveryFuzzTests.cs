using System.Collections.Concurrent;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>
/// Deliveries with random faults: each is refused with a sentence, or measured to the figures of the delivery without what is damaged. Never other figures, never
/// an unexpected error, never a wait without end.
/// </summary>
/// <remarks>The seeds are fixed; <see cref="FuzzCount"/> says how many.</remarks>
public sealed class DeliveryFuzzTests(RightDelivery right, ITestOutputHelper output) : IClassFixture<RightDelivery>
{
    /// <summary>So many row faults go into one delivery, so that a run costs little for each.</summary>
    private const int RowsInADelivery = 24;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <summary>What is not tried by then is not tried, and the test fails.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly Delivery _delivery = right.Delivery;
    private readonly ConcurrentDictionary<int, string> _findings = [];
    private int _accepted;

    [Fact]
    public void Deliveries_WithFaultsInRows_AreMeasuredWithoutThem()
    {
        Each(
            (FuzzCount.Rows + RowsInADelivery - 1) / RowsInADelivery,
            random =>
            {
                var faults = new RowFaults(_delivery, random);
                var names = new List<string>();
                for (var i = 0; i < RowsInADelivery; i++)
                {
                    var (name, apply) = faults.Next();
                    apply();
                    names.Add(name);
                }

                var (damaged, without) = faults.Finish();
                // In a new folder: all of it is read either way, and a month that is sent again is published twice.
                return Finding(null, new(string.Join(" | ", names), _ => { }, _ => { }), damaged, without);
            }
        );
        // Where all are refused, no figures are compared.
        _accepted.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Deliveries_WithFaultsInFiles_AreRefusedOrMeasuredAsTheyWere()
    {
        Each(
            FuzzCount.Files,
            random =>
            {
                var fault = FileFaults.Next(_delivery, random);
                var (damaged, without) = (_delivery.Copy(), _delivery.Copy());
                fault.Apply(damaged);
                if (fault.Expected == Fault.Nothing)
                {
                    return Finding(right.Data, fault, damaged, null, right.Outcome);
                }

                fault.Expected?.Invoke(without);
                return Finding(right.Data, fault, damaged, fault.Expected is null ? null : without);
            }
        );
    }

    /// <summary>Null: as it should be.</summary>
    private string? Finding(string? data, Fault fault, Delivery damaged, Delivery? without, Outcome? expected = null)
    {
        var outcome = Bounded(damaged, data);
        if (outcome is null)
        {
            return $"{fault.Name}: no answer in {Longest.TotalSeconds} s";
        }

        if (outcome.Crash is { } crash)
        {
            return $"{fault.Name}: {crash}: {outcome.Answer.Fejl}";
        }

        if (!outcome.Accepted)
        {
            return fault.MayBeRefused ? null : $"{fault.Name}: refused: {outcome.Answer.Fejllinjer[^1]}";
        }

        if (without is null && expected is null)
        {
            return $"{fault.Name}: accepted";
        }

        Interlocked.Increment(ref _accepted);
        expected ??= without!.Run(data);
        return outcome.Figures == expected.Figures ? null : $"{fault.Name}: other figures: {outcome.Figures} and not {expected.Figures}";
    }

    private static Outcome? Bounded(Delivery delivery, string? data)
    {
        var run = Task.Run(() => delivery.Run(data));
        return run.Wait(Longest) ? run.Result : null;
    }

    /// <summary>Two side by side; each by a seed of its own, so that one can be run again alone.</summary>
    private void Each(int count, Func<Random, string?> finding)
    {
        var (start, tried) = (TimeProvider.System.GetTimestamp(), 0);
        Parallel.For(
            0,
            Math.Max(1, count),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            (i, loop) =>
            {
                if (TimeProvider.System.GetElapsedTime(start) > Limit)
                {
                    loop.Stop();
                    return;
                }

                Interlocked.Increment(ref tried);
                if (finding(new Random(i)) is { } found)
                {
                    _findings[i] = $"seed {i}: {found}";
                }
            }
        );
        var said =
            $"{tried} of {count} deliveries tried in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0} s, {_accepted} accepted";
        output.WriteLine(said);
        _findings.Values.ShouldBeEmpty();
        tried.ShouldBe(Math.Max(1, count), said);
    }
}
