using Pipeline.Domain.Kalender;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Drift;

/// <summary>The files of one delivery month, as the lake has them.</summary>
public sealed record Leveringsstatus
{
    public string Maaned { get; init; } = "";
    public int Filer { get; init; }
    public long Raekker { get; init; }
    public long Karantaene { get; init; }

    /// <summary>UTC; of the latest file.</summary>
    public string Modtaget { get; init; } = "";
}

public sealed record Koerselsstatus
{
    public string Id { get; init; } = "";
    public string Kommando { get; init; } = "";
    public string? Regelsaet { get; init; }
    public string Startet { get; init; } = "";
    public string? Sluttet { get; init; }

    /// <summary>i gang, udfoert, fejlet, afvist or afbrudt.</summary>
    public string Udfald { get; init; } = "";
    public string? Besked { get; init; }
}

/// <summary>The version in force of a product.</summary>
public sealed record Produktstatus
{
    public string Produkt { get; init; } = "";
    public string Version { get; init; } = "";

    /// <summary>The rule set of the version; months left unchanged may be of an earlier one.</summary>
    public string Regelsaet { get; init; } = "";
    public string Udgivet { get; init; } = "";
    public int Maaneder { get; init; }
    public string FoersteMaaned { get; init; } = "";
    public string NyesteMaaned { get; init; } = "";
    public string? NyesteLevering { get; init; }

    /// <summary>Freshness: months delivered after the newest published one; 0 = up to date. A yearly product waits for a whole year.</summary>
    public int MaanederBagud => NyesteLevering is null ? 0 : Math.Max(0, Ventet(Maaned.Parse(NyesteLevering)) - Maaned.Parse(NyesteMaaned));

    private Maaned Ventet(Maaned levering) =>
        levering.Nr < 12 && Produktliste.Alle.Any(p => p.Navn == Produkt && p.Aarlig) ? new(levering.Aar - 1, 12) : levering;
}

/// <summary>Whether the deliveries of a product were whole, and what they were held against.</summary>
public sealed record JudgedDeliveries
{
    /// <summary>The name of the check that judges them, in ops.kontroller and to <c>--godkend</c>.</summary>
    public const string Check = "fuldstaendighed";

    public string Produkt { get; init; } = "";

    /// <summary>bestaaet, advarsel or afvist.</summary>
    public string Udfald { get; init; } = "";
    public string? Besked { get; init; }
}

public sealed record Karantaenestatus
{
    public string Datasaet { get; init; } = "";
    public string Maaned { get; init; } = "";
    public string Aarsag { get; init; } = "";
    public long Antal { get; init; }
}
