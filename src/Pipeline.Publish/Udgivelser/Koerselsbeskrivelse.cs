namespace Pipeline.Publish.Udgivelser;

/// <summary>What a run measured from: everything that can explain why a figure differs from the version before.</summary>
/// <param name="Koersel">The run's id.</param>
/// <param name="Kode">The code version.</param>
public sealed record Koerselsbeskrivelse(string Koersel, Regelsaetangivelse Regelsaet, string Kode, IReadOnlyList<Inddata> Inddata);

/// <param name="Sha256">Of the rule set's content.</param>
public sealed record Regelsaetangivelse(string Version, string Sha256);

/// <summary>A delivered file that the measurement read.</summary>
/// <param name="Maaned">The delivery's month, <c>ÅÅÅÅ-MM</c>.</param>
/// <param name="Sha256">Of the file as delivered and pseudonymised.</param>
/// <param name="Raekker">Rows delivered.</param>
/// <param name="Karantaene">Refused rows by reason.</param>
public sealed record Inddata(string Datasaet, string Maaned, string Sha256, long Raekker, IReadOnlyDictionary<string, long> Karantaene)
{
    /// <summary>As a reason names it: <c>samtaler 2025-03</c>.</summary>
    public string Navn => $"{Datasaet} {Maaned}";
}
