using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Domain.Kilder;

/// <summary>
/// A PostgreSQL database with registers of persons. All datasets of a run are read in one snapshot; ids become pseudonyms on the way and are
/// never on our disk.
/// </summary>
/// <param name="Forbindelse">The environment variable that holds the connection, or, with <c>_FIL</c> after it, the file that does.</param>
/// <param name="Fra">The first month to fetch of monthly datasets.</param>
/// <param name="GenhentMaaneder">So many of the newest months are fetched again each time, for what came late.</param>
public sealed record Postgreskilde(
    string Navn,
    string Forbindelse,
    Maaned Fra,
    int GenhentMaaneder,
    IReadOnlyList<Forespoergsel> Forespoergsler
) : Kilde(Navn)
{
    public override IReadOnlyList<Datasaet> Datasaet => [.. Forespoergsler.Select(f => f.Datasaet)];

    public override string ToString() => Navn;
}

/// <summary>A named query. Its columns are those of the dataset; <c>@fra</c> and <c>@til</c> are the month's first and last day, both included.</summary>
/// <param name="Navn">The file it stands in, as the user knows it.</param>
public sealed record Forespoergsel(Datasaet Datasaet, string Navn, string Sql);
