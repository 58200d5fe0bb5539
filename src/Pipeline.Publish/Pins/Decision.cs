using Pipeline.Domain;
using Pipeline.Publish.Drift;

namespace Pipeline.Publish.Pins;

/// <summary>Who decides, and why, for the audit trail.</summary>
/// <param name="Hvorfor">In the user's words; null: not told.</param>
/// <exception cref="PipelineFejl">The words are too long, or hold a person's id.</exception>
public sealed record Decision(string Bruger, string? Hvorfor = null)
{
    private const int Longest = 300;

    /// <summary>What the program finishes or rebuilds by itself.</summary>
    public static Decision Automatic { get; } = new("pipeline");

    public string? Hvorfor { get; } = Checked(Hvorfor);

    /// <summary>What is refused is not repeated.</summary>
    private static string? Checked(string? hvorfor) =>
        hvorfor is null ? null
        : AuditTrail.HoldsPersonId(hvorfor)
            ? throw new PipelineFejl("Begrundelsen må ikke indeholde et personnummer; skriv den med andre ord.", Afslutning.ForkertBrug)
        : hvorfor.Length > Longest
            ? throw new PipelineFejl($"Begrundelsen må højst være på {Longest} tegn; skriv den kortere.", Afslutning.ForkertBrug)
        : hvorfor;
}
