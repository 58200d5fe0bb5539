using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Produktion;

/// <summary>The third room: from staged data to the cubes of the products that are measured together, one Parquet file a month.</summary>
internal sealed class Maaling(Datamappe mappe, Indstillinger indstillinger, Rundgang rundgang, Produktmappe produkt, Regelsaet regler)
{
    /// <summary>Measures the months and returns what it found in the data.</summary>
    /// <param name="ud">The products whose cubes are written, and their months.</param>
    /// <param name="dele">Where each bucket's cube is kept, so that a measurement that was stopped goes on; null: nowhere.</param>
    public IReadOnlyList<Kontrolresultat> Koer(StagedSnapshot stand, IReadOnlyList<Produktudsnit> ud, Kubedele? dele = null) =>
        rundgang.Trin(
            $"Måling af {string.Join(", ", ud.Select(u => u.Navn))}",
            trin =>
            {
                var opgave = new Maaleopgave(
                    regler,
                    ud.Min(u => u.MaalesFra),
                    ud.Max(u => u.Til),
                    stand.NyesteLevering.SidsteDag,
                    (datasaet, spand) => stand.Filer(mappe.Sti, datasaet.Navn, spand),
                    stand.Buckets,
                    indstillinger.Traade ?? Environment.ProcessorCount
                )
                {
                    Dele = dele is null ? null : [dele],
                };
                var iForvejen = dele is null ? 0 : Enumerable.Range(0, stand.Buckets).Count(dele.Har);
                var maalt = Jobsamtalemaaling.Koer(opgave, rundgang.Spande(trin, stand.Buckets, iForvejen), rundgang.Afbryd);
                using var skriver = new Produktskriver(maalt.Kube, regler, produkt.Kommuner);
                trin.Talte(maalt.Raekker, ud.Sum(u => Kubemaaneder.Skriv(skriver, u, rundgang.Afbryd)));
                return Datakontroller.Af(maalt, produkt, stand);
            }
        );
}
