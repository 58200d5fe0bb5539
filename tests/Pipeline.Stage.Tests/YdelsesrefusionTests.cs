using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>The Ydelsesrefusion file as docs/contracts/deliveries.md has it: its own columns, decimal comma, duplicates, zero rows, rows left out.</summary>
public sealed class YdelsesrefusionTests : StageTest
{
    private const string Hoved =
        "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb;Kørsel";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> Navne = new()
    {
        [Refusion.Ydelse] = new Dictionary<string, int>
        {
            ["Sygedagpenge"] = (int)Refusionsydelse.Sygedagpenge,
            ["Fleksbidrag fra staten"] = Refusion.Udelades,
        },
        [Refusion.Kommunenavn] = new Dictionary<string, int> { ["Aalborg"] = 851 },
    };

    [Theory]
    [InlineData("2024-02/yr-ydelsesrefusion-beregning-851-0050-2024-03-03.csv")]
    [InlineData("2024-02/ydelsesrefusion.csv")]
    public void File_ByEitherName_IsTypedAndCleaned(string fil)
    {
        Levering(
            fil,
            Hoved,
            "2024-02-05;a;Sygedagpenge;Aalborg;4550,5;40,00;1820,20;;0;7",
            "2024-02-05;a;Sygedagpenge;Aalborg;4550,5;40,00;1820,20;;0;8",
            "2023-12-25;a;Sygedagpenge;Aalborg;-100;40;-40;60;-60,00;7",
            "2024-02-05;b;Fleksbidrag fra staten;Aalborg;900;0;900;0;0;7",
            "2024-02-05;b;Sygedagpenge;Aalborg;0;80;0,00;20;0;7"
        );
        var stand = Koer(Input with { Opslag = Navne });

        Klargjort(stand, Refusion.Ydelsesrefusion)
            .ShouldBe(["a|2023-12-25|1|851|-10000|4000|-4000|6000|-6000", "a|2024-02-05|1|851|455050|4000|182020|-|0"]);
        var del = stand.DeleAf("ydelsesrefusion").ShouldHaveSingleItem();
        (del.RaekkerInd, del.RaekkerUd, del.Dubletter, del.Udeladte, del.Afviste).ShouldBe((5, 2, 1, 2, 0));
        del.Maaned.ToString().ShouldBe("2024-02");
    }

    [Fact]
    public void Row_WithoutAKommune_IsStagedWithoutOne()
    {
        Levering("2024-02/ydelsesrefusion.csv", Hoved[..^7], "2024-02-05;a;Sygedagpenge;;4550,5;40,00;1820,20;;0");
        var stand = Koer(Input with { Opslag = Navne });
        Klargjort(stand, Refusion.Ydelsesrefusion).ShouldBe(["a|2024-02-05|1|-|455050|4000|182020|-|0"]);
        stand.DeleAf("ydelsesrefusion").ShouldHaveSingleItem().Afviste.ShouldBe(0);
    }

    [Theory]
    [InlineData("2024-02-06;a;Sygedagpenge;Aalborg;1;0;0;0;1", "Uge|2024-02-06|ikke_mandag")]
    [InlineData("05-02-2024;a;Sygedagpenge;Aalborg;1;0;0;0;1", "Uge|99-99-9999|ikke_dato")]
    [InlineData("2024-02-05;a;Nyt navn;Aalborg;1;0;0;0;1", "Ydelse|AAA AAAA|ukendt_navn")]
    [InlineData("2024-02-05;a;Sygedagpenge;Ålborg;1;0;0;0;1", "Finansiering Kommunenavn|AAAAAA|ukendt_navn")]
    [InlineData("2024-02-05;a;Sygedagpenge;Aalborg;1.000,00;0;0;0;1", "Beregnet udbetalingsbeløb|9.999,99|ikke_tal")]
    [InlineData("2024-02-05;a;Sygedagpenge;Aalborg;1;101;0;0;1", "Refusionssats|101|ikke_procent")]
    [InlineData("2024-02-05;a;Sygedagpenge;Aalborg;1;0;;0;1", "Refusionsbeløb|-|mangler")]
    [InlineData("2024-02-05;z;Sygedagpenge;Aalborg;1;0;0;0;1", "person_id|***|ukendt_person")]
    public void Row_ThatIsWrong_IsRefused(string raekke, string karantaene)
    {
        Levering("2024-02/ydelsesrefusion.csv", Hoved[..^7], raekke, "2024-02-05;a;Sygedagpenge;Aalborg;1;0;0;0;1");
        Koer(Input with { Opslag = Navne });
        Karantaene(Refusion.Ydelsesrefusion, "2024-02", "kolonne, vaerdi, kode").ShouldBe([karantaene]);
    }
}
