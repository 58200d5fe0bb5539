using Microsoft.Extensions.Hosting;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>Looks in the warehouse for backfills that workers have in hand, whoever started them, and shows them on the board.</summary>
internal sealed class Efterberegningsblik(Tjenestemiljoe miljoe, Tavle tavle) : BackgroundService
{
    private static readonly TimeSpan MellemBlik = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Eftertid = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ur = new PeriodicTimer(MellemBlik, miljoe.Ur);
        while (await ur.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var post in miljoe.Status.Siden(miljoe.Ur.GetUtcNow() - Eftertid))
                {
                    Vis(post);
                }
            }
#pragma warning disable CA1031 // The next look tries again; meanwhile /health/ready says what is wrong.
            catch (Exception fejl) when (!stoppingToken.IsCancellationRequested)
            {
                miljoe.Vaert.Log.Undtagelse(fejl, "Blik på efterberegninger");
            }
#pragma warning restore CA1031
        }
    }

    private void Vis(Efterberegningspost post)
    {
        var paaTavlen = tavle.Saet(
            post.Koersel,
            new(Bestilling.Efterberegning, [post.Produkt], post.Fra, post.Til, post.Regelsaet, Bestilling.Tidsplanen)
        );
        tavle.Aendr(
            paaTavlen,
            f =>
                f with
                {
                    Tilstand = post.Tilstand switch
                    {
                        Efterberegningspost.Faerdig => Tilstand.Udfoert,
                        Efterberegningspost.Fejlet => Tilstand.Fejlet,
                        Efterberegningspost.Annulleret => Tilstand.Afbrudt,
                        _ => Tilstand.IGang,
                    },
                    Startet = Tidstekst.Laes(post.Oprettet),
                    Trin = post.Tilstand switch
                    {
                        Efterberegningspost.Maales => $"Måling af {post.Produkt} på arbejdere",
                        Efterberegningspost.Udgives => $"Udgivelse af {post.Produkt}",
                        _ => null,
                    },
                    Andel = post is { Tilstand: Efterberegningspost.Maales, Spande: > 0 } ? (double)post.Maalte / post.Spande : 0,
                    Ord =
                        post.Tilstand == Efterberegningspost.Maales
                            ? $"{Tekst.Antal(post.Maalte)} af {Tekst.Antal(post.Spande)} spande"
                            : null,
                    Besked = post.Besked,
                    Version = post.Version,
                }
        );
    }
}
