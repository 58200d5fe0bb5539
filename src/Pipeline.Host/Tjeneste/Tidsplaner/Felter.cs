namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>Names in the scheduler's data of a job.</summary>
internal static class Felter
{
    public const string Koersel = "koersel";
    public const string Bestilling = "bestilling";
    public const string Maaling = "maaling";
    public const string Spand = "spand";
}
