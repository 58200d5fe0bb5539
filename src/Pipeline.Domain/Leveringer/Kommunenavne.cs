namespace Pipeline.Domain.Leveringer;

/// <summary>The kommune that a name means, as sources write it: with and without "Kommune", in the genitive, with aa for å.</summary>
public sealed class Kommunenavne
{
    private static readonly string[] Endelser = [" regionskommune", " kommune"];
    private readonly Dictionary<string, short> _koder = new(StringComparer.Ordinal);

    public Kommunenavne(IEnumerable<Kommune> kommuner)
    {
        foreach (var kommune in kommuner)
        {
            _koder[Grundform(kommune.Navn)] = kommune.Kode;
        }
    }

    /// <summary>Null when it is the name of no kommune.</summary>
    public short? Find(string navn)
    {
        var form = Grundform(navn);
        return _koder.TryGetValue(form, out var kode) ? kode : null;
    }

    /// <summary>The names a file may hold, spelled as the list of kommuner spells them, with and without "Kommune".</summary>
    public static IReadOnlyDictionary<string, int> Stavemaader(IEnumerable<Kommune> kommuner) =>
        kommuner
            .SelectMany(k => Stavemaader(k.Navn).Select(navn => (navn, kode: (int)k.Kode)))
            .ToDictionary(n => n.navn, n => n.kode, StringComparer.Ordinal);

    private static string[] Stavemaader(string navn)
    {
        // "Nordfyns" and "Vesthimmerlands" are genitives already; "Aarhus" takes none.
        string[] ejefald = navn.EndsWith('s') ? [] : [$"{navn}s Kommune"];
        return [navn, $"{navn} Kommune", $"{navn} kommune", $"{navn} Regionskommune", .. ejefald];
    }

    private static string Grundform(string navn)
    {
        var form = navn.Trim().ToLowerInvariant().Replace("aa", "å", StringComparison.Ordinal);
        var endelse = Endelser.FirstOrDefault(e => form.EndsWith(e, StringComparison.Ordinal));
        form = endelse is null ? form : form[..^endelse.Length].TrimEnd();
        return form.EndsWith('s') ? form[..^1] : form;
    }
}
