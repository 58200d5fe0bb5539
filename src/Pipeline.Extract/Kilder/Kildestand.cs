using Pipeline.Extract.Kilder.Http;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Kilder;

/// <summary>When a source was last asked, and when it last delivered: <c>hentet/&lt;kilde&gt;/_stand.json</c>.</summary>
public sealed record Hentningsstand
{
    public required string Kilde { get; init; }
    public required IReadOnlyList<string> Datasaet { get; init; }
    public required DateTimeOffset SidstForsoegt { get; init; }

    /// <summary>Null when it never has.</summary>
    public DateTimeOffset? SidstHentet { get; init; }

    /// <summary>What was wrong the last time; null when it went well.</summary>
    public string? Fejl { get; init; }
}

/// <summary>Reads and writes the state of one source.</summary>
public sealed class Kildestand(string data, string kilde)
{
    private string Fil => Path.Combine(Hentetlager.Rod(data), kilde, "_stand.json");

    /// <summary>Null when the source was never asked, or what was written of it is damaged: the next fetch writes it anew.</summary>
    public Hentningsstand? Laes() => LakeJson.Find<Hentningsstand>(Fil);

    internal void Skriv(Kildeudfald udfald, DateTimeOffset nu) =>
        LakeJson.Skriv(
            Fil,
            new Hentningsstand
            {
                Kilde = kilde,
                Datasaet = [.. udfald.Kilde.Datasaet.Select(d => d.Navn)],
                SidstForsoegt = nu,
                SidstHentet = udfald.Fejl is null ? nu : Laes()?.SidstHentet,
                Fejl = udfald.Fejl,
            }
        );
}
