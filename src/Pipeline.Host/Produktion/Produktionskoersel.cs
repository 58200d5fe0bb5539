using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
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
    private const string Personer = "personer";
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
        var maaling = new Maaling(mappe, _indstillinger, rundgang, grundprodukt, regler);
        var nye = new List<(Produktmappe Produkt, Produktudsnit Ud, string Grundlag)>();
        var uaendrede = new List<string>();
        foreach (var produkt in produkter)
        {
            var navn = produkt.Definition.Navn;
            var ud = Produktudsnit.Af(mappe, navn, Maaneder.Foerste(stand), fra, til);
            var grundlag = maaling.Grundlag(stand, ud);
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

        var datakontroller = maaling.Koer(stand, [.. nye.Select(n => n.Ud)]);
        Advar(rundgang, datakontroller);
        foreach (var (produkt, ud, grundlag) in nye)
        {
            var resultat = Udgiv(rundgang, produkt, regler, ud, stand, datakontroller);
            new Udgivetgrundlag(mappe, produkt.Definition.Navn).Saet(grundlag);
            Advar(rundgang, resultat.Kontroller.Except(datakontroller));
            Fortael(produkt, regler, resultat);
        }
    }

    private Udgivelsesresultat Udgiv(
        Rundgang rundgang,
        Produktmappe produkt,
        Regelsaet regler,
        Produktudsnit ud,
        StagedSnapshot stand,
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
                        Kontroller = [.. tabel.Kontroller, .. Bevaegelser(tabel, produkt)],
                    },
                    ud.Kuber,
                    ud.Fra,
                    ud.Til,
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

    /// <summary>Only persons are held to the limits of movement: a mean has none.</summary>
    private static IEnumerable<IKontrol> Bevaegelser(Produkt tabel, Produktmappe produkt) =>
        tabel.Felter.Any(f => f.Navn == Personer) ? [new Bevaegelse(Personer, produkt.Definition.Kontroller.Bevaegelse)] : [];

    private static void Advar(Rundgang rundgang, IEnumerable<Kontrolresultat> kontroller)
    {
        foreach (var advarsel in kontroller.Where(k => k.Udfald == Kontroludfald.Advarsel))
        {
            rundgang.Advar(
                $"Kontrollen {advarsel.Navn}: {advarsel.Besked}" + (advarsel.Antal > 1 ? $" (fund: {Tekst.Antal(advarsel.Antal)})" : "")
            );
        }
    }

    private void Fortael(Produktmappe produkt, Regelsaet regler, Udgivelsesresultat resultat)
    {
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
