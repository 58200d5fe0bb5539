using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Produktion;

/// <summary>The third room: from staged data to a product's cubes, one Parquet file a month.</summary>
internal sealed class Maaling(Datamappe mappe, Indstillinger indstillinger, Rundgang rundgang, Produktmappe produkt, Regelsaet regler)
{
    public string Kuber { get; } = Path.Combine(mappe.Cubes, produkt.Definition.Navn);

    /// <summary>Measures the months and returns what it found in the data.</summary>
    public IReadOnlyList<Kontrolresultat> Koer(StagedSnapshot stand, Maaned fra, Maaned til) =>
        rundgang.Trin(
            $"Måling af {produkt.Definition.Navn}",
            trin =>
            {
                var opgave = new Maaleopgave(
                    regler,
                    fra,
                    til,
                    stand.NyesteLevering.SidsteDag,
                    (datasaet, spand) => stand.Filer(mappe.Sti, datasaet.Navn, spand),
                    stand.Buckets,
                    indstillinger.Traade ?? Environment.ProcessorCount
                );
                var maalt = Jobsamtalemaaling.Koer(opgave, trin, rundgang.Afbryd);
                trin.Talte(maalt.Raekker, Kubemaaneder.Skriv(maalt.Kube, regler, produkt, Kuber, rundgang.Afbryd));
                return Datakontroller.Af(maalt, produkt, stand);
            }
        );
}
