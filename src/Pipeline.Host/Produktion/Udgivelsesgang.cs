using Pipeline.Definitions.Produkter;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>The last room: what has changed is published, and the user is told what and why.</summary>
internal sealed class Udgivelsesgang(Vaert vaert, Datamappe mappe, Rundgang rundgang)
{
    private const string Personer = "personer";

    /// <summary>Checks that may refuse nothing this once, by name.</summary>
    public IReadOnlyList<string> Godkend { get; init; } = [];

    /// <param name="beskrivelse">What the months were measured from.</param>
    /// <param name="beslutning">The rule sets that are to be pinned, when that is decided, and who asks; null: the version stands beside the one in force.</param>
    public Udgivelsesresultat Udgiv(
        Produktmappe produkt,
        Produktudsnit ud,
        Koerselsbeskrivelse beskrivelse,
        IReadOnlyList<Kontrolresultat> datakontroller,
        (RegelsaetPins? Pins, Decision Af)? beslutning
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
                    beskrivelse,
                    Kommunegyldighed.Siden2007(produkt.Kommuner)
                )
                {
                    SaetIKraft = beslutning is not null,
                    Pins = beslutning?.Pins,
                    Af = beslutning?.Af ?? Decision.Automatic,
                    Anmaerkninger = produkt.Anmaerkninger,
                    Datakontroller = datakontroller,
                    Godkend = Godkend,
                };
                var resultat = new Udgivelse(mappe.Sti, vaert.Varehus(mappe), TimeProvider.System).Udgiv(opgave, rundgang.Afbryd);
                foreach (var file in resultat.Mended)
                {
                    rundgang.Advar(
                        $"Den udgivne fil '{file}' var beskadiget eller manglede; den er skrevet igen af varehusets rækker, som er de udgivne."
                    );
                }

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

    public void Fortael(Produktmappe produkt, Koerselsbeskrivelse beskrivelse, Udgivelsesresultat resultat)
    {
        var navn = produkt.Definition.Navn;
        vaert.Ud.WriteLine(
            (
                resultat.Version is null
                    ? $"{navn}: ingen måned er ændret; {resultat.Gaeldende} er i kraft."
                    : $"{navn} {resultat.Version} udgivet under regelsæt {Regelsaet(beskrivelse, resultat)}: {Aarsager(resultat)}; {AendredeTal(resultat)}"
                        + $"{Tekst.Antal(resultat.Raekker)} rækker, {Tekst.Antal(resultat.Uaendrede)} måneder uændret."
            ) + Fastholdt(resultat.Pins)
        );
    }

    /// <summary>What became of the pins, and those that still hold; a sentence for each, after a space.</summary>
    public static string Fastholdt(PinChange pins) =>
        pins.Text + (pins.After.Except(pins.Pinned) is { IsEmpty: false } fortsat ? $" Regelsæt {fortsat} er fastholdt." : "");

    /// <summary>"1.75", or "1.75 og 1.74" where some months are pinned.</summary>
    private static string Regelsaet(Koerselsbeskrivelse beskrivelse, Udgivelsesresultat resultat) =>
        string.Join(
            " og ",
            resultat
                .Maaneder.Select(m => beskrivelse.RegelsaetFor(m.Maaned).Version)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(v => v == beskrivelse.Regelsaet.Version)
        );

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
