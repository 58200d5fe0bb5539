namespace Pipeline.Domain;

/// <summary>The exit codes of docs/contracts/outputs.md.</summary>
public enum Afslutning
{
    Udfoert = 0,
    Fejlet = 1,
    ForkertBrug = 2,
    AfvistAfKontrol = 3,
}

/// <summary>An error the user can act on: one clear Danish sentence that says what is wrong and what to do. Never holds personal data.</summary>
public class PipelineFejl(string besked, Afslutning afslutning = Afslutning.Fejlet, Exception? aarsag = null) : Exception(besked, aarsag)
{
    public Afslutning Afslutning { get; } = afslutning;
}
