using System.Data.Common;
using Dapper;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>The log of runs in ops.koersler, ops.trin, ops.leveringer and ops.karantaene. One run at a time writes: the caller holds the data folder's lock.</summary>
public sealed class Koerselslog(IVarehus varehus, TimeProvider ur)
{
    /// <summary>Records that a run has begun. A run still said to be under way was killed, and is recorded as stopped.</summary>
    /// <param name="koersel">The run's id; unique.</param>
    /// <param name="kommando">What was asked for; without secrets and personal data.</param>
    public Koersel Start(string koersel, string kommando, string? regelsaet, string kode)
    {
        varehus.Migrer();
        var startet = ur.GetUtcNow();
        Skriv(f =>
        {
            f.Execute("update ops.trin set udfald = 'afbrudt' where udfald = 'i gang'");
            f.Execute(
                "update ops.koersler set udfald = 'afbrudt', sluttet = @nu where udfald = 'i gang'",
                new { nu = Udgivelsesbog.Tid(startet) }
            );
            f.Execute(
                """
                insert into ops.koersler (koersel, kommando, regelsaet, kode, startet, udfald)
                values (@koersel, @kommando, @regelsaet, @kode, @startet, 'i gang')
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
        return new(this, ur, koersel);
    }

    internal void Skriv(Action<DbConnection> arbejde) =>
        varehus.ITransaktion(transaktion =>
        {
            arbejde(transaktion.Connection!);
            return true;
        });
}
