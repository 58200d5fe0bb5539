using Pipeline.Domain.Maalinger;

namespace Pipeline.Publish.Rapporter;

/// <summary>
/// A report as content, before it is a page: the same content becomes one HTML file (<see cref="Side.Rapportside"/>) and one CSV file
/// (<see cref="Rapportcsv"/>).
/// </summary>
/// <param name="Titel">The page's only first-level heading.</param>
/// <param name="Undertitel">Whose report it is and which month: <c>Frederikssund, maj 2025</c>.</param>
/// <param name="Noter">What the reader must know before the figures: the date of the data, what is left out.</param>
public sealed record Rapport(string Titel, string Undertitel, IReadOnlyList<string> Noter, IReadOnlyList<Afsnit> Afsnit)
{
    /// <summary>What a source says of the use of figures that the report shows: at the foot of the page.</summary>
    public IReadOnlyList<Anmaerkning> Anmaerkninger { get; init; } = [];
}

/// <summary>A part of the report with a second-level heading.</summary>
/// <param name="NySide">Begins a page of its own when printed.</param>
public sealed record Afsnit(string Titel, IReadOnlyList<Rapportdel> Dele, bool NySide = false);

/// <summary>Something with a third-level heading of its own, save a plain text.</summary>
public abstract record Rapportdel;

/// <summary>Paragraphs of plain text.</summary>
public sealed record Brevtekst(IReadOnlyList<string> Linjer) : Rapportdel;

/// <param name="Kolonner">Headings; the first column holds the rows' names.</param>
public sealed record Tabel(string Titel, IReadOnlyList<string> Kolonner, IReadOnlyList<Tabelraekke> Raekker) : Rapportdel
{
    /// <summary>Under the table: the source, what a mark means.</summary>
    public IReadOnlyList<string> Noter { get; init; } = [];
}

/// <param name="Sum">Shown as a total.</param>
public sealed record Tabelraekke(string Navn, IReadOnlyList<Tabelcelle> Celler, bool Sum = false);

/// <summary>A cell: a text, a number, or neither (missing or not shown).</summary>
public sealed record Tabelcelle
{
    private Tabelcelle() { }

    /// <summary>Null where the cell is a text or empty.</summary>
    public decimal? Tal { get; private init; }

    /// <summary>What the reader sees.</summary>
    public required string Vist { get; init; }

    /// <summary>Right-aligned, and a number in the CSV file.</summary>
    public bool ErTal { get; private init; }

    public static Tabelcelle Tekst(string tekst) => new() { Vist = tekst };

    /// <param name="enhed">Stands after the number: <c>pct.</c></param>
    public static Tabelcelle Antal(decimal? tal, int decimaler = 0, bool fortegn = false, string enhed = "") =>
        new()
        {
            Tal = tal,
            ErTal = true,
            Vist =
                (fortegn ? Dansk.MedFortegn(tal, decimaler) : Dansk.Tal(tal, decimaler))
                + (tal is null || enhed.Length == 0 ? "" : $" {enhed}"),
        };
}
