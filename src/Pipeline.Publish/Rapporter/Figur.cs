namespace Pipeline.Publish.Rapporter;

/// <summary>How a figure shows its numbers.</summary>
public enum Figurart
{
    Linjer,
    Soejler,

    /// <summary>Bars on top of each other: parts of a whole.</summary>
    StabledeSoejler,

    /// <summary>Bars that lie down, for long names of categories.</summary>
    LiggendeSoejler,
}

/// <param name="Vaerdier">One for each category; null is missing or not shown, and never drawn as 0.</param>
public sealed record Serie(string Navn, IReadOnlyList<decimal?> Vaerdier);

/// <summary>Numbers by category. Its table stands beside it and is made from the same numbers.</summary>
/// <param name="Kategorinavn">What the categories are: <c>Måned</c>.</param>
public sealed record Figur(string Titel, Figurart Art, string Kategorinavn, IReadOnlyList<string> Kategorier, IReadOnlyList<Serie> Serier)
    : Rapportdel
{
    /// <summary>What the numbers are, for the axis: <c>fuldtidspersoner</c>.</summary>
    public string Enhed { get; init; } = "";

    public int Decimaler { get; init; }

    /// <summary>One sentence that says what the figure shows, for those who cannot see it too.</summary>
    public string Beskrivelse { get; init; } = "";

    public string Kilde { get; init; } = "";

    public Tabel Tabel() =>
        new(
            Titel,
            [Kategorinavn, .. Serier.Select(s => s.Navn)],
            [.. Kategorier.Select((navn, i) => new Tabelraekke(navn, [.. Serier.Select(s => Tabelcelle.Antal(s.Vaerdier[i], Decimaler))]))]
        );
}

/// <param name="Fremhaevet">The one the report is about.</param>
public sealed record Punkt(string Navn, decimal X, decimal Y, bool Fremhaevet = false);

/// <summary>Points in a plane, with lines that divide it in four (benchmarks). Its table stands beside it.</summary>
public sealed record Punktfigur(string Titel, string XNavn, string YNavn, IReadOnlyList<Punkt> Punkter) : Rapportdel
{
    /// <summary>Where the vertical line stands; null: none.</summary>
    public decimal? XSkel { get; init; }

    public decimal? YSkel { get; init; }

    /// <summary>Of the four quarters: upper left, upper right, lower left, lower right.</summary>
    public IReadOnlyList<string> Kvadranter { get; init; } = [];

    public int XDecimaler { get; init; } = 1;

    public int YDecimaler { get; init; } = 1;

    public string Beskrivelse { get; init; } = "";

    public string Kilde { get; init; } = "";

    public Tabel Tabel() =>
        new(
            Titel,
            ["", XNavn, YNavn],
            [
                .. Punkter.Select(p => new Tabelraekke(
                    p.Navn,
                    [Tabelcelle.Antal(p.X, XDecimaler), Tabelcelle.Antal(p.Y, YDecimaler)],
                    p.Fremhaevet
                )),
            ]
        );
}
