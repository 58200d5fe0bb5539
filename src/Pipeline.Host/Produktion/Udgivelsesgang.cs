using Pipeline.Definitions.Produkter;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>The last room: what has changed is published, and the user is told what and why.</summary>
/// <param name="profil">What everyone may see.</param>
internal sealed class Udgivelsesgang(
    Vaert vaert,
    Datamappe mappe,
    Rundgang rundgang,
    Regelsaetangivelse regler,
    StagedSnapshot stand,
    Offentligprofil profil
)
{
    private const string Personer = "personer";

    /// <param name="saetIKraft">False: the version stands beside the one in force.</param>
    public Udgivelsesresultat Udgiv(
        Produktmappe produkt,
        Produktudsnit ud,
        IReadOnlyList<Kontrolresultat> datakontroller,
        bool saetIKraft
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
                    ud.Maaneder,
                    Beskrivelse(rundgang.Id, regler, Modtagelse.Inddata(stand)),
                    Kommunegyldighed.Siden2007(produkt.Kommuner)
                )
                {
                    SaetIKraft = saetIKraft,
                    Offentlig = profil.Find(tabel.Navn),
                    Anmaerkninger = produkt.Anmaerkninger,
                    Datakontroller = datakontroller,
                };
                var resultat = new Udgivelse(mappe.Sti, vaert.Varehus(mappe), TimeProvider.System).Udgiv(opgave, rundgang.Afbryd);
                trin.Talte(resultat.Raekker, resultat.Raekker);
                return resultat;
            }
        );

    /// <summary>What a run under these rules, with this code, measures from.</summary>
    public static Koerselsbeskrivelse Beskrivelse(string koersel, Regelsaetangivelse regler, IReadOnlyList<Inddata> inddata) =>
        new(koersel, regler, Kodeversion.Tekst, inddata);

    public void Advar(IEnumerable<Kontrolresultat> kontroller)
    {
        foreach (var advarsel in kontroller.Where(k => k.Udfald == Kontroludfald.Advarsel))
        {
            rundgang.Advar(
                $"Kontrollen {advarsel.Navn}: {advarsel.Besked}" + (advarsel.Antal > 1 ? $" (fund: {Tekst.Antal(advarsel.Antal)})" : "")
            );
        }
    }

    public void Fortael(Produktmappe produkt, Udgivelsesresultat resultat)
    {
        var navn = produkt.Definition.Navn;
        vaert.Ud.WriteLine(
            resultat.Version is null
                ? $"{navn}: ingen måned er ændret; {resultat.Gaeldende} er i kraft."
                : $"{navn} {resultat.Version} udgivet under regelsæt {regler.Version}: {Aarsager(resultat)}; {AendredeTal(resultat)}"
                    + $"{Tekst.Antal(resultat.Raekker)} rækker, {Tekst.Antal(resultat.Uaendrede)} måneder uændret."
        );
        foreach (var notice in resultat.Notices)
        {
            vaert.Ud.WriteLine(notice);
        }
    }

    /// <summary>Only persons are held to the limits of movement: a mean has none.</summary>
    private static IEnumerable<IKontrol> Bevaegelser(Produkt tabel, Produktmappe produkt) =>
        tabel.Felter.Any(f => f.Navn == Personer) ? [new Bevaegelse(Personer, produkt.Definition.Kontroller.Bevaegelse)] : [];

    /// <summary>"94 måneder (ny måned)", "2 måneder (sene data)".</summary>
    private static string Aarsager(Udgivelsesresultat resultat) =>
        string.Join(
            ", ",
            resultat
                .Maaneder.GroupBy(m => string.Join(" og ", m.Aarsager.Select(a => a.Tekst())))
                .Select(g => $"{Tekst.Antal(g.Count())} {(g.Count() == 1 ? "måned" : "måneder")} ({g.Key})")
        );

    private static string AendredeTal(Udgivelsesresultat resultat) =>
        resultat.Maaneder.Sum(m => (long)m.AendredeTal) is > 0 and var antal ? $"{Tekst.Antal(antal)} ændrede tal; " : "";
}
