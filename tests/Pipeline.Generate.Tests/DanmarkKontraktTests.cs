using System.Text.RegularExpressions;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Tests;

public partial class DanmarkKontraktTests(Landingsfixture landing) : IClassFixture<Landingsfixture>
{
    [Fact]
    public void Landing_HverRaekke_OverholderKontrakten() => new Kontraktkontrol(landing.Sti).Fejl().ShouldBeEmpty();

    [Fact]
    public void Landing_HverMaaned_HarSineFiler()
    {
        var maaneder = Landingslaeser.Maaneder(landing.Sti).ToList();
        maaneder.Count.ShouldBe(94);
        foreach (var maaned in maaneder)
        {
            var ventet = Registre
                .Alle.Where(d => d.Art == Leveringsart.Maanedlig || maaned == "2025-10")
                .Select(d => d.Navn + ".csv")
                .Order(StringComparer.Ordinal);
            Directory
                .GetFiles(Path.Combine(landing.Sti, maaned))
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal)
                .ShouldBe(ventet);
        }
    }

    [Fact]
    public void Resultat_Raekker_ErDemDerStaarIFilerne()
    {
        foreach (var datasaet in Registre.Alle)
        {
            landing.Resultat.Raekker[datasaet.Navn].ShouldBe(Landingslaeser.AlleRaekker(landing.Sti, datasaet).Count(), datasaet.Navn);
        }

        landing.Resultat.Fejlraekker.Values.Sum().ShouldBe(0);
    }

    [Fact]
    public void PersonId_KanIkkeVaereEtCprNummer()
    {
        var ider = Landingslaeser.AlleRaekker(landing.Sti, Registre.Personer).Select(r => r["person_id"]).ToList();
        ider.Distinct().Count().ShouldBe(ider.Count);
        ider.ShouldAllBe(id => PlantetEllerSyntetisk().IsMatch(id));
        var tal = Directory
            .GetFiles(landing.Sti, "*", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(l => TiCifre().IsMatch(l));
        tal.ShouldBeEmpty();
    }

    [Fact]
    public void Ydelser_OverAlleAarter_Forekommer() => Forekommer(Registre.Ydelser, "ydelsesart");

    [Fact]
    public void Dagpenge_OverAlleArter_Forekommer() => Forekommer(Registre.Dagpengeudbetalinger, "art");

    [Theory]
    [InlineData("samtaletype")]
    [InlineData("kontaktform")]
    [InlineData("afholdt_af")]
    public void Samtaler_AlleVaerdier_Forekommer(string kolonne) => Forekommer(Registre.Samtaler, kolonne);

    [Fact]
    public void Fritagelser_OrdeneFoerstFraDeresDato()
    {
        var raekker = Landingslaeser
            .AlleRaekker(landing.Sti, Registre.Fritagelser)
            .Where(r => !r["person_id"].StartsWith("PLANT", StringComparison.Ordinal))
            .ToList();
        // TILBAGE13 begins on both sides of the day from which a registration of it counts, and some rows say no day of registration.
        foreach (var (kode, tidligst) in new[] { ("BARSEL", "1900"), ("OUK", "1900"), ("MII", "2024-01-01"), ("TILBAGE13", "2024-11-01") })
        {
            var med = raekker.Where(r => r["kode"] == kode).ToList();
            med.ShouldNotBeEmpty(kode);
            med.ShouldAllBe(r => string.CompareOrdinal(r["fra"], tidligst) >= 0, kode);
        }

        var registrations = raekker.Where(r => r["kode"] == "TILBAGE13").ToList();
        foreach (var day in new[] { "fra", "registreret" })
        {
            registrations.ShouldContain(r => r[day].Length > 0 && string.CompareOrdinal(r[day], "2025-01-01") < 0, day);
            registrations.ShouldContain(r => string.CompareOrdinal(r[day], "2025-01-01") >= 0, day);
        }

        registrations.ShouldContain(r => r["registreret"].Length == 0);
    }

    private void Forekommer(Datasaet datasaet, string kolonne)
    {
        var set = Landingslaeser.AlleRaekker(landing.Sti, datasaet).Select(r => r[kolonne]).ToHashSet();
        datasaet.Kolonner.Single(k => k.Navn == kolonne).Ord!.Where(o => !set.Contains(o)).ShouldBeEmpty();
    }

    [GeneratedRegex("^(SYN[0-9]{7}|PLANT[0-9]{5})$")]
    private static partial Regex PlantetEllerSyntetisk();

    [GeneratedRegex("[0-9]{10}|[0-9]{6}-[0-9]{4}")]
    private static partial Regex TiCifre();
}
