using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>
/// One at a time has the data folder to write and publish in. Within the process they stand in line; against other processes (a command, a worker
/// that publishes) the folder's own lock decides, and is asked for again until it is free.
/// </summary>
internal sealed class Mappekoe(TimeProvider ur, TimeSpan ventetid) : IDisposable
{
    private static readonly TimeSpan MellemForsoeg = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _plads = new(1, 1);

    /// <exception cref="PipelineFejl">Another process still has it when the wait is over; the message says which.</exception>
    public async Task<T> Med<T>(string sti, Func<Datamappe, T> arbejde, CancellationToken token)
    {
        await _plads.WaitAsync(token);
        try
        {
            using var mappe = await Tag(sti, token);
            return arbejde(mappe);
        }
        finally
        {
            _plads.Release();
        }
    }

    public void Dispose() => _plads.Dispose();

    private async Task<Datamappe> Tag(string sti, CancellationToken token)
    {
        var start = ur.GetTimestamp();
        while (true)
        {
            // After the wait the lock itself says who has it.
            if (ur.GetElapsedTime(start) > ventetid)
            {
                return Datamappe.Skriv(sti);
            }

            if (Datamappe.SkrivHvisLedig(sti) is { } mappe)
            {
                return mappe;
            }

            await Task.Delay(MellemForsoeg, ur, token);
        }
    }
}
