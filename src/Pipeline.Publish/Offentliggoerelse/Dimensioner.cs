using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>The dimensions of the keys, by the names that <c>offentlig.noegle</c> of a <c>pipeline.yaml</c> uses.</summary>
internal static class Dimensioner
{
    private const string Land = "land|land";
    private const string Alle = "alle";

    /// <summary>A kommune is a part of its region and the region of the land; an unknown kommune is a part of the land alone.</summary>
    public static Noegledimension Omraade { get; } =
        new(
            ["omraadetype", "omraade"],
            (ord, regionAf) =>
                ord == Land ? null
                : ord.StartsWith("kommune|", StringComparison.Ordinal) && regionAf.TryGetValue(ord[8..], out var region)
                    ? $"region|{region}"
                : Land
        );

    /// <summary>
    /// <c>alle</c> counts a person once, so the groups may give more. Where it can be, it is treated as their sum: then the figures are safe also
    /// from whoever knows how many are in two groups, which most often is nobody.
    /// </summary>
    public static Noegledimension GruppeOgSats { get; } =
        new(
            ["ydelsesgruppe", "sats"],
            (ord, _) =>
                ord.Split('|') switch
                {
                    [Alle, Alle] => null,
                    [_, Alle] => $"{Alle}|{Alle}",
                    [var gruppe, _] => $"{gruppe}|{Alle}",
                    _ => null,
                }
        )
        {
            Hoejst = $"{Alle}|{Alle}",
        };

    /// <summary>Ydelser that add up to nothing: a person may be on several in a month.</summary>
    public static Noegledimension Ydelse { get; } = new(["ydelse"], (_, _) => null);

    public static Noegledimension Varighed { get; } =
        new(
            ["varighed"],
            (ord, _) =>
                ord == Varigheder.IAlt ? null
                : ord is Varigheder.UnderTolv or Varigheder.FraTolv ? Varigheder.IAlt
                : Varigheder.Maaneder.Contains(ord) ? Varigheder.UnderTolv
                : Varigheder.FraTolv
        );

    /// <summary>The kommune's share of a ydelse; the shares add up to nothing, as a person may have weeks of two in a month.</summary>
    public static Noegledimension Andel { get; } = new(["andel"], (_, _) => null);

    private static readonly Dictionary<string, Noegledimension> Navne = new(StringComparer.Ordinal)
    {
        ["omraade"] = Omraade,
        ["gruppe_og_sats"] = GruppeOgSats,
        ["varighed"] = Varighed,
        ["ydelse"] = Ydelse,
        ["andel"] = Andel,
    };

    public static IEnumerable<string> Kendte => Navne.Keys;

    public static Noegledimension? Find(string navn) => Navne.GetValueOrDefault(navn);
}
