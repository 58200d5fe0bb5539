using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>Every row error of the input contract, with the quarantine row it gives; the good rows beside it are staged.</summary>
public sealed partial class RaekkefejlTests : StageTest
{
    private static readonly string Ydelsesarter = string.Join(", ", Registre.Ydelser.Kolonner[1].Ord!);

    [Fact]
    public void QuarantineRow_HasEveryColumnOfTheContract()
    {
        Raekker(Registre.Bopael, "2025-10", "a;101;2020-01-01;", "b;x;2020-01-01;");
        Koer();
        Karantaene(Registre.Bopael, "2025-10", "*")
            .ShouldBe(["bopael|2025-10|bopael.csv|3|kommunekode|A|ikke_tal|kommunekode er ikke en kommunekode.|489da29657973b32"]);
    }

    [Theory]
    [InlineData("b;dagpenge;;0;2025-10-01;2025-10-31", "ydelsesart|AAAAAAAA|ukendt_vaerdi|ydelsesart er ikke en af værdierne {arter}.")]
    [InlineData("b;;;0;2025-10-01;2025-10-31", "ydelsesart|-|mangler|ydelsesart mangler.")]
    [InlineData("b;fleksjob;;ja;2025-10-01;2025-10-31", "loentilskud|AA|ukendt_vaerdi|loentilskud er ikke 0 eller 1.")]
    [InlineData("b;fleksjob;;0;;2025-10-31", "fra|-|mangler|fra mangler.")]
    [InlineData("b;fleksjob;;0;01-10-2025;2025-10-31", "fra|99-99-9999|ikke_dato|fra er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData("b;fleksjob;;0;2025-10-1;2025-10-31", "fra|9999-99-9|ikke_dato|fra er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData("b;fleksjob;;0;2025/10/01;2025-10-31", "fra|9999/99/99|ikke_dato|fra er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData("b;fleksjob;;0; 2025-10-01;2025-10-31", "fra| 9999-99-99|ikke_dato|fra er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData("b;fleksjob;;0;2025-10-01;2025-10-32", "til|9999-99-99|ikke_dato|til er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData("b;fleksjob;;0;2025-10-01;infinity", "til|AAAAAAAA|ikke_dato|til er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData("b;fleksjob;;0;2025-10-02;2025-10-01", "til|2025-10-01|til_foer_fra|til ligger før fra.")]
    [InlineData("b;fleksjob;;0;2025-09-30;2025-10-01", "fra|2025-09-30|uden_for_maaned|fra ligger uden for leveringens måned.")]
    [InlineData("b;fleksjob;;0;2025-10-31;2025-11-01", "til|2025-11-01|uden_for_maaned|til ligger uden for leveringens måned.")]
    [InlineData("b;kontanthjaelp;;0;2025-10-01;2025-10-31", "sats|-|sats_mangler|Kontanthjælp skal have en sats fra 2025-07-01.")]
    [InlineData(
        "b;fleksjob;grundsats;0;2025-10-01;2025-10-31",
        "sats|grundsats|sats_ikke_tilladt|Kun kontanthjælp fra 2025-07-01 har en sats."
    )]
    [InlineData(
        "z;fleksjob;;0;2025-10-01;2025-10-31",
        "person_id|***|ukendt_person|Personen findes ikke i den nyeste levering af personer."
    )]
    [InlineData(";fleksjob;;0;2025-10-01;2025-10-31", "person_id|***|person_id_ugyldig|person_id mangler eller er længere end 32 tegn.")]
    [InlineData(
        "123456789012345678901234567890123;fleksjob;;0;2025-10-01;2025-10-31",
        "person_id|***|person_id_ugyldig|person_id mangler eller er længere end 32 tegn."
    )]
    [InlineData("b;fleksjob;;0;2025-10-01", "-|-|for_faa_felter|Linjen har færre felter end overskriften.")]
    [InlineData("b;fleksjob;;0;2025-10-01;2025-10-31;x", "-|-|for_mange_felter|Linjen har flere felter end overskriften.")]
    [InlineData("b;\"flex\"job;;0;2025-10-01;2025-10-31", "-|-|anfoerselstegn|Linjen har et anførselstegn på et forkert sted.")]
    [InlineData("b;fleksjob;;0;010180-1234;2025-10-31", "fra|999999-9999|ikke_dato|fra er ikke en dato (ÅÅÅÅ-MM-DD).")]
    public void Ydelser(string forkert, string karantaene)
    {
        Raekker(
            Registre.Ydelser,
            "2025-10",
            "a;fleksjob;;1;2025-10-01;2025-10-31",
            forkert,
            "c;kontanthjaelp;hoejeste_sats;;2025-10-05;2025-10-05"
        );
        var snapshot = Koer();
        Karantaene(Registre.Ydelser, "2025-10").ShouldBe(["3|" + karantaene.Replace("{arter}", Ydelsesarter, StringComparison.Ordinal)]);
        Klargjort(snapshot, Registre.Ydelser)
            .ShouldBe(["a|11|-|true|2025-10-01|2025-10-31", "c|0|2|-|2025-10-05|2025-10-05"], ignoreOrder: true);
        snapshot
            .DeleAf("ydelser")
            .Single()
            .ShouldSatisfyAllConditions(d => d.RaekkerInd.ShouldBe(3), d => d.RaekkerUd.ShouldBe(2), d => d.Afviste.ShouldBe(1));
    }

    [Fact]
    public void Ydelser_SatsBefore2025_07_IsRefusedAndNoSatsIsRight()
    {
        Raekker(
            Registre.Ydelser,
            "2025-06",
            "a;kontanthjaelp;;0;2025-06-01;2025-06-30",
            "b;kontanthjaelp;grundsats;0;2025-06-01;2025-06-30"
        );
        Raekker(
            Registre.Ydelser,
            "2025-07",
            "a;kontanthjaelp;mindstesats;0;2025-07-01;2025-07-31",
            "b;kontanthjaelp;;0;2025-07-01;2025-07-31"
        );
        Koer();
        Karantaene(Registre.Ydelser, "2025-06")
            .ShouldBe(["3|sats|grundsats|sats_ikke_tilladt|Kun kontanthjælp fra 2025-07-01 har en sats."]);
        Karantaene(Registre.Ydelser, "2025-07").ShouldBe(["3|sats|-|sats_mangler|Kontanthjælp skal have en sats fra 2025-07-01."]);
    }

    [Fact]
    public void Personer_AnotherBirthDate_LaterLineIsRefusedAndMasked()
    {
        Levering(
            "2025-10/personer.csv",
            "person_id;foedselsdato",
            "a;1980-02-02",
            "b;1970-01-01",
            "a;1980-01-01",
            "a;1980-02-02",
            "c;1.1.1980",
            "d;"
        );
        var snapshot = Koer();
        Karantaene(Registre.Personer, "2025-10")
            .ShouldBe([
                "4|foedselsdato|***|anden_foedselsdato|Personen står længere oppe i filen med en anden fødselsdato.",
                "6|foedselsdato|***|ikke_dato|foedselsdato er ikke en dato (ÅÅÅÅ-MM-DD).",
                "7|foedselsdato|***|mangler|foedselsdato mangler.",
            ]);
        Klargjort(snapshot, Registre.Personer).ShouldBe(["a|1980-02-02", "b|1970-01-01"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("b;999999;2025-10-01;", "kode|999999")]
    [InlineData("b;007;2025-10-01;", "kode|007")]
    [InlineData("b;1001;2025-10-01;", "kode|9999")]
    [InlineData("b;8;2025-10-01;", "kode|8")]
    [InlineData("b;barsel;2025-10-01;", "kode|AAAAAA")]
    public void Fritagelser_CodeOutsideTheList(string forkert, string karantaene)
    {
        Raekker(Registre.Fritagelser, "2025-10", "a;7;2025-10-01;", forkert, "c;BARSEL;2025-10-01;2025-11-01", "d;TILBAGE13;2025-10-01;");
        var snapshot = Koer(Input with { Fritagelseskoder = [7, 12] });
        Karantaene(Registre.Fritagelser, "2025-10").ShouldBe([$"3|{karantaene}|ukendt_vaerdi|kode er ikke en kode i fritagelseskoderne."]);
        Klargjort(snapshot, Registre.Fritagelser)
            .ShouldBe(["a|7|2025-10-01|-|-", "c|1001|2025-10-01|2025-11-01|-", "d|1004|2025-10-01|-|-"], ignoreOrder: true);
    }

    /// <summary>The line that is told is the one an editor shows, whatever lines lie between.</summary>
    [Theory]
    [InlineData("henvendelser.csv", "")]
    [InlineData("henvendelser.csv.gz", "")]
    [InlineData("henvendelser.csv", "\"")]
    public void Quarantine_TellsTheLineOfTheFile(string file, string quote)
    {
        Levering(
            $"2025-10/{file}",
            $"person_id;{quote}dato{quote}",
            "",
            "a;2025-10-01",
            "",
            "",
            "a;2025-10-32",
            "b",
            "",
            "b;2025-10-33",
            quote.Length > 0 ? "c;\"2025" : "c;2025-10-34",
            quote.Length > 0 ? "10-34\"" : "",
            "d;2025-10-35"
        );
        Koer();
        Karantaene(Registre.Henvendelser, "2025-10", "linje, kode")
            .ShouldBe(["6|ikke_dato", "7|for_faa_felter", "9|ikke_dato", "10|ikke_dato", "12|ikke_dato"]);
    }

    /// <summary>The day of registration may lie anywhere; one that cannot be is an error of the row.</summary>
    [Fact]
    public void Fritagelser_Registreret_AnyDayThatCanBe()
    {
        Levering(
            "2025-10/fritagelser.csv",
            "person_id;kode;fra;til;registreret",
            "a;TILBAGE13;2025-10-01;2025-10-31;2025-09-01",
            "b;TILBAGE13;2025-10-01;2025-10-31;2025-12-01",
            "c;TILBAGE13;2025-10-01;2025-10-31;2025-02-30",
            "d;7;2025-10-01;2025-10-31;i går",
            "e;7;2025-10-01;;"
        );
        var snapshot = Koer();
        Karantaene(Registre.Fritagelser, "2025-10")
            .ShouldBe([
                "4|registreret|9999-99-99|ikke_dato|registreret er ikke en dato (ÅÅÅÅ-MM-DD).",
                "5|registreret|A AAA|ikke_dato|registreret er ikke en dato (ÅÅÅÅ-MM-DD).",
            ]);
        Klargjort(snapshot, Registre.Fritagelser)
            .ShouldBe(
                ["a|1004|2025-10-01|2025-10-31|2025-09-01", "b|1004|2025-10-01|2025-10-31|2025-12-01", "e|7|2025-10-01|-|-"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void TheOtherDatasets_GoodAndBadRows()
    {
        Raekker(Registre.Bopael, "2025-10", "a;0101;2020-01-01;", "a;12345;2020-01-01;", "a;-1;2020-01-01;", "b;847;2020-01-01;2019-12-31");
        Raekker(
            Registre.Samtaler,
            "2025-10",
            "a;2025-10-31;jobsamtale;video;a_kasse;851",
            "a;2025-11-01;jobsamtale;;;",
            "a;2025-10-01;snak;;;",
            "b;2025-10-01;anden;;;"
        );
        Raekker(
            Registre.Visitation,
            "2025-10",
            "a;jobparat;2;2025-01-01;",
            "a;;12;2025-01-01;2025-02-01",
            "a;jobparat;32768;2025-01-01;",
            "a;jobparat;2,5;2025-01-01;"
        );
        Raekker(Registre.Sygefravaer, "2025-10", "a;2025-01-01;", "a;2025-01-01;2024-12-31");
        Raekker(Registre.AktiveTilbud, "2025-10", "a;mentor;2025-01-01;", "a;kursus;2025-01-01;");
        Raekker(Registre.Henvendelser, "2025-10", "a;2025-01-01", "a;");
        var snapshot = Koer();
        string[] Fejl(Datasaet d) => [.. Karantaene(d, "2025-10", "linje, kolonne, kode")];
        Fejl(Registre.Bopael).ShouldBe(["3|kommunekode|ikke_tal", "4|kommunekode|ikke_tal", "5|til|til_foer_fra"]);
        Fejl(Registre.Samtaler).ShouldBe(["3|dato|uden_for_maaned", "4|samtaletype|ukendt_vaerdi"]);
        Fejl(Registre.Visitation).ShouldBe(["4|kontaktgruppe|ikke_tal", "5|kontaktgruppe|ikke_tal"]);
        Fejl(Registre.Sygefravaer).ShouldBe(["3|til|til_foer_fra"]);
        Fejl(Registre.AktiveTilbud).ShouldBe(["3|tilbudstype|ukendt_vaerdi"]);
        Fejl(Registre.Henvendelser).ShouldBe(["3|dato|mangler"]);
        Klargjort(snapshot, Registre.Bopael).ShouldBe(["a|101|2020-01-01|-"]);
        Klargjort(snapshot, Registre.Samtaler).ShouldBe(["a|2025-10-31|0|2|2|851", "b|2025-10-01|7|-|-|-"], ignoreOrder: true);
        Klargjort(snapshot, Registre.Visitation).ShouldBe(["a|0|2|2025-01-01|-", "a|-|12|2025-01-01|2025-02-01"]);
        Klargjort(snapshot, Registre.Sygefravaer).ShouldBe(["a|2025-01-01|-"]);
        Klargjort(snapshot, Registre.AktiveTilbud).ShouldBe(["a|5|2025-01-01|-"]);
        Klargjort(snapshot, Registre.Henvendelser).ShouldBe(["a|2025-01-01"]);
        snapshot.AfvisteEfterGrund["til_foer_fra"].ShouldBe(2);
    }

    [Fact]
    public void Lines_AreExactAlsoAfterStructuralErrors()
    {
        Raekker(
            Registre.Henvendelser,
            "2025-10",
            "a;x", // 2
            "a", // 3: no row
            "a;2025-01-01", // 4
            "a;1;2", // 5: no row
            "a;1;2", // 6: no row
            "a;y", // 7
            "a;2025-01-02", // 8
            "b", // 9: no row
            "a;z" // 10
        );
        Koer();
        Karantaene(Registre.Henvendelser, "2025-10", "linje, vaerdi").ShouldBe(["2|A", "3|-", "5|-", "6|-", "7|A", "9|-", "10|A"]);
    }
}
