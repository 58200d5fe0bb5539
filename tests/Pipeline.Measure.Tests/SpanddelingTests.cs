using System.Collections.Concurrent;
using Pipeline.Lake;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Tests;

/// <summary>Every person of every bucket is measured once, whoever takes them, and nobody waits for what never comes.</summary>
public sealed class SpanddelingTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(16, 3)]
    public void EveryPerson_IsMeasuredOnce(int spande, int traade)
    {
        var maalt = new ConcurrentBag<(int Spand, int Person)>();
        Koer(spande, traade, nr => Spanden(nr), (spand, person) => maalt.Add((spand, person)));
        maalt.OrderBy(m => m).ShouldBe(Enumerable.Range(0, spande).SelectMany(s => Enumerable.Range(0, Personer(s)).Select(p => (s, p))));
    }

    [Fact]
    public void LastBucket_IsMeasuredByThoseWhoHaveNoneToo()
    {
        var traadene = new ConcurrentDictionary<int, bool>();
        var begge = new CountdownEvent(2);
        Koer(
            1,
            2,
            nr => Spanden(9),
            (_, _) =>
            {
                // Each thread's first person waits until the other has one too; alone it would wait for ever.
                if (traadene.TryAdd(Environment.CurrentManagedThreadId, true))
                {
                    begge.Signal();
                    begge.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
                }
            }
        );
        traadene.Count.ShouldBe(2);
    }

    [Fact]
    public void UnreadableBucket_IsTold_AndNobodyWaitsForIt() =>
        Should
            .Throw<LakeException>(() => Koer(4, 3, nr => nr == 2 ? throw new LakeException("væk") : Spanden(nr), (_, _) => { }))
            .Message.ShouldBe("væk");

    [Fact]
    public async Task Stopped_WhileAnotherReads_DoesNotWaitForIt()
    {
        using var stop = new CancellationTokenSource();
        var deling = new Spanddeling(1, 2);
        using var laeser = new ManualResetEventSlim();
        using var laest = new ManualResetEventSlim();
        var anden = Task.Run(() =>
            deling.Laes(
                0,
                nr =>
                {
                    laeser.Set();
                    laest.Wait();
                    return Spanden(nr);
                }
            )
        );
        laeser.Wait();
        deling.Laes(1, Spanden).ShouldBeFalse();
        stop.CancelAfter(20);
        Should.Throw<OperationCanceledException>(() => deling.MaalAndres((_, _, _) => { }, stop.Token));
        laest.Set();
        (await anden).ShouldBeTrue();
    }

    private static void Koer(int spande, int traade, Func<int, Spand> laes, Action<int, int> maal)
    {
        var deling = new Spanddeling(spande, traade);
        void Maal(Spand spand, int fra, int til)
        {
            for (var p = fra; p < til; p++)
            {
                maal((int)spand.Person[0], p);
            }
        }

        Sideloebende.Koer(
            traade,
            traade,
            t =>
            {
                while (deling.Laes(t, laes))
                {
                    deling.MaalEgen(t, Maal);
                }

                deling.MaalAndres(Maal, default);
            },
            default
        );
    }

    private static Spand Spanden(int nr) => new() { AntalPersoner = Personer(nr), Person = [nr] };

    /// <summary>None, one, and numbers that do and do not come out even.</summary>
    private static int Personer(int nr) =>
        (nr % 4) switch
        {
            0 => 5000,
            1 => 40_000,
            2 => 0,
            _ => 1024 * nr,
        };
}
