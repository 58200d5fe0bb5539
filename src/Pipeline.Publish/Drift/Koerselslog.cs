using System.Data.Common;
using Dapper;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>The log of runs in ops.koersler, ops.trin, ops.leveringer and ops.karantaene. One run at a time writes: the caller holds the data folder's lock.</summary>
public sealed class Koerselslog(IVarehus varehus, TimeProvider ur)
{
    /// <summary>Backfills whose buckets workers have in hand are under way whatever else runs.</summary>
    private const string UdenArbejdere =
        "koersel not in (select e.koersel from ops.efterberegninger e where e.tilstand in ('maales', 'udgives'))";

    /// <summary>Records that a run has begun, or goes on. A run still said to be under way was killed, and is recorded as stopped.</summary>
    /// <param name="koersel">The run's id; unique.</param>
    /// <param name="kommando">What was asked for; without secrets and personal data.</param>
    public Koersel Start(string koersel, string kommando, string? regelsaet, string kode)
    {
        varehus.Migrer();
        var startet = ur.GetUtcNow();
        Skriv(f =>
        {
            f.Execute($"update ops.trin set udfald = 'afbrudt' where udfald = 'i gang' and {UdenArbejdere}");
            f.Execute(
                $"update ops.koersler set udfald = 'afbrudt', sluttet = @nu where udfald = 'i gang' and {UdenArbejdere}",
                new { nu = Udgivelsesbog.Tid(startet) }
            );
            f.Execute(
                """
                insert into ops.koersler (koersel, kommando, regelsaet, kode, startet, udfald)
                values (@koersel, @kommando, @regelsaet, @kode, @startet, 'i gang')
                on conflict (koersel) do update set udfald = 'i gang', sluttet = null, besked = null
                """,
                new
                {
                    koersel,
                    kommando,
                    regelsaet,
                    kode,
                    startet = Udgivelsesbog.Tid(startet),
                }
            );
        });
        return new(this, ur, koersel, Trin(koersel));
    }

    /// <summary>Steps of the run so far: a run that was stopped and is done again goes on counting.</summary>
    private int Trin(string koersel)
    {
        using var f = varehus.Aabn();
        return f.ExecuteScalar<int>("select coalesce(max(nr), 0) from ops.trin where koersel = @koersel", new { koersel });
    }

    internal void Skriv(Action<DbConnection> arbejde) =>
        varehus.ITransaktion(transaktion =>
        {
            arbejde(transaktion.Connection!);
            return true;
        });
}
