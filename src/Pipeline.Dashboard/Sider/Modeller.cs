using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Dashboard.Sider;

public sealed record Fejlmodel(string Titel, string Tekst)
{
    public string Tekst { get; } = ServerPaths.Hide(Tekst);
}

/// <param name="WithoutUsers">Nobody can log in with a password yet.</param>
public sealed record Loginmodel(string Til, bool MedOidc, bool WithoutUsers, string? Fejl);

public sealed record Koerslermodel(
    IReadOnlyList<Koersel> Koersler,
    int IAlt,
    Koerselsfilter Filter,
    IReadOnlyList<string> Kommandoer,
    IReadOnlyList<(string Navn, string Titel)> Produkter,
    IReadOnlyList<Fremdrift> IGang,
    IReadOnlyList<Arbejder> Arbejdere,
    IReadOnlyList<Tidsplan> Tidsplaner
);

/// <param name="Koersel">Null while the run waits: it is not in the record yet.</param>
/// <param name="Saedvanlig">Median seconds by step.</param>
/// <param name="Unused">What it saw in the deliveries and did not use.</param>
public sealed record Koerselsmodel(
    string Id,
    Koersel? Koersel,
    IReadOnlyList<Koerselstrin> Trin,
    IReadOnlyDictionary<string, double> Saedvanlig,
    IReadOnlyList<Loglinje> Log,
    IReadOnlyList<Kontroludfald> Kontroller,
    Fremdrift? Fremdrift,
    IReadOnlyList<Manifest> Versioner,
    IReadOnlyList<Arbejder> Arbejdere,
    DateTimeOffset Nu,
    IReadOnlyList<string> Unused
)
{
    /// <summary>Its id in the job queue; null: it is not there, or no more.</summary>
    public string? Job { get; init; }

    /// <summary>The checks that refused it and may be let through, in their own words.</summary>
    public IReadOnlyList<string> Approvable { get; init; } = [];
}

public sealed record Gittermodel(IReadOnlyList<Produktgitter> Gitre, string? Produkt, IReadOnlyList<(string Navn, string Titel)> Produkter);

public sealed record Maanedsmodel(Produkt Produkt, string Titel, Maaned Maaned, IReadOnlyList<Maanedsudgave> Udgaver)
{
    /// <summary>The pin that the month is under; null: it follows the product's own rule set.</summary>
    public RecordedPin? Fastholdt { get; init; }
}

public sealed record Efterberegningsvalg(string? Produkt, string? Fra, string? Til, string? Regler);

/// <param name="Fejl">Why there is no plan of what was asked for.</param>
public sealed record Efterberegningsmodel(
    Efterberegningsvalg Valg,
    IReadOnlyList<(string Navn, string Titel)> Produkter,
    IReadOnlyList<string> Regelsaet,
    string? Gaeldende,
    IReadOnlyList<string> Maaneder,
    Efterberegningsplan? Plan,
    string? Fejl,
    IReadOnlyList<Regelaendring> Aendringer
);

/// <param name="VedSiden">Versions made beside one in force.</param>
/// <param name="Regelsaet">By version the rule sets its months were measured under, in words.</param>
/// <param name="Eget">The product's own rule set; null for a product without.</param>
public sealed record Versionsmodel(
    Produkt Produkt,
    string Titel,
    string? Gaeldende,
    IReadOnlyList<Udgivet> Versioner,
    IReadOnlyList<Skift> Skift,
    IReadOnlyList<(string Navn, string Titel)> Produkter,
    IReadOnlySet<string> VedSiden,
    IReadOnlyDictionary<string, string> Regelsaet,
    IReadOnlyList<RecordedPin> Pins,
    string? Eget
);

public sealed record Sammenligningsmodel(
    Produkt Produkt,
    string Titel,
    Manifest A,
    Manifest B,
    IReadOnlyList<Maanedsforskel> Maaneder,
    Maaneddetalje? Detalje,
    string? Gaeldende,
    bool Kasseret,
    IReadOnlyList<Regelaendring> Aendringer,
    Raekkenavne Navne
)
{
    /// <summary>B waits beside A for somebody to decide.</summary>
    public bool KanAfgoeres => Gaeldende == A.Version && B.ByggerPaa == Gaeldende;
}

/// <param name="Version">Null: back to the one before.</param>
public sealed record Bekraeftelsesmodel(Produkt Produkt, string Titel, string? Version, string? Gaeldende, Manifest? Manifest)
{
    /// <summary>The rule sets that the switch would pin, and those whose pins it would lift.</summary>
    public PinChange Pins { get; init; } = PinChange.None;
}

public sealed record Resultatmodel(
    Resultatvalg Valg,
    IReadOnlyList<string> Maaneder,
    IReadOnlyList<(string Kode, string Navn)> Kommuner,
    IReadOnlyList<(string Kode, string Navn)> Grupper,
    IReadOnlyList<(string Kode, string Navn, string Art)> Varigheder,
    IReadOnlyList<Maaltal> Rangliste,
    IReadOnlyList<Maaltal> Forloeb,
    IReadOnlyList<Maaltal> Fordeling,
    IReadOnlyList<Regelskift> Regelskift,
    Fodnoter Fodnoter
)
{
    public static IReadOnlyList<(string Kode, string Navn)> Regioner => Kodenavne.Regioner;

    public string Sted =>
        Valg.Omraade == "land" ? "Hele landet" : Regioner.Concat(Kommuner).FirstOrDefault(k => k.Kode == Valg.Omraade).Navn ?? Valg.Omraade;
}

public sealed record Tabelmodel(
    Resultatvalg Valg,
    string Efter,
    IReadOnlyList<Maaltal> Raekker,
    IReadOnlyList<string> Maaneder,
    IReadOnlyList<(string Kode, string Navn)> Kommuner,
    IReadOnlyList<(string Kode, string Navn)> Grupper,
    IReadOnlyList<(string Kode, string Navn, string Art)> Varigheder,
    Fodnoter Fodnoter
);

public sealed record Tilsynsmodel(string? Maaned, IReadOnlyList<string> Maaneder, IReadOnlyList<Tilsynsplads> Pladser, Fodnoter Fodnoter);

/// <param name="Graenser">Percent of refused rows that refuses a run, by dataset.</param>
/// <param name="InUse">What is measured of now, whichever year is shown.</param>
public sealed record Leveringsmodel(
    IReadOnlyList<Levering> Leveringer,
    IReadOnlyList<Afvisningsgrund> Grunde,
    IReadOnlyDictionary<string, decimal> Graenser,
    int Aar,
    IReadOnlyList<int> Aarene,
    Publish.Drift.DataInUse InUse
);

public sealed record Leveringsdetalje(
    string Datasaet,
    string Maaned,
    IReadOnlyList<Levering> Filer,
    IReadOnlyList<Afvisningsgrund> Grunde,
    IReadOnlyList<Afvistraekke> Eksempler,
    decimal? Graense
);

public sealed record Kontrolmodel(
    string Produkt,
    IReadOnlyList<(string Navn, string Titel)> Produkter,
    IReadOnlyList<Kontroludfald> Historie
);

/// <param name="Linjer">Null before anybody has asked.</param>
public sealed record Forklaringsmodel(
    IReadOnlyList<string> Maaneder,
    IReadOnlyList<string> Regelsaet,
    string? Maaned,
    string? Regler,
    IReadOnlyList<string>? Linjer,
    string? Fejl
);

public sealed record Spormodel(IReadOnlyList<Spor> Spor, int IAlt, int Side);
