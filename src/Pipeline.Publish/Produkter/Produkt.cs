using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter;

/// <summary>
/// A published table as data. The first column is <c>maaned</c>; <c>regelsaet</c> and <c>version_id</c> are added by the publication and
/// are not stated. The table <c>mart.{navn}_versioner</c> and the view <c>mart.{navn}</c> are made by a migration in sql/.
/// </summary>
public sealed record Produkt
{
    public const string Maaned = "maaned";
    public const string Regelsaet = "regelsaet";
    public const string VersionId = "version_id";

    public Produkt(string navn, IReadOnlyList<Felt> felter, IReadOnlyList<IKontrol> kontroller)
    {
        if (felter.Count == 0 || felter[0] is not { Navn: Maaned, Noegle: true })
        {
            throw new ArgumentException($"Første kolonne i {navn} skal være nøglen {Maaned}.", nameof(felter));
        }

        if (felter.FirstOrDefault(f => f.Noegle && f.Type != Felttype.Tekst) is { } forkert)
        {
            throw new ArgumentException($"Nøglekolonnen {forkert.Navn} i {navn} skal være tekst.", nameof(felter));
        }

        Navn = navn;
        Felter = felter;
        Kontroller = kontroller;
    }

    public string Navn { get; }

    public IReadOnlyList<Felt> Felter { get; }

    /// <summary>What a publication must pass, in the order the results are shown.</summary>
    public IReadOnlyList<IKontrol> Kontroller { get; init; }

    /// <summary>A year's figures: the only months are the Decembers of the years measured.</summary>
    public bool Aarlig { get; init; }

    public IEnumerable<Felt> Noegler => Felter.Where(f => f.Noegle);

    /// <summary>Every column of the published table, in its order.</summary>
    public IEnumerable<string> Kolonner => [.. Felter.Select(f => f.Navn), Regelsaet, VersionId];

    public override string ToString() => Navn;
}
