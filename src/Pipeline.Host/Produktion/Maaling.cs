using System.Security.Cryptography;
using System.Text;
using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;
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
                trin.Talte(maalt.Raekker, Skriv(maalt.Kube));
                return Datakontroller.Af(maalt, produkt, stand);
            }
        );

    /// <summary>What decides the cubes: the same again means that there is nothing to measure.</summary>
    public string Grundlag(StagedSnapshot stand, Maaned fra, Maaned til)
    {
        var tekst = new StringBuilder();
        tekst.AppendLine(Kodeversion.Tekst).AppendLine(Regeltekst.Hash(regler)).AppendLine($"{fra} {til} {stand.NyesteLevering}");
        foreach (var del in stand.Dele)
        {
            tekst.AppendLine(del.Mappe);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    private long Skriv(Kube kube)
    {
        // What an earlier run left is of other data or other months.
        if (Directory.Exists(Kuber))
        {
            Directory.Delete(Kuber, recursive: true);
        }

        using var skriver = new Kubeskriver();
        var raekker = new Kuberaekker(kube, regler, produkt.Kommuner);
        var antal = 0L;
        foreach (var maaned in Maaned.Fra(kube.Fra, kube.Til))
        {
            rundgang.Afbryd.ThrowIfCancellationRequested();
            antal += LakeIo.Med(Kuber, () => skriver.Skriv(raekker, maaned, Path.Combine(Kuber, $"maaned={maaned}.parquet")));
        }

        return antal;
    }
}
