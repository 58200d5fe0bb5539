using System.Globalization;
using Pipeline.Domain.Leveringer;
using Pipeline.Generate.Befolkning;

namespace Pipeline.Generate.Tests;

public class DanmarkBefolkningTests(Landingsfixture landing) : IClassFixture<Landingsfixture>
{
    private static bool Syntetisk(Dictionary<string, string> raekke) => raekke["person_id"].StartsWith("SYN", StringComparison.Ordinal);

    [Fact]
    public void Kommunevaegte_Er98() => Kommunevaegte.Alle.Select(k => k.Kommune).Distinct().Count().ShouldBe(98);

    [Fact]
    public void Bopael_FordelerSigSomFolketallet()
    {
        var raekker = Landingslaeser.AlleRaekker(landing.Sti, Registre.Bopael).Where(Syntetisk).ToList();
        var sum = Kommunevaegte.Alle.Sum(k => (double)k.Vaegt);
        var afvigelse = 0.0;
        foreach (var (vaegt, kommune) in Kommunevaegte.Alle)
        {
            var ventet = raekker.Count * vaegt / sum;
            var faktisk = raekker.Count(r => short.Parse(r["kommunekode"], CultureInfo.InvariantCulture) == kommune);
            afvigelse += (faktisk - ventet) * (faktisk - ventet) / ventet;
        }

        // Chi-square with 97 degrees of freedom: mean 97, the 99,9 percentile is 144.
        afvigelse.ShouldBeInRange(50, 150);
    }

    [Fact]
    public void Bopael_Flytninger_Forekommer()
    {
        var antal = Landingslaeser
            .AlleRaekker(landing.Sti, Registre.Bopael)
            .Where(Syntetisk)
            .GroupBy(r => r["person_id"])
            .Select(g => g.Count())
            .ToList();
        antal.Max().ShouldBeGreaterThan(2);
        antal.Average().ShouldBeInRange(1.2, 1.8);
    }

    [Fact]
    public void Alder_ErIArbejdsalderenMedBeggeEnder()
    {
        var aar = Landingslaeser
            .AlleRaekker(landing.Sti, Registre.Personer)
            .Where(Syntetisk)
            .Select(r => int.Parse(r["foedselsdato"][..4], CultureInfo.InvariantCulture))
            .ToList();
        aar.Min().ShouldBeLessThan(1953);
        aar.Max().ShouldBeGreaterThan(2003);
        aar.ShouldAllBe(a => a >= 1947 && a <= 2006);
    }

    [Fact]
    public void Omfang_PrPerson_ErSomVentet()
    {
        double PrPerson(Datasaet d) => Landingslaeser.AlleRaekker(landing.Sti, d).Count(Syntetisk) / (double)Landingsfixture.Personer;
        var personmaaneder =
            Landingslaeser
                .Maaneder(landing.Sti)
                .Sum(m =>
                    Landingslaeser
                        .Raekker(landing.Sti, m, Registre.Ydelser)
                        .Concat(Landingslaeser.Raekker(landing.Sti, m, Registre.Dagpengeudbetalinger))
                        .Where(Syntetisk)
                        .Select(r => r["person_id"])
                        .Distinct()
                        .Count()
                ) / (double)Landingsfixture.Personer;
        personmaaneder.ShouldBeInRange(13, 24);
        PrPerson(Registre.Samtaler).ShouldBeInRange(5.5, 9.5);
        PrPerson(Registre.Sygefravaer).ShouldBeInRange(0.6, 1.5);
        PrPerson(Registre.Dagpengeperioder).ShouldBeInRange(0.5, 1.2);
    }

    [Fact]
    public void Corona_FlerePaaDagpengeIJuni2020EndIFebruar()
    {
        int Personer(string maaned) =>
            Landingslaeser
                .Raekker(landing.Sti, maaned, Registre.Dagpengeudbetalinger)
                .Where(Syntetisk)
                .Select(r => r["person_id"])
                .Distinct()
                .Count();
        Personer("2020-06").ShouldBeGreaterThan(Personer("2020-02") * 11 / 10);
    }

    [Fact]
    public void Samtaler_FormenFoelgerTiden()
    {
        double Personlige(string fra, string til)
        {
            var samtaler = Landingslaeser
                .AlleRaekker(landing.Sti, Registre.Samtaler)
                .Where(r => Syntetisk(r) && string.CompareOrdinal(r["dato"], fra) >= 0 && string.CompareOrdinal(r["dato"], til) <= 0)
                .ToList();
            return samtaler.Count(r => r["kontaktform"] == "personligt") / (double)samtaler.Count;
        }

        Personlige("2018-01-01", "2020-03-10").ShouldBeGreaterThan(0.85);
        Personlige("2020-03-11", "2021-08-31").ShouldBeLessThan(0.3);
        Personlige("2023-03-22", "2025-10-31").ShouldBeInRange(0.35, 0.65);
    }

    [Fact]
    public void Reform2025_KunKontanthjaelpMedSats()
    {
        var ydelser = Landingslaeser.AlleRaekker(landing.Sti, Registre.Ydelser).ToList();
        var efter = ydelser.Where(r => string.CompareOrdinal(r["fra"], "2025-07-01") >= 0).ToList();
        efter.ShouldNotContain(r => r["ydelsesart"] == "uddannelseshjaelp" || r["ydelsesart"] == "overgangsydelse");
        efter
            .Where(r => r["ydelsesart"] == "kontanthjaelp")
            .Select(r => r["sats"])
            .Distinct()
            .Order()
            .ShouldBe(["grundsats", "hoejeste_sats", "mindstesats"]);
        ydelser.Where(r => string.CompareOrdinal(r["fra"], "2025-07-01") < 0).ShouldAllBe(r => r["sats"].Length == 0);
        ydelser.ShouldContain(r => r["ydelsesart"] == "uddannelseshjaelp" && r["fra"].StartsWith("2025-06", StringComparison.Ordinal));

        var visitation = Landingslaeser.AlleRaekker(landing.Sti, Registre.Visitation).Where(Syntetisk).GroupBy(r => r["person_id"]);
        visitation
            .Any(p =>
                p.Zip(p.Skip(1))
                    .Any(r =>
                        r.First["kontaktgruppe"] == "12"
                        && r.Second["kontaktgruppe"] == "2"
                        && string.CompareOrdinal(r.Second["fra"], "2025-07-01") >= 0
                    )
            )
            .ShouldBeTrue();
    }
}
