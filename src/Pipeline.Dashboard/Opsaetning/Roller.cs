namespace Pipeline.Dashboard.Opsaetning;

/// <summary>What a user may do. A role does not hold the others: an auditor sees the figures and the trail and starts nothing.</summary>
public static class Roller
{
    /// <summary>Sees every page without persons.</summary>
    public const string Laeser = "laeser";

    /// <summary>Also starts and stops work and switches versions.</summary>
    public const string Operatoer = "operatoer";

    /// <summary>Also looks a person up by pseudonym, and sees who has.</summary>
    public const string Revisor = "revisor";

    public static IReadOnlyList<string> Alle { get; } = [Laeser, Operatoer, Revisor];
}
