using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Tests;

public class DanmarkDeterminismeTests
{
    private static GenereringsValg Valg(string ud) =>
        new()
        {
            Personer = 700,
            Fra = new(2019, 1),
            Til = new(2020, 12),
            Ud = ud,
            Seed = 5,
            Traade = 2,
        };

    [Fact]
    public void Danmark_SammeSeed_GiverSammeBytes()
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Under("a")));
        Danmark.Generer(Valg(mappe.Under("b")));
        Landingslaeser.Aftryk(mappe.Under("a")).ShouldBe(Landingslaeser.Aftryk(mappe.Under("b")));
    }

    [Fact]
    public void Danmark_AndetSeed_GiverAndrePersoner()
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Under("a")));
        Danmark.Generer(Valg(mappe.Under("b")) with { Seed = 6 });
        File.ReadAllText(Path.Combine(mappe.Under("a"), "2020-12", "personer.csv"))
            .ShouldNotBe(File.ReadAllText(Path.Combine(mappe.Under("b"), "2020-12", "personer.csv")));
    }

    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(2, 100)]
    [InlineData(3, 7)]
    [InlineData(3, 699)]
    public void Danmark_AndreTraadeOgBlokke_GiverSammeBytes(int traade, int blok)
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Under("a")) with { Fejlandel = 0.01 });
        Danmark.Generer(Valg(mappe.Under("b")) with { Fejlandel = 0.01, Traade = traade, Blokstoerrelse = blok });
        Landingslaeser.Aftryk(mappe.Under("a")).ShouldBe(Landingslaeser.Aftryk(mappe.Under("b")));
    }

    [Fact]
    public void Danmark_FlerePersoner_LaderDeFoersteVaereSomFoer()
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Under("a")));
        Danmark.Generer(Valg(mappe.Under("b")) with { Personer = 800 });
        var faa = File.ReadAllText(Path.Combine(mappe.Under("a"), "2019-11", "samtaler.csv"));
        var mange = File.ReadAllText(Path.Combine(mappe.Under("b"), "2019-11", "samtaler.csv"));
        mange.Length.ShouldBeGreaterThan(faa.Length);
        mange.ShouldStartWith(faa);
    }

    [Fact]
    public void Danmark_SenereMaanedAlene_PasserTilDetLeverede()
    {
        using var mappe = new MidlertidigMappe();
        var alt = mappe.Under("alt");
        var foer = mappe.Under("foer");
        var efter = mappe.Under("efter");
        Danmark.Generer(Valg(alt));
        Danmark.Generer(Valg(foer) with { Til = new(2020, 9) });
        Danmark.Generer(Valg(efter) with { SkrivFra = new(2020, 10) });

        Landingslaeser.Maaneder(efter).ShouldBe(["2020-10", "2020-11", "2020-12"]);
        var maanedlige = Registre.Alle.Where(d => d.Art == Leveringsart.Maanedlig).ToList();
        foreach (var maaned in Maaned.Fra(new(2019, 1), new(2020, 12)).Select(m => m.ToString()))
        {
            // Planted persons come with the months that cover them, so they differ between the three; the others must not.
            foreach (var datasaet in maanedlige)
            {
                var stykke = Directory.Exists(Path.Combine(foer, maaned)) ? foer : efter;
                Syntetiske(stykke, maaned, datasaet).ShouldBe(Syntetiske(alt, maaned, datasaet), $"{datasaet} {maaned}");
            }
        }
    }

    private static IEnumerable<string> Syntetiske(string landing, string maaned, Datasaet datasaet) =>
        File.ReadAllLines(Path.Combine(landing, maaned, datasaet.Navn + ".csv"))
            .Where(l => !l.StartsWith("PLANT", StringComparison.Ordinal));
}
