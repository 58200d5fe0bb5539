using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>One run on the board.</summary>
internal sealed class Tavlepost(string koersel, Bestilling bestilling)
{
    public string Koersel { get; } = koersel;

    public Bestilling Bestilling { get; } = bestilling;

    /// <summary>The step under way, which tells its own share; null before the first and after the last, and when another process has it.</summary>
    public Omgivelser.Trin? Trin { get; set; }

    public Fremdrift Nu { get; set; } =
        new(
            koersel,
            bestilling.Kommando,
            bestilling.Kommando == Bestilling.Efterberegning ? bestilling.Produkter[0] : null,
            Tilstand.Venter,
            null,
            0,
            null,
            null,
            null,
            null
        );

    /// <summary>The board's count at the last change: a reader has seen everything up to some number.</summary>
    public long Nummer { get; set; }
}
