using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>The wide rows of DREAM (docs/contracts/deliveries.md) as intervals.</summary>
public class DreamTests : StageTest
{
    private const string Hoved = "person_id;foedselsdato;kommune_2010;kommune_2011;y_1051;y_1052;y_1101;y_1102;grad_2010_12;grad_2011_01";

    private static readonly int Uge51 = new Uge(2010, 51).Nummer;
    private static readonly int December = new Maaned(2010, 12).Nummer;

    [Fact]
    public void EnBredRaekke_BliverTilIntervaller()
    {
        Levering("2025-10/dream.csv", Hoved, "a;1980-01-01;101;101;730;730;;730;0,25;0,25", "b;1980-01-02;;751;;111;112;112;;1");
        var stand = Koer();
        Klargjort(stand, Dreamregister.Dream)
            .ShouldBe(
                [
                    "a|0|2010|2011|101",
                    $"a|1|{December}|{December + 1}|2500",
                    $"a|2|{Uge51}|{Uge51 + 1}|730",
                    $"a|2|{Uge51 + 3}|{Uge51 + 3}|730",
                    "b|0|2011|2011|751",
                    $"b|1|{December + 1}|{December + 1}|10000",
                    $"b|2|{Uge51 + 1}|{Uge51 + 1}|111",
                    $"b|2|{Uge51 + 2}|{Uge51 + 3}|112",
                ],
                ignoreOrder: true
            );
        var del = stand.DeleAf("dream").Single();
        del.Tider.ShouldBe(new(Uge51, Uge51 + 3, December, December + 1));
        (del.RaekkerInd, del.Afviste).ShouldBe((2, 0));
    }

    /// <summary>Columns come in any order, and others beside them.</summary>
    [Fact]
    public void KolonnerneIAndenOrden_OgUkendte_GiverDetSamme()
    {
        Levering("2025-10/dream.csv", "y_1102;grad_2011_01;y_1101;note;kommune_2011;foedselsdato;person_id", "111;;112;x;101;1980-01-01;a");
        var stand = Koer();
        Klargjort(stand, Dreamregister.Dream)
            .ShouldBe(["a|0|2011|2011|101", $"a|2|{Uge51 + 2}|{Uge51 + 2}|112", $"a|2|{Uge51 + 3}|{Uge51 + 3}|111"]);
    }

    /// <summary>2009 and 2015 have 53 weeks, and 1998 is before 2000.</summary>
    [Theory]
    [InlineData("y_0953", 2009, 53)]
    [InlineData("y_1553", 2015, 53)]
    [InlineData("y_9853", 1998, 53)]
    [InlineData("y_9001", 1990, 1)]
    [InlineData("y_8952", 2089, 52)]
    public void Uge53_IAarDerHarDen_OgAarhundredet(string kolonne, int aar, int uge)
    {
        Levering("2025-10/dream.csv", $"person_id;foedselsdato;kommune_2010;grad_2010_12;{kolonne}", "a;1980-01-01;;;730");
        Klargjort(Koer(), Dreamregister.Dream).ShouldBe([$"a|2|{new Uge(aar, uge).Nummer}|{new Uge(aar, uge).Nummer}|730"]);
    }

    [Theory]
    [InlineData("y_1153", "2011 har kun uge 1 til 52")]
    [InlineData("y_1100", "2011 har kun uge 1 til 52")]
    [InlineData("y_1154", "2011 har kun uge 1 til 52")]
    [InlineData("y_0954", "2009 har kun uge 1 til 53")]
    [InlineData("y_111", "navnet skal skrives y_ÅÅUU")]
    [InlineData("y_201101", "navnet skal skrives y_ÅÅUU")]
    [InlineData("grad_2011_13", "måneden findes ikke")]
    [InlineData("grad_1101", "navnet skal skrives grad_ÅÅÅÅ_MM")]
    [InlineData("kommune_11", "navnet skal skrives kommune_ÅÅÅÅ")]
    [InlineData("kommune_1900", "året ligger ikke mellem 1980 og 2200")]
    [InlineData("y_1104", "mangler y_ÅÅUU for 2011 uge 3 mellem 'y_1102' og 'y_1104'")]
    [InlineData("grad_2011_03", "mangler grad_ÅÅÅÅ_MM for 2011-02")]
    public void Kolonne_DerIkkeFindesEllerLaderEnMangle_AfviserFilen(string kolonne, string grund)
    {
        Levering("2025-10/dream.csv", $"{Hoved};{kolonne}", "a;1980-01-01;101;101;730;730;;730;0,25;0,25;");
        var fejl = Should.Throw<PipelineFejl>(() => Koer());
        fejl.Message.ShouldContain(grund);
        fejl.Message.ShouldContain("Leveringen 2025-10 af dream er afvist");
        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
    }

    [Fact]
    public void UdenUgekolonner_AfvisesFilen()
    {
        Levering("2025-10/dream.csv", "person_id;foedselsdato;kommune_2010;grad_2010_12", "a;1980-01-01;101;");
        Should.Throw<PipelineFejl>(() => Koer()).Message.ShouldContain("har ingen kolonner 'y_ÅÅUU'");
    }

    [Theory]
    [InlineData("a;1980-01-01;101;101;73;730;;730;0,25;0,25", "2|y_1051|99|ikke_kode|Ugens kode er ikke tre cifre.")]
    [InlineData("a;1980-01-01;101;101;730;730;;7300;0,25;0,25", "2|y_1102|9999|ikke_kode|Ugens kode er ikke tre cifre.")]
    [InlineData("a;1980-01-01;101;101;730;73x;;730;0,25;0,25", "2|y_1052|99A|ikke_kode|Ugens kode er ikke tre cifre.")]
    [InlineData("a;1980-01-01;101;101;730; 73;;730;0,25;0,25", "2|y_1052| 99|ikke_kode|Ugens kode er ikke tre cifre.")]
    [InlineData(
        "a;1980-01-01;101;101;730;730;;730;0.25;0,25",
        "2|grad_2010_12|9.99|ikke_tal|Beskæftigelsesgraden er ikke et tal fra 0 med decimalkomma og højst fire decimaler."
    )]
    [InlineData(
        "a;1980-01-01;101;101;730;730;;730;;-1",
        "2|grad_2011_01|-9|ikke_tal|Beskæftigelsesgraden er ikke et tal fra 0 med decimalkomma og højst fire decimaler."
    )]
    [InlineData("a;1980-01-01;101;10101;730;730;;730;;", "2|kommune_2011|99999|ikke_tal|Kommunekoden er ikke et tal på højst fire cifre.")]
    [InlineData("a;1980-1-1;101;101;730;730;;730;;", "2|foedselsdato|***|ikke_dato|foedselsdato er ikke en dato (ÅÅÅÅ-MM-DD).")]
    [InlineData(
        "z;1980-01-01;101;101;730;730;;730;;",
        "2|person_id|***|ukendt_person|Personen findes ikke i den nyeste levering af personer."
    )]
    [InlineData("a;1980-01-01;101;101;0101801234;730;;730;;", "2|y_1051|9999999999|ikke_kode|Ugens kode er ikke tre cifre.")]
    public void ForkertCelle_SaetterRaekkenIKarantaene(string raekke, string forventet)
    {
        Levering("2025-10/dream.csv", Hoved, raekke, "b;1980-01-02;;;;111;;;;");
        Klargjort(Koer(), Dreamregister.Dream).ShouldBe([$"b|2|{Uge51 + 1}|{Uge51 + 1}|111"]);
        Karantaene(Dreamregister.Dream, "2025-10").ShouldBe([forventet]);
    }

    [Fact]
    public void EnPersonToGange_DenFoersteGaelder_OgEnMageErEnDublet()
    {
        Levering(
            "2025-10/dream.csv",
            Hoved,
            "a;1980-01-01;;;1;;;;;",
            "a;1980-01-01;;;111;;;;;",
            "a;1980-01-01;;;111;;;;;",
            "a;1980-01-01;;;730;;;;;"
        );
        var stand = Koer();
        Klargjort(stand, Dreamregister.Dream).ShouldBe([$"a|2|{Uge51}|{Uge51}|111"]);
        Karantaene(Dreamregister.Dream, "2025-10", "linje, kode").ShouldBe(["2|ikke_kode", "5|flere_raekker"]);
        stand.DeleAf("dream").Single().Dubletter.ShouldBe(1);
    }

    /// <summary>The same intervals whatever the number of buckets and the form of the file.</summary>
    [Fact]
    public void FlereSpande_OgGzip_GiverDetSamme()
    {
        string[] linjer = [Hoved, .. "abcdef".Select((c, i) => $"{c};1980-01-01;101;;{730 + i};730;;{120 + i};;{i},5")];
        Levering("2025-09/dream.csv", linjer);
        var en = Klargjort(Koer(Input with { Buckets = 1 }), Dreamregister.Dream);
        Levering("2025-10/dream.csv.gz", linjer);
        var stand = Koer(Input with { Buckets = 4 });
        Klargjort(stand, Dreamregister.Dream).ShouldBe(en);
        stand.DeleAf("dream").Single().Levering.ShouldBe(new(2025, 10));
    }

    [Fact]
    public void EnParquetfil_LaesesSomDenErTypet()
    {
        Levering("2025-10/dream.csv", Hoved, "a;1980-01-01;101;101;730;730;;730;0,25;0,2");
        var csv = Klargjort(Koer(), Dreamregister.Dream);
        File.Delete(Path.Combine(Landing, "2025-10", "dream.csv"));
        Lake.WriteParquet(
            "SELECT 'a' AS person_id, DATE '1980-01-01' AS foedselsdato, 101::SMALLINT AS kommune_2010, 101::SMALLINT AS kommune_2011, "
                + "730::SMALLINT AS y_1051, 730::SMALLINT AS y_1052, NULL::SMALLINT AS y_1101, 730::SMALLINT AS y_1102, "
                + "0.25::DOUBLE AS grad_2010_12, 0.20::DECIMAL(5, 2) AS grad_2011_01",
            Path.Combine(Landing, "2025-10", "dream.parquet")
        );
        Klargjort(Koer(), Dreamregister.Dream).ShouldBe(csv);
    }

    /// <summary>What is staged already is used again, and not when the persons it was checked against lack one of its.</summary>
    [Fact]
    public void UaendretLevering_GenbrugesIndtilEnPersonForsvinder()
    {
        Levering("2025-10/dream.csv", Hoved, "a;1980-01-01;;;111;;;;;", "f;1980-01-06;;;111;;;;;");
        var foer = Koer().DeleAf("dream").Single();
        Koer().DeleAf("dream").Single().Mappe.ShouldBe(foer.Mappe);
        Levering("2025-11/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        var efter = Koer().DeleAf("dream").Single();
        efter.Mappe.ShouldNotBe(foer.Mappe);
        efter.Afviste.ShouldBe(1);
    }
}
