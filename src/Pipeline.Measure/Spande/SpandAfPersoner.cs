using Pipeline.Domain.Kalender;
using Pipeline.Domain.Personer;

namespace Pipeline.Measure.Spande;

/// <summary>Lays a few persons out as a bucket: for rule tests, planted cases and explain, so that they run through the same engine.</summary>
public static class SpandAfPersoner
{
    public static Spand Byg(IEnumerable<Person> personer)
    {
        Person[] alle = [.. personer.OrderBy(p => p.Noegle)];
        var spand = new Spand
        {
            AntalPersoner = alle.Length,
            Person = [.. alle.Select(p => p.Noegle)],
            Foedselsdato = [.. alle.Select(p => p.Foedselsdato)],
        };
        var bopael = Laeg(alle, spand.Bopael, p => p.Bopael.OrderBy(r => r.Fra).ThenBy(r => r.Til).ThenBy(r => r.Kommunekode), r => r.Fra);
        spand.Bopael.Til = [.. bopael.Select(r => r.Til)];
        spand.Bopael.Kommunekode = [.. bopael.Select(r => r.Kommunekode)];

        var ydelser = Laeg(alle, spand.Ydelser, p => p.Ydelser.OrderBy(r => r.Fra).ThenBy(r => r.Til), r => r.Fra);
        spand.Ydelser.Til = [.. ydelser.Select(r => r.Til)];
        spand.Ydelser.Art = [.. ydelser.Select(r => (byte)r.Art)];
        spand.Ydelser.Sats = [.. ydelser.Select(r => (byte?)r.Sats ?? Spand.Ingen)];

        var perioder = Laeg(alle, spand.Dagpengeperioder, p => p.Dagpengeperioder.OrderBy(r => r.FoersteDag), r => r.FoersteDag);
        spand.Dagpengeperioder.Til = [.. perioder.Select(r => r.SidsteDag)];
        spand.Dagpengeperioder.Forsikring = [.. perioder.Select(r => (byte)r.Forsikring)];

        var udbetalinger = Laeg(
            alle,
            spand.Dagpengeudbetalinger,
            p => p.Dagpengeudbetalinger.OrderBy(r => r.Fra).ThenBy(r => r.Til),
            r => r.Fra
        );
        spand.Dagpengeudbetalinger.Til = [.. udbetalinger.Select(r => r.Til)];
        spand.Dagpengeudbetalinger.Art = [.. udbetalinger.Select(r => (byte)r.Art)];
        spand.Dagpengeudbetalinger.Timer = [.. udbetalinger.Select(r => r.Timer)];

        spand.Sygefravaer.Til =
        [
            .. Laeg(alle, spand.Sygefravaer, p => p.Sygefravaer.OrderBy(r => r.Fra).ThenBy(r => r.Til), r => r.Fra).Select(r => r.Til),
        ];

        var samtaler = Laeg(alle, spand.Samtaler, p => p.Samtaler.OrderBy(r => r.Dato), r => r.Dato);
        spand.Samtaler.Type = [.. samtaler.Select(r => (byte)r.Type)];
        spand.Samtaler.Form = [.. samtaler.Select(r => (byte?)r.Form ?? Spand.Ingen)];
        spand.Samtaler.AfholdtAf = [.. samtaler.Select(r => (byte?)r.AfholdtAf ?? Spand.Ingen)];
        spand.Samtaler.Kommunekode = [.. samtaler.Select(r => r.Kommunekode ?? -1)];

        var fritagelser = Laeg(
            alle,
            spand.Fritagelser,
            p => p.Fritagelser.OrderBy(r => r.Fra).ThenBy(r => r.Til).ThenBy(r => r.Registreret ?? Dag.Aaben),
            r => r.Fra
        );
        spand.Fritagelser.Til = [.. fritagelser.Select(r => r.Til)];
        spand.Fritagelser.Kode = [.. fritagelser.Select(r => r.Kode)];
        spand.Fritagelser.Registreret = [.. fritagelser.Select(r => r.Registreret ?? Dag.Aaben)];

        spand.AktiveTilbud.Til =
        [
            .. Laeg(alle, spand.AktiveTilbud, p => p.AktiveTilbud.OrderBy(r => r.Fra), r => r.Fra).Select(r => r.Til),
        ];

        var visitation = Laeg(
            alle,
            spand.Visitation,
            p =>
                p.Visitation.OrderBy(r => r.Fra)
                    .ThenBy(r => r.Til)
                    .ThenBy(r => r.Kategori ?? (Domain.Koder.Visitationskategori)Spand.Ingen)
                    .ThenBy(r => r.Kontaktgruppe ?? -1),
            r => r.Fra
        );
        spand.Visitation.Til = [.. visitation.Select(r => r.Til)];
        spand.Visitation.Kategori = [.. visitation.Select(r => (byte?)r.Kategori ?? Spand.Ingen)];
        spand.Visitation.Kontaktgruppe = [.. visitation.Select(r => r.Kontaktgruppe ?? -1)];

        Laeg(alle, spand.Henvendelser, p => p.Henvendelser.Order(), dag => dag);
        return spand;
    }

    private static List<T> Laeg<T>(Person[] personer, Dagkolonner kolonner, Func<Person, IEnumerable<T>> raekker, Func<T, int> fra)
    {
        var alle = new List<T>();
        var start = new List<int> { 0 };
        foreach (var person in personer)
        {
            alle.AddRange(raekker(person));
            start.Add(alle.Count);
        }

        kolonner.Start = [.. start];
        kolonner.Fra = [.. alle.Select(fra)];
        return alle;
    }
}
