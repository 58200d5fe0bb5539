using System.Text;

namespace Pipeline.Extract.Tests;

/// <summary>The file errors of the input contract: each refuses the file and the run with one sentence.</summary>
public sealed class FilfejlTests : UdtraekTest
{
    private const string Start = "Leveringen 2025-10 af personer er afvist: filen ";

    [Fact]
    public void MissingColumn()
    {
        Levering("2025-10/personer.csv", "person_id;navn", "a;b");
        Afvist().ShouldBe(Start + "'personer.csv' mangler kolonnen 'foedselsdato'; send den med alle datasættets kolonner.");
    }

    [Fact]
    public void DuplicateColumn()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato;person_id", "a;1980-01-01;b");
        Afvist().ShouldBe(Start + "'personer.csv' har kolonnen 'person_id' to gange; fjern den ene.");
    }

    [Fact]
    public void InvalidUtf8_InARow()
    {
        Levering("2025-10/personer.csv", [.. "person_id;foedselsdato\na;1980-01-01\n"u8, (byte)'b', 0xe6, .. ";1980-01-01\n"u8]);
        Afvist().ShouldBe(Start + "'personer.csv' er ikke UTF-8; gem den som UTF-8.");
    }

    [Fact]
    public void InvalidUtf8_InTheHeader()
    {
        Levering("2025-10/personer.csv", [.. "person_id;f"u8, 0xf8, .. "dselsdato\n"u8]);
        Afvist().ShouldBe(Start + "'personer.csv' er ikke UTF-8; gem den som UTF-8.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16(bool bom)
    {
        var tekst = Encoding.Unicode.GetBytes("person_id;foedselsdato\na;1980-01-01\n");
        Levering("2025-10/personer.csv", bom ? [0xff, 0xfe, .. tekst] : tekst);
        Afvist().ShouldBe(Start + "'personer.csv' er gemt som UTF-16; gem den som UTF-8.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(2000)]
    public void TruncatedGzip(int afkortet)
    {
        var hel = Gzip(
            Encoding.UTF8.GetBytes(
                "person_id;foedselsdato\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919}x;1980-01-01\n"))
            )
        );
        Levering("2025-10/personer.csv.gz", hel[..^afkortet]);
        Afvist()
            .ShouldBe(Start + "'personer.csv.gz' er afkortet, eller den er sat sammen af flere gzip-filer; send den igen, pakket som én.");
    }

    [Fact]
    public void DamagedGzip()
    {
        var fil = Gzip(
            Encoding.UTF8.GetBytes(
                "person_id;foedselsdato\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919}x;1980-01-01\n"))
            )
        );
        fil.AsSpan(fil.Length / 2, 16).Fill(0xff);
        Levering("2025-10/personer.csv.gz", fil);
        Afvist().ShouldStartWith(Start + "'personer.csv.gz' er ");
    }

    [Fact]
    public void GzipThatIsNotGzip()
    {
        Levering("2025-10/personer.csv.gz", "person_id;foedselsdato", "a;1980-01-01");
        Afvist().ShouldBe(Start + "'personer.csv.gz' er ikke en gzip-fil, som navnet siger; pak den med gzip, eller kald den .csv.");
    }

    [Fact]
    public void UnreadableParquet()
    {
        Levering("2025-10/personer.parquet", "PAR1 men ikke mere");
        Afvist().ShouldBe(Start + "'personer.parquet' er afkortet: den har ikke den slutning, en Parquet-fil har; send den igen.");
    }

    [Fact]
    public void DamagedParquet()
    {
        var sti = Path.Combine(Landing, "2025-10/personer.parquet");
        Lake.WriteParquet(
            "SELECT range::VARCHAR AS person_id, DATE '1980-01-01' + (range % 9999)::INTEGER AS foedselsdato FROM range(20000)",
            sti
        );
        var bytes = File.ReadAllBytes(sti);
        bytes.AsSpan(200, 2000).Fill(0xff);
        File.WriteAllBytes(sti, bytes);
        Afvist().ShouldBe(Start + "'personer.parquet' kan ikke læses som Parquet; send den igen.");
    }

    [Fact]
    public void Parquet_PersonIdAsNumber()
    {
        Lake.WriteParquet(
            "SELECT 101700123::BIGINT AS person_id, DATE '1980-01-01' AS foedselsdato",
            Path.Combine(Landing, "2025-10/personer.parquet")
        );
        Afvist().ShouldBe(Start + "'personer.parquet' har 'person_id' som BIGINT; send den som tekst.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    public void EmptyFileWithoutHeader(string indhold)
    {
        Levering("2025-10/personer.csv", Encoding.UTF8.GetBytes(indhold));
        Afvist().ShouldBe(Start + "'personer.csv' har ingen overskriftslinje; en tom levering har stadig en linje med kolonnernes navne.");
    }

    [Fact]
    public void OneDatasetInTwoForms()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato");
        Levering("2025-10/personer.csv.gz", Gzip("person_id;foedselsdato\n"u8.ToArray()));
        Directory.CreateDirectory(Data);
        Afvist()
            .ShouldBe(
                Start + "'personer.csv.gz' ligger der sammen med 'personer.csv'; lad kun den ene form af datasættet ligge i leveringen."
            );
    }

    [Fact]
    public void WrongDelimiter()
    {
        Levering("2025-10/personer.csv", "person_id,foedselsdato", "a,1980-01-01");
        Afvist().ShouldBe(Start + "'personer.csv' har ikke ; mellem kolonnerne; gem den med semikolon.");
    }

    [Fact]
    public void QuoteWithoutEnd()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01", "\"b;1980-01-01", "c;1980-01-01");
        Afvist()
            .ShouldBe(
                Start
                    + "'personer.csv' har et anførselstegn uden slutning, så det ikke kan ses, hvor rækkerne ender; ret det, og send den igen."
            );
    }

    [Fact]
    public void SeveralFiles_TheFirstIsNamedAndTheRestCounted()
    {
        Levering("2025-10/personer.csv", "person_id", "a");
        Levering("2025-10/bopael.csv", "person_id", "a");
        Afvist().ShouldEndWith("Yderligere 1 fil(er) er afvist.");
    }
}
