using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>A backfill that a command leaves to the workers and follows to its end. Stopped, the command is gone and the work goes on.</summary>
internal sealed class Fjernarbejde(Vaert vaert, Datamappe mappe, TimeProvider ur)
{
    private static readonly TimeSpan MellemBlik = TimeSpan.FromMilliseconds(500);

    /// <exception cref="PipelineFejl">There are no workers to be had, or it failed.</exception>
    public void Koer(Efterberegning efter, Bestilling bestilling)
    {
        if (vaert.Varehus(mappe) is not PostgresVarehus varehus)
        {
            throw new PipelineFejl(
                "Arbejdere kræver varehuset på PostgreSQL, som tjenesten og arbejderne deler; angiv det i PIPELINE_DATABASE, "
                    + "eller lad være med at bruge --paa-arbejdere.",
                Afslutning.ForkertBrug
            );
        }

        if (efter.Spande == 0 || efter.ErIntetAtGoere)
        {
            throw new PipelineFejl("Efterberegningen kan ikke deles ud; kør den uden --paa-arbejdere.", Afslutning.ForkertBrug);
        }

        varehus.Migrer();
        var indstillinger = vaert.Indstillinger(mappe);
        using var store = JobStore.Open(indstillinger.Postgres, indstillinger.Tjeneste);
        var status = new Efterberegningsstatus(varehus);
        var koersel = Uddeling.Samme(status, bestilling, ur)?.Koersel ?? Ny(varehus, store, efter, bestilling);
        vaert.Meld($"Efterberegningen er delt ud som kørsel {koersel}. Stoppes kommandoen her, fortsætter arbejderne.");
        var post = vaert.Fremdrift.Trin("Efterberegning på arbejdere", trin => Foelg(status, Arbejdere, koersel, trin));
        vaert.Ud.WriteLine(
            post.Tilstand == Efterberegningspost.Faerdig
                ? post.Version is { } version
                    ? $"{post.Produkt} {version} ligger klar under regelsæt {post.Regelsaet}. "
                        + $"Sæt den i kraft med 'pipeline publish --maaling {post.Produkt} --version {version}'."
                    : $"{post.Produkt}: {post.Besked}"
                : throw new PipelineFejl(post.Besked ?? $"Kørslen {koersel} blev afbrudt.")
        );

        int Arbejdere() => varehus.Igen(() => WorkUnderWay.Workers(store.Storage, indstillinger.Tjeneste.Silence, ur), vaert.Afbryd);
    }

    private string Ny(PostgresVarehus varehus, JobStore store, Efterberegning efter, Bestilling bestilling)
    {
        var koersel = Rundgang.NytId(ur);
        new Bestillingsbog(varehus, ur).Skriv(koersel, bestilling.Kommando, bestilling.Tekst(), bestilling.Bruger);
        efter.Begynd(koersel);
        Uddeling.Opret(JobEngine.Queue(store), varehus, ur, koersel, bestilling, efter);
        return koersel;
    }

    private Efterberegningspost Foelg(Efterberegningsstatus status, Func<int> arbejdere, string koersel, Omgivelser.Trin trin)
    {
        var alene = false;
        while (true)
        {
            var post = status.Find(koersel)!;
            if (!post.ErIGang)
            {
                return post;
            }

            if (alene != (alene = arbejdere() == 0) && alene)
            {
                vaert.Meld(
                    "Ingen arbejder er i gang, så efterberegningen venter. Start en på en maskine, der ser databasen og datamappen: "
                        + $"'{Fortolker.Program} worker --data {mappe.Sti}'."
                );
            }

            trin.Report((double)post.Maalte / post.Spande);
            trin.Tilstand = $"{Tekst.Antal(post.Maalte)} af {Tekst.Antal(post.Spande)} spande";
            vaert.Afbryd.WaitHandle.WaitOne(MellemBlik);
            vaert.Afbryd.ThrowIfCancellationRequested();
        }
    }
}
