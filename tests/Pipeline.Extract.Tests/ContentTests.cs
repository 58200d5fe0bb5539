using System.IO.Compression;
using System.Text;

namespace Pipeline.Extract.Tests;

/// <summary>A file that is not what its name says is refused by what it is.</summary>
public sealed class ContentTests : UdtraekTest
{
    private const string Start = "Leveringen 2025-10 af personer er afvist: filen 'personer";
    private static readonly byte[] Csv = "person_id;foedselsdato\na;1980-01-01\n"u8.ToArray();

    public static TheoryData<string, byte[], string> Contents =>
        new()
        {
            { ".csv", Gzip(Csv), "er pakket med gzip; kald den 'personer.csv.gz', eller pak den ud." },
            { ".csv.gz", Gzip(Gzip(Csv)), "er pakket med gzip to gange; pak den kun én gang." },
            { ".csv", Zip("personer.csv"), "er en zip-fil; pak den ud, og læg filen i leveringen som 'personer.csv'." },
            { ".csv", Zip("[Content_Types].xml", "xl/workbook.xml"), "er et regneark; gem det som 'personer.csv' (UTF-8 med semikolon)." },
            {
                ".csv",
                [0xd0, 0xcf, 0x11, 0xe0, 1, 2],
                "er et regneark eller et andet Office-dokument; gem det som 'personer.csv' (UTF-8 med semikolon)."
            },
            { ".csv", [.. "PAR1"u8, 0, 0, .. "PAR1"u8], "er en Parquet-fil; kald den 'personer.parquet'." },
            {
                ".csv",
                [0x28, 0xb5, 0x2f, 0xfd, 0, 1],
                "er pakket med zstd, som ikke læses; pak den ud som 'personer.csv', eller pak den med gzip."
            },
            {
                ".csv.gz",
                Gzip([.. new byte[257], .. "ustar"u8, .. new byte[300]]),
                "er et tar-arkiv; pak det ud, og læg filen i leveringen som 'personer.csv'."
            },
            { ".csv", [0xff, 0xfe, 0, 0, (byte)'p', 0, 0, 0], "er gemt som UTF-32; gem den som UTF-8." },
            { ".csv", Encoding.BigEndianUnicode.GetBytes("person_id;foedselsdato\n"), "er gemt som UTF-16; gem den som UTF-8." },
            {
                ".csv",
                [.. "<!DOCTYPE html><html>"u8],
                "er en webside, måske en fejlside fra det sted, filen blev hentet; hent filen selv."
            },
            { ".csv", [.. "{\"a\":1}"u8], "er JSON; send datasættet som 'personer.csv'." },
            { ".csv", [.. "%PDF-1.7"u8], "er en PDF; send datasættet som 'personer.csv'." },
            { ".csv", new byte[100], "er intet andet end nul-bytes, som når en overførsel er afbrudt; send den igen." },
            { ".csv", new byte[100_000], "begynder med nul-bytes, som når en overførsel er afbrudt; send den igen." },
            { ".csv", [.. Csv, .. new byte[50]], "har nul-bytes, den første i linje 3, som når en overførsel er afbrudt; send den igen." },
            {
                ".csv",
                [.. "person_id;foedselsdato\n\"a\";1980-01-01\nb;19\080-01-01\n"u8],
                "har nul-bytes, den første i linje 3, som når en overførsel er afbrudt; send den igen."
            },
            {
                ".csv",
                [.. "person_id;f\0oedselsdato\na;1980-01-01\n"u8],
                "har nul-bytes i overskriftslinjen, som når en overførsel er afbrudt; send den igen."
            },
            {
                ".csv",
                [.. "sep=;\r\nperson_id;foedselsdato\r\n"u8],
                "begynder med en linje 'sep=', som et regneark skriver; fjern den linje."
            },
            { ".parquet", Csv, "er tekst og ikke en Parquet-fil; er den CSV, så kald den 'personer.csv'." },
            { ".parquet", Gzip(Csv), "er pakket med gzip og ikke en Parquet-fil; er den CSV, så kald den 'personer.csv.gz'." },
            { ".parquet", [.. "PARE"u8, 0, 0, .. "PARE"u8], "er en krypteret Parquet-fil; send den uden kryptering." },
            { ".parquet", [], "er tom; send den igen." },
        };

    public static TheoryData<string, string> Lines =>
        new()
        {
            {
                "person_id;foedselsdato\ra;1980-01-01\rb;1980-01-01\r",
                "har linjer, der ender på CR alene, som på en gammel Mac; gem den med LF eller CRLF."
            },
            { "person_id;foedselsdato\na;1980-01-01\r\nb;1980-01-01\n", Mixed("LF", 2, "CRLF") },
            { "person_id;foedselsdato\r\na;1980-01-01\r\nb;1980-01-01\n", Mixed("CRLF", 3, "LF") },
            { "person_id;foedselsdato\na;1980-01-01\nb;1980-01-01\r", Mixed("LF", 3, "CR alene") },
            { "person_id;foedselsdato\r\n\"a\";1980-01-01\n", Mixed("CRLF", 2, "LF") },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public void File_ThatIsSomethingElse_IsRefusedByWhatItIs(string extension, byte[] content, string what)
    {
        Levering($"2025-10/personer{extension}", content);
        Afvist().ShouldBe($"{Start}{extension}' {what}");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_ThatEndAsTheyMayNot_AreNamed(string content, string what)
    {
        Levering("2025-10/personer.csv", Encoding.UTF8.GetBytes(content));
        Afvist().ShouldBe($"{Start}.csv' {what}");
        Directory.Delete(Path.Combine(Landing, "2025-10"), recursive: true);
        Levering("2025-10/personer.csv.gz", Gzip(Encoding.UTF8.GetBytes(content)));
        Afvist().ShouldBe($"{Start}.csv.gz' {what}");
    }

    /// <summary>A line break inside quotes ends no line, and a quote inside a field begins nothing.</summary>
    [Theory]
    [InlineData("person_id;foedselsdato;note\r\na;1980-01-01;\"to\nlinjer og \"\"citat\"\"\"\r\nb;1980-01-01;x\r\n")]
    [InlineData("person_id;foedselsdato;note\na;1980-01-01;\"x\r\ny\"\nb;1980-01-01;x\n")]
    public void LineBreaks_InsideQuotes_MayBeOthers(string content)
    {
        Levering("2025-10/personer.csv", Encoding.UTF8.GetBytes(content));
        Raekker(Koer().Filer.ShouldHaveSingleItem().Levering.Raekker, "foedselsdato").ShouldBe(["1980-01-01", "1980-01-01"]);
    }

    private static string Mixed(string first, int line, string other) =>
        $"har linjer, der ender forskelligt: den første på {first}, linje {line} på {other}; gem den med én slags linjeskift.";

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Csv);
            }
        }

        return stream.ToArray();
    }
}
