using System.Runtime.ExceptionServices;
using Dapper;
using Npgsql;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// Takes a version in: its parts side by side, each over a connection and in a transaction of its own, into tables that nobody reads; then, in the
/// transaction that puts it in force, all of them hung on (docs/decisions/0027-publication-in-parts.md). What a stopped one leaves, the next one
/// removes first.
/// </summary>
/// <param name="forbind">Opens a connection as the writer.</param>
internal sealed class Versionsindlaesning(Func<NpgsqlConnection> forbind, Versionsindhold indhold, Indlaesning valg)
{
    private readonly string _produkt = indhold.Produkt.Navn;
    private readonly string _version = indhold.Manifest.Version;
    private readonly Lock _melding = new();

    public void Koer(NpgsqlConnection skift, CancellationToken token)
    {
        // It waits while the parts go in, and holds nothing that others wait for.
        skift.Execute("set local idle_in_transaction_session_timeout = 0");
        Ryd();
        var dele = Versionsdel.Del(indhold.Manifest, valg.Forbindelser, valg.MindsteRaekker);
        try
        {
            SideOmSide(dele, token);
            skift.Execute(
                "select ops.luk_version(@_produkt, @_version, @graenser)",
                new
                {
                    _produkt,
                    _version,
                    graenser = dele.Skip(1).Select(d => d.Fra!).ToArray(),
                }
            );
        }
        catch
        {
            RydOmMuligt(skift);
            throw;
        }
    }

    /// <summary>The first error stops the others, and is the one that is thrown.</summary>
    private void SideOmSide(IReadOnlyList<Versionsdel> dele, CancellationToken token)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        ExceptionDispatchInfo? foerste = null;
        Parallel.ForEach(
            dele,
            new() { MaxDegreeOfParallelism = valg.Forbindelser },
            del =>
            {
                try
                {
                    Indlaes(del, stop.Token);
                }
                catch (Exception e)
                {
                    Interlocked.CompareExchange(ref foerste, ExceptionDispatchInfo.Capture(e), null);
                    stop.Cancel();
                }
            }
        );
        foerste?.Throw();
    }

    private void Indlaes(Versionsdel del, CancellationToken token)
    {
        using var forbindelse = forbind();
        using var transaktion = forbindelse.BeginTransaction();
        // The other parts have the other cores. The check adds up few groups of many rows, which the server does not know of a table without statistics:
        // it would sort them, or compile what is soon done.
        forbindelse.Execute("set local max_parallel_workers_per_gather = 0; set local enable_sort = off; set local jit = off");
        var hvilken = new
        {
            _produkt,
            _version,
            del.Nr,
            del.Fra,
            del.Til,
            del.Regelsaet,
        };
        var tabel = forbindelse.QuerySingle<string>(
            "select ops.ny_versionsdel(@_produkt, @_version, @Nr, @Fra, @Til, @Regelsaet)",
            hvilken
        );
        var kontrol = new Versionskontrol(indhold, del.Maaneder);
        Kopier(forbindelse, tabel, del, kontrol, token);
        kontrol.Koer(forbindelse, tabel);
        forbindelse.Execute("select ops.luk_versionsdel(@_produkt, @_version, @Nr)", hvilken);
        token.ThrowIfCancellationRequested();
        transaktion.Commit();
    }

    private void Kopier(NpgsqlConnection forbindelse, string tabel, Versionsdel del, Versionskontrol kontrol, CancellationToken token)
    {
        using var kopiering = new Kopiering(forbindelse, tabel, indhold.Produkt.Felter.Select(f => f.Navn));
        using var filer = new Maanedsfil();
        var kode = new Raekkekode(indhold.Produkt);
        foreach (var maaned in del.Maaneder)
        {
            indhold.LaesBidvis(
                filer,
                maaned,
                bid =>
                {
                    token.ThrowIfCancellationRequested();
                    kopiering.Skriv(kode.Kod(bid));
                    kontrol.Ventet(maaned.Maaned, bid);
                }
            );
            lock (_melding)
            {
                indhold.Indsat();
            }
        }

        kopiering.Faerdig();
    }

    private void Ryd()
    {
        using var forbindelse = forbind();
        forbindelse.Execute("select ops.ryd_version(@_produkt, @_version)", new { _produkt, _version });
    }

    /// <summary>Room on the server's disk is given back at once, when it can be; else by the next publication.</summary>
    private void RydOmMuligt(NpgsqlConnection skift)
    {
        try
        {
            // What it has hung on it holds locks on.
            skift.Close();
            Ryd();
        }
        catch (Exception e)
            when (e is NpgsqlException or IOException or TimeoutException or Domain.PipelineFejl or InvalidOperationException)
        {
            // Why the publication failed is what is told.
        }
    }
}
