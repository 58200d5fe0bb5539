using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Extract;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>Every delivery in the raw room, in force or not, by its own hash. A damaged one is read again from its file, where that is still delivered.</summary>
internal sealed class RawInspection(Datamappe mappe, Indstillinger settings, string landing) : IInspection
{
    private readonly RaaLager _raw = new(mappe.Sti);

    public string Name => "Rådata";

    public IEnumerable<DamageFinding> Look(bool repair, CancellationToken token)
    {
        var damaged = Damaged(token);
        if (repair && damaged.Count > 0 && Directory.Exists(landing))
        {
            ReadAgain(damaged, token);
        }

        foreach (var damage in damaged)
        {
            var mended = repair && IsMended(damage);
            yield return new(
                mended ? $"Leveringen {damage.Navn} var beskadiget; den er læst igen fra den leverede fil." : damage.Message,
                mended
            );
        }

        foreach (var (datasaet, maaned) in _raw.Months().Where(m => _raw.Folders(m.Datasaet, m.Maaned).Any() && !IsInForce(m)))
        {
            var mended = repair && PutInForce(datasaet, maaned);
            yield return new(
                mended
                    ? $"Filen 'current' for {datasaet} {maaned} manglede eller var beskadiget; månedens eneste levering er i kraft igen."
                    : $"Filen 'current' for {datasaet} {maaned} mangler eller er beskadiget; læg den leverede fil i landingsmappen, og kør 'pipeline run', så skrives den.",
                mended
            );
        }
    }

    /// <summary>Also deliveries that are staged and gone.</summary>
    private List<DamagedDelivery> Damaged(CancellationToken token)
    {
        var found = new List<DamagedDelivery>();
        foreach (var (datasaet, maaned) in _raw.Months())
        {
            foreach (var folder in _raw.Folders(datasaet, maaned))
            {
                token.ThrowIfCancellationRequested();
                if (RaaLager.Damage(datasaet, maaned, folder) is { } damage)
                {
                    found.Add(damage);
                }
            }
        }

        var gone = (StagedSnapshot.Find(mappe.Sti)?.Dele ?? [])
            .Select(d => (d.Datasaet, d.Levering, Folder: _raw.Mappe(d.Datasaet, d.Levering, d.RaaHash)))
            .Where(d => !Directory.Exists(d.Folder))
            .Select(d => new DamagedDelivery(d.Datasaet, d.Levering, d.Folder, "er klargjort, men findes ikke længere"));
        return [.. found, .. gone];
    }

    private void ReadAgain(List<DamagedDelivery> damaged, CancellationToken token)
    {
        try
        {
            _ = Udtraek.Koer(
                new()
                {
                    Landing = landing,
                    Data = mappe.Sti,
                    Noegle = settings.Noegle(mappe),
                    Opslag = Modtagelse.Opslag(),
                    Lake = settings.Lake(mappe),
                    Again = [.. damaged.Select(d => d.Mappe)],
                },
                token: token
            );
        }
        catch (PipelineFejl)
        {
            // A file that is refused mends nothing: what is still damaged is told as it is.
        }
    }

    private static bool IsMended(DamagedDelivery damage) =>
        Directory.Exists(damage.Mappe) && RaaLager.Damage(damage.Datasaet, damage.Maaned, damage.Mappe) is null;

    /// <summary>A damaged delivery in force has a line of its own.</summary>
    private bool IsInForce((string Datasaet, Maaned Maaned) month) =>
        _raw.Readable(month.Datasaet, month.Maaned) is not null
        || (
            _raw.Points(month.Datasaet, month.Maaned)
            && _raw.Folders(month.Datasaet, month.Maaned).Any(f => RaaLager.Damage(month.Datasaet, month.Maaned, f) is not null)
        );

    private bool PutInForce(string datasaet, Maaned maaned)
    {
        if (_raw.Folders(datasaet, maaned).ToList() is not [var only] || RaaLager.Damage(datasaet, maaned, only) is not null)
        {
            return false;
        }

        _raw.SaetGaeldende(RaaLager.Read(datasaet, maaned, only));
        return true;
    }
}
