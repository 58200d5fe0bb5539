using System.Text;

namespace Pipeline.Extract.Tests;

/// <summary>The lines of a file that no row begins on: without them a row's number would be told as its line.</summary>
public sealed class LineTests : UdtraekTest
{
    /// <summary>Lines are told as an editor counts them: an empty one and the rest of a row on the next line are lines too.</summary>
    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    public void Csv_LinesThatNoRowBeginsOn_AreKeptBesideTheErrors(string end, bool gzip)
    {
        string[] lines =
        [
            "\uFEFFperson_id;\"foedselsdato\"",
            "",
            "a;1980-01-01",
            "\"b",
            "b\";1980-01-01",
            "",
            "",
            "c",
            "\"d",
            "",
            "d\";1980-01-01;x",
            "\"e\"x;1980-01-01",
            "f\"f;1980-01-01",
            "",
            "\"g\";\"1980-\"\"01-01\"",
            "",
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Join(end, lines));
        Levering(gzip ? "2025-10/personer.csv.gz" : "2025-10/personer.csv", gzip ? Gzip(bytes) : bytes);
        var levering = Koer().Filer[0].Levering;
        levering.Kilde.Strukturfejl.ShouldBe(3);
        levering.Kilde.OtherLines.ShouldBe(7);
        Raekker(levering.Raekker, "foedselsdato").ShouldBe(["1980-01-01", "1980-01-01", "1980-01-01", Masked("1980-\"01-01")]);
        Raekker(levering.Strukturfejl)
            .ShouldBe([
                "2|tom_linje",
                "5|fortsat_linje",
                "6|tom_linje",
                "7|tom_linje",
                "8|for_faa_felter",
                "9|for_mange_felter",
                "10|fortsat_linje",
                "11|fortsat_linje",
                "12|anfoerselstegn",
                "14|tom_linje",
            ]);
    }

    /// <summary>The same over many blocks of the file, with what decides lying on their borders.</summary>
    [Fact]
    public void Csv_LinesThatNoRowBeginsOn_AreFoundInALargeFile()
    {
        var text = new StringBuilder("person_id;foedselsdato\n");
        var (line, expected) = (1L, new List<string>());
        for (var i = 0; i < 60_000; i++)
        {
            var (row, lines, why) = (i % 11) switch
            {
                0 => ("\n", 1, "tom_linje"),
                3 => ("\"a\"\"\nb\";1980-01-01\n", 2, "fortsat_linje"),
                7 => ($"p{i};1980-01-01;for meget\n", 1, "for_mange_felter"),
                _ => ($"p{i};1980-01-01\n", 1, ""),
            };
            text.Append(row);
            line += lines;
            if (why.Length > 0)
            {
                expected.Add($"{line}|{why}");
            }
        }

        Levering("2025-10/personer.csv", Encoding.UTF8.GetBytes(text.ToString()));
        Raekker(Koer().Filer[0].Levering.Strukturfejl).ShouldBe(expected);
    }
}
