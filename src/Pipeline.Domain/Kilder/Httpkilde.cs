using Pipeline.Domain.Leveringer;

namespace Pipeline.Domain.Kilder;

/// <summary>A source that answers over HTTP with public figures, table by table.</summary>
/// <param name="Adresse">Scheme and host, with a path when the service lies under one.</param>
public abstract record Httpkilde(string Navn, Uri Adresse, Hentegraenser Graenser) : Kilde(Navn);

public enum Jobindsatsudgave
{
    V2,
    V3,

    /// <summary>No service: a file that a collector stored, a JSON object a line with the columns' labels as keys, possibly gzip.</summary>
    Linjer,
}

/// <param name="Noegle">The environment variable that holds the key, or, with <c>_FIL</c> after it, the file that does; null for a file.</param>
public sealed record Jobindsatskilde(
    string Navn,
    Uri Adresse,
    Hentegraenser Graenser,
    Jobindsatsudgave Udgave,
    string? Noegle,
    IReadOnlyList<Jobindsatstabel> Tabeller
) : Httpkilde(Navn, Adresse, Graenser)
{
    public override IReadOnlyList<Datasaet> Datasaet => [.. Tabeller.Select(t => t.Datasaet).Distinct()];

    public override string ToString() => Navn;
}

/// <summary>The periods of a table that are wanted; others in the answer are left out.</summary>
public enum Jobindsatsperiodeart
{
    /// <summary>Calendar years: <c>2024</c>, and rolling years that end with one: <c>2024QMAT04</c>.</summary>
    Aar,

    /// <summary><c>2024M01</c>.</summary>
    Maaned,

    /// <summary><c>2024Q1</c>; delivered as the quarter's last month.</summary>
    Kvartal,
}

/// <summary>What is asked of one table of jobindsats, and what its columns are.</summary>
/// <param name="Parametre">Sent as they stand; <c>{aar}</c> and <c>{aar-1}</c> are the delivery's year and those before it.</param>
/// <param name="Kolonner">Every column the answer has, by its label. Another one, or one gone, stops the source.</param>
/// <param name="Omraade">The column of area names.</param>
/// <param name="Vaerdi">The column of the figure that is delivered.</param>
/// <param name="Gruppe">The column that <paramref name="Grupper"/> translates; null when there is none.</param>
/// <param name="Grupper">By the source's word ours; null is a group that is left out.</param>
/// <param name="MaalNr">The goal that the figure is for, in <c>maaltal</c>.</param>
public sealed record Jobindsatstabel(
    string Tabel,
    Datasaet Datasaet,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parametre,
    IReadOnlyList<string> Kolonner,
    string Omraade,
    string Periode,
    Jobindsatsperiodeart Perioder,
    string Vaerdi,
    string? Gruppe,
    IReadOnlyDictionary<string, string?> Grupper,
    string? MaalNr
);

/// <summary>Danmarks Statistik's StatBank.</summary>
public sealed record Statistikbankkilde(string Navn, Uri Adresse, Hentegraenser Graenser, IReadOnlyList<Statistikbanktabel> Tabeller)
    : Httpkilde(Navn, Adresse, Graenser)
{
    public override IReadOnlyList<Datasaet> Datasaet => [.. Tabeller.Select(t => t.Datasaet).Distinct()];

    public override string ToString() => Navn;
}

/// <summary>What is asked of one table of accounts.</summary>
/// <param name="Dimensioner">
/// Every dimension of the table by its code, with the values asked for; one that is <c>*</c> gives all. Dimensions that are no column of
/// <c>regnskab</c> have one value: amounts of several are never added up.
/// </param>
/// <param name="Gruppering">For a table without such a dimension; null when it has one.</param>
/// <param name="Enhed">What the label of the price unit must say.</param>
public sealed record Statistikbanktabel(
    string Tabel,
    Datasaet Datasaet,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Dimensioner,
    string? Gruppering,
    string Enhed
)
{
    public const string Alle = "*";
    public const string Omraade = "OMRÅDE";
    public const string Funktion = "FUNKTION";
    public const string Dranst = "DRANST";
    public const string Grupperingsdimension = "GRUPPERING";
    public const string Prisenhed = "PRISENHED";
    public const string Tid = "Tid";
}
