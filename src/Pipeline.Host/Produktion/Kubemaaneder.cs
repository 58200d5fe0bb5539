using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Host.Produktion;

/// <summary>A product's measured months as Parquet, one file a month.</summary>
internal static class Kubemaaneder
{
    /// <summary>Replaces what an earlier measurement left in the folder, which is of other data or other months. Returns the rows.</summary>
    public static long Skriv(Produktskriver skriver, Produktudsnit ud, CancellationToken token) =>
        LakeIo.Med(
            ud.Kuber,
            () =>
            {
                if (Directory.Exists(ud.Kuber))
                {
                    Directory.Delete(ud.Kuber, recursive: true);
                }

                Directory.CreateDirectory(ud.Kuber);
                var antal = 0L;
                foreach (var maaned in Maaned.Fra(ud.Fra, ud.Til))
                {
                    token.ThrowIfCancellationRequested();
                    antal += skriver.Skriv(ud.Navn, maaned, Fil(ud.Kuber, maaned));
                }

                return antal;
            }
        );

    public static string Fil(string kuber, Maaned maaned) => Path.Combine(kuber, $"maaned={maaned}.parquet");
}
