using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>Turns a complete tree of rules into the value. Sections are those of docs/rules/jobsamtaler.md.</summary>
internal sealed class Regelsaetlaeser(Kodelister koder)
{
    /// <param name="nummer">No code list may be asked for as of a later version than this.</param>
    public (string Maalingsnavn, Regelsaet Regelsaet) Laes(Tabel traee, string version, Regelnummer nummer)
    {
        var felter = new Felter(traee);
        var navn = felter["navn"].Tekst();
        var regelsaet = new Regelsaet
        {
            Version = version,
            Grupper = Grupper(felter["ydelsesgrupper"]),
            Hovedydelse = Hovedydelse(felter["hovedydelse"]),
            Alder = Alder(felter["alder"]),
            Forloeb = Forloeb(felter["forloeb"]),
            DoedeDage = DoedeDage(felter["doede_dage"], felter["fritagelse"]),
            Varighed = Varighed(felter["varighed"]),
            Samtaler = new Samtaleregellaeser(koder, nummer).Laes(felter["samtaler"]),
            Fritagelse = new Fritagelsesregellaeser(koder, nummer).Laes(felter["fritagelse"]),
            Reform = felter["kontanthjaelp_2025"].EllerIngen(Reform),
        };
        felter.Slut();
        return (navn, regelsaet);
    }

    private static IReadOnlyList<Grupperegel> Grupper(Knude knude)
    {
        var felter = new Felter(knude);
        IReadOnlyList<Grupperegel> grupper =
        [
            .. Enum.GetValues<Ydelsesgruppe>().Select(g => Gruppe(g, felter[Kodeliste<Ydelsesgruppe>.Tekst(g)])),
        ];
        felter.Slut();
        return grupper;
    }

    private static Grupperegel Gruppe(Ydelsesgruppe gruppe, Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new Grupperegel(
            gruppe,
            felter.Har("ydelsesarter", out var ydelser) ? ydelser.Koder<Ydelsesart>() : [],
            felter.Har("dagpenge_arter", out var dagpenge) ? dagpenge.Koder<DagpengeArt>() : [],
            felter.Har("sygefravaer", out var syge) && syge.JaNej(),
            felter.Har("betalt_til", out var til) ? til.TalEllerIngen(Vaerdier.Dato) ?? Dag.Aaben : Dag.Aaben
        );
        felter.Slut();
        return regel.Sygefravaer || regel.Ydelsesarter.Count + regel.DagpengeArter.Count > 0
            ? regel
            : throw knude.Sted.Fejl("gruppen har ingen betalte dage; nævn ydelsesarter, dagpenge_arter eller sygefravaer: ja.");
    }

    private static Hovedydelsesregel Hovedydelse(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new Hovedydelsesregel(
            felter["grupper"].Koder<Ydelsesgruppe>(),
            felter["ydelsesarter"].Koder<Ydelsesart>(),
            felter["supplerende"].Koder<Ydelsesgruppe>()
        );
        felter.Slut();
        return regel.Grupper.Intersect(regel.Supplerende).Any()
            ? throw felter["supplerende"].Sted.Fejl("en gruppe kan ikke både være hovedydelse og supplerende.")
            : regel;
    }

    private Aldersregel Alder(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new Aldersregel(felter["mindst"].Heltal(0, 100), koder.Folkepensionsaldre(felter["folkepension"]));
        felter.Slut();
        return regel;
    }

    private static Forloebsregler Forloeb(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new Forloebsregler(
            felter["overgangsydelse_foer"].Koder<Ydelsesgruppe>(),
            felter["dagpengeperiode_forlaenges"].EllerIngen(Dagpengeforlaengelse)
        );
        felter.Slut();
        return regel;
    }

    private static Dagpengeforlaengelse Dagpengeforlaengelse(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new Dagpengeforlaengelse(felter["sidste_dag"].Periode(), felter["maaneder"].Heltal(1, 24));
        felter.Slut();
        return regel;
    }

    private DoedeDage DoedeDage(Knude knude, Knude fritagelse)
    {
        var felter = new Felter(knude);
        var kendte = koder.Fritagelseskoder(new Felter(fritagelse)["kodeliste"]);
        var regel = new DoedeDage(
            felter["koder"].Alle(k => Fritagelseskode.Ord.TryGetValue(k.Tekst(), out var ord) ? ord : Nummer(k)),
            felter["corona"].Periode(),
            felter["samtaler_taeller_ikke"].Periode()
        );
        felter.Slut();
        return regel;

        short Nummer(Knude k) =>
            short.TryParse(k.Tekst(), out var kode) && kendte.Kender(kode)
                ? kode
                : throw k.Sted.Fejl($"'{k.Tekst()}' står ikke på kodelisten; kendte ord: {string.Join(", ", Fritagelseskode.Ord.Keys)}.");
    }

    private Varighedsskema Varighed(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new Varighedsskema(koder.Varighedsskema(felter["skema"]), felter["underintervaller"].JaNej());
        felter.Slut();
        return regel;
    }

    private static Kontanthjaelpsreform Reform(Knude knude)
    {
        var felter = new Felter(knude);
        var satser = new Felter(felter["satsliste"]);
        var reform = new Kontanthjaelpsreform(
            felter["fra"].Dato(),
            felter["fortsaetter"].Koder<Ydelsesgruppe>(),
            felter["kontaktgruppeskift"].EllerIngen(Kontaktgruppeskift),
            Enum.GetValues<Sats>().ToDictionary(s => s, s => satser[Kodeliste<Sats>.Tekst(s)].Kode<Ydelsesgruppe>())
        );
        satser.Slut();
        felter.Slut();
        return reform;
    }

    private static Kontaktgruppeskift Kontaktgruppeskift(Knude knude)
    {
        var felter = new Felter(knude);
        var skift = new Kontaktgruppeskift(
            (short)felter["foer"].Heltal(0, short.MaxValue),
            (short)felter["efter"].Heltal(0, short.MaxValue)
        );
        felter.Slut();
        return skift.Foer != skift.Efter ? skift : throw felter["efter"].Sted.Fejl("et skift skal være til en anden kontaktgruppe.");
    }
}
