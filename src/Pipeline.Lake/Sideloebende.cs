using System.Runtime.ExceptionServices;

namespace Pipeline.Lake;

/// <summary>Work side by side that fails as one piece of work would.</summary>
public static class Sideloebende
{
    /// <summary>Does 0 … <paramref name="antal"/> − 1 on up to <paramref name="traade"/> threads. The first error is thrown as it is.</summary>
    /// <exception cref="OperationCanceledException"/>
    public static void Koer(int antal, int traade, Action<int> arbejde, CancellationToken token)
    {
        try
        {
            Parallel.For(0, antal, new() { MaxDegreeOfParallelism = traade, CancellationToken = token }, arbejde);
        }
        catch (AggregateException e)
        {
            token.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
