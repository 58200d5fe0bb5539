using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>
/// The tables of BDO. The kommuner of the columns are not printed over Tabel 3.2–5.12: their order is that of Bilag 2, which the populations
/// and the shares identify; the tenth column, absent there, is Furesø.
/// </summary>
internal static class BdoKilde
{
    public const short Norddjurs = 707;

    public static IReadOnlyList<string> Kommuner { get; } = ["707", "657", "706", "316", "210", "223", "787", "165", "326", "190"];

    public static IReadOnlyList<Kilderaekke> Enhedsomkostninger { get; } = Kildefil.Laes("Kilder/bdo_enhedsomkostninger.csv");

    public static IReadOnlyList<Kilderaekke> Tabel31 { get; } = Kildefil.Laes("Kilder/bdo_tabel_3_1.csv");

    public static IReadOnlyList<Kilderaekke> Tabel41 { get; } = Kildefil.Laes("Kilder/bdo_tabel_4_1.csv");

    public static IReadOnlyList<Kilderaekke> Bilag2 { get; } = Kildefil.Laes("Kilder/bdo_bilag_2.csv");

    public static IReadOnlyDictionary<short, decimal?> Vaerdier(this Kilderaekke raekke) =>
        Kommuner.Where(k => raekke.Kolonner.Contains(k)).ToDictionary(k => short.Parse(k, null), raekke.Tal);

    public static string Navn(this Kilderaekke raekke) => $"{raekke["tabel"]} {raekke["maalgruppe"]} {raekke["raekke"]}";

    public static Kilderaekke Find(string tabel, string maalgruppe, string raekke) =>
        Enhedsomkostninger.Single(r => r["tabel"] == tabel && r["maalgruppe"] == maalgruppe && r["raekke"] == raekke);
}
