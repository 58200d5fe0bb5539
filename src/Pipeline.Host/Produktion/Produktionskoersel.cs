using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Kontroller;
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
    private readonly Indstillinger _indstillinger = Indstillinger.For(mappe);
    private readonly IVarehus _varehus = vaert.Varehus(mappe);
    private readonly TimeProvider _ur = TimeProvider.System;

    public void Koer(IReadOnlyList<Produktmappe> produkter)
    {
        var id = _ur.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Rundgang.Koer(
            vaert,
            new Koerselslog(_varehus, _ur),
            id,
            valg.Kommando,
            valg.Regler,
            rundgang =>
            {
                var modtagelse = new Modtagelse(mappe, _indstillinger, rundgang);
                modtagelse.Udtraek(valg.Landing);
                foreach (var produkt in produkter)
                {
                    Maaneder.Kraev(mappe.Sti, produkt.Definition, valg.Fra, valg.Til);
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
        var maaling = new Maaling(mappe, _indstillinger, rundgang, produkt, regler);
        var grundlag = maaling.Grundlag(stand, fra, til);
        var udgivet = new Udgivetgrundlag(mappe, produkt.Definition.Navn);
        if (udgivet.Er(grundlag))
        {
            vaert.Ud.WriteLine($"{produkt.Definition.Navn}: intet nyt siden sidste kørsel; alt er udgivet.");
            return;
        }

        var datakontroller = maaling.Koer(stand, fra, til);
        var resultat = Udgiv(rundgang, produkt, regler, maaling.Kuber, stand, (fra, til), datakontroller);
        udgivet.Saet(grundlag);
        Fortael(rundgang, produkt, regler, resultat);
    }

    private Udgivelsesresultat Udgiv(
        Rundgang rundgang,
        Produktmappe produkt,
        Regelsaet regler,
        string kuber,
        StagedSnapshot stand,
        (Maaned Fra, Maaned Til) periode,
        IReadOnlyList<Kontrolresultat> datakontroller
    ) =>
        rundgang.Trin(
            $"Udgivelse af {produkt.Definition.Navn}",
            trin =>
            {
                var tabel = Produktliste.Find(produkt.Definition.Navn);
                var opgave = new Udgivelsesopgave(
                    tabel with
                    {
                        Kontroller = [.. tabel.Kontroller, new Bevaegelse("personer", produkt.Definition.Kontroller.Bevaegelse)],
                    },
                    kuber,
                    periode.Fra,
                    periode.Til,
                    new(rundgang.Id, new(regler.Version, Regeltekst.Hash(regler)), Kodeversion.Tekst, Modtagelse.Inddata(stand)),
                    Kommunegyldighed.Siden2007(produkt.Kommuner)
                )
                {
                    Datakontroller = datakontroller,
                };
                var resultat = new Udgivelse(mappe.Sti, _varehus, _ur).Udgiv(opgave, rundgang.Afbryd);
                trin.Talte(resultat.Raekker, resultat.Raekker);
                return resultat;
            }
        );

    private void Fortael(Rundgang rundgang, Produktmappe produkt, Regelsaet regler, Udgivelsesresultat resultat)
    {
        foreach (var advarsel in resultat.Kontroller.Where(k => k.Udfald == Kontroludfald.Advarsel))
        {
            rundgang.Advar(
                $"Kontrollen {advarsel.Navn}: {advarsel.Besked}" + (advarsel.Antal > 1 ? $" (fund: {Tekst.Antal(advarsel.Antal)})" : "")
            );
        }

        var navn = produkt.Definition.Navn;
        vaert.Ud.WriteLine(
            resultat.Version is null
                ? $"{navn}: ingen måned er ændret; {resultat.Gaeldende} er i kraft."
                : $"{navn} {resultat.Version} udgivet under regelsæt {regler.Version}: {Aarsager(resultat)}; "
                    + $"{Tekst.Antal(resultat.Raekker)} rækker, {Tekst.Antal(resultat.Uaendrede)} måneder uændret."
        );
    }

    /// <summary>"94 måneder (ny måned)", "2 måneder (sene data)".</summary>
    private static string Aarsager(Udgivelsesresultat resultat) =>
        string.Join(
            ", ",
            resultat
                .Maaneder.GroupBy(m => string.Join(" og ", m.Aarsager.Select(a => a.Tekst())))
                .Select(g => $"{Tekst.Antal(g.Count())} {(g.Count() == 1 ? "måned" : "måneder")} ({g.Key})")
        );
}
