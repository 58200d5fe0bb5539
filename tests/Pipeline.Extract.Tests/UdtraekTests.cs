using System.Text;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Tests;

public sealed class UdtraekTests : UdtraekTest
{
    private static readonly Maaned Oktober = new(2025, 10);

    [Fact]
    public void Csv_AnyColumnOrderQuotesAndBom_KeepsTextAsReceivedInOrder()
    {
        Levering(
            "2025-10/samtaler.csv",
            [
                .. Encoding.UTF8.GetPreamble(),
                .. Encoding.UTF8.GetBytes(
                    "dato;person_id;bemærkning;samtaletype;kontaktform;afholdt_af;kommunekode\r\n"
                        + "2025-10-02;p-2;\"a;\"\"b\"\"\";jobsamtale;;\"\";0101\r\n"
                        + " ikke en dato;p-1;x;jobsamtale;video;jobcenter;\"æ;ø\"\r\n"
                ),
            ]
        );
        var resultat = Koer();
        var levering = resultat.Filer.ShouldHaveSingleItem().Levering;
        var p = new Pseudonym(Noegle);
        Raekker(levering.Raekker)
            .ShouldBe([
                $"{p.Af("p-2"u8)}|2025-10-02|jobsamtale|-|-|0101",
                $"{p.Af("p-1"u8)}|{Masked(" ikke en dato")}|jobsamtale|video|jobcenter|{Masked("æ;ø")}",
            ]);
        levering.Kilde.UkendteKolonner.ShouldBe(["kolonne 3 (ligner mest person_id)"]);
        levering.Kilde.Kolonner[0].ShouldBe("dato");
        levering.Kilde.Raekker.ShouldBe(2);
        resultat.Advarsler.ShouldBe(["'2025-10/samtaler.csv' har ukendte kolonner, som ikke er læst: kolonne 3 (ligner mest person_id)."]);
    }

    [Fact]
    public void Forms_SameRows_SameRawRows()
    {
        string[] linjer = ["person_id;foedselsdato", "a;1980-01-01", "b;1990-12-31"];
        Levering("2025-08/personer.csv", linjer);
        Levering("2025-09/personer.csv.gz", Gzip(Encoding.UTF8.GetBytes(string.Join("\n", linjer))));
        Levering("2025-10/personer.parquet", "");
        Lake.WriteParquet(
            "SELECT * FROM (VALUES ('a', DATE '1980-01-01'), ('b', DATE '1990-12-31')) t(person_id, foedselsdato)",
            Path.Combine(Landing, "2025-10/personer.parquet")
        );
        var filer = Koer().Filer;
        filer.Count.ShouldBe(3);
        filer.Select(f => string.Join('\n', Raekker(f.Levering.Raekker))).Distinct().ShouldHaveSingleItem();
        filer.Select(f => f.Levering.Kilde.Hovedlinjer).ShouldBe([1, 1, 0]);
    }

    [Fact]
    public void Parquet_TypedColumns_BecomeTheContractsText()
    {
        Levering("2025-10/dagpengeudbetalinger.parquet", "");
        Lake.WriteParquet(
            """
            SELECT 'a' AS person_id, 'a_dagpenge' AS art, true AS loentilskud, DATE '2025-10-01' AS fra, TIMESTAMP '2025-10-05 00:00:00' AS til,
                   37.50::DECIMAL(9, 4) AS timer
            UNION ALL SELECT 'b', '', false, NULL, NULL, 100.00::DECIMAL(9, 4)
            UNION ALL SELECT 'c', NULL, NULL, NULL, NULL, 7.125::DECIMAL(9, 4)
            """,
            Path.Combine(Landing, "2025-10/dagpengeudbetalinger.parquet")
        );
        Raekker(Koer().Filer[0].Levering.Raekker, "art, loentilskud, fra, til, timer")
            .ShouldBe(["a_dagpenge|1|2025-10-01|2025-10-05|37,5", "-|0|-|-|100", $"-|-|-|-|{Masked("7,125")}"]);
    }

    [Fact]
    public void Csv_StructuralErrors_AreNotRowsAndKeepTheirLines()
    {
        Levering(
            "2025-10/personer.csv",
            "person_id;foedselsdato",
            "a;1980-01-01",
            "b;1980-01-01;x",
            "c",
            "d;1980-01-01",
            "\"e\"x;1980-01-01",
            "f;1980-01-01"
        );
        var levering = Koer().Filer[0].Levering;
        Raekker(levering.Raekker, "foedselsdato").Count.ShouldBe(3);
        levering.Kilde.Strukturfejl.ShouldBe(3);
        Raekker(levering.Strukturfejl).ShouldBe(["3|for_mange_felter", "4|for_faa_felter", "6|anfoerselstegn"]);
    }

    [Fact]
    public void PersonId_EmptyOrTooLong_HasNoPseudonym()
    {
        var lang = new string('x', 33);
        Levering(
            "2025-10/personer.csv",
            "person_id;foedselsdato",
            ";1980-01-01",
            $"{lang};1980-01-01",
            $"{lang[1..]};1980-01-01",
            " ;1980-01-01"
        );
        Raekker(Koer().Filer[0].Levering.Raekker, "person IS NULL").ShouldBe(["True", "True", "False", "False"]);
    }

    [Fact]
    public void Koer_Again_DoesNoWork()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        Koer().Nye.ShouldBe(1);
        Ur.Forspring = TimeSpan.FromHours(1);
        Koer().Nye.ShouldBe(0);
        var foer = Tilstand();
        Ur.Forspring = TimeSpan.FromHours(2);
        var igen = Koer();
        igen.Nye.ShouldBe(0);
        igen.Filer.Count.ShouldBe(1);
        Tilstand().ShouldBe(foer);
    }

    [Fact]
    public void Koer_MonthSentAgain_TheNewContentIsInForceAndTheOldOneStays()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        var foerste = Koer().Filer[0].Levering;
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-02");
        var anden = Koer().Filer[0];
        anden.Ny.ShouldBeTrue();
        var lager = new RaaLager(Data);
        lager.Gaeldende("personer", Oktober)!.Mappe.ShouldBe(anden.Levering.Mappe);
        Directory.Exists(foerste.Mappe).ShouldBeTrue();

        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        Koer().Nye.ShouldBe(0);
        lager.Gaeldende("personer", Oktober)!.Mappe.ShouldBe(foerste.Mappe);
    }

    [Fact]
    public void Koer_LandingLacksWhatIsInTheLake_ItStays()
    {
        Levering("2025-09/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        Koer();
        Directory.Delete(Path.Combine(Landing, "2025-09"), recursive: true);
        Levering("2025-10/bopael.csv", "person_id;kommunekode;fra;til", "a;101;2020-01-01;");
        Koer();
        new RaaLager(Data).Gaeldende().Select(l => $"{l.Datasaet} {l.Maaned}").ShouldBe(["bopael 2025-10", "personer 2025-09"]);
    }

    [Fact]
    public void Koer_UnknownFoldersAndFiles_AreWarnings()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato");
        Levering("2025-10/personer.xlsx", "x");
        Levering("2025_10/personer.csv", "x");
        Levering("arkiv/personer.csv", "x");
        Koer()
            .Advarsler.ShouldBe([
                "'2025-10/personer.xlsx' er ikke et kendt datasæt og er ikke læst.",
                "'2025_10' i landingsmappen er ikke en leveringsmappe (ÅÅÅÅ-MM) og er ikke læst.",
            ]);
    }

    [Fact]
    public void Koer_AnotherKey_IsRefused()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        Koer();
        var fejl = Should.Throw<PipelineFejl>(() => Koer([.. Enumerable.Repeat((byte)9, 32)]));
        fejl.Message.ShouldContain($"({Pseudonymnoegle.Fingeraftryk(Noegle)}); brug den oprindelige nøgle");
    }

    [Fact]
    public void Koer_NoLanding_SaysSo()
    {
        Directory.Delete(Landing, recursive: true);
        Should.Throw<PipelineFejl>(() => Koer()).Message.ShouldContain("findes ikke");
    }

    [Fact]
    public void Koer_Cancelled_Stops()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        Should.Throw<OperationCanceledException>(() =>
            Udtraek.Koer(
                new()
                {
                    Landing = Landing,
                    Data = Data,
                    Noegle = Noegle,
                },
                token: new CancellationToken(canceled: true)
            )
        );
    }

    private IReadOnlyList<string> Tilstand() =>
        [
            .. Directory
                .EnumerateFiles(Data, "*", SearchOption.AllDirectories)
                .Order()
                .Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks}"),
        ];
}
