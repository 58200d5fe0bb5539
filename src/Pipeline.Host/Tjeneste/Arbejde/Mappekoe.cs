using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>
/// One at a time has the data folder to write and publish in. Within the process they stand in line; against other processes (a command, a worker
/// that publishes) the folder's own lock decides, and is asked for again until it is free. The lock is the operating system's, and a shared folder may not carry it to
/// another machine: what the processes share a database for, they also lock there.
/// </summary>
/// <param name="paaTvaers">Takes the lock that processes on other machines see; null: one of them has it.</param>
internal sealed class Mappekoe(TimeProvider ur, TimeSpan ventetid, Func<IDisposable?> paaTvaers) : IDisposable
{
    private static readonly TimeSpan MellemForsoeg = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _plads = new(1, 1);

    /// <exception cref="PipelineFejl">Another process still has it when the wait is over; the message says which.</exception>
    public async Task<T> Med<T>(string sti, Func<Datamappe, T> arbejde, CancellationToken token)
    {
        await _plads.WaitAsync(token);
        try
        {
            var (mappe, laas) = await Tag(sti, token);
            using (laas)
            using (mappe)
            {
                return arbejde(mappe);
            }
        }
        finally
        {
            _plads.Release();
        }
    }

    public void Dispose() => _plads.Dispose();

    private async Task<(Datamappe Mappe, IDisposable Laas)> Tag(string sti, CancellationToken token)
    {
        var start = ur.GetTimestamp();
        while (true)
        {
            // After the wait the lock itself says who has it.
            var erSidste = ur.GetElapsedTime(start) > ventetid;
            if ((erSidste ? Datamappe.Skriv(sti) : Datamappe.SkrivHvisLedig(sti)) is { } mappe)
            {
                if (Proev(mappe) is { } laas)
                {
                    return (mappe, laas);
                }

                mappe.Dispose();
                if (erSidste)
                {
                    throw new PipelineFejl("Datamappen bruges af en tjeneste eller arbejder på en anden maskine; vent, eller stop den.");
                }
            }

            await Task.Delay(MellemForsoeg, ur, token);
        }
    }

    private IDisposable? Proev(Datamappe mappe)
    {
        try
        {
            return paaTvaers();
        }
        catch
        {
            mappe.Dispose();
            throw;
        }
    }
}
