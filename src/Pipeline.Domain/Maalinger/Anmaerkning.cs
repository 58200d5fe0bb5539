using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Maalinger;

/// <summary>A note of use: what the source says that published figures cannot be used for, or which others to use. It changes no figure.</summary>
/// <param name="Id">Unique within the measurement.</param>
/// <param name="Tekst">Whole sentences in Danish, our own words.</param>
/// <param name="Produkter">The products it is about, of those measured together.</param>
/// <param name="Fra">First measured month it is about; null: from the beginning.</param>
/// <param name="Til">Last measured month, included; null: still.</param>
/// <param name="Ydelsesgrupper">The words of the rows it is about, as in the published column; empty: every row.</param>
/// <param name="Varigheder">The same for the length.</param>
public sealed record Anmaerkning(
    string Id,
    string Tekst,
    Kildehenvisning Kilde,
    IReadOnlyList<string> Produkter,
    Maaned? Fra,
    Maaned? Til,
    IReadOnlyList<string> Ydelsesgrupper,
    IReadOnlyList<string> Varigheder
)
{
    /// <summary>It is about every row of its months, and so about the figures as a whole.</summary>
    public bool OmAlleRaekker => Ydelsesgrupper.Count == 0 && Varigheder.Count == 0;

    public bool Gaelder(Maaned maaned) => !(maaned < Fra) && !(maaned > Til);

    public bool Gaelder(Maaned maaned, string ydelsesgruppe, string varighed) =>
        Gaelder(maaned)
        && (Ydelsesgrupper.Count == 0 || Ydelsesgrupper.Contains(ydelsesgruppe))
        && (Varigheder.Count == 0 || Varigheder.Contains(varighed));

    /// <summary>Its months for a reader: <c>2020-07 – 2022-02</c>, <c>fra 2023-01</c>, <c>alle måneder</c>.</summary>
    public string Maaneder =>
        (Fra, Til) switch
        {
            (null, null) => "alle måneder",
            ({ } fra, null) => $"fra {fra}",
            (null, { } til) => $"til {til}",
            ({ } fra, { } til) => fra == til ? $"{fra}" : $"{fra} – {til}",
        };
}
