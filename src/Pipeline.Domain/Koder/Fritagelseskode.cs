using System.Globalization;

namespace Pipeline.Domain.Koder;

/// <summary>
/// A code of <c>fritagelser.kode</c>: an id number of the Bilagstabeller (1–999) or one of four words, which the lake stores as 1001–1004.
/// </summary>
public static class Fritagelseskode
{
    /// <summary>Barsel: an ordinary dead day (§3). Not to be confused with the ordinary codes 4 and 46.</summary>
    public const short Barsel = 1001;

    /// <summary>Opfølgning uden kontakt: an ordinary dead day (§3).</summary>
    public const short Ouk = 1002;

    /// <summary>Mindre intensiv indsats (§7).</summary>
    public const short Mii = 1003;

    /// <summary>Kan vende tilbage til sin arbejdsplads inden for 13 uger (§7).</summary>
    public const short Tilbage13 = 1004;

    public static IReadOnlyDictionary<string, short> Ord { get; } =
        new Dictionary<string, short>(StringComparer.Ordinal)
        {
            ["BARSEL"] = Barsel,
            ["OUK"] = Ouk,
            ["MII"] = Mii,
            ["TILBAGE13"] = Tilbage13,
        };

    public static string Tekst(short kode) =>
        kode < Barsel ? kode.ToString(CultureInfo.InvariantCulture) : Ord.First(o => o.Value == kode).Key;
}
