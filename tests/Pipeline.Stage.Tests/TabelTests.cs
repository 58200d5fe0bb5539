using Pipeline.Domain;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>Datasets without persons: one sorted file, exact amounts, the same row checks and quarantine as the registers.</summary>
public sealed class TabelTests : StageTest
{
    [Fact]
    public void Rows_AreSortedAndAmountsExact()
    {
        Raekker(
            Tabeller.Regnskab,
            "2025-10",
            "707;2019;1;5.57.71;002;1234,5",
            "707;2019;1;5.57.71;001;-0,000001",
            "101;2020;2;5.68.90;999;123456789012,123456"
        );
        Rette(Tabeller.Regnskab)
            .ShouldBe([
                "101|2020|2|5.68.90|999|123456789012.123456",
                "707|2019|1|5.57.71|001|-0.000001",
                "707|2019|1|5.57.71|002|1234.500000",
            ]);
        Karantaene(Tabeller.Regnskab, "2025-10").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("707;2019;1;57.71;001;1", "funktion|99.99|ukendt_form|funktion er ikke en funktion (for eksempel 5.57.71).")]
    [InlineData("707;2019;1;5.57.71;1;1", "gruppering|9|ukendt_form|gruppering er ikke en gruppering på tre cifre.")]
    [InlineData("707;2019;0;5.57.71;001;1", "dranst|0|uden_for_graenser|dranst ligger ikke mellem 1 og 9.")]
    [InlineData("707;19;1;5.57.71;001;1", "regnskabsaar|19|uden_for_graenser|regnskabsaar ligger ikke mellem 1970 og 2100.")]
    [InlineData("707;2O19;1;5.57.71;001;1", "regnskabsaar|9A99|ikke_tal|regnskabsaar er ikke et helt tal fra 0 til 32767.")]
    [InlineData("KBH;2019;1;5.57.71;001;1", "kommunekode|AAA|ikke_tal|kommunekode er ikke en kommunekode.")]
    [InlineData("707;2019;1;5.57.71;001;", "beloeb_1000kr|-|mangler|beloeb_1000kr mangler.")]
    [InlineData(
        "707;2019;1;5.57.71;001;1.234,5",
        "beloeb_1000kr|9.999,9|ikke_tal|beloeb_1000kr er ikke et tal med decimalkomma (højst 12 cifre foran kommaet, ingen tusindtalspunktummer)."
    )]
    [InlineData(
        "707;2019;1;5.57.71;001;12.5",
        "beloeb_1000kr|99.9|ikke_tal|beloeb_1000kr er ikke et tal med decimalkomma (højst 12 cifre foran kommaet, ingen tusindtalspunktummer)."
    )]
    [InlineData(
        "707;2019;1;5.57.71;001;1,1234567",
        "beloeb_1000kr|9,9999999|for_mange_decimaler|beloeb_1000kr har mere end seks decimaler."
    )]
    [InlineData(
        "101;2019;1;5.57.71;001;8",
        "kommunekode|101|samme_noegle|Filen har længere oppe en anden række med samme kommunekode, regnskabsaar, dranst, funktion, gruppering; send én række for hver."
    )]
    [InlineData("707;2019;1;5.57.71;001", "-|-|for_faa_felter|Linjen har færre felter end overskriften.")]
    public void Regnskab_WrongRow_GoesToQuarantineAndTheOthersStay(string forkert, string karantaene)
    {
        Raekker(Tabeller.Regnskab, "2025-10", "101;2019;1;5.57.71;001;7", forkert, "851;2019;1;5.57.71;001;9");
        Rette(Tabeller.Regnskab).ShouldBe(["101|2019|1|5.57.71|001|7.000000", "851|2019|1|5.57.71|001|9.000000"]);
        Karantaene(Tabeller.Regnskab, "2025-10").ShouldBe(["3|" + karantaene]);
    }

    [Fact]
    public void ExactDuplicates_AreDroppedAndCounted()
    {
        Raekker(Tabeller.Aarsvaerkspris, "2025-10", "2021;550000", "2022;560000", "2021;550000,0");
        var snapshot = Koer();
        snapshot.DeleAf("aarsvaerkspris").Single().ShouldSatisfyAllConditions(d => d.Dubletter.ShouldBe(1), d => d.RaekkerUd.ShouldBe(2));
    }

    [Theory]
    [InlineData("707;2021-13;a_dagpenge;1", "periode|9999-99|ukendt_form|periode er ikke en periode (ÅÅÅÅ eller ÅÅÅÅ-MM).")]
    [InlineData("707;2021;A-dagpenge;1", "ydelsesgruppe|A-AAAAAAAA|ukendt_form|ydelsesgruppe er ikke en kode (små bogstaver a–z og _).")]
    [InlineData("707;2021;a_dagpenge;-1", "fuldtidspersoner|-9|uden_for_graenser|fuldtidspersoner ligger ikke mellem 0 og 2147483647.")]
    public void Fuldtidspersoner_WrongRow(string forkert, string karantaene)
    {
        Raekker(Tabeller.Fuldtidspersoner, "2025-10", "101;2021;a_dagpenge;0", forkert, "101;2021-12;a_dagpenge;12,5");
        Rette(Tabeller.Fuldtidspersoner).ShouldBe(["101|2021|a_dagpenge|0.000000", "101|2021-12|a_dagpenge|12.500000"]);
        Karantaene(Tabeller.Fuldtidspersoner, "2025-10").ShouldBe(["3|" + karantaene]);
    }

    [Fact]
    public void Kommuner_IntervalAndOpenEnd()
    {
        Raekker(
            Tabeller.Kommuner,
            "2025-10",
            "707;Norddjurs;1082;707;36900;;;39;1,5;;2007-01-01;",
            "708;Norddjurs;1082;707;36900;;;39;1,5;;2007-01-01;2006-12-31"
        );
        Rette(Tabeller.Kommuner).ShouldBe(["707|Norddjurs|1082|707|36900|-|-|39|1.500000|-|2007-01-01|-"]);
        Karantaene(Tabeller.Kommuner, "2025-10").ShouldBe(["3|gyldig_til|2006-12-31|til_foer_fra|gyldig_til ligger før gyldig_fra."]);
    }

    [Fact]
    public void TablesAlone_NeedNoPersons()
    {
        File.Delete(Path.Combine(Landing, "2025-10", "personer.csv"));
        Raekker(Tabeller.Aarsvaerkspris, "2025-10", "2021;550000");
        Koer().Dele.Select(d => d.Datasaet).ShouldBe(["aarsvaerkspris"]);
    }

    [Fact]
    public void RegistersWithoutPersoner_AreRefusedAlsoBesideTables()
    {
        File.Delete(Path.Combine(Landing, "2025-10", "personer.csv"));
        Raekker(Tabeller.Aarsvaerkspris, "2025-10", "2021;550000");
        Raekker(Registre.Henvendelser, "2025-10", "a;2025-10-01");
        Should
            .Throw<PipelineFejl>(() => Koer())
            .Message.ShouldBe("Der mangler leveringer: personer (ingen levering). Læg den i landingsmappen, og kør igen.");
    }

    [Fact]
    public void NewerDelivery_ReplacesTheWholeTable_AndTheSameIsNotStagedAgain()
    {
        Raekker(Tabeller.Aarsvaerkspris, "2025-10", "2021;550000");
        var foerste = Koer().DeleAf("aarsvaerkspris").Single().Mappe;
        Koer().DeleAf("aarsvaerkspris").Single().Mappe.ShouldBe(foerste);
        Raekker(Tabeller.Aarsvaerkspris, "2025-11", "2022;560000");
        Rette(Tabeller.Aarsvaerkspris).ShouldBe(["2022|560000.000000"]);
    }

    [Fact]
    public void TooManyWrongRows_RefuseTheRun()
    {
        Raekker(Tabeller.Aarsvaerkspris, "2025-10", "2021;550000", "2022;-1");
        Should.Throw<PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 1 })).Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
    }

    private IReadOnlyList<string> Rette(Datasaet datasaet)
    {
        var snapshot = Koer();
        return Laes(snapshot.Filer(Data, datasaet.Navn, 0).Single(), "*");
    }
}
