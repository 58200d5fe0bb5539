using System.Data.Common;
using Pipeline.Domain;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// Brings lake and warehouse to agree after a crash at any point, or after one of them was replaced. A temporary folder was never
/// published: it goes. A version folder with its name had passed its checks: it is taken into the warehouse, and put in force as its
/// manifest says, if the version it builds on still is. An empty warehouse is built from the lake, with what <c>current</c> names in force.
/// Otherwise the warehouse decides, and <c>current</c> follows it. The pinned rule sets go with the version in force. A warehouse that holds other versions by the same names is another lake's.
/// </summary>
internal sealed class Genopretning(Produkt produkt, Versionslager lager, IVarehus varehus, Maanedsfil filer, TimeProvider ur)
{
    /// <param name="opgave">What is about to be published, with what the warehouse is to know beside the figures; null: nothing is.</param>
    /// <returns>The version in force; null when nothing was ever published.</returns>
    public string? Koer(Udgivelsesopgave? opgave, CancellationToken token)
    {
        lager.SletMidlertidige();
        var current = lager.Current;
        var fil = new PinFile(lager);
        var (gaeldende, pins) = varehus.ITransaktion(
            transaktion => (Indhent(transaktion, current, opgave, fil, token), new PinLog(transaktion, ur).Current(produkt.Navn)),
            token
        );
        if (gaeldende is not null && gaeldende != current)
        {
            lager.SkrivCurrent(gaeldende);
        }

        if (gaeldende is not null)
        {
            fil.Write(pins);
        }

        return gaeldende;
    }

    private string? Indhent(DbTransaction transaktion, string? current, Udgivelsesopgave? opgave, PinFile fil, CancellationToken token)
    {
        var bog = new Udgivelsesbog(transaktion);
        if (opgave is not null)
        {
            Dimensioner.SkrivKommuner(transaktion, opgave.Kommuner);
            Anmaerkningstabel.Skriv(transaktion, produkt, opgave.Anmaerkninger);
        }

        var kendte = bog.Versioner(produkt.Navn);
        KraevSammeSoe(kendte);
        var tomt = kendte.Count == 0;
        var gaeldende = bog.Gaeldende(produkt.Navn);
        var indfoering = new Indfoering(new Versionslaeser(produkt, lager, filer), varehus);
        foreach (var manifest in lager.Versioner().Where(v => !kendte.ContainsKey(v)).Select(lager.Laes))
        {
            indfoering.Koer(transaktion, manifest, _ => { }, token);
            var afventer =
                tomt && current is not null ? manifest.Version == current : manifest.SaettesIKraft && manifest.ByggerPaa == gaeldende;
            if (afventer)
            {
                var genopbygges = tomt && current is not null;
                var anledning = genopbygges ? "genopbygning" : "fuldført efter afbrydelse";
                bog.SaetIKraft(manifest, lager, ur.GetUtcNow(), anledning);
                if ((genopbygges ? fil.Read() : Pins(manifest)) is { } pins)
                {
                    new PinLog(transaktion, ur).Write(produkt.Navn, pins, anledning, manifest.Version, Decision.Automatic);
                }

                gaeldende = manifest.Version;
            }
        }

        if (gaeldende is not null && gaeldende != current)
        {
            KraevISoeen(gaeldende);
        }

        if (gaeldende is not null && kendte.Count > 0 && bog.Map(produkt.Navn).Count == 0)
        {
            Refill(transaktion, indfoering, kendte.Keys, lager.Laes(gaeldende), token);
        }

        return gaeldende;
    }

    /// <summary>The tables of figures were lost and made anew, the record of versions was not: their rows come from the published files.</summary>
    private void Refill(
        DbTransaction transaktion,
        Indfoering indfoering,
        IEnumerable<string> known,
        Manifest inForce,
        CancellationToken token
    )
    {
        foreach (var version in lager.Versioner().Intersect(known, StringComparer.Ordinal))
        {
            indfoering.Rows(transaktion, lager.Laes(version), _ => { }, token);
        }

        new Udgivelsesbog(transaktion).WriteMap(inForce, lager);
    }

    private static RegelsaetPins? Pins(Manifest manifest) => manifest.Fastholdt is { } pins ? new(pins) : null;

    private void KraevISoeen(string gaeldende)
    {
        if (!lager.Versioner().Contains(gaeldende))
        {
            throw new PipelineFejl(
                $"I varehuset {varehus.Sted} er {produkt} {gaeldende} i kraft, men den findes ikke i '{lager.Mappe}'; "
                    + "gendan den fra en sikkerhedskopi, eller angiv den datamappe, varehuset hører til."
            );
        }

        _ = lager.Laes(gaeldende);
    }

    /// <summary>Otherwise figures of two deliveries would stand beside each other as versions of one product.</summary>
    private void KraevSammeSoe(Dictionary<string, string> kendte)
    {
        foreach (var version in lager.Versioner())
        {
            if (kendte.TryGetValue(version, out var koersel) && lager.Laes(version).Koersel.Koersel != koersel)
            {
                throw new PipelineFejl(
                    $"Varehuset {varehus.Sted} hører til en anden datamappe: dets {produkt} {version} er fra en anden kørsel end den i '{lager.Mappe}'. "
                        + "Angiv den database, datamappen hører til, eller en tom.",
                    Afslutning.ForkertBrug
                );
            }
        }
    }
}
