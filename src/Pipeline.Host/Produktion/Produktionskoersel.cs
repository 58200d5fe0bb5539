using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Produktion;

/// <summary>
/// A whole run: deliveries in, what has changed out. Data flow through the rooms in one direction; each step can be done again, so a run that was
/// stopped anywhere is finished by running it again.
/// </summary>
internal sealed class Produktionskoersel(Vaert vaert, Datamappe mappe, Koerselsvalg valg)
{
    private readonly Indstillinger _indstillinger = Indstillinger.For(mappe);
    private readonly IVarehus _varehus = vaert.Varehus(mappe);
    private readonly TimeProvider _ur = TimeProvider.System;

    public void Koer(IReadOnlyList<Produktmappe> produkter)
    {
        Rundgang.Koer(
            vaert,
            new Koerselslog(_varehus, _ur),
            Rundgang.NytId(_ur),
            valg.Kommando,
            valg.Regler,
            rundgang =>
            {
                var modtagelse = new Modtagelse(mappe, _indstillinger, rundgang);
                modtagelse.Udtraek(valg.Landing);
                var leveringer = Maaneder.Leveringer(mappe.Sti);
                foreach (var produkt in produkter)
                {
                    Maaneder.Kraev(produkt.Definition, valg.Fra, valg.Til, leveringer);
                }

                var stand = modtagelse.Klargoering(produkter);
                foreach (var sammen in produkter.GroupBy(p => p.Definition.MaalesMed))
                {
                    Producer(rundgang, [.. sammen], stand);
                }

                return true;
            }
        );
    }

    /// <summary>Products of one measurement: measured in one pass over the data, published one by one.</summary>
    private void Producer(Rundgang rundgang, IReadOnlyList<Produktmappe> produkter, StagedSnapshot stand)
    {
        var (fra, til) = Maaneder.Periode(stand, valg.Fra, valg.Til);
        var grundprodukt = produkter[0];
        var regler = grundprodukt.Regler.Find(valg.Regler ?? grundprodukt.Definition.Regelsaet);
        var nye = new List<(Produktmappe Produkt, Produktudsnit Ud, string Grundlag)>();
        var uaendrede = new List<string>();
        foreach (var produkt in produkter)
        {
            var navn = produkt.Definition.Navn;
            var ud = Produktudsnit.Af(mappe, navn, Maaneder.Foerste(stand), fra, til);
            var grundlag = Maalegrundlag.Af(regler, stand, ud);
            if (ud.ErTomt)
            {
                rundgang.Advar($"{navn} kræver 12 måneders data og udgives ikke for færre.");
            }
            else if (new Udgivetgrundlag(mappe, navn).Er(grundlag))
            {
                uaendrede.Add(navn);
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

        var datakontroller = new Maaling(mappe, _indstillinger, rundgang, grundprodukt, regler).Koer(stand, [.. nye.Select(n => n.Ud)]);
        var gang = new Udgivelsesgang(vaert, mappe, rundgang, regler, stand);
        gang.Advar(datakontroller);
        foreach (var (produkt, ud, grundlag) in nye)
        {
            var resultat = gang.Udgiv(produkt, ud, datakontroller, saetIKraft: true);
            new Udgivetgrundlag(mappe, produkt.Definition.Navn).Saet(grundlag);
            gang.Advar(resultat.Kontroller.Except(datakontroller));
            gang.Fortael(produkt, resultat);
        }
    }
}
