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
    /// <summary>What the figure counts or is measured in, as the month's file says it; null for text, and where it is another from row to row.</summary>
    public string? Unit { get; private init; }

    /// <summary>Whether every figure is an amount in whole øre, and stands in the month's file as such.</summary>
    public bool IsAmount { get; private init; }

    public static Felt Noegletekst(string navn, string beskrivelse) => new(navn, Felttype.Tekst, Noegle: true, beskrivelse);

    public static Felt Antal(string navn, string beskrivelse) => new(navn, Felttype.Heltal, Noegle: false, beskrivelse) { Unit = "antal" };

    public static Felt Tal(string navn, string beskrivelse, string? enhed = null) =>
        new(navn, Felttype.Tal, Noegle: false, beskrivelse) { Unit = enhed };

    /// <summary>An amount in kr. with øre. What is computed and not rounded, a price for one person or an amount in another year's prices, is a <see cref="Tal"/>.</summary>
    public static Felt Beloeb(string navn, string beskrivelse) => Tal(navn, beskrivelse, "kr.") with { IsAmount = true };
}
