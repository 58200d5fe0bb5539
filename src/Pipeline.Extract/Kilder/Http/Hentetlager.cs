using System.Globalization;
using Pipeline.Domain;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Kilder.Http;

/// <summary>An answer as it was received, beside it <c>….kilde.json</c>. Nothing in it is secret or about a person.</summary>
public sealed record Hentetsvar
{
    public required string Kilde { get; init; }
    public required string Tabel { get; init; }
    public required string Metode { get; init; }
    public required string Adresse { get; init; }

    /// <summary>What was posted; null for a GET.</summary>
    public string? Krop { get; init; }

    public required DateTimeOffset Hentet { get; init; }
    public required string Sha256 { get; init; }
    public required long Bytes { get; init; }
    public string? Indholdstype { get; init; }
}

/// <summary>
/// The answers of HTTP sources: <c>hentet/&lt;kilde&gt;/svar/&lt;tabel&gt;-&lt;request&gt;/</c>, stored before they are read, so that a run can be
/// done again without the network. An answer with the content of the one before it is not stored again.
/// </summary>
internal sealed class Hentetlager(string data, string kilde)
{
    private const string Beskrivelse = ".kilde.json";

    public static string Rod(string data) => Path.Combine(data, "hentet");

    /// <summary>A name beside the answers, for one that is still coming in.</summary>
    public string Midlertidig(Anmodning anmodning)
    {
        var mappe = Mappe(anmodning);
        Directory.CreateDirectory(mappe);
        return Path.Combine(mappe, $".{Guid.NewGuid():N}.tmp");
    }

    /// <summary>Gives a whole answer its place, and returns it.</summary>
    public string Gem(Anmodning anmodning, string midlertidig, Hentetsvar svar)
    {
        if (Nyeste(anmodning) is { } forrige && LakeJson.Find<Hentetsvar>(forrige + Beskrivelse)?.Sha256 == svar.Sha256)
        {
            File.Delete(midlertidig);
            return forrige;
        }

        var tid = svar.Hentet.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var fil = Path.Combine(Mappe(anmodning), $"{tid}-{svar.Sha256[..ContentHash.Short]}.json");
        LakeJson.Skriv(fil + Beskrivelse, svar with { Kilde = kilde });
        AtomicFile.Publish(midlertidig, fil);
        return fil;
    }

    /// <summary>What came in and was no answer lies beside the answers until the next such, for whoever wants to see it.</summary>
    public void LaegFra(Anmodning anmodning, string midlertidig)
    {
        if (File.Exists(midlertidig))
        {
            File.Move(midlertidig, Path.Combine(Mappe(anmodning), "afvist.svar"), overwrite: true);
        }
    }

    /// <summary>The last answer to this request; null when there is none.</summary>
    public string? Nyeste(Anmodning anmodning) =>
        Directory.Exists(Mappe(anmodning))
            ? Directory
                .EnumerateFiles(Mappe(anmodning), "*.json")
                .Where(f => !f.EndsWith(Beskrivelse, StringComparison.Ordinal))
                .Max(StringComparer.Ordinal)
            : null;

    /// <exception cref="PipelineFejl">The source never answered this request.</exception>
    public string Senest(Anmodning anmodning) =>
        Nyeste(anmodning)
        ?? throw new PipelineFejl($"Kilden {kilde} har ikke svaret på {anmodning.Navn} før; kør med nettet til, og prøv så igen.");

    private string Mappe(Anmodning anmodning) =>
        Path.Combine(Rod(data), kilde, "svar", $"{anmodning.Navn.ToLowerInvariant()}-{anmodning.Aftryk}");
}
