namespace Pipeline.Generate.Tests;

/// <summary>The heap is one for the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(DanmarkHukommelseTests), DisableParallelization = true)]
[Collection(nameof(DanmarkHukommelseTests))]
public class DanmarkHukommelseTests
{
    [Fact]
    public void Hukommelse_VokserIkkeMedPersonerne()
    {
        using var mappe = new MidlertidigMappe();
        Hoejest(mappe.Sti, 2_000);
        var lille = Hoejest(mappe.Sti, 10_000);
        Hoejest(mappe.Sti, 40_000).ShouldBeLessThan(lille + (lille / 4));
    }

    private static long Hoejest(string ud, int personer)
    {
        var hoejest = 0L;
        var maaler = new Straks(_ => hoejest = Math.Max(hoejest, GC.GetTotalMemory(forceFullCollection: true)));
        var valg = new GenereringsValg
        {
            Personer = personer,
            Fra = new(2024, 1),
            Til = new(2025, 2),
            Ud = ud,
            Traade = 2,
            Blokstoerrelse = 1_000,
        };
        Danmark.Generer(valg, maaler);
        return hoejest;
    }
}
