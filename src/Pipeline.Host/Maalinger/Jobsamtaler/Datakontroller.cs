using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Maalinger.Jobsamtaler;

/// <summary>What the measurement saw in the data, held against the definition's limits.</summary>
internal static class Datakontroller
{
    public static IReadOnlyList<Kontrolresultat> Af(Maaleresultat maalt, Produktmappe produkt, StagedSnapshot stand)
    {
        var kendte = produkt.Kommuner.Select(k => k.Kode).ToHashSet();
        var ydelser = stand.DeleAf("ydelser").Sum(d => d.RaekkerUd);
        var fund = new Dictionary<string, (string Tekst, string Hvad, long Antal, long Af)>(StringComparer.Ordinal)
        {
            ["ukendt_bopael"] = (
                "Målte personer har en bopæl",
                "personmåneder uden bopæl (kommune 000)",
                maalt.Kube.UkendtBopael,
                maalt.Kube.Personmaaneder
            ),
            ["kommune_uden_for_listen"] = (
                "Kommunekoder er på listen over kommuner",
                "personmåneder i en kommune uden for listen",
                maalt.Kube.PersonmaanederI(k => k != Domain.Leveringer.Kommune.Ukendt && !kendte.Contains(k)),
                maalt.Kube.Personmaaneder
            ),
            ["ophoert_ydelse"] = (
                "Ydelser leveres ikke efter deres ophør",
                "rækker af ydelser med dage efter ydelsens ophør",
                maalt.UgyldigYdelse,
                ydelser
            ),
        };
        return
        [
            .. produkt.Definition.Kontroller.Data.Where(g => fund.ContainsKey(g.Key)).Select(g => Resultat(g.Key, fund[g.Key], g.Value)),
        ];
    }

    private static Kontrolresultat Resultat(string navn, (string Tekst, string Hvad, long Antal, long Af) fund, Datagraense graense)
    {
        var procent = fund.Af == 0 ? 0 : 100m * fund.Antal / fund.Af;
        var besked =
            fund.Antal == 0 ? null : string.Create(Tekst.Dansk, $"{fund.Antal:#,0} {fund.Hvad}, {procent:0.##} % af {fund.Af:#,0}");
        return new(navn, fund.Tekst, graense.Outcome(procent, fund.Af), (int)Math.Min(fund.Antal, int.MaxValue), besked);
    }
}
