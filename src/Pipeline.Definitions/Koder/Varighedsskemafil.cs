using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Koder;

/// <summary>Skema 1 (§4): the bands follow on each other in all three measures; the two sums agree with them.</summary>
internal static partial class Varighedsskemafil
{
    private const int Maaneder = 12;
    private static readonly string[] Maal = ["dage", "timer_fuldtid", "timer_deltid"];

    public static IReadOnlyList<Varighedsbaand> Laes(string sti)
    {
        var fil = Csvfil.Laes(
            sti,
            ["varighed", .. Maal.SelectMany(m => new[] { $"{m}_fra", $"{m}_til" }), .. Maal.Select(m => $"trykt_{m}")]
        );
        var navne = fil.Raekker.Select(r => r["varighed"].Tekst).ToList();
        var sum = Raekke(fil, navne, "under 12");
        var resten = Raekke(fil, navne, "12+");
        var baand = fil.Raekker.Where(r => r != sum && r != resten).ToList();
        for (var i = 0; i < Maaneder; i++)
        {
            if (i >= baand.Count || baand[i]["varighed"].Tekst != i.ToString(CultureInfo.InvariantCulture))
            {
                throw (i < baand.Count ? baand[i].Sted : fil.Sted)
                    .Under("varighed")
                    .Fejl($"de første intervaller skal hedde 0 til 11; her mangler {i}.");
            }
        }

        foreach (var maal in Maal)
        {
            Foelger(fil, baand, maal);
            Ens(sum, $"{maal}_fra", baand[0]);
            Ens(sum, $"{maal}_til", baand[Maaneder - 1]);
            Ens(
                resten,
                $"{maal}_fra",
                baand.Count > Maaneder ? baand[Maaneder] : throw fil.Sted.Fejl("intervallerne efter 12 måneder mangler.")
            );
            Ens(resten, $"{maal}_til", baand[^1]);
        }

        return [.. baand.Select(b => new Varighedsbaand(b["varighed"].Tekst, Fra(b, Maal[0]), Fra(b, Maal[1]), Fra(b, Maal[2])))];
    }

    private static Csvraekke Raekke(Csvfil fil, List<string> navne, string navn) =>
        navne.FindAll(n => n == navn).Count == 1
            ? fil.Raekker[navne.IndexOf(navn)]
            : throw fil.Sted.Fejl($"rækken '{navn}' skal være der én gang.");

    private static void Foelger(Csvfil fil, List<Csvraekke> baand, string maal)
    {
        for (var i = 0; i < baand.Count; i++)
        {
            var (fra, til) = (Fra(baand[i], maal), baand[i].Valgfri($"{maal}_til"));
            var ventet = i == 0 ? 0 : Tal(baand[i - 1][$"{maal}_til"], maal) + 1;
            if (fra != ventet)
            {
                throw baand[i].Sted.Under($"{maal}_fra").Fejl("intervallet skal begynde, hvor det forrige slutter (det første ved 0).");
            }

            if (i == baand.Count - 1 ? til is not null : Tal(baand[i][$"{maal}_til"], maal) < fra)
            {
                throw baand[i]
                    .Sted.Under($"{maal}_til")
                    .Fejl(
                        til is null || i < baand.Count - 1
                            ? "intervallet slutter, før det begynder."
                            : "det sidste interval skal være åbent (tomt felt)."
                    );
            }
        }
    }

    private static void Ens(Csvraekke sum, string kolonne, Csvraekke baand)
    {
        if (sum.Valgfri(kolonne)?.Tekst != baand.Valgfri(kolonne)?.Tekst)
        {
            throw sum.Sted.Under(kolonne).Fejl($"passer ikke med intervallet {baand["varighed"].Tekst}.");
        }
    }

    private static int Fra(Csvraekke raekke, string maal) => Tal(raekke[$"{maal}_fra"], maal);

    /// <summary>Days, or hundredths of an hour.</summary>
    private static int Tal(Vaerdi felt, string maal) =>
        maal == "dage" ? felt.Heltal(0, 100_000)
        : Timer().IsMatch(felt.Tekst) ? int.Parse(felt.Tekst.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
        : throw felt.Sted.Fejl($"'{felt.Tekst}' er ikke timer med to decimaler; skriv for eksempel 160,33.");

    [GeneratedRegex(@"^[0-9]{1,6},[0-9]{2}\z")]
    private static partial Regex Timer();
}
