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

/// <summary>The third room: from staged data to the cubes of the products that are measured together, one Parquet file a month.</summary>
internal sealed class Maaling(Datamappe mappe, Indstillinger indstillinger, Rundgang rundgang, Produktmappe produkt, Regelsaet regler)
{
    /// <summary>Measures the months and returns what it found in the data.</summary>
    /// <param name="ud">The products whose cubes are written, and their months.</param>
    public IReadOnlyList<Kontrolresultat> Koer(StagedSnapshot stand, IReadOnlyList<Produktudsnit> ud) =>
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
                );
                var maalt = Jobsamtalemaaling.Koer(opgave, trin, rundgang.Afbryd);
                using var skriver = new Produktskriver(maalt.Kube, regler, produkt.Kommuner);
                trin.Talte(maalt.Raekker, ud.Sum(u => Skriv(skriver, u)));
                return Datakontroller.Af(maalt, produkt, stand);
            }
        );

    /// <summary>What decides a product's cubes: the same again means that there is nothing to measure.</summary>
    public string Grundlag(StagedSnapshot stand, Produktudsnit ud)
    {
        var tekst = new StringBuilder();
        tekst.AppendLine(Kodeversion.Tekst).AppendLine(Regeltekst.Hash(regler)).AppendLine($"{ud.Fra} {ud.Til} {stand.NyesteLevering}");
        foreach (var del in stand.Dele)
        {
            tekst.AppendLine(del.Mappe);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    private long Skriv(Produktskriver skriver, Produktudsnit ud)
    {
        // What an earlier run left is of other data or other months.
        if (Directory.Exists(ud.Kuber))
        {
            Directory.Delete(ud.Kuber, recursive: true);
        }

        Directory.CreateDirectory(ud.Kuber);
        var antal = 0L;
        foreach (var maaned in Maaned.Fra(ud.Fra, ud.Til))
        {
            rundgang.Afbryd.ThrowIfCancellationRequested();
            antal += LakeIo.Med(ud.Kuber, () => skriver.Skriv(ud.Navn, maaned, Path.Combine(ud.Kuber, $"maaned={maaned}.parquet")));
        }

        return antal;
    }
}
