namespace Pipeline.Definitions.Tests;

/// <summary>Issue 3: an error in a rule file names file, line and key.</summary>
public sealed class StrengRegellaesningTests : IDisposable
{
    private const string Hoved = "version: \"999.9\"\ndato: 2026-01-01\nbygger_paa: \"1.75\"\naendringer:\n";

    private const string Note =
        "  - id: ny\n    tekst: Noget nyt.\n    kilde: Nyt i Version 999.9, 1. punkt\n    perioder: alle\n    ydelsesgrupper: alle\n";

    private readonly Proevemappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    [Fact]
    public void NyVersion_SomFilAlene_Kendes()
    {
        Ny("    regler:\n      alder: {mindst: 18}\n");
        var bog = _mappe.Bog();
        bog.Versioner[^1].ShouldBe("999.9");
        bog.Find("999.9").Alder.MindsteAar.ShouldBe(18);
        bog.Find("999.9").Reform.ShouldNotBeNull();
        bog.Trin("1.75", "999.9").Single().Regelsaet.Version.ShouldBe("999.9+ny");
    }

    [Theory]
    // Unknown keys, at every depth.
    [InlineData(
        "regler: {aldre: {mindst: 18}}",
        "linje 10, aendringer[1].regler.aldre: nøglen 'aldre' er ukendt; kendte nøgler her: navn,"
    )]
    [InlineData("regler: {alder: {hoejst: 70}}", "linje 10, aendringer[1].regler.alder.hoejst: nøglen 'hoejst' er ukendt")]
    [InlineData(
        "regler: {ydelsesgrupper: {su: {ydelsesarter: [fleksjob]}}}",
        "aendringer[1].regler.ydelsesgrupper.su: nøglen 'su' er ukendt"
    )]
    [InlineData("regler: {kontanthjaelp_2025: {satsliste: {lav_sats: kontanthjaelp}}}", "satsliste.lav_sats: nøglen 'lav_sats' er ukendt")]
    [InlineData("regel: {alder: {mindst: 18}}", "linje 5, aendringer[1]: en ændring skal have enten 'regler' eller 'uden_virkning'")]
    [InlineData("regler: {alder: {mindst: 18}}\n    bilag: x", "linje 11, aendringer[1].bilag: nøglen 'bilag' er ukendt")]
    // Duplicate keys.
    [InlineData("regler: {alder: {mindst: 18}}\n    perioder: alle", "linje 11, perioder: nøglen står to gange")]
    // Missing keys.
    [InlineData(
        "regler: {samtaler: {fri_form_efter: ingen, foer_betaling: ingen}, kontanthjaelp_2025: {fra: ingen}}",
        "'ingen' er ikke en dato"
    )]
    [InlineData(
        "regler: {samtaler: {fri_form_perioder: [{fra: 2020-05-27}]}}",
        "linje 10, aendringer[1].regler.samtaler.fri_form_perioder[1].til: nøglen mangler; tilføj 'til'."
    )]
    [InlineData(
        "regler: {alder: {mindst: }}",
        "linje 10, aendringer[1].regler.alder.mindst: værdien mangler; skriv 'ingen', hvis der ingen er."
    )]
    // Dates.
    [InlineData(
        "regler: {samtaler: {foerste_personligt_fra: 2025-02-30}}",
        "foerste_personligt_fra: '2025-02-30' er ikke en dato, der findes"
    )]
    [InlineData("regler: {samtaler: {foerste_personligt_fra: 1-2-2025}}", "foerste_personligt_fra: '1-2-2025' er ikke en dato")]
    [InlineData(
        "regler: {doede_dage: {corona: {til: 2020-02-29}}}",
        "doede_dage.corona.til: slutter 2020-02-29, før den begynder 2020-03-01."
    )]
    [InlineData(
        "regler: {samtaler: {fri_form_perioder: [{fra: 2021-01-01, til: 2021-02-01}, {fra: 2021-02-01, til: 2021-03-01}]}}",
        "fri_form_perioder[2]: perioderne skal komme efter hinanden uden overlap."
    )]
    // Codes on no list.
    [InlineData(
        "regler: {samtaler: {typer: [kaffesamtale]}}",
        "samtaler.typer[1]: 'kaffesamtale' står ikke på listen Samtaletype; kendte: jobsamtale,"
    )]
    [InlineData("regler: {samtaler: {altid_tilladt: [fax]}}", "'fax' står ikke på listen Kontaktform")]
    [InlineData("regler: {doede_dage: {koder: [FERIE]}}", "doede_dage.koder[1]: 'FERIE' står ikke på kodelisten")]
    [InlineData("regler: {doede_dage: {koder: [999]}}", "doede_dage.koder[1]: '999' står ikke på kodelisten")]
    [InlineData("regler: {ydelsesgrupper: {kontanthjaelp: {ydelsesarter: [su]}}}", "'su' står ikke på listen Ydelsesart")]
    [InlineData("regler: {forloeb: {overgangsydelse_foer: [su]}}", "'su' står ikke på listen Ydelsesgruppe")]
    [InlineData("regler: {samtaler: {typer: [jobsamtale, jobsamtale]}}", "samtaler.typer[2]: står to gange på listen")]
    // Numbers.
    [InlineData(
        "regler: {fritagelse: {andele: [{fra: 1900-01, tidlig_procent: 101, tidlig_mii_dage: ingen, senere_procent: 50}]}}",
        "fritagelse.andele[1].tidlig_procent: '101' er ikke et helt tal fra 1 til 100."
    )]
    [InlineData(
        "regler: {fritagelse: {andele: [{fra: 1900-01, tidlig_procent: 50, tidlig_mii_dage: ingen, senere_procent: 0}]}}",
        "senere_procent: '0' er ikke et helt tal fra 1 til 100."
    )]
    [InlineData(
        "regler: {fritagelse: {andele: [{fra: 2024-01, tidlig_procent: 50, tidlig_mii_dage: ingen, senere_procent: 50}, {fra: 2024-01, tidlig_procent: 30, tidlig_mii_dage: 5, senere_procent: 50}]}}",
        "fritagelse.andele[2]: andelene skal stå efter måned; 2024-01 kommer ikke efter 2024-01."
    )]
    [InlineData("regler: {fritagelse: {andele: []}}", "fritagelse.andele: listen er tom")]
    [InlineData("regler: {fritagelse: {andele: [{fra: 2024-13, tidlig_procent: 1}]}}", "andele[1].fra: '2024-13' er ikke en måned")]
    [InlineData("regler: {fritagelse: {tidlige_maaneder: 12}}", "tidlige_maaneder: '12' er ikke et helt tal fra 0 til 11.")]
    [InlineData("regler: {varighed: {underintervaller: true}}", "varighed.underintervaller: 'true' er hverken 'ja' eller 'nej'.")]
    // Shape.
    [InlineData("regler: {alder: 18}", "aendringer[1].regler.alder: skal være nøgler med værdier.")]
    [InlineData("regler: {alder: {mindst: [18]}}", "regler.alder.mindst: skal være én værdi")]
    [InlineData("regler: {samtaler: {typer: jobsamtale}}", "samtaler.typer: skal være en liste.")]
    [InlineData("regler: ingen", "aendringer[1].regler: skal være regler med nøgler og værdier.")]
    // Contradictions.
    [InlineData(
        "regler: {hovedydelse: {supplerende: [sygedagpenge]}}",
        "supplerende: en gruppe kan ikke både være hovedydelse og supplerende."
    )]
    [InlineData(
        "regler: {ydelsesgrupper: {jobafklaring: {ydelsesarter: []}}}",
        "linje 10, aendringer[1].regler.ydelsesgrupper.jobafklaring: gruppen har ingen betalte dage"
    )]
    [InlineData(
        "regler: {kontanthjaelp_2025: {kontaktgruppeskift: {efter: 12}}}",
        "kontaktgruppeskift.efter: et skift skal være til en anden"
    )]
    [InlineData(
        "regler: {fritagelse: {kodeliste_version: \"999.91\"}}",
        "kodeliste_version: kodelistens version er nyere end regelsættet selv."
    )]
    [InlineData("regler: {fritagelse: {kodeliste_version: ny}}", "kodeliste_version: 'ny' er ikke et versionsnummer")]
    [InlineData("regler: {fritagelse: {kodeliste: ../x.csv}}", "kodeliste: '../x.csv' er ikke navnet på en fil i koder/")]
    [InlineData("regler: {fritagelse: {kodeliste: nye_koder.csv}}", "fritagelse.kodeliste: filen koder/nye_koder.csv findes ikke.")]
    [InlineData(
        "regler: {fritagelse: {kodeliste: skema2_forsoegskommuner.csv}}",
        "kodeliste: skema2_forsoegskommuner.csv er en anden slags kodeliste."
    )]
    // A patch that changes nothing.
    [InlineData(
        "regler: {alder: {mindst: 16}}",
        "linje 10, aendringer[1].regler.alder.mindst: ændrer ikke noget; værdien er den samme i forvejen."
    )]
    [InlineData("regler: {alder: {mindst: 18}, samtaler: {typer: [jobsamtale]}}", "regler.samtaler.typer: ændrer ikke noget")]
    [InlineData("regler: {}", "aendringer[1].regler: ændrer ikke noget")]
    [InlineData("regler: {fritagelse: {kodeliste_version: \"999.9\"}}", "aendringer[1].regler: ændringen 'ny' ændrer ingen regel")]
    [InlineData(
        "regler: {alder: {mindst: 18}}\n    uden_virkning: ja",
        "linje 5, aendringer[1]: en ændring skal have enten 'regler' eller 'uden_virkning'"
    )]
    public void Regler_Forkerte_AfvisesMedFilLinjeOgNoegle(string regler, string fejl)
    {
        Ny($"    {regler}\n");
        var besked = _mappe.Regelfejl();
        besked.ShouldStartWith("regler/999.9.yaml, linje ");
        besked.ShouldContain(fejl);
    }

    [Theory]
    [InlineData(
        "perioder: alle",
        "perioder: [{fra: 2024-05, til: 2024-04}]",
        "linje 8, aendringer[1].perioder[1].til: slutter 2024-04, før den begynder 2024-05."
    )]
    [InlineData("perioder: alle", "perioder: []", "aendringer[1].perioder: nævn mindst én periode")]
    [InlineData("    perioder: alle\n", "", "aendringer[1].perioder: nøglen mangler")]
    [InlineData("ydelsesgrupper: alle", "ydelsesgrupper: [su]", "aendringer[1].ydelsesgrupper[1]: 'su' står ikke på listen Ydelsesgruppe")]
    [InlineData("ydelsesgrupper: alle", "ydelsesgrupper: []", "aendringer[1].ydelsesgrupper: nævn mindst én ydelsesgruppe")]
    [InlineData("dato: 2026-01-01", "dato: 2025-02-30", "linje 2, dato: '2025-02-30' er ikke en dato, der findes")]
    [InlineData("dato: 2026-01-01\n", "", "dato: nøglen mangler; tilføj 'dato'.")]
    [InlineData("version: \"999.9\"", "version: \"999.91\"", "linje 1, version: versionen '999.91' passer ikke med filens navn")]
    [InlineData("version: \"999.9\"", "version: ny", "linje 1, version: 'ny' er ikke et versionsnummer")]
    [InlineData(
        "bygger_paa: \"1.75\"",
        "bygger_paa: \"1.80\"",
        "linje 3, bygger_paa: bygger på '1.80', som ikke findes; kendte versioner: 1.1,"
    )]
    [InlineData("bygger_paa: \"1.75\"", "bygger_paa: \"999.9\"", "linje 3, bygger_paa: versionerne bygger i ring: 999.9 → 999.9.")]
    [InlineData("bygger_paa: \"1.75\"", "bygger_paa: ingen", "regler: nøglen mangler; tilføj 'regler'.")]
    [InlineData("id: ny", "id: [ny]", "aendringer[1].id: skal være én værdi")]
    [InlineData("id: ny", "id: &x ny", "ankre og henvisninger")]
    [InlineData("aendringer:", "aendringer: [", "filen er ikke gyldig YAML")]
    [InlineData("dato:", "\"\": 1\ndato:", "en nøgle skal være et ord.")]
    public void Hoved_Forkert_Afvises(string fra, string til, string fejl)
    {
        Ny("    uden_virkning: Prøve.\n");
        _mappe.Ret("regler/999.9.yaml", fra, til);
        var besked = _mappe.Regelfejl();
        besked.ShouldStartWith("regler/999.9.yaml, linje ");
        besked.ShouldContain(fejl);
    }

    [Fact]
    public void ByggerPaa_RingOverFlere_NaevnerRingen() =>
        _mappe
            .Ret("regler/1.2.yaml", "bygger_paa: \"1.1\"", "bygger_paa: \"1.4\"")
            .Regelfejl()
            .ShouldContain("versionerne bygger i ring: ");

    [Fact]
    public void ByggerPaa_NyereVersion_Afvises()
    {
        Ny("    regler: {alder: {mindst: 18}}\n");
        _mappe
            .Ret("regler/1.3.yaml", "bygger_paa: \"1.2\"", "bygger_paa: \"1.1\"")
            .Skriv("regler/1.15.yaml", File.ReadAllText(_mappe.Sti("regler/999.9.yaml")).Replace("999.9", "1.15").Replace("1.75", "1.2"))
            .Regelfejl()
            .ShouldBe("regler/1.15.yaml, linje 3, bygger_paa: 1.15 kan ikke bygge på den nyere 1.2.");
    }

    [Fact]
    public void Id_BrugtToGange_Afvises()
    {
        _mappe.Skriv("regler/999.9.yaml", Hoved + Note + "    uden_virkning: a\n" + Note + "    uden_virkning: b\n");
        _mappe.Regelfejl().ShouldContain("aendringer: id 'ny' bruges af flere ændringer");
    }

    [Fact]
    public void Grundversion_MedRettelse_Afvises() =>
        _mappe
            .Ret("regler/1.1.yaml", "    uden_virkning: Grundversionen har koderne i sine regler.", "    regler: {alder: {mindst: 18}}")
            .Regelfejl()
            .ShouldContain("aendringer[1].regler: en version, der bygger på 'ingen', har alle sine regler i filens egen 'regler'.");

    [Theory]
    [InlineData("999.9.yml", "filer i regler/ skal hedde <version>.yaml")]
    [InlineData("ny.yaml", "filer i regler/ skal hedde <version>.yaml")]
    [InlineData("1.750.yaml", "versionsnummeret er det samme som 1.75; fjern den ene fil.")]
    public void Filnavn_Forkert_Afvises(string fil, string fejl) =>
        _mappe.Skriv($"regler/{fil}", "version: x\n").Regelfejl().ShouldContain(fejl);

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: b\n---\na: b\n")]
    public void Fil_UdenEtDokumentMedNoegler_Afvises(string tekst) =>
        _mappe
            .Skriv("regler/999.9.yaml", tekst)
            .Regelfejl()
            .ShouldBe("regler/999.9.yaml, linje 1: filen skal være ét YAML-dokument med nøgler.");

    [Fact]
    public void Fil_IkkeUtf8_Afvises()
    {
        File.WriteAllBytes(_mappe.Sti("regler/999.9.yaml"), [0x61, 0xE6, 0x3A, 0x20, 0x62]);
        _mappe.Regelfejl().ShouldBe("regler/999.9.yaml er ikke UTF-8; gem filen som UTF-8.");
    }

    [Fact]
    public void Mappe_Mangler_Afvises()
    {
        Directory.Delete(_mappe.Sti("regler"), recursive: true);
        _mappe.Regelfejl().ShouldStartWith("Mappen regler/ findes ikke");
        Directory.CreateDirectory(_mappe.Sti("regler"));
        _mappe.Regelfejl().ShouldStartWith("Mappen regler/ er tom");
    }

    private void Ny(string regler) => _mappe.Skriv("regler/999.9.yaml", Hoved + Note + regler);
}
