using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Regeltests.Tests.Laesning;

namespace Pipeline.Regeltests.Tests;

/// <summary>A rule test that is not as it should be is an error that names file, line and key.</summary>
public sealed class StrengLaesningTests : IDisposable
{
    private const string Hoved = "omraade: Prøve\ntests:\n";

    private const string Test =
        "  - regel: §6.4\n    side: inde\n    kilde: 003\n    saetning: En sætning.\n    regelsaet: 1.75\n    hvorfor: Derfor.\n";

    private const string Forventet =
        "    forventet:\n      - {maaned: 2024-01, ydelsesgruppe: kontanthjaelp, varighed: 1, samtaler: 0, fritaget: nej}\n";

    private readonly string _mappe = Directory.CreateTempSubdirectory("regeltests-").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Fact]
    public void LongPayment_IsCutAtMonthEnds()
    {
        var test = Laes(Hoved + Test + "    ydelser:\n      - {art: kontanthjaelp, fra: 2025-05-10, til: 2025-07-05}\n" + Forventet)
            .Single();

        test.Linje.ShouldBe(3);
        test.Person.Ydelser.Select(y => $"{Dag.Tekst(y.Fra)} {Dag.Tekst(y.Til)} {y.Sats}")
            .ShouldBe(["2025-05-10 2025-05-31 ", "2025-06-01 2025-06-30 ", "2025-07-01 2025-07-05 HoejesteSats"]);
        test.Person.Bopael.Single().Kommunekode.ShouldBe((short)101);
    }

    [Theory]
    [InlineData("    ydelse: []\n", "01-proeve.yaml, linje 9, tests[1].ydelse: nøglen 'ydelse' er ukendt")]
    [InlineData("    foedt: 1980-02-30\n", "linje 9, tests[1].foedt: '1980-02-30' er ikke en dato, der findes")]
    [InlineData("    ydelser: [{art: su, fra: 2024-01-01, til: 2024-01-31}]\n", "ydelser[1].art: 'su' står ikke på listen Ydelsesart")]
    [InlineData("    ydelser: [{art: kontanthjaelp, fra: 2024-02-01, til: 2024-01-31}]\n", "ydelser[1].til: slutter 2024-01-31, før den")]
    [InlineData("    ydelser: [{art: kontanthjaelp, fra: 2024-02-01}]\n", "ydelser[1].til: nøglen mangler")]
    [InlineData("    ydelser: [{art: kontanthjaelp, fra: 2024-02-01, til: 2026-01-01}]\n", "ligger efter dataenes slutning 2025-10-31")]
    [InlineData(
        "    ydelser: [{art: revalidering, fra: 2025-08-01, til: 2025-08-31, sats: grundsats}]\n",
        "sats findes kun på kontanthjælp"
    )]
    [InlineData("    samtaler: [{dato: 2024-01-05, form: fax}]\n", "samtaler[1].form: 'fax' står ikke på listen Kontaktform")]
    [InlineData("    samtaler: [2024-01-05, 2024-01-05]\n", "samtaler[2]: står to gange på listen")]
    [InlineData("    fritagelser: [{kode: 5, fra: 2024-01-05}]\n", "fritagelser[1].kode: '5' står ikke på nogen liste")]
    [InlineData("    fritagelser: [{kode: MII, fra: 2024-01-05, to: 2024-01-06}]\n", "fritagelser[1].to: nøglen 'to' er ukendt")]
    [InlineData("    visitation: [{fra: 2024-01-05}]\n", "skal have 'kategori', 'kontaktgruppe' eller begge")]
    [InlineData("    bopael: 1\n", "'1' er ikke en kommunekode; skriv tre cifre.")]
    [InlineData(
        "    dagpengeperioder: [{fra: 2024-01-05}, {fra: 2024-01-05, til: 2024-02-01}]\n",
        "to dagpengeperioder har samme første dag"
    )]
    [InlineData("    udbetalinger: [{fra: 2024-01-05, til: 2024-01-06, timer: 7.4}]\n", "har dage uden for alle dagpengeperioder")]
    [InlineData(
        "    dagpengeperioder: [{fra: 2024-01-01}]\n    udbetalinger: [{fra: 2024-01-05, til: 2024-02-06, timer: 7.4}]\n",
        "'timer' gælder én måned"
    )]
    [InlineData(
        "    dagpengeperioder: [{fra: 2024-01-01}]\n    udbetalinger: [{fra: 2024-01-05, til: 2024-01-06, timer: 7.405}]\n",
        "'7.405' er ikke timer med højst to decimaler"
    )]
    [InlineData("    aendring: 1.73+mi\n", "ændringen '1.73+mi' findes ikke")]
    [InlineData(
        "    forventet_foer:\n      - {maaned: 2024-01, ydelsesgruppe: ingen}\n",
        "linje 10, tests[1].forventet_foer: kræver 'aendring'"
    )]
    [InlineData("    data_til: 2023-12\n", "måneden 2024-01 ligger efter dataenes slutning 2023-12")]
    public void Key_Wrong_IsAnErrorWithItsPlace(string linjer, string besked) =>
        Fejl(Hoved + Test + linjer + Forventet).ShouldContain(besked);

    [Theory]
    [InlineData("regel: §6.4", "regel: §6.9", "'§6.9' er ikke en regel; kendte: §1 Ydelsesgrupper,")]
    [InlineData("side: inde", "side: begge", "'begge' kræver mindst to forventede udfald.")]
    [InlineData("side: inde", "side: midt", "'midt' står ikke på listen Side; kendte: inde, ude, begge.")]
    [InlineData("regelsaet: 1.75", "regelsaet: 0.1", "regelsættet '0.1' findes ikke; kendte: 1.1,")]
    [InlineData("saetning: En sætning.", "saetning: En sætning", "skal være en hel sætning, der slutter med punktum.")]
    [InlineData("    hvorfor: Derfor.\n", "", "tests[1].hvorfor: nøglen mangler; tilføj 'hvorfor'.")]
    [InlineData("varighed: 1,", "varighed: 13,", "'13' er ikke en varighed;")]
    [InlineData("samtaler: 0, ", "", "forventet[1].samtaler: nøglen mangler")]
    [InlineData("fritaget: nej", "fritaget: nej, sats: su", "forventet[1].sats: 'su' står ikke på listen Sats")]
    [InlineData("ydelsesgruppe: kontanthjaelp", "ydelsesgruppe: su", "'su' står ikke på listen Ydelsesgruppe")]
    [InlineData("varighed: 1,", "varighed: ingen,", "forventet[1].samtaler: nøglen 'samtaler' er ukendt")]
    public void Value_Wrong_IsAnErrorWithItsPlace(string rigtigt, string forkert, string besked) =>
        Fejl((Hoved + Test + Forventet).Replace(rigtigt, forkert, StringComparison.Ordinal)).ShouldContain(besked);

    /// <summary>An outcome that does not come out fails: the checks of the rule tests can.</summary>
    [Theory]
    [InlineData("varighed: 2")]
    [InlineData("samtaler: 1")]
    [InlineData("fritaget: ja")]
    public void Outcome_Wrong_Fails(string forkert)
    {
        var rigtig = forkert.Split(':')[0] switch
        {
            "varighed" => "varighed: 1",
            "samtaler" => "samtaler: 0",
            _ => "fritaget: nej",
        };
        const string Ydelser = "    ydelser:\n      - {art: kontanthjaelp, fra: 2024-01-01, til: 2024-01-31}\n";
        Laes(Hoved + Test + Ydelser + Forventet)
            .Single()
            .ShouldSatisfyAllConditions(t => t.SkalGive(Produkt.Regler.Find("1.75"), t.Forventet));
        var test = Laes((Hoved + Test + Ydelser + Forventet).Replace(rigtig, forkert, StringComparison.Ordinal)).Single();
        Should.Throw<ShouldAssertException>(() => test.SkalGive(Produkt.Regler.Find("1.75"), test.Forventet));
    }

    private IReadOnlyList<Regeltest> Laes(string tekst)
    {
        var sti = Path.Combine(_mappe, "01-proeve.yaml");
        File.WriteAllText(sti, tekst);
        return Regeltestfil.Laes(sti);
    }

    private string Fejl(string tekst)
    {
        var fejl = Should.Throw<PipelineFejl>(() => Laes(tekst));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        return fejl.Message;
    }
}
