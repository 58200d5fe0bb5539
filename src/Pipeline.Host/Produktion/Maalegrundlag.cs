using System.Text;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;

namespace Pipeline.Host.Produktion;

/// <summary>What decides a measurement, as one fingerprint: the same again means the same figures.</summary>
internal static class Maalegrundlag
{
    /// <summary>Of a product's months under a rule set.</summary>
    public static string Af(Regelsaet regler, StagedSnapshot stand, Produktudsnit ud) =>
        ContentHash.Of($"{Data(stand)} {Regeltekst.Hash(regler)} {ud.Fra} {ud.Til}");

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
