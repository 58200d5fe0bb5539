using Pipeline.Definitions.Regler;
using Pipeline.Domain;

namespace Pipeline.Definitions.Tests;

public class RegelvisningTests
{
    private static readonly Regelbog Bog = Regelbog.Indlaes(Produkter.Jobsamtaler);

    [Fact]
    public void Vis_1_74_ViserAendringerOgRegler()
    {
        var linjer = Regelvisning.Vis(Bog, "1.74");
        linjer[0].ShouldBe("Regelsæt 1.74 af 18-03-2025");
        linjer[1].ShouldBe("Jobsamtaler til alle ydelsesmodtagere i jobcentrene");
        linjer.ShouldContain("Ændringer fra 1.73:");
        linjer.ShouldContain("  1.74+tilbage13 (Nyt i Version 1.74, 1. punkt)");
        linjer.ShouldContain("    Berørte måneder: fra 2025-01");
        linjer.ShouldContain("    Berørte ydelsesgrupper: sygedagpenge");
        linjer.ShouldContain("    fritagelse.tilbage13_fra: ingen → 2025-01-01");
        linjer.ShouldContain("    fritagelse.kodeliste: kode 79 for a_dagpenge → ingen");
        linjer.ShouldContain("    fri_form_perioder: 2020-05-27 – 2021-08-31; 2021-12-19 – 2022-01-31");
        linjer.ShouldContain("  kontanthjaelp_2025: ingen");
        linjer.ShouldAllBe(l => l == l.TrimEnd());
    }

    [Fact]
    public void Vis_1_1_SigerAtDetErGrunden()
    {
        var linjer = Regelvisning.Vis(Bog, "1.1");
        linjer.ShouldContain("Dokumentets egne ændringer i versionen:");
        linjer.ShouldContain("    Ændrer ingen tal: Grundversionen har koderne i sine regler.");
    }

    [Fact]
    public void Forskel_1_73_1_75_NaevnerHverAendringImellem()
    {
        var linjer = Regelvisning.Forskel(Bog, "1.73", "1.75");
        linjer[0].ShouldBe("Fra regelsæt 1.73 af 16-10-2024 til regelsæt 1.75 af 31-10-2025");
        linjer.ShouldContain("Kommer til:");
        linjer.ShouldNotContain("Bortfalder:");
        linjer
            .Where(l => l.StartsWith("  1.", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(' ')[0])
            .ShouldBe([
                "1.74+tilbage13",
                "1.74+kode_79",
                "1.75+en_kontanthjaelp",
                "1.75+igangvaerende_fortsaetter",
                "1.75+satsskift",
                "1.75+kontaktgruppeskift",
            ]);
        linjer.ShouldContain("    Ændrer ingen tal: Et forløb ser kun på ydelsen, aldrig på satsen.");
        linjer.ShouldContain("    Sådan er den anvendt: Et skift fra kontaktgruppe 12 til 2 begynder et nyt forløb, som");
        linjer.ShouldContain("    kontanthjaelp_2025.kontaktgruppeskift: ingen → foer 12, efter 2");
    }

    [Fact]
    public void Forskel_NyesteFoerst_ViserHvadDerBortfalder()
    {
        var linjer = Regelvisning.Forskel(Bog, "1.5", "1.4");
        linjer.ShouldContain("Bortfalder:");
        linjer.ShouldNotContain("Kommer til:");
        linjer.ShouldContain("  1.5+nordjyske_2023 (Nyt i Version 1.5, 1. punkt)");
    }

    [Fact]
    public void Forskel_SammeVersion_SigerIngen() => Regelvisning.Forskel(Bog, "1.5", "1.5")[^1].ShouldBe("Ingen ændringer.");

    [Fact]
    public void Vis_UkendtVersion_Afvises() => Should.Throw<PipelineFejl>(() => Regelvisning.Vis(Bog, "0.1"));
}
