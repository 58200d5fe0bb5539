using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Filer;

/// <summary>The columns of a file set against those of its dataset.</summary>
/// <param name="Kolonner">As the file has them, in its order.</param>
/// <param name="Ukendte">Those of them that the dataset does not know; they are not read.</param>
internal sealed record Kolonneplan(IReadOnlyList<string> Kolonner, IReadOnlyList<string> Ukendte)
{
    public static Kolonneplan Laeg(Landingsfil fil, IReadOnlyList<string> kolonner)
    {
        if (kolonner.GroupBy(k => k, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dobbelt)
        {
            throw fil.Afvist($"har kolonnen '{dobbelt.Key}' to gange; fjern den ene.");
        }

        List<string> kendte =
        [
            .. fil.Datasaet.Kolonner.Select(k => k.Navn),
            .. fil.Datasaet.Kolonnefamilier.SelectMany(f => Familie(fil, f, kolonner).Select(k => k.Navn)),
        ];
        var mangler = kendte.Except(kolonner, StringComparer.Ordinal).ToList();
        return mangler.Count == 0
            ? new(kolonner, [.. kolonner.Except(kendte, StringComparer.Ordinal)])
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
}
