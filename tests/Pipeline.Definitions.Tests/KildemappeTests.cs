using Pipeline.Definitions.Kilder;
using Pipeline.Domain;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Tests;

public sealed class KildemappeTests : IDisposable
{
    private const string Bank = """
        slags: statistikbank
        adresse: https://api.statbank.dk
        tabeller:
          - tabel: REGK31
            datasaet: regnskab
            dimensioner: {OMRÅDE: "*", FUNKTION: [5.57.71], DRANST: ["1", "2"], ART: TOT, PRISENHED: LOBM, Tid: "*"}
            enhed: 1.000 kr
            gruppering: "000"
        """;

    private const string Registre = """
        slags: postgresql
        forbindelse: REGISTRE
        fra: 2024-01
        genhent_maaneder: 3
        forespoergsler: {ydelser: ydelser.sql}
        """;

    private readonly string _mappe = Directory.CreateTempSubdirectory("kilder-").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Fact]
    public void Shipped_AreRead_AndNoTwoDeliverOneDataset()
    {
        var kilder = Kildemappe.Laes(Path.Combine(Produkter.Mappe, "kilder"));
        kilder.Select(k => k.Navn).ShouldBe(["jobindsats", "registre", "statistikbanken", "ydelsesrefusion"]);
        var regnskab = kilder.OfType<Statistikbankkilde>().Single().Tabeller.ShouldHaveSingleItem();
        regnskab.Dimensioner["FUNKTION"].ShouldContain("55771");
        kilder.OfType<Postgreskilde>().Single().Datasaet.ShouldContain(Domain.Leveringer.Registre.Ydelser);
        kilder.OfType<Jobindsatskilde>().Single().Graenser.Anmodninger.ShouldBe(50);
    }

    [Theory]
    [InlineData("statistikbank", "statistikbanken", "slags: 'statistikbanken' er ikke en slags kilde")]
    [InlineData("https://api", "http://api", "adresse: skal være en https-adresse")]
    [InlineData("https://api", "https://bruger:kode@api", "adresse: skal være en https-adresse uden brugernavn")]
    [InlineData("datasaet: regnskab", "datasaet: konto5", "kilden kan ikke levere 'konto5'; den kan levere regnskab")]
    [InlineData("ART: TOT", "ART: [TOT, UE]", "skal være præcis én værdi")]
    [InlineData("ART: TOT", "ART: \"*\"", "skal være præcis én værdi")]
    [InlineData("tabel: REGK31", "tabel: ../../x", "tabel: skal være navnet på en tabel")]
    [InlineData("PRISENHED: LOBM, ", "", "dimensionen PRISENHED mangler")]
    [InlineData("\"000\"", "\"0\"", "gruppering: skal være tre cifre")]
    [InlineData("enhed:", "enhedd:", "nøglen 'enhedd' er ukendt, og 'enhed' mangler; mente du 'enhed'?")]
    public void Statistikbank_ThatIsWrong_NamesFileAndKey(string foer, string efter, string besked)
    {
        Skriv("bank.yaml", Bank.Replace(foer, efter, StringComparison.Ordinal));
        Fejl().ShouldContain(besked);
    }

    [Theory]
    [InlineData(
        "forbindelse: REGISTRE",
        "forbindelse: Host=x;Password=hemmelig",
        "select 1 where @fra",
        "skal være navnet på en miljøvariabel"
    )]
    [InlineData("ydelser: ydelser.sql", "ydelser: ../ydelser.sql", "select 1 where @fra", "skal ligge i erklæringens egen mappe")]
    [InlineData("ydelser: ydelser.sql", "ydelse: ydelser.sql", "select 1 where @fra", "'ydelse' er ikke et datasæt")]
    [InlineData("ydelser: ydelser.sql", "dream: ydelser.sql", "select 1", "'dream' har en kolonne for hver uge og leveres som fil")]
    [InlineData("ydelser: ydelser.sql", "ydelser: findes_ikke.sql", "select 1 where @fra", "findes_ikke.sql findes ikke")]
    [InlineData("fra: 2024-01", "fra: 2024", "select 1 where @fra", "'2024' er ikke en måned")]
    [InlineData("", "", "select 1; drop table x", "skal være én SELECT uden semikolon i")]
    [InlineData("", "", "select * from ydelse", "skal afgrænse det til måneden med @fra og @til")]
    public void Postgresql_ThatIsWrong_NamesFileAndKey_AndNeverTheSecret(string foer, string efter, string sql, string besked)
    {
        Skriv("registre.yaml", foer.Length == 0 ? Registre : Registre.Replace(foer, efter, StringComparison.Ordinal));
        Skriv("ydelser.sql", sql);
        Fejl().ShouldContain(besked);
        Fejl().ShouldNotContain("hemmelig");
    }

    [Fact]
    public void TwoSources_OfOneDataset_AreRefused()
    {
        Skriv("a.yaml", Bank);
        Skriv("b.yaml", Bank);
        Fejl().ShouldContain("Datasættet regnskab hentes fra flere kilder (a, b); lad én levere det.");
    }

    [Fact]
    public void Folder_EmptyOrNotThere_IsSaid()
    {
        Fejl().ShouldContain("har ingen erklæringer af kilder (*.yaml)");
        Should.Throw<PipelineFejl>(() => Kildemappe.Laes(_mappe + "x")).Afslutning.ShouldBe(Afslutning.ForkertBrug);
        Skriv("Bank 1.yaml", Bank);
        Fejl().ShouldContain("filens navn er kildens navn");
    }

    private void Skriv(string fil, string indhold) => File.WriteAllText(Path.Combine(_mappe, fil), indhold);

    private string Fejl()
    {
        var fejl = Should.Throw<PipelineFejl>(() => Kildemappe.Laes(_mappe));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        return fejl.Message;
    }
}
