using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Styring;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>Does what was asked for, when the data folder is free: as the command would, with its steps on the board and its end in ops.koersler.</summary>
internal sealed class Koerselsgang(Tjenestemiljoe miljoe, Mappekoe koe, Tavle tavle)
{
    /// <param name="oensket">Whether somebody asked for it to stop; else the process stops, and what is under way is handed back.</param>
    /// <param name="token">It is to stop (<see cref="OperationCanceledException"/>).</param>
    /// <returns>How it ended, and what the user was told.</returns>
    public async Task<(Tilstand Tilstand, string? Besked)> Koer(
        string koersel,
        Bestilling bestilling,
        Func<bool> oensket,
        CancellationToken token
    )
    {
        var post = tavle.Saet(koersel, bestilling);
        var ord = new StringWriter();
        try
        {
            using var vaert = new Vaert(miljoe.Vaert, ord, new Tavlefremdrift(tavle, post, miljoe.Vaert.Log, miljoe.Ur), token);
            await koe.Med(miljoe.Mappe.Sti, mappe => Udfoer(vaert, mappe, post), token);
            return Slut(post, Tilstand.Udfoert, Sidste(ord));
        }
        catch (PipelineFejl fejl)
        {
            miljoe.Vaert.Log.Log.Warning("{Kommando} {Koersel}: {Fejl:l}", bestilling.Kommando, koersel, fejl.Message);
            return Slut(post, fejl.Afslutning == Afslutning.AfvistAfKontrol ? Tilstand.Afvist : Tilstand.Fejlet, fejl.Message);
        }
        catch (Exception fejl) when (token.IsCancellationRequested)
        {
            miljoe.Vaert.Log.Undtagelse(fejl, "Afbrudt");
            Slut(post, Tilstand.Afbrudt, oensket() ? "Afbrudt på ønske." : "Afbrudt, fordi tjenesten stoppede.");
            throw new OperationCanceledException(token);
        }
#pragma warning disable CA1031 // The last stop, as in Fortolker: whatever it is, the user gets one sentence, and the log the rest.
        catch (Exception fejl)
        {
            return Slut(post, Tilstand.Fejlet, miljoe.Vaert.Oversaet(fejl) ?? miljoe.Vaert.Log.Uventet(fejl));
        }
#pragma warning restore CA1031
    }

    private bool Udfoer(Vaert vaert, Datamappe mappe, Tavlepost post)
    {
        tavle.Aendr(post, f => f with { Tilstand = Tilstand.IGang, Startet = miljoe.Ur.GetUtcNow() });
        var bestilling = post.Bestilling;
        if (bestilling.Kommando == Bestilling.Efterberegning)
        {
            var produkt = Produktvalg.Et(bestilling.Produkter[0]);
            var efter = new Efterberegning(
                vaert,
                mappe,
                produkt,
                bestilling.FraMaaned!.Value,
                bestilling.TilMaaned!.Value,
                bestilling.Regler!
            )
            {
                Godkend = bestilling.Godkend,
                Af = bestilling.By,
            };
            var version = efter.Koer(post.Koersel);
            tavle.Aendr(post, f => f with { Version = version });
            return true;
        }

        var landing = Tilvalg.Leveringer(miljoe.Landing, mappe);
        Demomappe.AfvisFremmede(mappe, landing);
        var valg = new Koerselsvalg(Bestilling.Koersel, landing, bestilling.FraMaaned, bestilling.TilMaaned, bestilling.Regler)
        {
            Navngivne = bestilling.Produkter.Count > 0,
            UdenKilder = Demomappe.Er(mappe),
            Koersel = post.Koersel,
            Godkend = bestilling.Godkend,
            Af = bestilling.By,
        };
        new Produktionskoersel(vaert, mappe, valg).Koer(Produktvalg.Flere(bestilling.Produkter));
        return true;
    }

    private (Tilstand Tilstand, string? Besked) Slut(Tavlepost post, Tilstand tilstand, string? besked)
    {
        // One that had nothing to do, or could not begin, has not told of itself.
        miljoe.Bestillinger.Afslut(
            post.Koersel,
            post.Bestilling.Kommando,
            post.Bestilling.Regler,
            Kodeversion.Tekst,
            tilstand switch
            {
                Tilstand.Udfoert => "udfoert",
                Tilstand.Afvist => "afvist",
                Tilstand.Afbrudt => "afbrudt",
                _ => "fejlet",
            },
            besked ?? ""
        );
        tavle.Aendr(post, f => f with { Tilstand = tilstand, Trin = null, Andel = 0, Ord = null, Besked = besked });
        return (tilstand, besked);
    }

    private static string? Sidste(StringWriter ord) =>
        ord.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var sidste] ? sidste.Trim() : null;
}
