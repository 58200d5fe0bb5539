using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Regeltests.Tests.Laesning;

/// <summary>A person's registers in the readable form of a rule test.</summary>
/// <param name="slutDag">End of the data: nothing paid or held may lie after it.</param>
internal sealed class Tidslinje(Felter felter, int slutDag)
{
    private static readonly int Foedt = Dag.Fra(1980, 6, 15);
    private static readonly int Altid = Dag.Fra(1900, 1, 1);
    private static readonly int Reform = Dag.Fra(2025, 7, 1);

    public Person Laes()
    {
        var dagpenge = new Dagpengelinje(felter, slutDag);
        return new()
        {
            Noegle = 1,
            Foedselsdato = felter.Har("foedt", out var foedt) ? foedt.Dato() : Foedt,
            Bopael = felter.Har("bopael", out var bopael) ? Boliger(bopael) : [new(101, Altid, Dag.Aaben)],
            Ydelser = [.. Liste("ydelser", Ydelse).SelectMany(r => r)],
            Dagpengeperioder = dagpenge.Perioder,
            Dagpengeudbetalinger = dagpenge.Udbetalinger,
            Sygefravaer = Liste("sygefravaer", k => Med(k, (_, fra, til) => new IntervalRaekke(fra, til))),
            Samtaler = Liste("samtaler", Samtale),
            Fritagelser = Liste("fritagelser", k => Med(k, Fritagelse)),
            AktiveTilbud = Liste("aktive_tilbud", k => Med(k, (f, fra, til) => new TilbudRaekke(Tilbud(f), fra, til))),
            Visitation = Liste("visitation", k => Med(k, Visitation)),
            Henvendelser = Liste("henvendelser", k => k.Dato()),
        };
    }

    /// <summary>The interval cut at month ends, as the monthly registers deliver it.</summary>
    public static IEnumerable<(int Fra, int Til)> Maanedsvis(int fra, int til)
    {
        for (var dag = fra; dag <= til; dag = Maaned.Af(dag).SidsteDag + 1)
        {
            yield return (dag, Math.Min(til, Maaned.Af(dag).SidsteDag));
        }
    }

    private T[] Liste<T>(string noegle, Func<Knude, T> laes) => felter.Har(noegle, out var liste) ? [.. liste.Alle(laes)] : [];

    // 'ingen': no row of bopael covers the person.
    private static BopaelRaekke[] Boliger(Knude knude) =>
        knude.ErIngen ? []
        : knude is Vaerdi ? [new(Forventning.Kommunekode(knude), Altid, Dag.Aaben)]
        : [.. knude.Alle(k => Med(k, (f, fra, til) => new BopaelRaekke(Forventning.Kommunekode(f["kommune"]), fra, til)))];

    private List<YdelseRaekke> Ydelse(Knude knude)
    {
        var f = new Felter(knude);
        var art = f["art"].Kode<Ydelsesart>();
        var (fra, til) = Interval.Betaling(f, slutDag);
        var loentilskud = f.Har("loentilskud", out var l) && l.JaNej();
        var harSats = art == Ydelsesart.Kontanthjaelp && til >= Reform;
        if (f.Har("sats", out var s) && !harSats)
        {
            throw s.Sted.Fejl("sats findes kun på kontanthjælp fra 2025-07-01; fjern den.");
        }

        var sats = s?.Kode<Sats>() ?? Sats.HoejesteSats;
        f.Slut();
        return
        [
            .. Maanedsvis(fra, til).Select(i => new YdelseRaekke(art, harSats && i.Fra >= Reform ? sats : null, loentilskud, i.Fra, i.Til)),
        ];
    }

    private SamtaleRaekke Samtale(Knude knude)
    {
        if (knude is Vaerdi)
        {
            return new(Interval.Dag(knude, slutDag), Samtaletype.Jobsamtale, Kontaktform.Personligt, AfholdtAf.Jobcenter, null);
        }

        var f = new Felter(knude);
        var samtale = new SamtaleRaekke(
            Interval.Dag(f["dato"], slutDag),
            f.Har("type", out var type) ? type.Kode<Samtaletype>() : Samtaletype.Jobsamtale,
            f.Har("form", out var form) ? form.Kode<Kontaktform>() : Kontaktform.Personligt,
            f.Har("af", out var af) ? af.Kode<AfholdtAf>() : AfholdtAf.Jobcenter,
            f.Har("kommune", out var kommune) ? Forventning.Kommunekode(kommune) : null
        );
        f.Slut();
        return samtale;
    }

    private static FritagelseRaekke Fritagelse(Felter f, int fra, int til) =>
        new(Kode(f["kode"]), fra, til, f.Har("registreret", out var registreret) ? registreret.Dato() : null);

    private static short Kode(Knude knude) =>
        Fritagelseskode.Ord.TryGetValue(knude.Tekst(), out var ord) ? ord
        : Produkt.Fritagelseskoder.Contains((short)knude.Heltal(1, 999)) ? (short)knude.Heltal(1, 999)
        : throw knude.Sted.Fejl($"'{knude.Tekst()}' står ikke på nogen liste i Bilagstabellerne.");

    private static Tilbudstype Tilbud(Felter f) => f.Har("type", out var type) ? type.Kode<Tilbudstype>() : Tilbudstype.Virksomhedspraktik;

    private static VisitationRaekke Visitation(Felter f, int fra, int til)
    {
        var harKategori = f.Har("kategori", out var kategori);
        var harGruppe = f.Har("kontaktgruppe", out var gruppe);
        return harKategori || harGruppe
            ? new(kategori?.Kode<Visitationskategori>(), (short?)gruppe?.Heltal(1, 99), fra, til)
            : throw f.Sted.Fejl("en visitation skal have 'kategori', 'kontaktgruppe' eller begge.");
    }

    private static T Med<T>(Knude knude, Func<Felter, int, int, T> laes)
    {
        var f = new Felter(knude);
        var (fra, til) = Interval.EvtAabent(f);
        var raekke = laes(f, fra, til);
        f.Slut();
        return raekke;
    }
}
