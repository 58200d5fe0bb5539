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
    private readonly SqliteVarehus _varehus = new(mappe.Sti);
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
                foreach (var produkt in produkter)
                {
                    Producer(rundgang, produkt, stand);
                }

                return true;
            }
        );
    }

    private void Producer(Rundgang rundgang, Produktmappe produkt, StagedSnapshot stand)
    {
        var (fra, til) = Maaneder.Periode(stand, valg.Fra, valg.Til);
        var regler = produkt.Regler.Find(valg.Regler ?? produkt.Definition.Regelsaet);
        var grundlag = Maalegrundlag.Af(regler, stand, fra, til);
        var udgivet = new Udgivetgrundlag(mappe, produkt.Definition.Navn);
        if (udgivet.Er(grundlag))
        {
            vaert.Ud.WriteLine($"{produkt.Definition.Navn}: intet nyt siden sidste kørsel; alt er udgivet.");
            return;
        }

        var maaling = new Maaling(mappe, _indstillinger, rundgang, produkt, regler);
        var datakontroller = maaling.Koer(stand, fra, til);
        var gang = new Udgivelsesgang(vaert, mappe, rundgang, produkt, regler);
        var resultat = gang.Udgiv(maaling.Kuber, stand, (fra, til), datakontroller, saetIKraft: true);
        udgivet.Saet(grundlag);
        gang.Fortael(resultat);
    }
}
