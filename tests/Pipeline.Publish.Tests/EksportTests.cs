using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests;

public sealed class EksportTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData(0.0000005, "0,000001")]
    [InlineData(0.00000049999, "0")]
    [InlineData(-0.0000005, "-0,000001")]
    [InlineData(-0.0000001, "0")]
    [InlineData(12.5, "12,5")]
    [InlineData(100, "100")]
    [InlineData(0, "0")]
    [InlineData(0.1953125, "0,195313")]
    [InlineData(33.333333333333336, "33,333333")]
    [InlineData(66.66666666666667, "66,666667")]
    [InlineData(99.9999995, "100")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1e40, "10000000000000000303786028427003666890752")]
    public void Number_IsRoundedHalfUpToSixDecimals(double tal, string ventet) => Csvtal.Tekst(tal).ShouldBe(ventet);

    [Fact]
    public void Number_AnyShare_IsWithinHalfAMillionthAndCanonical() =>
        Prop.ForAll(
                Gen.Choose(0, 3_000_000).Two().Where(p => p.Item2 > 0).ToArbitrary(),
                par =>
                {
                    var andel = 100.0 * par.Item1 / par.Item2;
                    var tekst = Csvtal.Tekst(andel);
                    var laest = double.Parse(tekst.Replace(',', '.'), CultureInfo.InvariantCulture);
                    return Math.Abs(laest - andel) <= 0.5000001e-6
                        && !tekst.Contains('E', StringComparison.Ordinal)
                        && (
                            !tekst.Contains(',', StringComparison.Ordinal)
                            || (tekst[^1] is not ('0' or ',') && tekst.Split(',')[1].Length <= 6)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("jobsamtaler", "jobsamtaler")]
    [InlineData("mart.jobsamtaler_bi", "jobsamtaler")]
    [InlineData("offentlig.aktive_tilbud_udgaver", "aktive_tilbud")]
    [InlineData("skaerpet_tilsyn_versioner", "skaerpet_tilsyn")]
    [InlineData("ops.koersler", null)]
    [InlineData("jobsamtaler_x", null)]
    public void Table_HoldsTheFiguresOfAProduct_OrOfNone(string tabel, string? produkt) =>
        Anmaerkningsfil.Produktet(tabel)?.Navn.ShouldBe(produkt);

    [Fact]
    public void Notes_WithNothingToSay_MakeNoFile()
    {
        var fil = Path.Combine(_data.Mappe, "ud.csv");
        Anmaerkningsfil.Skriv(fil, "Prøven", []).ShouldBeNull();
        Directory.EnumerateFiles(_data.Mappe).ShouldBeEmpty();
    }

    [Fact]
    public void Product_IsSortedByTheBytesOfTheKey_AndReadsAsTheContractSays()
    {
        var kube = new Kube("2025-07");
        kube.Raekker.RemoveAll(_ => true);
        // Only the checks that a hand-written month cannot pass are left out: this is about the file.
        kube.Raekker.Add(["2025-07", "land", "land", "alle", "alle", "12+", 1L, 2L, 1L, 0L, 2L, 2L, 8L, 4L, 50.0, 2L]);
        kube.Raekker.Add(["2025-07", "land", "land", "alle", "alle", "1-2 aar", 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, null, 2L]);
        kube.Raekker.Add(["2025-07", "land", "land", "alle", "alle", "10+ aar", 1L, 0L, 0L, 0L, 7L, 0L, 8L, 1L, 12.5, 0L]);
        kube.Raekker.Add(["2025-07", "land", "land", "alle", "alle", "1", 1L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 0.0000005, 0L]);
        kube.Raekker.Add(["2025-07", "kommune", "101", "alle", "alle", "i alt", 1L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 100.0, 0L]);
        kube.Skriv(_data.Kuber("k1"));
        var produkt = Produkter.Produktliste.Jobsamtaler;
        new Udgivelser.Udgivelse(_data.Mappe, _data.Varehus, TimeProvider.System).Udgiv(
            new(new(produkt.Navn, produkt.Felter, []), _data.Kuber("k1"), [kube.Maaned], Proevedata.Beskrivelse("k1"), Proevedata.Kommuner)
        );

        // Written by hand from docs/contracts/outputs.md: ',' decimals, empty = null, '+' (2B) before '-' (2D) before digits.
        Eksporter("jobsamtaler")
            .ShouldBe(
                """
                maaned;omraadetype;omraade;ydelsesgruppe;sats;varighed;samtaler_0;samtaler_1;samtaler_2;samtaler_3;samtaler_4;samtaler_5plus;personer;faerre_end_4;andel_faerre_end_4;fritagne;regelsaet;version_id
                2025-07;kommune;101;alle;alle;i alt;1;0;0;0;0;0;1;1;100;0;1.75;v0001
                2025-07;land;land;alle;alle;1;1;0;0;0;0;0;1;1;0,000001;0;1.75;v0001
                2025-07;land;land;alle;alle;1-2 aar;0;0;0;0;0;0;0;0;;2;1.75;v0001
                2025-07;land;land;alle;alle;10+ aar;1;0;0;0;7;0;8;1;12,5;0;1.75;v0001
                2025-07;land;land;alle;alle;12+;1;2;1;0;2;2;8;4;50;2;1.75;v0001

                """.ReplaceLineEndings("\n")
            );
        Eksporter("mart.jobsamtaler").ShouldBe(Eksporter("jobsamtaler"));
    }

    [Fact]
    public void Version_ExportsTheRowsAsTheyStoodWithItInForce()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        var foer = Eksporter("jobsamtaler");
        _data.Udgiv("k2", [new("2025-07"), new("2025-08", frø: 2)]);

        Eksporter("jobsamtaler", "v0001").ShouldBe(foer);
        var nu = Eksporter("jobsamtaler");
        Eksporter("jobsamtaler", "v0002").ShouldBe(nu);
        nu.ShouldNotBe(foer);
        nu.Split('\n').Count(l => l.EndsWith("v0001", StringComparison.Ordinal)).ShouldBe(new Kube("2025-07").Raekker.Count);
        Eksporter("jobsamtaler_versioner").Split('\n').Length.ShouldBe(foer.Split('\n').Length + new Kube("2025-08").Raekker.Count);
    }

    [Fact]
    public void OtherTables_AreExportedByKey()
    {
        _data.Udgiv("k1", [new("2025-07")]);

        Eksporter("dim_kommune")
            .ShouldBe(
                """
                kommunekode;navn;region;jobcenter;gyldig_fra;gyldig_til
                000;Ukendt;;;2007-01-01;
                101;København;1084;101;2007-01-01;
                147;Frederiksberg;1084;147;2007-01-01;
                751;Aarhus;1082;751;2007-01-01;

                """.ReplaceLineEndings("\n")
            );
        Eksporter("ops.kontroller").ShouldContain("k1;jobsamtaler;varigheder_summer;");
        Eksporter("dim_maaned").ShouldContain("2025-07;2025;3;7;juli 2025;2025-07-01;2025-07-31");
        foreach (var tabel in new[] { "dim_ydelsesgruppe", "dim_varighed", "i_kraft", "udgivelser", "skift", "migrationer" })
        {
            Eksporter(tabel).Split('\n').Length.ShouldBeGreaterThan(2, tabel);
        }
    }

    [Fact]
    public void Text_WithSeparatorQuoteOrNewline_IsQuoted() => Csvskriver.Vaerdi("a;\"b\"\nc").ShouldBe("\"a;\"\"b\"\"\nc\"");

    [Theory]
    [InlineData("findes_ikke", null, "mart.jobsamtaler")]
    [InlineData("jobsamtaler", "v0002", "v0001")]
    [InlineData("dim_kommune", "v0001", "ingen versioner")]
    public void UnknownTableOrVersion_IsWrongUsage_AndNamesTheKnown(string tabel, string? version, string navnt)
    {
        _data.Udgiv("k1", [new("2025-07")]);
        var fejl = Should.Throw<PipelineFejl>(() => Eksporter(tabel, version));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldContain(navnt);
        File.Exists(Path.Combine(_data.Mappe, "ud.csv")).ShouldBeFalse();
    }

    [Fact]
    public void FolderWithoutPublications_SaysWhatToDo()
    {
        Should.Throw<PipelineFejl>(() => Eksporter("jobsamtaler")).Message.ShouldContain("kør 'pipeline run' først");
        Directory.Exists(Path.Combine(_data.Mappe, "warehouse")).ShouldBeFalse();
        _data.Varehus.Migrer();
        Should.Throw<PipelineFejl>(() => Eksporter("jobsamtaler")).Message.ShouldContain("intet udgivet");
    }

    private string Eksporter(string tabel, string? version = null)
    {
        var fil = Path.Combine(_data.Mappe, "ud.csv");
        File.Delete(fil);
        new Tabeleksport(_data.Mappe, _data.Varehus).Skriv(tabel, version, fil);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(fil));
    }
}
