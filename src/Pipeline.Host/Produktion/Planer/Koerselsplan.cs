using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Planer;

/// <summary>What <c>run</c> would do. What of the landing folder has no receipt that holds is read through for its hash; nothing is written.</summary>
internal sealed class Koerselsplan(Vaert vaert, Datamappe mappe, Koerselsvalg valg)
{
    /// <exception cref="Domain.PipelineFejl">The run would be refused: a delivery is missing.</exception>
    /// <returns>What waits, one sentence each, and the plan of every product that would be measured.</returns>
    public (IReadOnlyList<string> Waiting, IReadOnlyList<Produktplan> Plans) Laeg(IReadOnlyList<Produktmappe> produkter)
    {
        // A run would be refused for it, whether or not the plan comes to look.
        _ = vaert.Varehus(mappe);
        var leverede = Leverede();
        var selection = new DeliverySelection(Produktvalg.Alle, [.. leverede.Keys], valg.Fra, valg.Til);
        var udvalg = Produktudvalg.Af(produkter, selection.Deliveries, valg.Navngivne);
        udvalg.KraevNoget();
        var measurable = MeasurableProducts.Of(udvalg.Maales, valg, selection.Deliveries);
        var inddata = Inddata(leverede, selection);
        var stand = Klargjort(inddata);
        return (measurable.Waiting, [.. measurable.Products.Select(p => Plan(p, inddata, stand))]);
    }

    private Produktplan Plan(Produktmappe produkt, IReadOnlyList<Inddata> alle, StagedSnapshot? klargjort)
    {
        var navn = produkt.Definition.Navn;
        var inddata = Egne(produkt, alle);
        var stand = klargjort is null ? null : Coverage.Trim(produkt, klargjort, valg.Fra, valg.Til);
        var data = new Datagrundlag(mappe.Sti, [.. inddata.Select(i => (i.Datasaet, Maaned.Parse(i.Maaned)))], stand);
        var motor = produkt.Motor();
        var ud = Produktudsnit.Af(mappe, navn, motor, data, valg.Fra, valg.Til);
        var regler = new Maanedsregler(produkt, valg.Regler, new PinFile(new(mappe.Sti, navn)).Read(), ud.Maaneder);
        var beskrivelse = regler.Beskrivelse("", inddata);
        var plan = new Produktplanlaegning(mappe, produkt, beskrivelse).Plan(ud.Maaneder) with
        {
            Pins = new(regler.Gaeldende, regler.Efter.Within(ud.Maaneder.Select(m => m.ToString()))),
        };
        if (stand is null && !motor.KenderMaanederUklargjort)
        {
            return plan with { Intet = false, Uvist = true };
        }

        var somSidst =
            stand is not null
            && !ud.ErTomt
            && new Udgivetgrundlag(mappe, navn, vaert.Varehus(mappe)).Er(Maalegrundlag.Af(beskrivelse, stand, ud));
        return plan with { Intet = ud.ErTomt || somSidst };
    }

    /// <summary>The product's own, without those of months that wait.</summary>
    private IReadOnlyList<Inddata> Egne(Produktmappe produkt, IReadOnlyList<Inddata> alle)
    {
        var leveringer = alle.Select(i => (i.Datasaet, Maaned.Parse(i.Maaned))).ToList();
        var coverage = Coverage.Of(produkt, leveringer);
        var egne = (coverage.Contains(valg.Fra, valg.Til) ? coverage.Trim(leveringer) : Maaneder.Egne(produkt, leveringer)).ToHashSet();
        return [.. alle.Where(i => egne.Contains((i.Datasaet, Maaned.Parse(i.Maaned))))];
    }

    /// <summary>The deliveries a run would find, with their hashes: those of the lake, and over them those of the landing folder.</summary>
    private Dictionary<(string Datasaet, Maaned Maaned), string> Leverede()
    {
        var indstillinger = vaert.Indstillinger(mappe);
        var landet = vaert.Fremdrift.Trin(
            "Leveringer",
            trin =>
                Leveringssyn.Se(
                    valg.Landing,
                    Kvitteringsbog.Laes(mappe.Sti, valg.Efterse ? TimeSpan.Zero : indstillinger.Tillid),
                    indstillinger.Traade ?? Environment.ProcessorCount,
                    trin,
                    vaert.Afbryd
                )
        );
        var gaeldende = new RaaLager(mappe.Sti).Gaeldende().ToDictionary(l => (l.Datasaet, l.Maaned), l => l.Kilde.Sha256);
        foreach (var fil in landet)
        {
            gaeldende[(fil.Datasaet, fil.Maaned)] = fil.Sha256;
        }

        return gaeldende;
    }

    /// <summary>The deliveries a run would stage.</summary>
    private static IReadOnlyList<Inddata> Inddata(
        Dictionary<(string Datasaet, Maaned Maaned), string> leverede,
        DeliverySelection selection
    ) =>
        [
            .. from datasaet in Datasaetliste.Alle
            let alle = leverede
                .Where(l => l.Key.Datasaet == datasaet.Navn && selection.IsUsed(datasaet.Navn, l.Key.Maaned))
                .OrderBy(l => l.Key.Maaned)
            from levering in datasaet.Art == Leveringsart.Maanedlig ? alle : alle.TakeLast(1)
            select new Inddata(datasaet.Navn, levering.Key.Maaned.ToString(), levering.Value, 0, new Dictionary<string, long>()),
        ];

    /// <summary>What is staged, when it is of these deliveries; null when a run would have to stage.</summary>
    private StagedSnapshot? Klargjort(IReadOnlyList<Inddata> inddata)
    {
        var stand = StagedSnapshot.Find(mappe.Sti);
        return
            stand is not null
            && stand
                .Dele.Select(d => (d.Datasaet, d.Levering.ToString(), d.RaaHash))
                .ToHashSet()
                .SetEquals(inddata.Select(i => (i.Datasaet, i.Maaned, i.Sha256)))
            ? stand
            : null;
    }
}
