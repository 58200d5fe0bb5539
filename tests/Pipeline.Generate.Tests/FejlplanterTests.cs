using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Tests;

public class FejlplanterTests
{
    private static GenereringsValg Valg(string ud) =>
        new()
        {
            Personer = 1_000,
            Fra = new(2024, 6),
            Til = new(2025, 10),
            Ud = ud,
            Seed = 9,
            Traade = 2,
        };

    [Fact]
    public void Fejlandel_PlanterFejlAfHverArt_OgRoererIkkeDeGodeRaekker()
    {
        using var mappe = new MidlertidigMappe();
        var god = Danmark.Generer(Valg(mappe.Under("god")));
        var brudt = Danmark.Generer(Valg(mappe.Under("brudt")) with { Fejlandel = 0.02 });

        var fejl = new Kontraktkontrol(mappe.Under("brudt")).Fejl();
        // Of the two periods with the same first day this check blames only the second.
        var dobbelte = fejl.Count(f => f.Contains("samme første dag", StringComparison.Ordinal));
        fejl.Count.ShouldBe((int)brudt.Fejlraekker.Values.Sum() - dobbelte);
        foreach (
            var grund in new[]
            {
                "ukendt person",
                "til før fra",
                "uden for måneden",
                "sats mangler",
                "uden for dagpengeperioden",
                "samme første dag",
                "er ugyldig",
            }
        )
        {
            fejl.ShouldContain(f => f.Contains(grund, StringComparison.Ordinal), grund);
        }

        foreach (var datasaet in Registre.Alle)
        {
            var ekstra = datasaet == Registre.Personer ? 2 : 0;
            (brudt.Raekker[datasaet.Navn] - brudt.Fejlraekker[datasaet.Navn] - ekstra).ShouldBe(god.Raekker[datasaet.Navn], datasaet.Navn);
            brudt.Fejlraekker[datasaet.Navn].ShouldBeGreaterThan(0, datasaet.Navn);
            foreach (var maaned in Landingslaeser.Maaneder(mappe.Under("god")))
            {
                var sti = Path.Combine(maaned, datasaet.Navn + ".csv");
                if (File.Exists(mappe.Under(Path.Combine("god", sti))))
                {
                    var linjer = File.ReadAllLines(mappe.Under(Path.Combine("brudt", sti))).ToHashSet();
                    File.ReadLines(mappe.Under(Path.Combine("god", sti))).ShouldAllBe(l => linjer.Contains(l));
                }
            }
        }
    }
}
