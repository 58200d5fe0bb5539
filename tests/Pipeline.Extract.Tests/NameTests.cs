using Pipeline.Domain;
using Pipeline.Extract.Filer.Naming;

namespace Pipeline.Extract.Tests;

/// <summary>What seems to be a delivery is read or refused, and never passed over in silence for an older one.</summary>
public sealed class NameTests : UdtraekTest
{
    [Theory]
    [InlineData("Bopael.csv", "kald den 'bopael.csv'.")]
    [InlineData("Bopael.csv.txt", "kald den 'bopael.csv'.")]
    [InlineData("bopael.CSV", "kald den 'bopael.csv'.")]
    [InlineData("bopael", "kald den 'bopael.csv'.")]
    [InlineData("bopael.txt", "kald den 'bopael.csv'.")]
    [InlineData("bopael.dat", "kald den 'bopael.csv'.")]
    [InlineData("bopæl.csv", "kald den 'bopael.csv'.")]
    [InlineData("bopael_2025-10.csv", "kald den 'bopael.csv'.")]
    [InlineData("2025-10-31 bopael.csv", "kald den 'bopael.csv'.")]
    [InlineData("bopael (1).csv", "kald den 'bopael.csv'.")]
    [InlineData("bopael - Kopi.csv", "kald den 'bopael.csv'.")]
    [InlineData("bopael.gz", "kald den 'bopael.csv.gz'.")]
    [InlineData("Bopael.csv.gz", "kald den 'bopael.csv.gz'.")]
    [InlineData("bopael.snappy.parquet", "kald den 'bopael.parquet'.")]
    [InlineData("bopael.PARQUET", "kald den 'bopael.parquet'.")]
    [InlineData("bopael.xlsx", "gem det som 'bopael.csv' (UTF-8 med semikolon).")]
    [InlineData("bopael.zip", "eller pak den med gzip som 'bopael.csv.gz'.")]
    [InlineData("bopael.csv.zst", "eller pak den med gzip som 'bopael.csv.gz'.")]
    [InlineData("bopael.csv.filepart", "vent, til den hedder 'bopael.csv'.")]
    public void File_NameLikeADatasets_IsRefusedWithTheRightName(string name, string what)
    {
        Levering("2025-09/bopael.csv", "person_id;kommunekode;fra;til");
        Levering($"2025-10/{name}", "person_id;kommunekode;fra;til");
        var sentence = Afvist();
        sentence.ShouldStartWith($"Leveringen 2025-10 af bopael er afvist: filen '{name}' ligner datasættet bopael, men ");
        sentence.ShouldEndWith(what);
    }

    /// <summary>What the sender put into a name is a person's, and is told nowhere.</summary>
    [Theory]
    [InlineData(
        "2025-10/bopael-0204901234.csv",
        "Leveringen 2025-10 af bopael er afvist: filen 'bopael-******-****.csv' ligner datasættet bopael"
    )]
    [InlineData("2025-10/020490-1234 bopael.csv", "filen '******-**** bopael.csv' ligner datasættet bopael")]
    [InlineData("2025-10/bopael.0204901234.parquet/x", "filen 'bopael.******-****.parquet' ligner datasættet bopael")]
    [InlineData("bopael 020490.1234.csv", "'bopael ******-****.csv' ligger direkte i landingsmappen")]
    [InlineData("2025_10 0204901234/bopael.csv", "Mappen '2025_10 ******-****' i landingsmappen ligner leveringen 2025-10")]
    [InlineData("2025-10/personer.parquet/0204901234.csv", "men har '******-****.csv'; fjern det")]
    public void Name_ThatHoldsAnId_IsToldWithoutIt(string path, string told)
    {
        Levering(path, "person_id;kommunekode;fra;til");
        Afvist().ShouldSatisfyAllConditions(s => s.ShouldContain(told), s => s.ShouldNotContain("1234"));
    }

    [Theory]
    [InlineData("2025-10/notat 0204901234.txt", "'2025-10/notat ******-****.txt' er ikke et kendt datasæt")]
    [InlineData("020490-1234/notat.txt", "'******-****' i landingsmappen er ikke en leveringsmappe")]
    public void Name_OfSomethingElse_ThatHoldsAnId_IsToldWithoutIt(string path, string told)
    {
        Levering("2025-09/bopael.csv", "person_id;kommunekode;fra;til");
        Levering(path, "x");
        Filer.Landing.Laes(Landing, [Domain.Leveringer.Registre.Bopael]).Advarsler.ShouldHaveSingleItem().ShouldStartWith(told);
    }

    [Theory]
    [InlineData("ydelse.csv", "ydelser")]
    [InlineData("personer.CSV", "personer")]
    [InlineData("AktiveTilbud.csv", "aktive_tilbud")]
    [InlineData("aktive-tilbud.csv", "aktive_tilbud")]
    [InlineData("dagpengeudbetaling.csv", "dagpengeudbetalinger")]
    [InlineData("konto5 2024.xlsx", "konto5")]
    [InlineData("YR-Ydelsesrefusion-beregning-851-2025-11-03.CSV", "ydelsesrefusion")]
    [InlineData("visitation.csv.zip", "visitation")]
    public void Resembles_NameMeantForADataset_IsThatDataset(string name, string dataset) =>
        DatasetName.Resembles(name)!.Navn.ShouldBe(dataset);

    [Theory]
    [InlineData("notat.txt")]
    [InlineData("ydelse.pdf")]
    [InlineData("konto6.csv")]
    [InlineData(".bopael.csv.swp")]
    [InlineData("læsmig.md")]
    [InlineData("oversigt over personer.docx")]
    [InlineData("bopael.csv")]
    public void Resembles_NameOfSomethingElse_IsNone(string name) => DatasetName.Resembles(name).ShouldBeNull();

    [Fact]
    public void File_BesideTheDatasetByItsRightName_IsAWarning()
    {
        Levering("2025-10/bopael.csv", "person_id;kommunekode;fra;til");
        Levering("2025-10/bopael.csv.sha256", "x");
        Levering("2025-10/bopael.xlsx", "x");
        Koer()
            .Advarsler.ShouldBe([
                "'2025-10/bopael.csv.sha256' er ikke et kendt datasæt og er ikke læst.",
                "'2025-10/bopael.xlsx' er ikke et kendt datasæt og er ikke læst.",
            ]);
    }

    [Fact]
    public void File_AnotherCaseBesideTheDataset_IsRefused()
    {
        Levering("2025-10/bopael.csv", "person_id;kommunekode;fra;til");
        Levering("2025-10/Bopael.csv", "person_id;kommunekode;fra;til");
        Afvist().ShouldEndWith("filen 'Bopael.csv' ligger der sammen med 'bopael.csv'; lad kun den ene ligge i leveringen.");
    }

    [Theory]
    [InlineData("2025_10")]
    [InlineData("202510")]
    [InlineData("10-2025")]
    [InlineData("2025-10-31")]
    [InlineData("levering 2025.10")]
    public void Folder_NameLikeAMonths_IsRefusedWithTheRightName(string name)
    {
        Levering("2025-09/bopael.csv", "person_id;kommunekode;fra;til");
        Levering($"{name}/bopael.csv", "person_id;kommunekode;fra;til");
        Afvist()
            .ShouldBe(
                $"Mappen '{name}' i landingsmappen ligner leveringen 2025-10, men hedder ikke sådan; kald den '2025-10', eller flyt den ud."
            );
    }

    [Fact]
    public void File_OutsideAMonth_IsRefused()
    {
        Levering("2025-09/bopael.csv", "person_id;kommunekode;fra;til");
        Levering("bopael.csv", "person_id;kommunekode;fra;til");
        Afvist().ShouldStartWith("'bopael.csv' ligger direkte i landingsmappen og ligner datasættet bopael; læg den i en mappe for");
    }

    [Fact]
    public void SeveralNames_TheFirstIsSaidAndTheRestCounted()
    {
        Levering("2025-09/Bopael.csv", "x");
        Levering("2025-10/Personer.csv", "x");
        Levering("2025-10/Samtaler.csv", "x");
        Afvist().ShouldEndWith("kald den 'bopael.csv'. Yderligere 2 fil(er) er afvist.");
    }

    [Fact]
    public void Header_AnyCaseAndOuterSpaces_IsTheDatasets()
    {
        Levering("2025-10/personer.csv", " PERSON_ID ;\tFoedselsdato\u00a0;Navn ", "a;1980-01-01;x");
        Levering("2025-10/bopael.csv", "\"Person_Id\";\"KOMMUNEKODE\";\"fra \";til", "\"a\";101;2020-01-01;");
        var result = Koer();
        result.Advarsler.ShouldBe(["'2025-10/personer.csv' har ukendte kolonner, som ikke er læst: kolonne 3 (ligner mest person_id)."]);
        Raekker(result.Filer.Single(f => f.Levering.Datasaet == "personer").Levering.Raekker, "foedselsdato").ShouldBe(["1980-01-01"]);
        Raekker(result.Filer.Single(f => f.Levering.Datasaet == "bopael").Levering.Raekker, "kommunekode, fra")
            .ShouldBe(["101|2020-01-01"]);
    }

    [Fact]
    public void Header_OfParquet_AnyCaseAndOuterSpaces_IsTheDatasets()
    {
        Lake.WriteParquet(
            "SELECT 'a' AS \"PERSON_ID\", DATE '1980-01-01' AS \"Foedselsdato \"",
            Path.Combine(Landing, "2025-10/personer.parquet")
        );
        Raekker(Koer().Filer.ShouldHaveSingleItem().Levering.Raekker, "foedselsdato").ShouldBe(["1980-01-01"]);
    }

    [Fact]
    public void Header_TheSameColumnInTwoCases_IsRefused()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato;PERSON_ID", "a;1980-01-01;b");
        Afvist().ShouldEndWith("har kolonnen 'person_id' to gange; fjern den ene.");
    }
}
