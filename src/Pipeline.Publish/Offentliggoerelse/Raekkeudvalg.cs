using Pipeline.Domain;
using Pipeline.Publish.Indhold;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>Which rows everyone sees: those of the words that <see cref="Domain.Maalinger.Offentlighedsgraense.Kun"/> names.</summary>
internal static class Raekkeudvalg
{
    public static bool[] Af(Offentlighed offentlighed, Maanedstabel tabel)
    {
        var kun = offentlighed.Graense(tabel.Maaned).Kun.Select(k => (Ord: tabel.Tekst(k.Key), Vises: k.Value.ToHashSet())).ToList();
        return [.. Enumerable.Range(0, tabel.Raekker).Select(i => kun.All(k => k.Vises.Contains(k.Ord[i])))];
    }

    /// <summary>A sum that is shown with some of its parts and not the others would tell what the others come to.</summary>
    public static void KraevHeleSummer(
        Offentlighed offentlighed,
        IReadOnlyList<Udgavetabel> udgivelser,
        List<List<string>> viste,
        IReadOnlyDictionary<string, string> regionAf
    )
    {
        if (offentlighed.Graense(udgivelser[0].Tabel.Maaned).Kun.Count == 0)
        {
            return;
        }

        foreach (var (dimension, vist) in offentlighed.Dimensioner.Zip(viste.Select(v => v.ToHashSet())))
        {
            var medDele = vist.Select(o => Naermeste(dimension, o)).OfType<string>().ToHashSet();
            foreach (
                var ord in udgivelser.SelectMany(u => Offentligmaaned.Ordene(dimension, u.Tabel)).Distinct().Where(o => !vist.Contains(o))
            )
            {
                if (Naermeste(dimension, ord) is { } sum && medDele.Contains(sum))
                {
                    throw new PipelineFejl(
                        $"Den offentlige udgave viser '{sum}' og nogle af dens dele, men ikke '{ord}', som så kan regnes ud; ret 'kun' i målingens "
                            + "pipeline.yaml, så en sum har alle sine dele eller ingen.",
                        Afslutning.ForkertBrug
                    );
                }
            }

            string? Naermeste(Noegledimension dim, string ord)
            {
                var over = dim.Foraelder(ord, regionAf);
                while (over is not null && !vist.Contains(over))
                {
                    over = dim.Foraelder(over, regionAf);
                }

                return over;
            }
        }
    }
}
