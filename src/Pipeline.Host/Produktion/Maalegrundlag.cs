using System.Text;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>What decides a measurement, as one fingerprint: the same again means the same figures.</summary>
internal static class Maalegrundlag
{
    /// <summary>Of a product's months, each under its rule set.</summary>
    public static string Af(Koerselsbeskrivelse beskrivelse, StagedSnapshot stand, Produktudsnit ud)
    {
        var afvigende = string.Concat(beskrivelse.AfvigendeRegelsaet?.Select(m => $" {m.Key} {m.Value.Sha256}") ?? []);
        return ContentHash.Of($"{Data(stand)} {beskrivelse.Regelsaet.Sha256} {ud.Fra} {ud.Til}{afvigende}");
    }

    /// <summary>Of the staged data and the code alone.</summary>
    public static string Data(StagedSnapshot stand)
    {
        var tekst = new StringBuilder();
        tekst.AppendLine(Kodeversion.Tekst).AppendLine($"{stand.NyesteLevering} {stand.Buckets}");
        foreach (var del in stand.Dele)
        {
            tekst.AppendLine(del.Mappe);
        }

        return ContentHash.Of(tekst.ToString());
    }
}
