using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Lake.Filer;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Host.Produktion;

/// <summary>A measured cube's months as Parquet, one file a month.</summary>
internal static class Kubemaaneder
{
    /// <summary>Replaces what an earlier measurement left in the folder, which is of other data or other months. Returns the rows.</summary>
    public static long Skriv(Kube kube, Regelsaet regler, Produktmappe produkt, string mappe, CancellationToken token) =>
        LakeIo.Med(
            mappe,
            () =>
            {
                if (Directory.Exists(mappe))
                {
                    Directory.Delete(mappe, recursive: true);
                }

                using var skriver = new Kubeskriver();
                var raekker = new Kuberaekker(kube, regler, produkt.Kommuner);
                var antal = 0L;
                foreach (var maaned in Maaned.Fra(kube.Fra, kube.Til))
                {
                    token.ThrowIfCancellationRequested();
                    antal += skriver.Skriv(raekker, maaned, Fil(mappe, maaned));
                }

                return antal;
            }
        );

    public static string Fil(string mappe, Maaned maaned) => Path.Combine(mappe, $"maaned={maaned}.parquet");
}
