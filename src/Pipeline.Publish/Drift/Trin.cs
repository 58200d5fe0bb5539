using Dapper;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Drift;

/// <summary>A step of a run. Disposed without <see cref="Faerdig"/> it is recorded as failed.</summary>
public sealed class Trin : IDisposable
{
    private readonly Koerselslog _log;
    private readonly TimeProvider _ur;
    private readonly string _koersel;
    private readonly int _nr;
    private readonly long _start;
    private bool _sluttet;

    internal Trin(Koerselslog log, TimeProvider ur, string koersel, int nr, string navn)
    {
        (_log, _ur, _koersel, _nr, _start) = (log, ur, koersel, nr, ur.GetTimestamp());
        log.Skriv(f =>
            f.Execute(
                "insert into ops.trin (koersel, nr, trin, startet, udfald) values (@koersel, @nr, @navn, @startet, 'i gang')",
                new
                {
                    koersel,
                    nr,
                    navn,
                    startet = Udgivelsesbog.Tid(ur.GetUtcNow()),
                }
            )
        );
    }

    /// <summary>Records how it went; null where rows mean nothing for the step.</summary>
    public void Faerdig(long? raekkerInd = null, long? raekkerUd = null, long? karantaene = null) =>
        Slut("udfoert", raekkerInd, raekkerUd, karantaene);

    public void Dispose()
    {
        if (!_sluttet)
        {
            Slut("fejlet", null, null, null);
        }
    }

    private void Slut(string udfald, long? raekkerInd, long? raekkerUd, long? karantaene)
    {
        _sluttet = true;
        _log.Skriv(f =>
            f.Execute(
                """
                update ops.trin
                set sekunder = @sekunder, raekker_ind = @raekkerInd, raekker_ud = @raekkerUd, karantaene = @karantaene, udfald = @udfald
                where koersel = @koersel and nr = @nr
                """,
                new
                {
                    sekunder = _ur.GetElapsedTime(_start).TotalSeconds,
                    raekkerInd,
                    raekkerUd,
                    karantaene,
                    udfald,
                    koersel = _koersel,
                    nr = _nr,
                }
            )
        );
    }
}
