using System.Globalization;
using NodaTime.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

/// <summary>Builds a person for a rule test in few words. Days are written <c>YYYY-MM-DD</c>, an empty end is open; born 1980, lives in 400 Bornholm (no trial) unless said.</summary>
public sealed class PersonBygger
{
    private readonly List<YdelseRaekke> ydelser = [];
    private readonly List<DagpengeperiodeRaekke> perioder = [];
    private readonly List<DagpengeudbetalingRaekke> udbetalinger = [];
    private readonly List<IntervalRaekke> sygefravaer = [];
    private readonly List<SamtaleRaekke> samtaler = [];
    private readonly List<FritagelseRaekke> fritagelser = [];
    private readonly List<TilbudRaekke> tilbud = [];
    private readonly List<VisitationRaekke> visitation = [];
    private readonly List<int> henvendelser = [];
    private readonly List<BopaelRaekke> bopael = [];
    private int foedt = D("1980-05-15");

    public static int D(string dato) => Dag.Fra(LocalDatePattern.Iso.Parse(dato).Value);

    public PersonBygger Foedt(string dato)
    {
        foedt = D(dato);
        return this;
    }

    /// <summary>Rows a month, as ydelser are delivered; kontanthjaelp gets <paramref name="sats"/> from 2025-07-01 alone.</summary>
    public PersonBygger Ydelse(Ydelsesart art, string fra, string til, Sats sats = Domain.Koder.Sats.HoejesteSats)
    {
        foreach (var (a, b) in Maanedsvis(D(fra), D(til)))
        {
            Sats? raekkensSats = art == Ydelsesart.Kontanthjaelp && a >= D("2025-07-01") ? sats : null;
            ydelser.Add(new(art, raekkensSats, false, a, b));
        }

        return this;
    }

    public PersonBygger Kontanthjaelp(string fra, string til, Sats sats = Domain.Koder.Sats.HoejesteSats) =>
        Ydelse(Ydelsesart.Kontanthjaelp, fra, til, sats);

    public PersonBygger Loentilskud(Ydelsesart art, string fra, string til)
    {
        ydelser.AddRange(Maanedsvis(D(fra), D(til)).Select(i => new YdelseRaekke(art, null, true, i.Fra, i.Til)));
        return this;
    }

    public PersonBygger Periode(string foersteDag, string sidsteDag = "", Forsikring forsikring = Forsikring.Fuldtid)
    {
        perioder.Add(new(D(foersteDag), Ende(sidsteDag), forsikring));
        return this;
    }

    /// <param name="timer">Hours with decimal point: <c>160.33</c>.</param>
    public PersonBygger Dagpenge(string fra, string til, string timer, DagpengeArt art = DagpengeArt.ADagpenge)
    {
        var hundrededele = (int)(decimal.Parse(timer, CultureInfo.InvariantCulture) * 100);
        udbetalinger.Add(new(art, false, D(fra), D(til), hundrededele));
        return this;
    }

    public PersonBygger Syg(string fra, string til = "")
    {
        sygefravaer.Add(new(D(fra), Ende(til)));
        return this;
    }

    public PersonBygger Samtale(
        string dato,
        Kontaktform? form = Kontaktform.Personligt,
        Samtaletype type = Samtaletype.Jobsamtale,
        AfholdtAf? af = AfholdtAf.Jobcenter,
        short? kommune = null
    )
    {
        samtaler.Add(new(D(dato), type, form, af, kommune));
        return this;
    }

    public PersonBygger Fritagelse(short kode, string fra, string til = "", string? registreret = null)
    {
        fritagelser.Add(new(kode, D(fra), Ende(til), registreret is null ? null : D(registreret)));
        return this;
    }

    public PersonBygger Tilbud(string fra, string til = "")
    {
        tilbud.Add(new(Tilbudstype.Mentor, D(fra), Ende(til)));
        return this;
    }

    public PersonBygger Visitation(string fra, string til = "", Visitationskategori? kategori = null, short? kontaktgruppe = null)
    {
        visitation.Add(new(kategori, kontaktgruppe, D(fra), Ende(til)));
        return this;
    }

    public PersonBygger Henvendelse(string dato)
    {
        henvendelser.Add(D(dato));
        return this;
    }

    public PersonBygger Bopael(short kommunekode, string fra, string til = "")
    {
        bopael.Add(new(kommunekode, D(fra), Ende(til)));
        return this;
    }

    public Person Byg() =>
        new()
        {
            Noegle = 1,
            Foedselsdato = foedt,
            Bopael = bopael.Count > 0 ? [.. bopael] : [new BopaelRaekke(400, D("1900-01-01"), Dag.Aaben)],
            Ydelser = [.. ydelser],
            Dagpengeperioder = [.. perioder],
            Dagpengeudbetalinger = [.. udbetalinger],
            Sygefravaer = [.. sygefravaer],
            Samtaler = [.. samtaler],
            Fritagelser = [.. fritagelser],
            AktiveTilbud = [.. tilbud],
            Visitation = [.. visitation],
            Henvendelser = [.. henvendelser],
        };

    /// <summary>The interval cut at month ends.</summary>
    internal static IEnumerable<(int Fra, int Til)> Maanedsvis(int fra, int til)
    {
        for (var dag = fra; dag <= til; dag = Maaned.Af(dag).SidsteDag + 1)
        {
            yield return (dag, Math.Min(til, Maaned.Af(dag).SidsteDag));
        }
    }

    private static int Ende(string dato) => dato.Length == 0 ? Dag.Aaben : D(dato);
}
