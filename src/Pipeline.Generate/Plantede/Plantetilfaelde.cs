using System.Globalization;
using NodaTime.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Personer;

namespace Pipeline.Generate.Plantede;

/// <summary>
/// A hand-written person with the published figures that must come out. Each lives in a kommune of their own outside the 98
/// (900 + number), so that the figures can be read from the published cube. Written as a timeline: dates are text, both days included.
/// </summary>
public sealed class Plantetilfaelde
{
    private readonly List<BopaelRaekke> _bopael = [];
    private readonly List<YdelseRaekke> _ydelser = [];
    private readonly List<DagpengeperiodeRaekke> _perioder = [];
    private readonly List<DagpengeudbetalingRaekke> _betalinger = [];
    private readonly List<IntervalRaekke> _syg = [];
    private readonly List<SamtaleRaekke> _samtaler = [];
    private readonly List<FritagelseRaekke> _fritagelser = [];
    private readonly List<TilbudRaekke> _tilbud = [];
    private readonly List<VisitationRaekke> _visitation = [];
    private readonly List<int> _henvendelser = [];
    private readonly List<Udfald> _udfald = [];
    private readonly List<(Maaned, short)> _tomme = [];
    private int _foedt = D("1980-06-15");

    internal Plantetilfaelde(int nummer, string regel, string saetning) => (Nummer, Regel, Saetning) = (nummer, regel, saetning);

    public int Nummer { get; }

    /// <summary>The numbers in docs/rules/jobsamtaler.md that decide the case.</summary>
    public string Regel { get; }

    /// <summary>The case in one Danish sentence.</summary>
    public string Saetning { get; }

    public string PersonId => string.Create(CultureInfo.InvariantCulture, $"PLANT{Nummer:D5}");

    public short Kommune => (short)(900 + Nummer);

    public IReadOnlyList<Udfald> Udfald => _udfald;

    /// <summary>Months in which the kommune must have no row at all.</summary>
    public IReadOnlyList<(Maaned Maaned, short Kommune)> Tomme => _tomme;

    public Person Person =>
        new()
        {
            Noegle = Nummer,
            Foedselsdato = _foedt,
            Bopael = _bopael.Count > 0 ? _bopael : [new(Kommune, D("2000-01-01"), Dag.Aaben)],
            Ydelser = _ydelser,
            Dagpengeperioder = _perioder,
            Dagpengeudbetalinger = _betalinger,
            Sygefravaer = _syg,
            Samtaler = _samtaler,
            Fritagelser = _fritagelser,
            AktiveTilbud = _tilbud,
            Visitation = _visitation,
            Henvendelser = _henvendelser,
        };

    /// <summary>The months a landing must cover for the figures to hold: those of the monthly rows and of the figures.</summary>
    public (Maaned Foerste, Maaned Sidste) Maaneder
    {
        get
        {
            var dage = _ydelser.Select(r => r.Fra).Concat(_betalinger.Select(r => r.Fra)).Concat(_samtaler.Select(r => r.Dato));
            var slutninger = _syg.Select(r => r.Til).Where(til => til != Dag.Aaben);
            var maaneder = dage.Concat(slutninger)
                .Select(Maaned.Af)
                .Concat(_udfald.Select(u => u.Maaned))
                .Concat(_tomme.Select(t => t.Item1))
                .ToList();
            return (maaneder.Min(), maaneder.Max());
        }
    }

    internal Plantetilfaelde Foedt(string dag)
    {
        _foedt = D(dag);
        return this;
    }

    internal Plantetilfaelde Bor(int kommune, string fra, string? til = null)
    {
        _bopael.Add(new((short)kommune, D(fra), til is null ? Dag.Aaben : D(til)));
        return this;
    }

    /// <summary>One row a month; from 2025-07-01 with the sats.</summary>
    internal Plantetilfaelde Ydelse(Ydelsesart art, string fra, string til, Sats? sats = null)
    {
        foreach (var (a, b) in Maanedsvis(D(fra), D(til)))
        {
            _ydelser.Add(new(art, a >= D("2025-07-01") ? sats : null, false, a, b));
        }

        return this;
    }

    internal Plantetilfaelde Syg(string fra, string til)
    {
        _syg.Add(new(D(fra), D(til)));
        return this;
    }

    internal Plantetilfaelde Periode(string fra, string til, Forsikring forsikring = Forsikring.Fuldtid)
    {
        _perioder.Add(new(D(fra), D(til), forsikring));
        return this;
    }

    /// <param name="timer">Hours with a decimal comma, for the whole row.</param>
    internal Plantetilfaelde Betaling(string fra, string til, string timer, DagpengeArt art = DagpengeArt.ADagpenge)
    {
        _betalinger.Add(
            new(art, false, D(fra), D(til), int.Parse(timer.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))
        );
        return this;
    }

    /// <summary>The same hours in every month from the first to the last.</summary>
    internal Plantetilfaelde Maanedsbetalinger(string fra, string til, string timer)
    {
        foreach (var m in Maaned.Fra(Maaned.Parse(fra), Maaned.Parse(til)))
        {
            Betaling(Dag.Tekst(m.FoersteDag), Dag.Tekst(m.SidsteDag), timer);
        }

        return this;
    }

    internal Plantetilfaelde Samtale(
        string dato,
        Kontaktform form = Kontaktform.Personligt,
        Samtaletype type = Samtaletype.Jobsamtale,
        AfholdtAf af = AfholdtAf.Jobcenter,
        int? kommune = null
    )
    {
        _samtaler.Add(new(D(dato), type, form, af, (short)(kommune ?? Kommune)));
        return this;
    }

    internal Plantetilfaelde Fritaget(short kode, string fra, string til, string? registreret = null)
    {
        _fritagelser.Add(new(kode, D(fra), D(til), registreret is null ? null : D(registreret)));
        return this;
    }

    internal Plantetilfaelde Tilbud(string fra, string til)
    {
        _tilbud.Add(new(Tilbudstype.Virksomhedspraktik, D(fra), D(til)));
        return this;
    }

    internal Plantetilfaelde Visiteret(Visitationskategori? kategori, int? kontaktgruppe, string fra, string til)
    {
        _visitation.Add(new(kategori, (short?)kontaktgruppe, D(fra), D(til)));
        return this;
    }

    internal Plantetilfaelde Henvendt(string dato)
    {
        _henvendelser.Add(D(dato));
        return this;
    }

    internal Plantetilfaelde Giver(
        string maaned,
        Ydelsesgruppe gruppe,
        string varighed,
        int samtaler,
        string hvorfor,
        bool fritaget = false,
        Sats? sats = null,
        bool iAlle = true,
        int? kommune = null
    )
    {
        _udfald.Add(new(Maaned.Parse(maaned), gruppe, varighed, samtaler, fritaget, sats, iAlle, (short)(kommune ?? Kommune), hvorfor));
        return this;
    }

    internal Plantetilfaelde Tom(string maaned, int? kommune = null)
    {
        _tomme.Add((Maaned.Parse(maaned), (short)(kommune ?? Kommune)));
        return this;
    }

    private static IEnumerable<(int Fra, int Til)> Maanedsvis(int fra, int til)
    {
        for (var dag = fra; dag <= til; )
        {
            var slut = Math.Min(til, Maaned.Af(dag).SidsteDag);
            yield return (dag, slut);
            dag = slut + 1;
        }
    }

    private static int D(string dag) => Dag.Fra(LocalDatePattern.Iso.Parse(dag).GetValueOrThrow());
}
