using System.Data.Common;
using Dapper;
using Npgsql;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>
/// Who measures which bucket of a backfill, in ops.efterberegninger and ops.spande. A bucket that is taken gets a number, one more each time; only
/// who has the newest number can hand it in, so whoever was taken for dead and was not does no harm. Every change is one transaction; what the job queue
/// is told of in the same transaction takes the caller's connection.
/// </summary>
public sealed partial class Efterberegningsbog(IVarehus varehus, TimeProvider ur)
{
    private const string Maaling = "Måling på arbejdere";

    /// <summary>Records a backfill and its run, in the transaction of the connection. Doing it twice is doing it once.</summary>
    /// <param name="maalte">Buckets that are there already.</param>
    /// <returns>Whether every bucket was there, so that the publish step is started by this; null: it was recorded already.</returns>
    public bool? Opret(DbConnection f, Efterberegningspost ny, int spande, IReadOnlySet<int> maalte)
    {
        var nu = Nu;
        if (
            f.Execute(
                """
                insert into ops.efterberegninger (koersel, produkt, fra, til, regelsaet, data, kode, tilstand, oprettet)
                values (@Koersel, @Produkt, @Fra, @Til, @Regelsaet, @Data, @Kode, 'maales', @nu)
                on conflict (koersel) do nothing
                """,
                new
                {
                    ny.Koersel,
                    ny.Produkt,
                    ny.Fra,
                    ny.Til,
                    ny.Regelsaet,
                    ny.Data,
                    ny.Kode,
                    nu,
                }
            ) == 0
        )
        {
            return null;
        }

        f.Execute(
            """
            insert into ops.koersler (koersel, kommando, regelsaet, kode, startet, udfald)
            values (@Koersel, 'backfill', @Regelsaet, @Kode, @nu, 'i gang');
            insert into ops.trin (koersel, nr, trin, startet, udfald) values (@Koersel, 1, @Maaling, @nu, 'i gang');
            """,
            new
            {
                ny.Koersel,
                ny.Regelsaet,
                ny.Kode,
                nu,
                Maaling,
            }
        );
        f.Execute(
            "insert into ops.spande (koersel, regelsaet, spand, tilstand, forsoeg) values (@Koersel, @Regelsaet, @spand, @tilstand, 0)",
            Enumerable
                .Range(0, spande)
                .Select(spand => new
                {
                    ny.Koersel,
                    ny.Regelsaet,
                    spand,
                    tilstand = maalte.Contains(spand) ? "faerdig" : "venter",
                })
        );
        return BegyndUdgivelse(f, ny.Koersel);
    }

    /// <summary>Takes a bucket to measure, also from somebody who has it: the queue gives it to another only when that one is taken for dead, or let go.</summary>
    /// <returns>The number to hand it in by; null: it is measured, or the backfill is over.</returns>
    public int? Tag(string koersel, string regelsaet, int spand, string arbejder) =>
        Transaktion(t =>
            t.Connection!.ExecuteScalar<int?>(
                """
                update ops.spande set tilstand = 'i gang', forsoeg = forsoeg + 1, arbejder = @arbejder, startet = @nu
                where koersel = @koersel and regelsaet = @regelsaet and spand = @spand and tilstand <> 'faerdig'
                    and exists (select 1 from ops.efterberegninger e where e.koersel = @koersel and e.tilstand = 'maales')
                returning forsoeg
                """,
                new
                {
                    koersel,
                    regelsaet,
                    spand,
                    arbejder,
                    nu = Nu,
                },
                t
            )
        );

    /// <summary>
    /// Hands in a measured bucket, in the transaction of the connection: the files get their place, the row says so, and the last one starts the publish step.
    /// </summary>
    /// <param name="flyt">Puts the files in their place; may be done twice.</param>
    public Aflevering Aflever(
        DbConnection f,
        string koersel,
        string regelsaet,
        int spand,
        int forsoeg,
        double sekunder,
        string sha256,
        Action flyt
    )
    {
        // The backfill's row first, so that those who hand in stand in one line.
        f.Execute("update ops.efterberegninger set tilstand = tilstand where koersel = @koersel", new { koersel });
        var modtaget =
            f.Execute(
                """
                update ops.spande set tilstand = 'faerdig', sekunder = @sekunder, sha256 = @sha256
                where koersel = @koersel and regelsaet = @regelsaet and spand = @spand and forsoeg = @forsoeg and tilstand = 'i gang'
                    and exists (select 1 from ops.efterberegninger e where e.koersel = @koersel and e.tilstand = 'maales')
                """,
                new
                {
                    koersel,
                    regelsaet,
                    spand,
                    forsoeg,
                    sekunder,
                    sha256,
                }
            ) == 1;
        if (!modtaget)
        {
            return Aflevering.Afvist;
        }

        flyt();
        return BegyndUdgivelse(f, koersel) ? Aflevering.Sidste : Aflevering.Modtaget;
    }

    /// <summary>Ends a backfill that measures or publishes; one that is over stays as it ended.</summary>
    /// <param name="udfald">Of the run: udfoert, fejlet, afvist or afbrudt.</param>
    /// <returns>Whether this ended it.</returns>
    public bool Slut(string koersel, string tilstand, string udfald, string? version, string? besked) =>
        Transaktion(t =>
        {
            var ord = new
            {
                koersel,
                tilstand,
                udfald,
                version,
                besked,
                nu = Nu,
            };
            var sluttet =
                t.Connection!.Execute(
                    """
                    update ops.efterberegninger set tilstand = @tilstand, sluttet = @nu, version_id = @version, besked = @besked
                    where koersel = @koersel and tilstand in ('maales', 'udgives')
                    """,
                    ord,
                    t
                ) == 1;
            if (sluttet)
            {
                t.Connection!.Execute(
                    """
                    update ops.koersler set udfald = @udfald, sluttet = @nu, besked = coalesce(@besked, besked)
                    where koersel = @koersel and udfald = 'i gang';
                    update ops.trin set udfald = @udfald where koersel = @koersel and udfald = 'i gang';
                    """,
                    ord,
                    t
                );
            }

            return sluttet;
        });

    /// <summary>Whether every bucket is there and none says that the publish step was started: then it is, by this.</summary>
    private bool BegyndUdgivelse(DbConnection f, string koersel)
    {
        if (
            f.Execute(
                """
                update ops.efterberegninger set tilstand = 'udgives'
                where koersel = @koersel and tilstand = 'maales'
                    and not exists (select 1 from ops.spande s where s.koersel = @koersel and s.tilstand <> 'faerdig')
                """,
                new { koersel }
            ) == 0
        )
        {
            return false;
        }

        var startet = f.ExecuteScalar<string>("select startet from ops.trin where koersel = @koersel and nr = 1", new { koersel });
        f.Execute(
            "update ops.trin set udfald = 'udfoert', sekunder = @sekunder where koersel = @koersel and nr = 1",
            new { koersel, sekunder = (ur.GetUtcNow() - Udgivelsesbog.Tidspunkt(startet!)).TotalSeconds }
        );
        return true;
    }

    private string Nu => Udgivelsesbog.Tid(ur.GetUtcNow());

    private T Transaktion<T>(Func<DbTransaction, T> arbejde) =>
        varehus.ITransaktion(t =>
        {
            // A process that stops dead in here must not keep the others waiting: the server lets go of what it holds, and its commit fails.
            if (t.Connection is NpgsqlConnection)
            {
                t.Connection.Execute("set local idle_in_transaction_session_timeout = '10s'", transaction: t);
            }

            return arbejde(t);
        });
}
