using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Definitions.Tests;

public sealed class DefinitionTests : IDisposable
{
    private readonly Proevemappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    [Fact]
    public void Jobsamtaler_Indlaest_HarReglerKommunerOgKrav()
    {
        var produkt = Produktmappe.Indlaes(Produkter.Mappe, "jobsamtaler");
        produkt.Definition.Navn.ShouldBe("jobsamtaler");
        produkt.Definition.Titel.ShouldBe(produkt.Samtaleregler.Version("1.75").Maalingsnavn);
        produkt.Definition.Regelsaet.ShouldBe("1.75");
        produkt.Definition.Maaling.ShouldBe(Maalingsart.Jobsamtaler);
        produkt.Definition.KunMed.ShouldBeEmpty();
        produkt.Definition.Datasaet.Count.ShouldBe(11);
        produkt.Definition.Datasaet.ShouldAllBe(d => d.Paakraevet && d.AfvisOverProcent == 1);
        produkt.Definition.VentesEfterDage.ShouldBe(15);
        produkt.Definition.Tidsplan.ShouldBe(new("0 0 6 10 * ?", "Europe/Copenhagen"));
        produkt.Definition.Kontroller.Bevaegelse[0].ShouldBe(new(Omraadetype.Land, 5, 25, 10000));
        produkt.Definition.Kontroller.Data["ukendt_bopael"].ShouldBe(new(0.5m, 50, 1000));
        produkt.Definition.Kontroller.Data["ophoert_ydelse"].AfvisOverProcent.ShouldBeNull();
        produkt.Kommuner.Count.ShouldBe(98);
        produkt.Kommuner[0].ShouldBe(new(101, "København", 1084, 101));
    }

    [Fact]
    public void Navne_MapperMedDefinition_Naevnes() =>
        Produktmappe.Navne(_mappe.Pipelines).ShouldBe(["aktive_tilbud", "jobsamtaler", "skaerpet_tilsyn"]);

    [Fact]
    public void Datasaet_MedEgenGraenseOgValgfrit_Laeses()
    {
        _mappe.Ret("pipeline.yaml", "henvendelser: {paakraevet: ja}", "henvendelser: {paakraevet: nej, afvis_over_procent: 2.5}");
        Definition.Laes(_mappe.Sti("pipeline.yaml")).Datasaet[^1].ShouldBe(new(Registre.Henvendelser, false, 2.5m));
    }

    [Fact]
    public void KunMed_Datasaet_Laeses()
    {
        _mappe.Ret("pipeline.yaml", "maaling: jobsamtaler", "maaling: jobsamtaler\nkun_med: [samtaler]");
        Definition.Laes(_mappe.Sti("pipeline.yaml")).KunMed.ShouldBe([Registre.Samtaler]);
    }

    [Theory]
    [InlineData("navn: jobsamtaler", "navn: samtaler", "navn: navnet 'samtaler' passer ikke med mappens")]
    [InlineData("navn: jobsamtaler", "name: jobsamtaler", "name: nøglen 'name' er ukendt, og 'navn' mangler; mente du 'navn'?")]
    [InlineData("navn: jobsamtaler\n", "", "navn: nøglen mangler; tilføj 'navn'")]
    [InlineData("maaling: jobsamtaler", "maaling: samtaler", "maaling: 'samtaler' er ikke en måling; kendte: jobsamtaler")]
    [InlineData("maaling:", "kun_med: [folk]\nmaaling:", "kun_med[1]: 'folk' er ikke et datasæt")]
    [InlineData("titel:", "titel2: x\ntitel:", "titel2: nøglen 'titel2' er ukendt")]
    [InlineData("titel:", "navn: x\ntitel:", "navn: nøglen står to gange")]
    [InlineData("ventes_efter_dage: 15", "", "ventes_efter_dage: nøglen mangler; tilføj 'ventes_efter_dage'")]
    [InlineData("afvis_over_procent: 1", "afvis_over_procent: 101", "afvis_over_procent: '101' er ikke en procent fra 0 til 100")]
    [InlineData("afvis_over_procent: 1", "afvis_over_procent: 0,5", "afvis_over_procent: '0,5' er ikke en procent")]
    [InlineData("personer:", "folk:", "datasaet.folk: 'folk' er ikke et datasæt; kendte: personer, bopael")]
    [InlineData(
        "personer: {paakraevet: ja}",
        "personer: {paakraevet: yes}",
        "datasaet.personer.paakraevet: 'yes' er hverken 'ja' eller 'nej'."
    )]
    [InlineData("personer: {paakraevet: ja}", "personer: {}", "datasaet.personer.paakraevet: nøglen mangler")]
    [InlineData("cron: 0 0 6 10 * ?", "cron: 0 6 10 * *", "tidsplan.cron: '0 6 10 * *' er ikke seks felter")]
    [InlineData("Europe/Copenhagen", "Europe/Aarhus", "tidsplan.tidszone: tidszonen 'Europe/Aarhus' findes ikke")]
    [InlineData("omraade: region", "omraade: land", "kontroller.bevaegelse: et område har to grænser")]
    [InlineData("omraade: region", "omraade: amt", "kontroller.bevaegelse[2].omraade: 'amt' står ikke på listen Omraadetype")]
    [InlineData(
        "advar_over_procent: 5,",
        "advar_over_procent: 26,",
        "bevaegelse[1].afvis_over_procent: grænsen for at afvise er lavere end"
    )]
    [InlineData("mindst_personer: 10000", "mindst_personer: -1", "bevaegelse[1].mindst_personer: '-1' er ikke et helt tal")]
    [InlineData(
        "ukendt_bopael: {advar_over_procent: 0.5, afvis_over_procent: 50, mindst: 1000}",
        "ukendt_bopael: {advar_over_procent: 6, afvis_over_procent: 5}",
        "data.ukendt_bopael.afvis_over_procent: grænsen"
    )]
    public void Definition_Forkert_AfvisesMedFilLinjeOgNoegle(string fra, string til, string fejl)
    {
        var besked = _mappe.Ret("pipeline.yaml", fra, til).Produktfejl();
        besked.ShouldStartWith("jobsamtaler/pipeline.yaml, linje ");
        besked.ShouldContain(fejl);
    }

    /// <summary>A product of another's measurement is made when that one is, unless it says otherwise.</summary>
    [Fact]
    public void KunMed_MaaltMedEnAnden_ErDensEgetEllerDenAndens()
    {
        Produktmappe.Indlaes(Produkter.Mappe, "incidens").Definition.KunMed.ShouldBe([Dreamregister.Dream]);
        Produktmappe.Indlaes(Produkter.Mappe, "refusionstrappe").Definition.KunMed.ShouldBe([Registre.Ydelser]);
    }

    [Fact]
    public void Offentlig_GraenserOgIdentiteter_Laeses_OgUdenNoeglenErDerIngen()
    {
        var offentlig = Definition.Laes(_mappe.Sti("pipeline.yaml")).Offentlig!;
        offentlig.Graenser.Select(g => g.Mindst).ShouldBe([3, 3]);
        offentlig.Graense(new(2018, 11)).Kun["varighed"].ShouldBe(["i alt"], "12 måneder efter de første leveringer er der nogen i 12+");
        offentlig.Graense(new(2018, 12)).Kun["varighed"].ShouldBe(["under 12", "12+", "i alt"]);
        offentlig.Identiteter[0].ToString().ShouldBe("personer = faerre_end_4 + samtaler_4 + samtaler_5plus");
        offentlig.Faelles.ShouldBe(["personer", "fritagne"]);
        Produktmappe.Indlaes(Produkter.Mappe, "udgift").Definition.Offentlig.ShouldBeNull();
        Produktmappe
            .Indlaes(Produkter.Mappe, "aktive_tilbud")
            .Definition.Offentlig!.Identiteter.ShouldHaveSingleItem()
            .Sum.ShouldBe("personer", "måles med en anden, men har sin egen offentlige udgave");
        Produktmappe.Indlaes(Produkter.Mappe, "ydelsesindsats").Definition.Offentlig!.SkjulesMed["samtaler"].ShouldBe("personer");
    }

    [Theory]
    [InlineData("mindst: 3", "mindst: 1", "offentlig.graenser[1].mindst: '1' er ikke et helt tal fra 2 til 1000")]
    [InlineData("fra: 2007-01", "fra: 2007-13", "offentlig.graenser[1].fra: '2007-13' er ikke en måned")]
    [InlineData("kun: {varighed: [", "kun: {varighed: [i alt, ", "offentlig.graenser[1].kun.varighed[2]: står to gange på listen")]
    [InlineData(
        "kun: {varighed: [under 12, 12+, i alt]}",
        "kun: varighed",
        "offentlig.graenser[2].kun: skal være kolonner med de ord, der vises"
    )]
    [InlineData("fra: 2007-01, ", "", "offentlig.graenser[1].fra: nøglen mangler")]
    [InlineData(", kilde:", ", kilder:", "nøglen 'kilder' er ukendt, og 'kilde' mangler; mente du 'kilde'?")]
    [InlineData("antal: [fritagne]", "antl: [fritagne]", "nøglen 'antl' er ukendt")]
    [InlineData(
        "personer = faerre_end_4 +",
        "personer faerre_end_4 +",
        "offentlig.identiteter[1]: 'personer faerre_end_4 + samtaler_4 + samtaler_5plus' er ikke en sum som"
    )]
    [InlineData(
        "foelger: {andel_faerre_end_4: [faerre_end_4, personer]}",
        "foelger: alle",
        "offentlig.foelger: skal være kolonner med hver sin værdi"
    )]
    [InlineData(
        "    - {fra: 2007-01,",
        "    - {fra: 2020-01, mindst: 5, kilde: x}\n    - {fra: 2007-01,",
        "offentlig.graenser: grænserne skal stå efter den måned, de gælder fra"
    )]
    [InlineData("  graenser:\n    - {", "  graenser: []\n  x:\n    - {", "offentlig.graenser: listen er tom")]
    public void Offentlig_Forkert_AfvisesMedFilLinjeOgNoegle(string fra, string til, string fejl)
    {
        var besked = _mappe.Ret("pipeline.yaml", fra, til).Produktfejl();
        besked.ShouldStartWith("jobsamtaler/pipeline.yaml, linje ");
        besked.ShouldContain(fejl);
    }

    [Fact]
    public void Regelsaet_UkendtStandard_Afvises() =>
        _mappe
            .Ret("pipeline.yaml", "regelsaet: \"1.75\"", "regelsaet: \"0.1\"")
            .Produktfejl()
            .ShouldStartWith("jobsamtaler/pipeline.yaml, regelsaet: regelsættet '0.1' findes ikke; kendte versioner: 1.1,");

    [Fact]
    public void Produkt_Ukendt_NaevnerDeKendte() =>
        _mappe
            .Produktfejl("samtaler")
            .ShouldBe("Målingen 'samtaler' findes ikke; kendte målinger: aktive_tilbud, jobsamtaler, skaerpet_tilsyn.");

    [Fact]
    public void Maaltsammen_ToProdukter_DelerReglerOgKrav_MedEgetNavn()
    {
        Tilfoej("aktive_tilbud", "navn: aktive_tilbud\ntitel: Aktive tilbud\nmaales_med: jobsamtaler\n");
        var produkter = Produktmappe.Indlaes(_mappe.Pipelines, ["jobsamtaler", "aktive_tilbud"]);
        produkter
            .Select(p => (p.Definition.Navn, p.Definition.MaalesMed))
            .ShouldBe([("jobsamtaler", "jobsamtaler"), ("aktive_tilbud", "jobsamtaler")]);
        produkter[1].Regler.ShouldBeSameAs(produkter[0].Regler);
        var (jobsamtaler, tilbud) = (produkter[0].Definition, produkter[1].Definition);
        (tilbud.Titel, tilbud.Regelsaet, tilbud.Tidsplan).ShouldBe(("Aktive tilbud", jobsamtaler.Regelsaet, jobsamtaler.Tidsplan));
        tilbud.Datasaet.ShouldBe(jobsamtaler.Datasaet);
    }

    [Theory]
    [InlineData("navn: b\ntitel: B\nmaales_med: x\n", "b/pipeline.yaml, linje 3, maales_med: målingen 'x' findes ikke.")]
    [InlineData("navn: b\ntitel: B\nmaales_med: b\n", "b/pipeline.yaml, linje 3, maales_med: 'b' måles selv med en anden")]
    [InlineData("navn: b\ntitel: B\nmaales_med: jobsamtaler\nregelsaet: \"1.75\"\n", "nøglen 'regelsaet' er ukendt")]
    public void Maaltsammen_Forkert_AfvisesMedFilLinjeOgNoegle(string tekst, string fejl)
    {
        Tilfoej("b", tekst);
        _mappe.Produktfejl("b").ShouldContain(fejl);
    }

    [Fact]
    public void Checkouten_HarMaalingensTreProdukter() =>
        Produktmappe
            .Indlaes(Produkter.Mappe, Produktmappe.Navne(Produkter.Mappe))
            .Where(p => p.Definition.MaalesMed == "jobsamtaler")
            .Select(p => p.Definition.Navn)
            .ShouldBe(["aktive_tilbud", "jobsamtaler", "skaerpet_tilsyn"]);

    private void Tilfoej(string navn, string tekst)
    {
        Directory.CreateDirectory(Path.Combine(_mappe.Pipelines, navn));
        File.WriteAllText(Path.Combine(_mappe.Pipelines, navn, "pipeline.yaml"), tekst);
    }
}
