namespace Pipeline.Regeltests.Tests;

/// <summary>What the rule tests must cover: every numbered rule, exception and decision of docs/rules/jobsamtaler.md.</summary>
internal static class Krav
{
    /// <summary>Each must be named by tests on both sides of its border.</summary>
    public static IReadOnlyList<string> Regler { get; } =
    [
        "§1 Ydelsesgrupper",
        "§1 Hovedydelse",
        "§1 Alder",
        "§2 Øvrige ydelser",
        "§2 Sygedagpenge",
        "§2 A-dagpenge",
        "§2 undtagelse 1",
        "§2 undtagelse 2",
        "§2 undtagelse 3",
        "§2 undtagelse 4",
        "§3 Barsel og OUK",
        "§3 Corona",
        "§4 Population",
        "§4 Dage",
        "§4 Timer",
        "§5 Dage",
        "§5 Timer",
        "§6",
        "§6.1",
        "§6.2",
        "§6.3 Første samtale",
        "§6.3 Før 22-03-2023",
        "§6.4",
        "§6.5",
        "§7 Andel",
        "§7 Lister",
        "§7 MII",
        "§7 TILBAGE13",
        "§8 Målinger",
        "§8 Alle",
        "§8 Sats",
        "§8 Varighed",
        "§8 Kommune",
        "§9",
        .. Enumerable.Range(1, 18).Select(nr => $"D{nr}"),
    ];
}
