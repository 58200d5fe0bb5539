using System.Collections.Concurrent;

namespace Pipeline.Publish.Indhold;

/// <summary>Reads the next while the one before is worked at.</summary>
internal static class Forudlaesning
{
    /// <summary>As <paramref name="kilde"/>, which is read on another thread, and on none any more when the enumeration has ended.</summary>
    public static IEnumerable<T> Forud<T>(this IEnumerable<T> kilde)
    {
        using var laeste = new BlockingCollection<T>(boundedCapacity: 1);
        using var stop = new CancellationTokenSource();
        var laesning = Task.Run(() =>
        {
            try
            {
                foreach (var element in kilde)
                {
                    laeste.Add(element, stop.Token);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Whoever asked has stopped asking.
            }
            finally
            {
                laeste.CompleteAdding();
            }
        });
        try
        {
            foreach (var element in laeste.GetConsumingEnumerable())
            {
                yield return element;
            }

            laesning.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)laesning).AsyncWaitHandle.WaitOne();
        }
    }
}
