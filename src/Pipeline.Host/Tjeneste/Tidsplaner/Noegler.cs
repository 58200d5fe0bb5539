using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>What the scheduler knows the work by.</summary>
internal static class Noegler
{
    /// <summary>Execution groups: which processes take what. Runs need landing and key, so only the service takes them.</summary>
    public const string Koersler = "koersler";
    public const string Spande = "spande";
    public const string Udgivelser = "udgivelser";

    public const string Klynge = "pipeline";

    public static TriggerKey Tidsplan(string maaling) => new(maaling, "tidsplan");

    /// <summary>The run of a measurement by its schedule; one at a time.</summary>
    public static JobKey Koersel(string maaling) => new(maaling, "koersel");

    /// <summary>Runs somebody asked for, one after the other.</summary>
    public static JobKey Bestilt { get; } = new("bestilt", "koersel");

    public static TriggerKey Bestilling(string koersel) => new(koersel, "bestilt");

    public static JobKey Efterberegning(string koersel) => new(koersel, "spande");

    public static TriggerKey Spand(string koersel, int spand) => new($"{spand:D4}", $"spande/{koersel}");

    public static JobKey Udgivelse(string koersel) => new(koersel, "udgivelse");
}
