using Pipeline.Definitions.Produkter;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Maalinger;

/// <summary>A share of persons or rows held against its limits.</summary>
internal static class ShareOutcome
{
    /// <param name="percent">The share, 0 to 100.</param>
    /// <param name="of">Of how many persons or rows.</param>
    public static Kontroludfald Outcome(this Datagraense limit, decimal percent, long of) =>
        percent > limit.AfvisOverProcent && of >= limit.Mindst ? Kontroludfald.Afvist
        : percent > limit.AdvarOverProcent ? Kontroludfald.Advarsel
        : Kontroludfald.Bestaaet;
}
