using Npgsql;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>Rows into a table by binary COPY, coded beforehand (<see cref="Raekkekode"/>) and not value by value through the driver.</summary>
internal sealed class Kopiering : IDisposable
{
    private readonly NpgsqlRawCopyStream _ud;
    private bool _faerdig;

    /// <param name="tabel">Made in the same transaction: nobody else sees the rows before it ends, so they are frozen from the start.</param>
    public Kopiering(NpgsqlConnection forbindelse, string tabel, IEnumerable<string> kolonner)
    {
        _ud = forbindelse.BeginRawBinaryCopy($"copy {tabel} ({string.Join(", ", kolonner)}) from stdin (format binary, freeze)");
        _ud.Write(Raekkekode.Hoved.Span);
    }

    public void Skriv(ReadOnlySpan<byte> raekker) => _ud.Write(raekker);

    /// <summary>The server has them all when this returns.</summary>
    public void Faerdig()
    {
        _ud.Write(Raekkekode.Slut.Span);
        _faerdig = true;
        _ud.Dispose();
    }

    /// <summary>Without <see cref="Faerdig"/> the server is told to forget the rows; closing the stream would complete them.</summary>
    public void Dispose()
    {
        if (_faerdig)
        {
            return;
        }

        _faerdig = true;
        try
        {
            _ud.Cancel();
            _ud.Dispose();
        }
        catch (Exception e) when (e is NpgsqlException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone, and the rows with it. Why it is gone has been told already.
        }
    }
}
