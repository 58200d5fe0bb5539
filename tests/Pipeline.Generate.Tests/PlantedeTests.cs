using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Plantede;

namespace Pipeline.Generate.Tests;

public class PlantedeTests(Landingsfixture landing) : IClassFixture<Landingsfixture>
{
    private static readonly Maaned ReformMaaned = new(2025, 7);

    private string[] Fil(string navn) => File.ReadAllLines(Path.Combine(landing.Sti, "planted", navn));

    [Fact]
    public void Tilfaelde_DenSaedvanligeLanding_HarDemAlle()
    {
        Planteskole.Alle.Count.ShouldBeGreaterThan(60);
        landing.Resultat.Plantede.ShouldBe(Planteskole.Alle.Count);
        Planteskole.Alle.ShouldAllBe(t => t.Maaneder.Foerste >= Landingsfixture.Fra && t.Maaneder.Sidste <= Landingsfixture.Til);
    }

    [Fact]
    public void Tilfaelde_HverKommune_ErKunEtTilfaeldesOgUdenForDe98()
    {
        var kommuner = Planteskole
            .Alle.SelectMany(t => t.Person.Bopael.Select(b => (t.Nummer, b.Kommunekode)).Distinct())
            .Select(b => b.Kommunekode)
            .ToList();
        kommuner.Distinct().Count().ShouldBe(kommuner.Count);
        kommuner.Intersect(Kommunevaegte.Alle.Select(k => k.Kommune)).ShouldBeEmpty();
        Landingslaeser
            .AlleRaekker(landing.Sti, Registre.Bopael)
            .Where(r => short.Parse(r["kommunekode"], CultureInfo.InvariantCulture) >= 900)
            .ShouldAllBe(r => r["person_id"].StartsWith("PLANT", StringComparison.Ordinal));
    }

    [Fact]
    public void Tilfaelde_HverMaanedOgOmraade_HarEtUdfaldIAlle()
    {
        var iAlle = Planteskole.Alle.SelectMany(t => t.Udfald).GroupBy(u => (u.Maaned, u.Kommune)).ToList();
        iAlle.ShouldAllBe(g => g.Count(u => u.IAlle) == 1);
        iAlle.Select(g => g.Key).Intersect(Planteskole.Alle.SelectMany(t => t.Tomme)).ShouldBeEmpty();
    }

    [Fact]
    public void Tilfaelde_SatsNaarOgKunNaarReglerneHarDen() =>
        Planteskole
            .Alle.SelectMany(t => t.Udfald)
            .ShouldAllBe(u => u.Sats.HasValue == (u.Gruppe == Ydelsesgruppe.Kontanthjaelp && u.Maaned >= ReformMaaned));

    /// <summary>Where nothing but days decides the length, the calendar must agree with the hand (§4, Skema 1).</summary>
    [Fact]
    public void Tilfaelde_KunEtStykkeYdelse_HarKalenderensLaengde()
    {
        int[] graenser = [0, 31, 62, 92, 122, 153, 183, 213, 244, 274, 304, 335];
        var proevet = 0;
        foreach (var t in Planteskole.Alle)
        {
            var dage = t.Person.Ydelser.SelectMany(y => Enumerable.Range(y.Fra, y.Til - y.Fra + 1)).Distinct().Order().ToList();
            var sammenhaengende = dage.Count > 0 && dage[^1] - dage[0] + 1 == dage.Count;
            if (
                !sammenhaengende
                || t.Person.Ydelser.Any(y => y.Art != t.Person.Ydelser[0].Art)
                || t.Person.Sygefravaer.Count > 0
                || t.Person.Dagpengeperioder.Count > 0
                || t.Person.Fritagelser.Any(f => f.Kode is Fritagelseskode.Barsel or Fritagelseskode.Ouk)
                || t.Person.Visitation.Any(v => v.Kontaktgruppe is not null)
                // D15: the days from the pension age on do not count.
                || t.Person.Foedselsdato < Dag.Fra(1955, 1, 1)
            )
            {
                continue;
            }

            foreach (var u in t.Udfald.Where(u => int.TryParse(u.Varighed, out _)))
            {
                var laengde = dage.Count(d => d <= u.Maaned.SidsteDag && (d < Dag.Fra(2020, 3, 1) || d > Dag.Fra(2020, 6, 30)));
                var interval = graenser.Count(g => g <= laengde) - 1;
                u.Varighed.ShouldBe(interval.ToString(CultureInfo.InvariantCulture), $"tilfælde {t.Nummer} {u.Maaned}");
                proevet++;
            }
        }

        proevet.ShouldBeGreaterThan(45);
    }

    [Fact]
    public void Forventet_EtUdfaldMedSats_GiverNiRaekker()
    {
        var raekker = Fil("forventet.csv").Where(l => l.StartsWith("2025-07;951;", StringComparison.Ordinal)).ToList();
        raekker.ShouldBe([
            "2025-07;951;alle;alle;5;0;0;1;0;0;0;1;1;0",
            "2025-07;951;alle;alle;i alt;0;0;1;0;0;0;1;1;0",
            "2025-07;951;alle;alle;under 12;0;0;1;0;0;0;1;1;0",
            "2025-07;951;kontanthjaelp;alle;5;0;0;1;0;0;0;1;1;0",
            "2025-07;951;kontanthjaelp;alle;i alt;0;0;1;0;0;0;1;1;0",
            "2025-07;951;kontanthjaelp;alle;under 12;0;0;1;0;0;0;1;1;0",
            "2025-07;951;kontanthjaelp;grundsats;5;0;0;1;0;0;0;1;1;0",
            "2025-07;951;kontanthjaelp;grundsats;i alt;0;0;1;0;0;0;1;1;0",
            "2025-07;951;kontanthjaelp;grundsats;under 12;0;0;1;0;0;0;1;1;0",
        ]);
    }

    [Fact]
    public void Forventet_OverTolvMaanederOgFireSamtaler_FaarSumOgUnderinterval() =>
        Fil("forventet.csv")
            .Where(l => l.StartsWith("2022-01;905;kontanthjaelp;", StringComparison.Ordinal))
            .ShouldBe([
                "2022-01;905;kontanthjaelp;alle;1-2 aar;0;0;0;0;1;0;1;0;0",
                "2022-01;905;kontanthjaelp;alle;12+;0;0;0;0;1;0;1;0;0",
                "2022-01;905;kontanthjaelp;alle;i alt;0;0;0;0;1;0;1;0;0",
            ]);

    [Fact]
    public void Forventet_Fritaget_TaellesKunIFritagne() =>
        Fil("forventet.csv").ShouldContain("2024-03;943;kontanthjaelp;alle;1;0;0;0;0;0;0;0;0;1");

    [Fact]
    public void Forventet_ToGrupper_StaarHverForSigOgEnIAlle()
    {
        var iAlt = Fil("forventet.csv")
            .Where(l => l.StartsWith("2021-06;919;", StringComparison.Ordinal) && l.Contains(";i alt;", StringComparison.Ordinal));
        iAlt.Select(l => l.Split(';')[2]).ShouldBe(["alle", "sygedagpenge", "uddannelseshjaelp"]);
    }

    [Fact]
    public void Beskrivelse_NaevnerHvertTilfaelde()
    {
        var tekst = string.Join('\n', Fil("README.md"));
        Planteskole.Alle.ShouldAllBe(t =>
            tekst.Contains(t.PersonId, StringComparison.Ordinal) && tekst.Contains(t.Saetning, StringComparison.Ordinal)
        );
        Fil("tomme.csv").ShouldContain("2021-03;923");
    }

    [Fact]
    public void Tilfaelde_LandingenDaekkerIkkeDeresMaaneder_ErUdeladt()
    {
        using var mappe = new MidlertidigMappe();
        var resultat = Danmark.Generer(
            new()
            {
                Personer = 1,
                Fra = new(2024, 1),
                Til = new(2024, 12),
                Ud = mappe.Sti,
            }
        );
        resultat.Plantede.ShouldBe(
            Planteskole.Alle.Count(t => t.Maaneder.Foerste >= new Maaned(2024, 1) && t.Maaneder.Sidste <= new Maaned(2024, 12))
        );
        resultat.Plantede.ShouldBeInRange(5, 15);
        File.ReadLines(Path.Combine(mappe.Sti, "planted", "forventet.csv"))
            .Skip(1)
            .ShouldAllBe(l => l.StartsWith("2024-", StringComparison.Ordinal));
    }
}
