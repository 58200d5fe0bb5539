using System.Runtime.ExceptionServices;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Offentliggoerelse;
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
        var regler = produkter[0].Angivelse(produkter[0].Regelsaet(valg.Regler));
        var nye = new List<(Produktmappe Produkt, Produktudsnit Ud, string Grundlag)>();
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

            var grundlag = Maalegrundlag.Af(regler, stand, ud);
            if (new Udgivetgrundlag(mappe, navn, _varehus).ErIVarehuset(grundlag))
            {
                uaendrede.Add(navn);
                // The figures are published, but what everyone may see of them may have another threshold.
                new Versionsskift(mappe.Sti, Produktliste.Find(navn), _varehus, _ur, _profil.Find(navn)).OpdaterOffentlig(rundgang.Afbryd);
            }
            else
            {
                nye.Add((produkt, ud, grundlag));
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

        var datakontroller = Maaling.Koer(
            rundgang,
            motor,
            new(mappe.Sti, stand, regler.Version, [.. nye.Select(n => n.Ud)], _indstillinger.Traade ?? Environment.ProcessorCount)
        );
        var gang = new Udgivelsesgang(vaert, mappe, rundgang, regler, stand, _profil);
        gang.Advar(datakontroller);
        foreach (var (produkt, ud, grundlag) in nye)
        {
            var resultat = gang.Udgiv(produkt, ud, datakontroller, saetIKraft: true);
            new Udgivetgrundlag(mappe, produkt.Definition.Navn, _varehus).Saet(grundlag);
            gang.Advar(resultat.Kontroller.Except(datakontroller));
            gang.Fortael(produkt, resultat);
        }
    }
}
