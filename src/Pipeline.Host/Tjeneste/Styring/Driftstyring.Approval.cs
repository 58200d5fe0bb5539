using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Completeness;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Pins;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>Runs that a check refused, and somebody who knows says were right.</summary>
internal sealed partial class Driftstyring
{
    public Task<string> Godkend(string koersel, Decision af, CancellationToken token = default)
    {
        var refused = new Kontrolbog(miljoe.Varehus).Refused(koersel);
        var known = Approvable.Names(Produktvalg.Flere([.. refused.Select(r => r.Product).Distinct()]));
        var checks = refused.Select(r => r.Check).Where(known.Contains).Distinct().ToList();
        if (refused.Count == 0 || checks.Count == 0)
        {
            throw new PipelineFejl($"Kørslen {koersel} er ikke afvist af en kontrol, der kan godkendes.", Afslutning.ForkertBrug);
        }

        // A command's run is not known in more than what was refused.
        var order =
            Find(koersel, af.Bruger)
            ?? new(Bestilling.Koersel, [.. refused.Select(r => r.Product).Distinct()], null, null, null, af.Bruger);
        var again = order with { Bruger = af.Bruger, Godkend = checks, Hvorfor = af.Hvorfor };
        return again.Kommando == Bestilling.Efterberegning ? Efterberegn(again, token) : Bestil(again, token);
    }

    /// <summary>What was asked for; null: it was not asked for here.</summary>
    private Bestilling? Find(string koersel, string bruger) =>
        miljoe.Bestillinger.Find(koersel) is { } tekst ? Bestilling.Laes(tekst)
        : miljoe.Status.Find(koersel) is { } post
            ? new(Bestilling.Efterberegning, [post.Produkt], post.Fra, post.Til, post.Regelsaet, bruger)
        : null;
}
