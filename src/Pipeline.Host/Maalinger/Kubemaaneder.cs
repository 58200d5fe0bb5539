using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Published;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Host.Maalinger;

/// <summary>A product's measured months as Parquet, one file a month.</summary>
internal static class Kubemaaneder
{
    /// <summary>Removes what an earlier measurement left in the folder, which is of other data or other months.</summary>
    public static void Ryd(string kuber) =>
        LakeIo.Med(
            kuber,
            () =>
            {
                if (Directory.Exists(kuber))
                {
                    Directory.Delete(kuber, recursive: true);
                }
            }
        );

    /// <summary>Writes the months into the folder, beside those measured under other rules. Returns the rows.</summary>
    /// <param name="regelsaet">The version of the rules they were measured under.</param>
    /// <param name="skriv">Writes a month to a file and returns its rows.</param>
    /// <param name="traade">So many may ask <paramref name="skriv"/> at a time, each for its own month.</param>
    public static long Skriv(
        Produktudsnit ud,
        string regelsaet,
        Func<Maaned, MonthFile, long> skriv,
        CancellationToken token,
        int traade = 1
    ) =>
        LakeIo.Med(
            ud.Kuber,
            () =>
            {
                Directory.CreateDirectory(ud.Kuber);
                var antal = 0L;
                Sideloebende.Koer(
                    ud.Maaneder.Count,
                    traade,
                    i => Interlocked.Add(ref antal, skriv(ud.Maaneder[i], File(ud, ud.Maaneder[i], regelsaet))),
                    token
                );
                return antal;
            }
        );

    private static MonthFile File(Produktudsnit ud, Maaned maaned, string regelsaet) =>
        MonthDescription.File(Fil(ud.Kuber, maaned), Produktliste.Find(ud.Navn), maaned, regelsaet);

    public static string Fil(string kuber, Maaned maaned) => Path.Combine(kuber, $"maaned={maaned}.parquet");
}
