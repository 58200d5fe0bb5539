using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;

namespace Pipeline.Extract.Kilder;

/// <summary>The Ydelsesrefusion files of a folder, those of a month together the delivery of the month they settle. They are read where they lie.</summary>
internal static class Refusionsmappe
{
    public static Kildeudfald Hent(Refusionskilde kilde, HashSet<(string Datasaet, Maaned Maaned)> landet)
    {
        if (!Directory.Exists(kilde.Mappe))
        {
            throw new PipelineFejl($"Kilden {kilde.Navn}: mappen '{kilde.Mappe}' findes ikke; ret mappe i erklæringen.");
        }

        var filer = new Dictionary<Maaned, Landingsfil>();
        foreach (var sti in Directory.EnumerateFiles(kilde.Mappe).Order(StringComparer.Ordinal))
        {
            if (Refusionsfil.Maaned(Path.GetFileName(sti)) is not { } maaned)
            {
                continue;
            }

            filer[maaned] =
                filer.GetValueOrDefault(maaned) is { } first && Refusionsfil.Join(first, sti) is { } joined
                    ? joined
                    : new(Refusion.Ydelsesrefusion, maaned, sti, Filform.Csv);
        }

        return filer.Count > 0
            ? new(kilde, [.. filer.Values.Where(f => !landet.Contains((f.Datasaet.Navn, f.Maaned)))], [], [], null)
            : throw new PipelineFejl(
                $"Kilden {kilde.Navn}: mappen '{kilde.Mappe}' har ingen filer ved navn yr-ydelsesrefusion-beregning…-ÅÅÅÅ-MM-DD.csv."
            );
    }
}
