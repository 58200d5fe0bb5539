namespace Pipeline.Domain.Regnskab;

/// <summary>A job centre and the groups it is shown in (VIVE Bilag 1); seed data, not derived from populations.</summary>
/// <param name="Rammevilkaar">1 (best) to 4 (hardest).</param>
/// <param name="Stoerrelse">1 (under 30.000) to 5 (over 120.000).</param>
public sealed record Jobcentergruppe(short Jobcenter, string Navn, int Rammevilkaar, int Stoerrelse);

/// <summary>Years, both included.</summary>
public readonly record struct Aarsperiode(int Fra, int Til)
{
    public IEnumerable<int> Aar => Enumerable.Range(Fra, Til - Fra + 1);
}

/// <summary>The rules of the expenditure measurement.</summary>
/// <param name="Prisaar">The year whose prices amounts are told in.</param>
/// <param name="Vaekst">First and last year of the growth that the quartiles are of.</param>
/// <param name="Regressioner">The panels of Tabel 5.8.</param>
/// <param name="Fordeling">The years whose mean is Tabel 5.9.</param>
public sealed record Udgiftsregler(
    string Version,
    int Prisaar,
    Aarsperiode Vaekst,
    IReadOnlyList<Aarsperiode> Regressioner,
    Aarsperiode Fordeling,
    Kontoplan Kontoplan,
    IReadOnlyList<Jobcentergruppe> Grupper
);
