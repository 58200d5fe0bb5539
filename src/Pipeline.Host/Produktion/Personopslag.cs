using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler.Forklaringer;
using Pipeline.Measure.Spande;

namespace Pipeline.Host.Produktion;

/// <summary>Finds one person's rows in the staged data and has the engine explain itself.</summary>
internal sealed class Personopslag(Datamappe mappe, Produktmappe produkt)
{
    public const string UkendtPseudonym = "Ingen levering har en person med det pseudonym; kontrollér, at det er fra denne datamappe.";

    public const string UkendtId = "Ingen levering har en person med det id; kontrollér, at det er skrevet, som registrene skriver det.";

    /// <returns>Null when no delivery holds the person.</returns>
    /// <exception cref="PipelineFejl">The month is not in the data.</exception>
    public Forklaring? Forklar(long person, Maaned maaned, Regelsaet regler, CancellationToken token)
    {
        var stand = Coverage.Trim(produkt, StagedSnapshot.Laes(mappe.Sti), from: null, to: null);
        if (maaned > stand.NyesteLevering || maaned < Maaneder.Foerste(stand))
        {
            throw new PipelineFejl(
                $"Der er ikke data for {maaned}; vælg en måned fra {Maaneder.Foerste(stand)} til {stand.NyesteLevering}.",
                Afslutning.ForkertBrug
            );
        }

        var laeser = new Spandlaeser((datasaet, spand) => stand.Filer(mappe.Sti, datasaet.Navn, spand));
        var fundet = laeser.Laes(new Buckets(stand.Buckets).Af(person), person, token);
        return fundet.AntalPersoner != 1
            ? null
            : new Forklarer(regler, maaned, stand.NyesteLevering.SidsteDag).Forklar(fundet, 0) with
            {
                Kommunenavne = produkt.Kommuner.ToDictionary(k => k.Kode, k => k.Navn),
            };
    }
}
