using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§4, Skema 1: each of the 18 rows at its lower and upper border. Hours in hundredths; the misprints as D7 reads them.</summary>
public class Skema1Tests
{
    [Theory]
    [InlineData("0", 0, 30)]
    [InlineData("1", 31, 61)]
    [InlineData("2", 62, 91)]
    [InlineData("3", 92, 121)]
    [InlineData("4", 122, 152)]
    [InlineData("5", 153, 182)]
    [InlineData("6", 183, 212)]
    [InlineData("7", 213, 243)]
    [InlineData("8", 244, 273)]
    [InlineData("9", 274, 303)]
    [InlineData("10", 304, 334)]
    [InlineData("11", 335, 364)]
    [InlineData("under 12", 0, 364)]
    [InlineData("12+", 365, null)]
    [InlineData("1-2 aar", 365, 1094)]
    [InlineData("3-5 aar", 1095, 2189)]
    [InlineData("6-9 aar", 2190, 3649)]
    [InlineData("10+ aar", 3650, null)]
    public void Par4_Dage_RaekkensGraenser(string varighed, int fra, int? til) => Graenser(varighed, fra, til, MedDage);

    [Theory]
    [InlineData("0", 0, 160_32)]
    [InlineData("1", 160_33, 320_65)]
    [InlineData("2", 320_66, 480_98)]
    [InlineData("3", 480_99, 641_31)]
    [InlineData("4", 641_32, 801_64)]
    [InlineData("5", 801_65, 961_97)]
    [InlineData("6", 961_98, 1122_30)]
    [InlineData("7", 1122_31, 1282_63)]
    [InlineData("8", 1282_64, 1442_96)]
    [InlineData("9", 1442_97, 1603_29)]
    [InlineData("10", 1603_30, 1763_62)]
    [InlineData("11", 1763_63, 1923_95)]
    [InlineData("under 12", 0, 1923_95)]
    [InlineData("12+", 1923_96, null)] // D7: printed 1924,96
    [InlineData("1-2 aar", 1923_96, 5771_87)]
    [InlineData("3-5 aar", 5771_88, 11543_75)] // D7: printed 5772,88
    [InlineData("6-9 aar", 11543_76, 19239_59)] // D7: printed 19239,5
    [InlineData("10+ aar", 19239_60, null)] // D7: printed 19239,51
    public void Par4_FuldtidsforsikredesTimer_RaekkensGraenser(string varighed, int fra, int? til) =>
        Graenser(varighed, fra, til, t => MedTimer(t, Forsikring.Fuldtid));

    [Theory]
    [InlineData("0", 0, 129_99)]
    [InlineData("1", 130_00, 259_99)]
    [InlineData("2", 260_00, 389_99)]
    [InlineData("3", 390_00, 519_99)]
    [InlineData("4", 520_00, 649_99)]
    [InlineData("5", 650_00, 779_99)]
    [InlineData("6", 780_00, 909_99)]
    [InlineData("7", 910_00, 1039_99)]
    [InlineData("8", 1040_00, 1169_99)]
    [InlineData("9", 1170_00, 1299_99)]
    [InlineData("10", 1300_00, 1429_99)]
    [InlineData("11", 1430_00, 1559_99)]
    [InlineData("under 12", 0, 1559_99)]
    [InlineData("12+", 1560_00, null)]
    [InlineData("1-2 aar", 1560_00, 4679_99)]
    [InlineData("3-5 aar", 4680_00, 9359_99)]
    [InlineData("6-9 aar", 9360_00, 15599_99)]
    [InlineData("10+ aar", 15600_00, null)]
    public void Par4_DeltidsforsikredesTimer_RaekkensGraenser(string varighed, int fra, int? til) =>
        Graenser(varighed, fra, til, t => MedTimer(t, Forsikring.Deltid));

    private static void Graenser(string varighed, int fra, int? til, Func<int, Resultat> maal)
    {
        maal(fra).Laengde.ShouldBe(fra);
        Raekker(maal(fra)).ShouldContain(varighed);
        if (fra > 0)
        {
            Raekker(maal(fra - 1)).ShouldNotContain(varighed);
        }

        if (til is { } sidste)
        {
            Raekker(maal(sidste)).ShouldContain(varighed);
            Raekker(maal(sidste + 1)).ShouldNotContain(varighed);
        }
    }

    private static List<string> Raekker(Resultat r) =>
        [
            .. PlainKube
                .Tael(
                    [
                        [r],
                    ],
                    Proeve.R175,
                    []
                )
                .Select(c => c.Varighed)
                .Distinct(),
        ];

    [Theory] // D14: the days of a sub-interval of 12+ are counted without those that are a 29 February; one of them lies in 2016, 2012 and 2008.
    [InlineData("2018-12-31", 365, "1-2 aar")]
    [InlineData("2016-12-31", 1095, "1-2 aar")]
    [InlineData("2016-12-31", 1096, "3-5 aar")]
    [InlineData("2016-12-31", 2191, "3-5 aar")]
    [InlineData("2016-12-31", 2192, "6-9 aar")]
    [InlineData("2016-12-31", 3652, "6-9 aar")]
    [InlineData("2016-12-31", 3653, "10+ aar")]
    [InlineData("2016-02-29", 365, "1-2 aar")] // 365 with the leap day are 12 months all the same
    [InlineData("2016-02-29", 364, "11")]
    [InlineData("2016-02-29", 1095, "1-2 aar")] // E is the leap day
    public void S4_D14_SubInterval_LeavesLeapDaysOut(string til, int dage, string varighed)
    {
        var fra = Dag.Tekst(D(til) - dage + 1);
        var maalt = new PersonBygger().Ydelse(Ydelsesart.Ressourceforloeb, fra, til).Maalt(til[..7], Ydelsesgruppe.Ressourceforloeb);
        maalt.Laengde.ShouldBe(dage);
        Raekker(maalt).ShouldContain(varighed);
    }

    [Theory]
    [InlineData(13, 12)] // 12 months is the last interval, and has no end
    [InlineData(16, 15)]
    public void S4_Skema1_LongestForloeb_IsInTheLastInterval(int intervals, int baand)
    {
        var schema = Proeve.R175.Varighed;
        var rules = Proeve.R175 with { Varighed = schema with { Baand = [.. schema.Baand.Take(intervals)] } };
        new PersonBygger()
            .Periode("2019-12-02")
            .Dagpenge("2019-12-02", "2019-12-31", "20000")
            .Maalt("2019-12", Ydelsesgruppe.ADagpenge, rules)
            .Baand.ShouldBe(baand);
    }

    [Fact]
    public void S4_D14_DeadLeapDay_IsOutAlready() =>
        // 1,096 calendar days less the dead one are 1,095 forløbsdage, none of them a 29 February.
        Raekker(
                new PersonBygger()
                    .Syg("2021-07-01", "2024-06-30")
                    .Fritagelse(Fritagelseskode.Barsel, "2024-02-29", "2024-02-29")
                    .Maalt("2024-06", Ydelsesgruppe.Sygedagpenge)
            )
            .ShouldContain("3-5 aar");

    // Length 0 is a forløb that has only corona days. Leap days are dead here, so that days are days in every interval (D14).
    private static Resultat MedDage(int dage)
    {
        var (til, maaned) = dage == 0 ? ("2020-03-02", "2020-03") : ("2019-12-31", "2019-12");
        var person = new PersonBygger();
        var fra = D(til) - Math.Max(dage - 1, 0);
        foreach (var skuddag in new[] { "2016-02-29", "2012-02-29" })
        {
            person.Fritagelse(Fritagelseskode.Barsel, skuddag, skuddag);
            fra -= fra <= D(skuddag) ? 1 : 0;
        }

        return person.Ydelse(Ydelsesart.Ressourceforloeb, Dag.Tekst(fra), til).Maalt(maaned, Ydelsesgruppe.Ressourceforloeb);
    }

    private static Resultat MedTimer(int hundrededele, Forsikring forsikring)
    {
        var (fra, til, maaned) = hundrededele == 0 ? ("2020-03-02", "2020-03-31", "2020-03") : ("2019-12-02", "2019-12-31", "2019-12");
        var timer = (Math.Max(hundrededele, 1) / 100m).ToString(CultureInfo.InvariantCulture);
        return new PersonBygger().Periode(fra, "", forsikring).Dagpenge(fra, til, timer).Maalt(maaned, Ydelsesgruppe.ADagpenge);
    }
}
