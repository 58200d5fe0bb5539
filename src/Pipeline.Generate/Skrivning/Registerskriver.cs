using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Dream;
using Pipeline.Generate.Fejl;

namespace Pipeline.Generate.Skrivning;

/// <summary>
/// Writes one person's rows to a block. Rows of months that are not written are left out here, so that nobody above needs to know which
/// they are. In whole datasets a row is written as known at the end of the delivered month: not before it begins, and with an open end while it runs.
/// </summary>
internal sealed partial class Registerskriver(Landingsplan plan, Blok blok, Fejlplanter? fejl, Dreamraekke? dream = null)
{
    private readonly Raekkebuffer[] _personer = blok.Buffere(Registre.Personer);
    private readonly Raekkebuffer[] _bopael = blok.Buffere(Registre.Bopael);
    private readonly Raekkebuffer[] _ydelser = blok.Buffere(Registre.Ydelser);
    private readonly Raekkebuffer[] _perioder = blok.Buffere(Registre.Dagpengeperioder);
    private readonly Raekkebuffer[] _udbetalinger = blok.Buffere(Registre.Dagpengeudbetalinger);
    private readonly Raekkebuffer[] _sygefravaer = blok.Buffere(Registre.Sygefravaer);
    private readonly Raekkebuffer[] _samtaler = blok.Buffere(Registre.Samtaler);
    private readonly Raekkebuffer[] _fritagelser = blok.Buffere(Registre.Fritagelser);
    private readonly Raekkebuffer[] _tilbud = blok.Buffere(Registre.AktiveTilbud);
    private readonly Raekkebuffer[] _visitation = blok.Buffere(Registre.Visitation);
    private readonly Raekkebuffer[] _henvendelser = blok.Buffere(Registre.Henvendelser);

    public Blok Blok => blok;

    /// <summary>The id that the following rows are written under, as UTF-8.</summary>
    public byte[] PersonId { get; set; } = [];

    public void Ydelse(in YdelseRaekke r)
    {
        dream?.Ydelse(r);
        var plads = plan.Plads(r.Fra);
        if (plads < 0)
        {
            return;
        }

        var b = _ydelser[plads];
        b.Begynd();
        b.Tekst(PersonId);
        b.Tekst(Ord<Ydelsesart>.Utf8[(int)r.Art]);
        b.Tekst(r.Sats is { } sats ? Ord<Sats>.Utf8[(int)sats] : default);
        b.JaNej(r.Loentilskud);
        b.Dag(r.Fra);
        b.Dag(r.Til);
        Slut(b, Registre.Ydelser);
    }

    public void Dagpengeperiode(in DagpengeperiodeRaekke r)
    {
        for (var i = 0; i < _perioder.Length; i++)
        {
            if (r.FoersteDag <= plan.KendtTil[i])
            {
                var b = _perioder[i];
                b.Begynd();
                b.Tekst(PersonId);
                Interval(b, r.FoersteDag, r.SidsteDag, plan.KendtTil[i]);
                b.Tekst(Ord<Forsikring>.Utf8[(int)r.Forsikring]);
                Slut(b, Registre.Dagpengeperioder);
            }
        }
    }

    public void Dagpengeudbetaling(in DagpengeudbetalingRaekke r)
    {
        dream?.Udbetaling(r);
        var plads = plan.Plads(r.Fra);
        if (plads < 0)
        {
            return;
        }

        var b = _udbetalinger[plads];
        b.Begynd();
        b.Tekst(PersonId);
        b.Tekst(Ord<DagpengeArt>.Utf8[(int)r.Art]);
        b.JaNej(r.Loentilskud);
        b.Dag(r.Fra);
        b.Dag(r.Til);
        b.Timer(r.Timer);
        Slut(b, Registre.Dagpengeudbetalinger);
    }

    public void Sygefravaer(in IntervalRaekke r)
    {
        dream?.Sygefravaer(r);
        for (var i = 0; i < _sygefravaer.Length; i++)
        {
            if (r.Fra <= plan.KendtTil[i])
            {
                var b = _sygefravaer[i];
                b.Begynd();
                b.Tekst(PersonId);
                Interval(b, r.Fra, r.Til, plan.KendtTil[i]);
                Slut(b, Registre.Sygefravaer);
            }
        }
    }

    public void Samtale(in SamtaleRaekke r)
    {
        var plads = plan.Plads(r.Dato);
        if (plads < 0)
        {
            return;
        }

        var b = _samtaler[plads];
        b.Begynd();
        b.Tekst(PersonId);
        b.Dag(r.Dato);
        b.Tekst(Ord<Samtaletype>.Utf8[(int)r.Type]);
        b.Tekst(r.Form is { } form ? Ord<Kontaktform>.Utf8[(int)form] : default);
        b.Tekst(r.AfholdtAf is { } af ? Ord<AfholdtAf>.Utf8[(int)af] : default);
        if (r.Kommunekode is { } kommune)
        {
            b.Kommune(kommune);
        }
        else
        {
            b.Tom();
        }

        Slut(b, Registre.Samtaler);
    }

    public void Fritagelse(in FritagelseRaekke r)
    {
        for (var i = 0; i < _fritagelser.Length; i++)
        {
            if (Math.Max(r.Fra, r.Registreret ?? r.Fra) <= plan.KendtTil[i])
            {
                var b = _fritagelser[i];
                b.Begynd();
                b.Tekst(PersonId);
                b.Tekst(Fritagelsesord.Af(r.Kode));
                PlanlagtInterval(b, r.Fra, r.Til, plan.KendtTil[i]);
                if (r.Registreret is { } registered)
                {
                    b.Dag(registered);
                }
                else
                {
                    b.Tom();
                }

                Slut(b, Registre.Fritagelser);
            }
        }
    }

    public void Tilbud(in TilbudRaekke r)
    {
        dream?.Tilbud(r);
        for (var i = 0; i < _tilbud.Length; i++)
        {
            if (r.Fra <= plan.KendtTil[i])
            {
                var b = _tilbud[i];
                b.Begynd();
                b.Tekst(PersonId);
                b.Tekst(Ord<Tilbudstype>.Utf8[(int)r.Type]);
                PlanlagtInterval(b, r.Fra, r.Til, plan.KendtTil[i]);
                Slut(b, Registre.AktiveTilbud);
            }
        }
    }

    public void Visitation(in VisitationRaekke r)
    {
        dream?.Visitation(r);
        for (var i = 0; i < _visitation.Length; i++)
        {
            if (r.Fra <= plan.KendtTil[i])
            {
                var b = _visitation[i];
                b.Begynd();
                b.Tekst(PersonId);
                b.Tekst(r.Kategori is { } kategori ? Ord<Visitationskategori>.Utf8[(int)kategori] : default);
                if (r.Kontaktgruppe is { } gruppe)
                {
                    b.Tal(gruppe);
                }
                else
                {
                    b.Tom();
                }

                Interval(b, r.Fra, r.Til, plan.KendtTil[i]);
                Slut(b, Registre.Visitation);
            }
        }
    }

    public void Henvendelse(int dato)
    {
        for (var i = 0; i < _henvendelser.Length; i++)
        {
            if (dato <= plan.KendtTil[i])
            {
                var b = _henvendelser[i];
                b.Begynd();
                b.Tekst(PersonId);
                b.Dag(dato);
                Slut(b, Registre.Henvendelser);
            }
        }
    }

    private void Slut(Raekkebuffer b, Datasaet datasaet)
    {
        b.Slut();
        fejl?.EfterRaekke(datasaet, b, blok);
    }

    private static void Interval(Raekkebuffer b, int fra, int til, int kendtTil)
    {
        b.Dag(fra);
        if (til > kendtTil)
        {
            b.Tom();
        }
        else
        {
            b.Dag(til);
        }
    }

    /// <summary>Most exemptions and offers are delivered with the end that is planned; every fourth is open until it ends.</summary>
    private static void PlanlagtInterval(Raekkebuffer b, int fra, int til, int kendtTil) =>
        Interval(b, fra, til, til == Dag.Aaben || (fra & 3) == 0 ? kendtTil : int.MaxValue);
}
