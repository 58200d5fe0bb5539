namespace Pipeline.Publish.Produkter;

/// <summary>What a published column holds.</summary>
public enum Felttype
{
    /// <summary>Never null.</summary>
    Tekst,

    /// <summary>A count; never null, and zero in a row that was left out.</summary>
    Heltal,

    /// <summary>A number with decimals, unrounded; null where it has no meaning.</summary>
    Tal,
}

/// <summary>A column of a published table.</summary>
/// <param name="Noegle">Part of the row's key; keys are text.</param>
/// <param name="Beskrivelse">Danish, for the person who reads the table.</param>
public sealed record Felt(string Navn, Felttype Type, bool Noegle, string Beskrivelse)
{
    public static Felt Noegletekst(string navn, string beskrivelse) => new(navn, Felttype.Tekst, Noegle: true, beskrivelse);

    public static Felt Antal(string navn, string beskrivelse) => new(navn, Felttype.Heltal, Noegle: false, beskrivelse);

    public static Felt Tal(string navn, string beskrivelse) => new(navn, Felttype.Tal, Noegle: false, beskrivelse);
}
