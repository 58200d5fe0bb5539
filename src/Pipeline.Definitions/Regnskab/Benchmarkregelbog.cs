using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;

namespace Pipeline.Definitions.Regnskab;

/// <summary>Reads the rules of <c>pipelines/benchmark</c>.</summary>
public static class Benchmarkregelbog
{
    /// <exception cref="Domain.PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static HelRegelbog<Benchmarkregler> Indlaes(string produktmappe, IReadOnlyList<Kommune> kommuner) =>
        HelRegelbog<Benchmarkregler>.Indlaes(
            produktmappe,
            (version, felter) => new(version, felter["noeglekorrektioner"].Alle(k => Korrektion(k, kommuner)))
        );

    private static Noeglekorrektion Korrektion(Knude knude, IReadOnlyList<Kommune> kommuner)
    {
        var felter = new Felter(knude);
        var korrektion = new Noeglekorrektion(
            felter["maalgrupper"].Alle(Maalgruppe),
            felter["kommuner"].Alle(k => Kommunen(k, kommuner)),
            felter["aar"].Heltal(1970, 2100),
            felter["noegleaar"].Heltal(1970, 2100)
        );
        felter.Slut();
        return korrektion;
    }

    private static string Maalgruppe(Knude knude) =>
        Benchmarkkoder.Maalgruppe(knude.Tekst())?.Kode
        ?? throw knude.Sted.Fejl(
            $"'{knude.Tekst()}' er ikke en målgruppe; kendte: {string.Join(", ", Benchmarkkoder.Maalgrupper.Select(m => m.Kode))}."
        );

    private static short Kommunen(Knude knude, IReadOnlyList<Kommune> kommuner)
    {
        var kode = (short)knude.Heltal(1, 999);
        return kommuner.Any(k => k.Kode == kode)
            ? kode
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en kommunekode i kommuner.csv.");
    }
}
