using Pipeline.Domain;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>Several Ydelsesrefusion files of one month are one delivery; a row that two of them have refuses the month.</summary>
public sealed class JoinedDeliveryTests : StageTest
{
    private const string Head =
        "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb";

    private const string First = "yr-ydelsesrefusion-beregning-851-0050-2024-03-03.csv";
    private const string Second = "yr-ydelsesrefusion-beregning-851-0050-2024-03-10.csv";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> Names = new()
    {
        [Refusion.Ydelse] = new Dictionary<string, int> { ["Sygedagpenge"] = (int)Refusionsydelse.Sygedagpenge },
        [Refusion.Kommunenavn] = new Dictionary<string, int> { ["Aalborg"] = 851 },
    };

    [Theory]
    [InlineData("")]
    // A quote sends the file to the lake's engine instead of the reader of plain lines.
    [InlineData("\"")]
    public void Files_OfOneMonth_AreOneDataset_AndErrorsAreToldByTheirFileAndLine(string quote)
    {
        Levering($"2024-02/{First}", Head, Row("a", "100", quote), Row("x", "7", quote), Row("b", "200", quote), Row("b", "200", quote));
        Levering($"2024-02/{Second}", Head, Row("c", "300", quote), "kort;linje", "", Row("d", "vrøvl", quote), Row("a", "400", quote));

        var stand = Koer(Input with { Opslag = Names });

        Klargjort(stand, Refusion.Ydelsesrefusion)
            .Select(r => r.Split('|'))
            .Select(r => $"{r[0]} {r[4]}")
            .ShouldBe(["a 10000", "a 40000", "b 20000", "c 30000"], ignoreOrder: true);
        var del = stand.DeleAf("ydelsesrefusion").ShouldHaveSingleItem();
        // What one file repeats is a duplicate, as before.
        (del.RaekkerInd, del.RaekkerUd, del.Dubletter, del.Fil).ShouldBe((8, 4, 1, $"{First}, {Second}"));
        Karantaene(Refusion.Ydelsesrefusion, "2024-02", "fil, linje, kode")
            .ShouldBe([$"{First}|3|ukendt_person", $"{Second}|3|for_faa_felter", $"{Second}|5|ikke_tal"]);
        // A cell that its column cannot have is told by its form, whichever file it came in.
        Karantaene(Refusion.Ydelsesrefusion, "2024-02", "linje, vaerdi, length(fingeraftryk) > 0").ShouldContain("5|AAAAA|true");
    }

    [Fact]
    public void RowsOfTwoFiles_ThatAreEqual_RefuseTheMonth_ByFileAndLine()
    {
        Levering($"2024-02/{First}", Head, Row("a", "100"), Row("b", "200,5"), Row("c", "300"), Row("d", "400"), Row("e", "1"));
        Levering($"2024-02/{Second}", Head, "", Row("b", "200,50"), Row("a", "100"), Row("e", "500"), Row("c", "300"), Row("d", "400"));

        var refusal = Should.Throw<PipelineFejl>(() => Koer(Input with { Opslag = Names }));

        refusal.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        refusal.Message.ShouldBe(
            $"Leveringen 2024-02 af ydelsesrefusion er afvist: den samme række står i to filer: '{First}' linje 2 og '{Second}' linje 4; '{First}' linje 3 og '{Second}' linje 3; "
                + $"'{First}' linje 4 og '{Second}' linje 6; og 1 rækker mere. Beløbene ville tælle to gange; lad kun den rigtige af filerne ligge, eller fjern rækkerne fra den ene, og kør igen."
        );
    }

    [Fact]
    public void Files_WithOtherColumns_AreRefused()
    {
        Levering($"2024-02/{First}", Head, Row("a", "100"));
        Levering(
            $"2024-02/{Second}",
            Head.Replace("Refusionssats;", "", StringComparison.Ordinal),
            "2024-02-05;b;Sygedagpenge;Aalborg;1;1;60;1"
        );
        Should.Throw<PipelineFejl>(() => Koer(Input with { Opslag = Names })).Message.ShouldContain("Refusionssats");
    }

    [Fact]
    public void File_ByTheDatasetsNameBesideOne_IsRefused()
    {
        Levering($"2024-02/{First}", Head, Row("a", "100"));
        Levering("2024-02/ydelsesrefusion.csv", Head, Row("b", "100"));
        Should
            .Throw<PipelineFejl>(() => Koer(Input with { Opslag = Names }))
            .Message.ShouldContain("lad kun den ene form af datasættet ligge");
    }

    /// <summary>What is unchanged is not read again, and one file more is another delivery.</summary>
    [Fact]
    public void File_ThatCameLater_JoinsTheMonth()
    {
        Levering($"2024-02/{First}", Head, Row("a", "100"));
        var alone = Koer(Input with { Opslag = Names }).DeleAf("ydelsesrefusion").ShouldHaveSingleItem();
        Levering($"2024-02/{Second}", Head, Row("b", "100"));

        var both = Koer(Input with { Opslag = Names }).DeleAf("ydelsesrefusion").ShouldHaveSingleItem();

        (alone.RaekkerUd, both.RaekkerUd, both.RaaHash == alone.RaaHash).ShouldBe((1, 2, false));
        Koer(Input with { Opslag = Names }).DeleAf("ydelsesrefusion").ShouldHaveSingleItem().Mappe.ShouldBe(both.Mappe);
    }

    private static string Row(string person, string amount, string quote = "") =>
        $"2024-02-05;{person};{quote}Sygedagpenge{quote};Aalborg;{amount};40,00;0,00;60;0";
}
