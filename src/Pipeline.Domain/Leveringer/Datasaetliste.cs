namespace Pipeline.Domain.Leveringer;

/// <summary>Every dataset a delivery may hold.</summary>
public static class Datasaetliste
{
    /// <summary>In the order they are staged: registers of persons, then tables without persons.</summary>
    public static IReadOnlyList<Datasaet> Alle { get; } =
    [.. Registre.Alle, Dreamregister.Dream, Refusion.Ydelsesrefusion, .. Tabeller.Alle];

    /// <exception cref="ArgumentException">There is no such dataset.</exception>
    public static Datasaet Find(string navn) =>
        Alle.FirstOrDefault(d => d.Navn == navn)
        ?? throw new ArgumentException($"'{navn}' er ikke et datasæt; kendte: {string.Join(", ", Alle)}.");
}
