using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;

namespace Pipeline.Definitions.Tests;

/// <summary>Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Anmærkninger til brug af målingen”.</summary>
public sealed class AnmaerkningTests : IDisposable
{
    private const string Fil = "anmaerkninger.yaml";

    private readonly Proevemappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    /// <summary>What the section says, month by month at the ends of each note.</summary>
    [Theory]
    [InlineData("2020-06", "kontanthjaelp", "6", "ikke_rettidighed")]
    [InlineData("2020-07", "kontanthjaelp", "6", "tidlig_indsats_2020 ikke_rettidighed")]
    [InlineData("2020-12", "sygedagpenge", "6", "tidlig_indsats_2020 ikke_rettidighed")]
    [InlineData("2021-01", "sygedagpenge", "6", "ikke_rettidighed")]
    [InlineData("2020-07", "kontanthjaelp", "5", "ikke_rettidighed")]
    [InlineData("2020-06", "a_dagpenge", "6", "ikke_rettidighed")]
    [InlineData("2020-07", "a_dagpenge", "6", "tidlig_indsats_dagpenge_2020 ikke_rettidighed")]
    [InlineData("2022-02", "a_dagpenge", "6", "tidlig_indsats_dagpenge_2020 ikke_rettidighed")]
    [InlineData("2022-03", "a_dagpenge", "6", "ikke_rettidighed")]
    [InlineData("2022-12", "a_dagpenge", "6", "ikke_rettidighed")]
    [InlineData("2023-01", "a_dagpenge", "6", "tidlig_indsats_egen_maaling ikke_rettidighed")]
    [InlineData("2025-10", "a_dagpenge", "6", "tidlig_indsats_egen_maaling ikke_rettidighed")]
    [InlineData("2025-10", "a_dagpenge", "7", "ikke_rettidighed")]
    [InlineData("2025-10", "kontanthjaelp", "6", "ikke_rettidighed")]
    [InlineData("2021-06", "alle", "6", "tidlig_indsats_dagpenge_2020 ikke_rettidighed")]
    [InlineData("2021-06", "alle", "12+", "ikke_rettidighed")]
    public void Jobsamtaler_HverRaekke_HarSineAnmaerkninger(string maaned, string gruppe, string varighed, string ventet) =>
        string.Join(
                ' ',
                Produktmappe
                    .Indlaes(Produkter.Mappe, "jobsamtaler")
                    .Anmaerkninger.Where(a => a.Gaelder(Maaned.Parse(maaned), gruppe, varighed))
                    .Select(a => a.Id)
            )
            .ShouldBe(ventet);

    [Fact]
    public void Soeskende_HarDemDerNaevnerDem()
    {
        var tilbud = Produktmappe.Indlaes(Produkter.Mappe, "aktive_tilbud").Anmaerkninger;
        tilbud.Select(a => a.Id).ShouldBe(["tidlig_indsats_2020", "tidlig_indsats_dagpenge_2020", "ikke_rettidighed"]);
        var tilsyn = Produktmappe.Indlaes(Produkter.Mappe, "skaerpet_tilsyn").Anmaerkninger.ShouldHaveSingleItem();
        tilsyn.OmAlleRaekker.ShouldBeTrue();
        $"{tilsyn.Kilde}".ShouldBe(
            "Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Anmærkninger til brug af målingen”"
        );
        Produktmappe.Indlaes(Produkter.Mappe, "fuldtidspersoner").Anmaerkninger.ShouldBeEmpty();
    }

    [Fact]
    public void Fil_Mangler_ErIngen()
    {
        File.Delete(_mappe.Sti(Fil));
        Produktmappe.Indlaes(_mappe.Pipelines, "jobsamtaler").Anmaerkninger.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("titel: Jobs", "title: Jobs", "linje 5, kilde.title: nøglen 'title' er ukendt, og 'titel' mangler")]
    [InlineData("version: \"1.75\"", "version: \"1.75\"\n  side: 6", "linje 7, kilde.side: nøglen 'side' er ukendt")]
    [InlineData("id: tidlig_indsats_2020", "id: ikke_rettidighed", "anmaerkninger: id 'ikke_rettidighed' bruges af flere")]
    [InlineData("afsnit: Anm", "afsni: Anm", "anmaerkninger[1].afsni: nøglen 'afsni' er ukendt, og 'afsnit' mangler")]
    [InlineData("[jobsamtaler, aktive_tilbud]", "[jobsamtale]", "anmaerkninger[1].produkter[1]: 'jobsamtale' er ikke en måling; kendte:")]
    [InlineData("[jobsamtaler, aktive_tilbud]", "[]", "anmaerkninger[1].produkter: nævn mindst én måling.")]
    [InlineData("fra: 2020-07", "fra: 2020-13", "anmaerkninger[1].fra: '2020-13' er ikke en måned")]
    [InlineData("til: 2020-12", "til: 2020-06", "anmaerkninger[1].til: slutter 2020-06, før den begynder 2020-07.")]
    [InlineData("    til: 2020-12\n", "", "anmaerkninger[1].til: nøglen mangler; tilføj 'til'.")]
    [InlineData(
        "ydelsesgruppe: [sygedagpenge,",
        "ydelsesgruppe: [syg,",
        "raekker.ydelsesgruppe[1]: 'syg' er ikke en ydelsesgruppe; kendte:"
    )]
    [InlineData("varighed: [\"6\"]", "varighed: [\"13\"]", "raekker.varighed[1]: '13' er ikke en varighed; kendte: 0, 1,")]
    [InlineData("varighed: [\"6\"]", "interval: [\"6\"]", "raekker.interval: nøglen 'interval' er ukendt")]
    [InlineData("raekker: alle", "raekker: {}", "anmaerkninger[4].raekker: nævn ydelsesgruppe eller varighed, eller skriv 'alle'.")]
    [InlineData("raekker: alle", "raekker: nogle", "anmaerkninger[4].raekker: skal være nøgler med værdier.")]
    public void Fil_Forkert_AfvisesMedLinjeOgNoegle(string fra, string til, string fejl)
    {
        var besked = _mappe.Ret(Fil, fra, til).Produktfejl();
        besked.ShouldStartWith("jobsamtaler/anmaerkninger.yaml, linje ");
        besked.ShouldContain(fejl);
    }
}
