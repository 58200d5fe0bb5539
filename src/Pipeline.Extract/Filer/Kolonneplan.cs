using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer.Naming;

namespace Pipeline.Extract.Filer;

/// <summary>The columns of a file set against those of its dataset.</summary>
/// <param name="Kolonner">
/// In the file's order. Those of the dataset by the dataset's spelling of them, whatever case or outer spaces the file has; the others as <see cref="UnknownColumn"/> tells them.
/// </param>
/// <param name="Known">The dataset's columns that the file has, in the dataset's order: they are read.</param>
/// <param name="Ukendte">Columns of the file that the dataset does not know, or not in a delivery of that month; they are not read.</param>
internal sealed record Kolonneplan(IReadOnlyList<string> Kolonner, IReadOnlyList<Kolonne> Known, IReadOnlyList<string> Ukendte)
{
    /// <summary>Whether a column is told by its place and not by its name.</summary>
    public bool HidesUnknown { get; private init; }

    public static Kolonneplan Laeg(Landingsfil fil, IReadOnlyList<string> kolonner)
    {
        kolonner = [.. kolonner.Select(k => Spelling(fil.Datasaet, k.Trim()))];
        if (kolonner.GroupBy(k => k, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dobbelt)
        {
            var sted = kolonner.Select((k, i) => (k, i)).Where(k => k.k == dobbelt.Key).Select(k => k.i + 1).Last();
            throw fil.Afvist($"har {UnknownColumn.InSentence(fil.Datasaet, dobbelt.Key, sted)} to gange; fjern den ene.");
        }

        var delivered = kolonner.ToHashSet(StringComparer.Ordinal);
        var possible = fil.Datasaet.KolonnerI(fil.Maaned).ToList();
        HashSet<string> kendte =
        [
            .. possible.Select(k => k.Navn),
            .. fil.Datasaet.Kolonnefamilier.SelectMany(f => Familie(fil, f, kolonner).Select(k => k.Navn)),
        ];
        var mangler = possible.Where(k => !k.Optional && !delivered.Contains(k.Navn)).Select(k => k.Navn).ToList();
        var told = kolonner.Select((k, i) => kendte.Contains(k) ? k : UnknownColumn.Told(fil.Datasaet, k, i + 1)).ToList();
        return mangler.Count == 0
            ? new(told, [.. possible.Where(k => delivered.Contains(k.Navn))], [.. told.Except(kendte, StringComparer.Ordinal)])
            {
                HidesUnknown = !told.SequenceEqual(kolonner, StringComparer.Ordinal),
            }
            : throw fil.Afvist(
                $"mangler kolonnen {string.Join(", ", mangler.Select(m => $"'{m}'"))}; send den med alle datasættets kolonner."
            );
    }

    /// <summary>The columns of a family, in the order of time.</summary>
    public static IReadOnlyList<Familiekolonne> Familie(Landingsfil fil, string familie, IReadOnlyList<string> kolonner)
    {
        var familien = Kolonnefamilie.Laes(familie, kolonner, out var fejl);
        return fejl is null ? familien : throw fil.Afvist(fejl);
    }

    private static string Spelling(Datasaet datasaet, string kolonne)
    {
        if (datasaet.Kolonner.FirstOrDefault(k => string.Equals(k.Navn, kolonne, StringComparison.OrdinalIgnoreCase)) is { } kendt)
        {
            return kendt.Navn;
        }

        var smaa = kolonne.ToLowerInvariant();
        return datasaet.Kolonnefamilier.Any(f => Kolonnefamilie.ErI(f, smaa)) ? smaa : kolonne;
    }
}
