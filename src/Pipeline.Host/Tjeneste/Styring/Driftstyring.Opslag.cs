using System.Globalization;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Planer;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>What only looks.</summary>
internal sealed partial class Driftstyring
{
    public Task<IReadOnlyList<Forventning>> Koerselsplan(CancellationToken token = default) =>
        Task.Run<IReadOnlyList<Forventning>>(
            () =>
            {
                using var vaert = new Vaert(miljoe.Vaert, TextWriter.Null, new TavsFremdrift(miljoe.Vaert.Log, miljoe.Ur), token);
                using var mappe = Datamappe.Se(miljoe.Mappe.Sti);
                var landing = Tilvalg.Leveringer(miljoe.Landing, mappe);
                return
                [
                    .. new Koerselsplan(vaert, mappe, new("plan", landing))
                        .Laeg(Produktvalg.Alle)
                        .Plans.Select(p => new Forventning(p.Navn, p.Intet ? [] : [.. Maaneder(p).Where(m => m.Beroert)])),
                ];
            },
            token
        );

    public Task<IReadOnlyList<string>> Forklar(Forklaringsbestilling bestilling, CancellationToken token = default) =>
        Task.Run<IReadOnlyList<string>>(
            () =>
            {
                if (
                    bestilling.Person.Length != 16
                    || !ulong.TryParse(bestilling.Person, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var person)
                )
                {
                    // Not quoted: it may be a person's id.
                    throw new PipelineFejl("Personen skal være et pseudonym fra søen: 16 hexadecimale cifre.", Afslutning.ForkertBrug);
                }

                var produkt = Produktvalg.Et(bestilling.Produkt);
                var regelsaet = produkt.Samtaleregler.Find(produkt.Regelsaet(miljoe.Mappe, bestilling.Maaned, bestilling.Regler));
                return new Personopslag(miljoe.Mappe, produkt).Forklar((long)person, bestilling.Maaned, regelsaet, token)?.Linjer
                    ?? throw new PipelineFejl(Personopslag.UkendtPseudonym, Afslutning.ForkertBrug);
            },
            token
        );

    private static IEnumerable<Planlagtmaaned> Maaneder(Produktplan plan) =>
        plan.Maaneder.Select(m => new Planlagtmaaned(m.Maaned, m.Udfald != Planudfald.Uaendret, m.Hvorfor.Length == 0 ? [] : [m.Hvorfor]));

    public Task<IReadOnlyList<Arbejder>> Arbejdere(CancellationToken token = default) => Task.Run(workforce.All, token);
}
