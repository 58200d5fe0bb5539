using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Fremdrift = Pipeline.Dashboard.Driftstyring.Fremdrift;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>What the pages steer the service by.</summary>
internal sealed partial class Driftstyring(
    Tjenestemiljoe miljoe,
    Schedule schedule,
    JobQueue queue,
    JobStore store,
    RunLinks links,
    Workforce workforce,
    Produktvalgte produkter,
    Koerselsid id,
    Mappekoe koe,
    Tavle tavle
) : IDriftstyring
{
    public Task<IReadOnlyList<Tidsplan>> Tidsplaner(CancellationToken token = default) => Task.Run(schedule.Plans, token);

    public Task SaetPaaPause(string produkt, CancellationToken token = default) => Task.Run(() => schedule.Pause(Kendt(produkt)), token);

    public Task Genoptag(string produkt, CancellationToken token = default) => Task.Run(() => schedule.Resume(Kendt(produkt)), token);

    public Task<string> StartKoersel(Koerselsbestilling bestilling, CancellationToken token = default)
    {
        // What is wrong with the order is said before anything is made.
        Produktvalg.KraevRegelsaet(Produktvalg.Flere(bestilling.Produkter), bestilling.Regler);
        if (bestilling.Fra > bestilling.Til)
        {
            throw new PipelineFejl(
                $"Den sidste måned {bestilling.Til} ligger før den første {bestilling.Fra}; byt dem om.",
                Afslutning.ForkertBrug
            );
        }

        return Bestil(Bestilling.Af(bestilling), token);
    }

    public async Task<string> KoerIgen(string koersel, string bruger, CancellationToken token = default)
    {
        var bestilling =
            Find(koersel, bruger)
            ?? throw new PipelineFejl(
                $"Kørslen {koersel} er ikke bestilt her i tjenesten og kan ikke gentages herfra; start en ny.",
                Afslutning.ForkertBrug
            );
        // What was let through then is not let through again.
        var ny = bestilling with
        {
            Bruger = bruger,
            Godkend = [],
            Hvorfor = null,
        };
        return ny.Kommando == Bestilling.Efterberegning ? await Efterberegn(ny, token) : await Bestil(ny, token);
    }

    public Task Afbryd(string koersel, CancellationToken token = default) =>
        Task.Run(
            () =>
            {
                var efterberegning =
                    miljoe.ErKlynge
                    && miljoe.Bog.Slut(koersel, Publish.Drift.Efterberegningspost.Annulleret, "afbrudt", null, "Afbrudt på ønske.");
                if (!efterberegning && tavle.Find(koersel) is { Nu.ErSlut: true } || !queue.Stop(koersel) && !efterberegning)
                {
                    throw new PipelineFejl($"Kørslen {koersel} er ikke i gang.", Afslutning.ForkertBrug);
                }
            },
            token
        );

    public string? Job(string koersel) => links.Find(koersel);

    public Task<Versionsskifte> Skift(string produkt, string version, Decision af, CancellationToken token = default) =>
        Skift(produkt, (skift, eget) => skift.Skift(version, eget, af, token), token);

    public Task<Versionsskifte> Tilbage(string produkt, string fra, Decision af, CancellationToken token = default) =>
        Skift(produkt, (skift, eget) => skift.Tilbage(fra, eget, af, token), token);

    public Task<PinChange> Slip(string produkt, Maaned? fra, Maaned? til, Decision af, CancellationToken token = default) =>
        Alene(produkt, (skift, _, _) => skift.Slip(fra, til, af, token), token);

    public IReadOnlyList<Fremdrift> IGang() => tavle.IGang();

    public IAsyncEnumerable<Fremdrift> Foelg(CancellationToken token = default) => tavle.Foelg(token);

    private Task<string> Bestil(Bestilling bestilling, CancellationToken token) =>
        Task.Run(
            () =>
            {
                var koersel = id.Nyt();
                miljoe.Bestillinger.Skriv(koersel, bestilling.Kommando, bestilling.Tekst(), bestilling.Bruger);
                tavle.Saet(koersel, bestilling);
                queue.Run(koersel);
                return koersel;
            },
            token
        );

    /// <param name="skift">Given the product's own rule set too.</param>
    private Task<Versionsskifte> Skift(string produkt, Func<Versionsskift, string, Versionsskifte> skift, CancellationToken token)
    {
        var eget = Produktvalg.Et(produkt).Definition.Regelsaet;
        return Alene(
            produkt,
            (versioner, vaert, mappe) =>
                skift(versioner, eget) with
                {
                    Notices = PublicUpdate.Run(vaert, mappe, Offentlighedsgrundlag.Laes()),
                },
            token
        );
    }

    /// <summary>Works on a product's versions while nobody else has the data folder.</summary>
    private Task<T> Alene<T>(string produkt, Func<Versionsskift, Vaert, Datamappe, T> arbejde, CancellationToken token)
    {
        var tabel = Produktliste.Find(produkt);
        return Task.Run(
            async () =>
            {
                using var vaert = new Vaert(miljoe.Vaert, TextWriter.Null, new LinjeFremdrift(miljoe.Vaert.Log, miljoe.Ur), token);
                return await koe.Med(
                    miljoe.Mappe.Sti,
                    mappe => arbejde(new Versionsskift(mappe.Sti, tabel, vaert.Varehus(mappe), miljoe.Ur), vaert, mappe),
                    token
                );
            },
            token
        );
    }

    private string Kendt(string produkt) => produkter.Alle.Any(d => d.Navn == produkt) ? produkt : Produktvalg.Et(produkt).Definition.Navn;
}
