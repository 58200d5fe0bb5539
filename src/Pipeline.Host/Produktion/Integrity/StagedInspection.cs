using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>Every staged file by its checksum. What is damaged is staged again from the raw deliveries it was made of.</summary>
internal sealed class StagedInspection(Datamappe mappe, Indstillinger settings) : IInspection
{
    public string Name => "Klargjorte data";

    public IEnumerable<DamageFinding> Look(bool repair, CancellationToken token)
    {
        if (!File.Exists(StagedSnapshot.Manifest(mappe.Sti)))
        {
            yield break;
        }

        if (StagedSnapshot.Find(mappe.Sti) is not { } staged)
        {
            yield return new(
                $"Filen '{StagedSnapshot.Manifest(mappe.Sti)}' er beskadiget; kør 'pipeline run': så skrives den på ny.",
                Mended: false
            );
            yield break;
        }

        var damaged = staged
            .Dele.Select(d => (Part: d, File: StagedSnapshot.Damaged(mappe.Sti, d)))
            .Where(d => d.File is not null)
            .ToList();
        var why = repair && damaged.Count > 0 ? StageAgain(mappe, settings, staged, token) : null;
        foreach (var (part, file) in damaged)
        {
            var mended = repair && StagedSnapshot.Damaged(mappe.Sti, part) is null;
            yield return new(
                mended
                    ? $"Den klargjorte fil '{file}' var beskadiget eller manglede; {part.Datasaet} {part.Levering} er klargjort på ny."
                    : $"Den klargjorte fil '{file}' mangler eller er beskadiget; {why ?? "kør 'pipeline run', eller brug --reparer: så klargøres den på ny"}.",
                mended
            );
        }
    }

    /// <returns>Why it could not be done; null: it was.</returns>
    internal static string? StageAgain(Datamappe mappe, Indstillinger settings, StagedSnapshot staged, CancellationToken token)
    {
        var raw = new RaaLager(mappe.Sti);
        var deliveries = staged.Dele.Select(d => raw.Find(d.Datasaet, d.Levering, d.RaaHash)).ToList();
        if (deliveries.Contains(null))
        {
            return "de leveringer, den er lavet af, er ikke alle i raw";
        }

        try
        {
            _ = Klargoering.Koer(
                Modtagelse.Klargoeringsinput(mappe.Sti, Produktvalg.Alle, settings.Lake(mappe)) with
                {
                    Buckets = staged.Buckets,
                    Leveringer = deliveries!,
                },
                token: token
            );
            return null;
        }
        catch (PipelineFejl e)
        {
            return e.Message.TrimEnd('.');
        }
    }
}
