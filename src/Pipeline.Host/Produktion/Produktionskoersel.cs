using System.Runtime.ExceptionServices;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion.Completeness;
using Pipeline.Host.Produktion.Integrity;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Produktion;

/// <summary>
/// A whole run: deliveries in, what has changed out. Data flow through the rooms in one direction; each step can be done again, so a run that was
/// stopped anywhere is finished by running it again.
/// </summary>
internal sealed class Produktionskoersel(Vaert vaert, Datamappe mappe, Koerselsvalg valg)
{
    private readonly Indstillinger _indstillinger = vaert.Indstillinger(mappe);
    private readonly IVarehus _varehus = vaert.Varehus(mappe);
    private readonly TimeProvider _ur = TimeProvider.System;
    private readonly Offentligprofil _profil = Offentlighedsgrundlag.Laes();

    public void Koer(IReadOnlyList<Produktmappe> produkter)
    {
        Rundgang.Koer(
            vaert,
            new Koerselslog(_varehus, _ur),
            valg.Koersel ?? Rundgang.NytId(_ur),
            valg.Kommando,
            valg.Regler,
            rundgang =>
            {
                vaert.KeepWarehouse(mappe);
                new WarehouseRecovery(mappe, _varehus, _ur).Run(rundgang);
                var hentet = new Hentning(mappe, _indstillinger, rundgang).Koer(valg, produkter[0].Kommuner);
                var modtagelse = new Modtagelse(mappe, _indstillinger, rundgang);
                modtagelse.Udtraek(valg.Landing, hentet, valg.Efterse);
                var selection = new DeliverySelection(Produktvalg.Alle, Maaneder.Leveringer(mappe.Sti), valg.Fra, valg.Til);
                var udvalg = Produktudvalg.Af(produkter.Where(p => ErHentet(p, hentet)), selection.Deliveries, valg.Navngivne);
                if (udvalg.Maales.Count == 0 && hentet.Svigt.Count > 0)
                {
                    throw hentet.Fejl(produkter);
                }

                udvalg.KraevNoget();
                if (udvalg.Undladt is { } undladt)
                {
                    vaert.Ud.WriteLine(undladt);
                }

                var measurable = MeasurableProducts.Of(udvalg.Maales, valg, selection.Deliveries);
                foreach (var waiting in measurable.Waiting)
                {
                    vaert.Ud.WriteLine(waiting);
                }

                var stand = modtagelse.Klargoering(Produktvalg.Alle, selection);
                ProducerAlle(rundgang, measurable.Products, stand);
                // What did not need the source is published; the run is not what it should have been all the same.
                return hentet.Svigt.Count == 0 ? true : throw hentet.Fejl(produkter);
            }
        );
    }

    private bool ErHentet(Produktmappe produkt, Hentet hentet)
    {
        foreach (var kilde in hentet.Mangler(produkt))
        {
            vaert.Ud.WriteLine(
                $"{produkt.Definition.Navn}: ikke målt; kilden {kilde.Kilde} svigtede, og {string.Join(" og ", Hentet.Faelles(produkt, kilde))} er ikke hentet."
            );
        }

        return !hentet.Mangler(produkt).Any();
    }

    /// <summary>A measurement that is refused does not keep the others from being published; the run ends as the first refusal says.</summary>
    private void ProducerAlle(Rundgang rundgang, IReadOnlyList<Produktmappe> produkter, StagedSnapshot stand)
    {
        var afviste = new List<PipelineFejl>();
        foreach (var sammen in produkter.GroupBy(p => p.Definition.MaalesMed))
        {
            try
            {
                Producer(rundgang, [.. sammen], Coverage.Trim(sammen.First(), stand, valg.Fra, valg.Til));
            }
            catch (PipelineFejl fejl)
            {
                afviste.Add(fejl);
            }
        }

        // When all are published: products that are shown together are protected together. Also when nothing is new: the threshold may be another.
        PublicUpdate.Run(vaert, mappe, _profil, (navn, arbejde) => rundgang.Trin(navn, _ => arbejde())).Write(vaert.Ud);
        foreach (var fejl in afviste.Skip(1))
        {
            rundgang.Advar(fejl.Message);
        }

        if (afviste.Count > 0)
        {
            ExceptionDispatchInfo.Throw(afviste[0]);
        }
    }

    /// <summary>Products of one measurement: measured in one pass over the data, published one by one.</summary>
    private void Producer(Rundgang rundgang, IReadOnlyList<Produktmappe> produkter, StagedSnapshot stand)
    {
        var motor = produkter[0].Motor();
        var data = Datagrundlag.Af(mappe.Sti, stand);
        var nye = new List<Produktopgave>();
        var uaendrede = new List<string>();
        foreach (var produkt in produkter)
        {
            var navn = produkt.Definition.Navn;
            var ud = Produktudsnit.Af(mappe, navn, motor, data, valg.Fra, valg.Til);
            if (ud.ErTomt)
            {
                rundgang.Advar($"{navn} udgives ikke: leveringerne rækker ikke til en måned.");
                continue;
            }

            var regler = new Maanedsregler(produkt, valg.Regler, PinReader.ForRun(_varehus, mappe.Sti, navn), ud.Maaneder);
            var opgave = new Produktopgave(produkt, ud, regler, regler.Beskrivelse(rundgang.Id, Modtagelse.Inddata(stand)), stand);
            if (new Udgivetgrundlag(mappe, navn, _varehus).ErIVarehuset(opgave.Grundlag))
            {
                uaendrede.Add(navn);
                Uaendret(opgave, rundgang);
                Anmaerkningstabel.Opdater(_varehus, Produktliste.Find(navn), produkt.Anmaerkninger, rundgang.Afbryd);
            }
            else
            {
                nye.Add(opgave);
            }
        }

        if (uaendrede.Count > 0)
        {
            vaert.Ud.WriteLine($"{string.Join(", ", uaendrede)}: intet nyt siden sidste kørsel; alt er udgivet.");
        }

        if (nye.Count == 0)
        {
            return;
        }

        var hele = new CompletenessGate(mappe, _varehus, _indstillinger.Lake(mappe), rundgang.Id, valg).Require(
            [.. nye.Select(n => n.Produkt)],
            stand
        );
        var traade = _indstillinger.Traade ?? Environment.ProcessorCount;
        IReadOnlyList<Kontrolresultat> datakontroller =
        [
            hele,
            .. Maaling.Koer(
                rundgang,
                motor,
                [
                    .. nye.SelectMany(n => n.Regler.Del(n.Ud))
                        .GroupBy(d => d.Regelsaet, d => d.Ud, StringComparer.Ordinal)
                        .Select(g => new Maalebestilling(mappe.Sti, stand, g.Key, [.. g], traade)),
                ]
            ),
        ];
        var gang = new Udgivelsesgang(vaert, mappe, rundgang) { Godkend = valg.Godkend };
        gang.Advar(datakontroller);
        foreach (var ny in nye)
        {
            var pins = ny.Regler.ErOensket ? ny.Regler.Efter : null;
            var resultat = gang.Udgiv(ny.Produkt, ny.Ud, ny.Beskrivelse, datakontroller, (pins, valg.Af));
            new Udgivetgrundlag(mappe, ny.Navn, _varehus).Saet(ny.Grundlag);
            gang.Advar(resultat.Kontroller.Except(datakontroller));
            gang.Fortael(ny.Produkt, ny.Beskrivelse, resultat);
        }
    }

    /// <summary>The figures are published; their rule set may be asked for again, and be pinned again.</summary>
    private void Uaendret(Produktopgave opgave, Rundgang rundgang)
    {
        var pins = opgave.Regler.ErOensket
            ? new Versionsskift(mappe.Sti, Produktliste.Find(opgave.Navn), _varehus, _ur).Fasthold(
                opgave.Regler.Efter,
                valg.Af,
                rundgang.Afbryd
            )
            : new(opgave.Regler.Gaeldende, opgave.Regler.Gaeldende);
        if (Udgivelsesgang.Fastholdt(pins) is { Length: > 0 } fastholdt)
        {
            vaert.Ud.WriteLine($"{opgave.Navn}:{fastholdt}");
        }
    }

    /// <summary>What a run is to do for a product.</summary>
    private sealed record Produktopgave(
        Produktmappe Produkt,
        Produktudsnit Ud,
        Maanedsregler Regler,
        Koerselsbeskrivelse Beskrivelse,
        StagedSnapshot Stand
    )
    {
        public string Navn => Produkt.Definition.Navn;

        /// <summary>What the figures follow from.</summary>
        public string Grundlag { get; } = Maalegrundlag.Af(Beskrivelse, Stand, Ud);
    }
}
