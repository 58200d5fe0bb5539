using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.EndToEnd.Tests.Regelskift;

[Collection(Regelskiftet.Navn)]
public sealed class ReproduceTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public ReproduceTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Reproduce_EachVersion_FromTheDeliveriesItWasMadeOf()
    {
        var fil = _temp["data/landing/2025-07/samtaler.csv"];
        File.WriteAllLines(fil, File.ReadAllLines(fil).Where((_, i) => i == 0 || i % 2 == 0));
        Programmet.Koer("run", "--maaling", "jobsamtaler", "--data", _temp["data"]).Slutkode.ShouldBe(0);
        var foer = Aftryk();

        Reproduce("v0001").Ud.ShouldBe("jobsamtaler v0001 er genskabt: 7 måneder er ens byte for byte (regelsæt 1.75, 29 leveringer).\n");
        Reproduce("v0002").Ud.ShouldStartWith("jobsamtaler v0002 er genskabt: 3 måneder er ens byte for byte");

        Aftryk().ShouldBe(foer);
    }

    [Fact]
    public void Reproduce_TamperedRawFile_IsRefusedByItsHash_Exit3()
    {
        var raa = Directory
            .GetFiles(_temp["data/raw/samtaler/2025-07"], "raekker.parquet", SearchOption.AllDirectories)
            .ShouldHaveSingleItem();
        var anden = Directory
            .GetFiles(_temp["data/raw/samtaler/2025-08"], "raekker.parquet", SearchOption.AllDirectories)
            .ShouldHaveSingleItem();
        File.Copy(anden, raa, overwrite: true);
        var foer = Aftryk();

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldMatch("leveringen samtaler 2025-07 .* er ændret, efter at den blev modtaget");
        Aftryk().ShouldBe(foer);
    }

    [Fact]
    public void Reproduce_MissingRawFile_IsRefused_Exit3()
    {
        Directory.Delete(_temp["data/raw/ydelser/2025-08"], recursive: true);

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldMatch("leveringen ydelser 2025-08 .* findes ikke længere i raw");
    }

    [Fact]
    public void Reproduce_RulesThatAreNotThoseOfTheManifest_IsRefused_Exit3()
    {
        var lager = new Versionslager(_temp["data"], "jobsamtaler");
        var manifest = lager.Laes("v0001");
        Versionslager.SkrivManifest(
            lager.VersionsMappe("v0001"),
            manifest with
            {
                Koersel = manifest.Koersel with { Regelsaet = new("1.75", new string('0', 64)) },
            }
        );

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldStartWith("Regelsæt 1.75 er ændret, siden jobsamtaler v0001 blev udgivet;");
    }

    [Fact]
    public void Reproduce_PublishedFileThatWasChanged_IsFound_Exit3()
    {
        var filer = Directory
            .GetFiles(_temp["data/published/jobsamtaler/v0001"], "data.parquet", SearchOption.AllDirectories)
            .Order()
            .ToList();
        File.Copy(filer[1], filer[0], overwrite: true);

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("maaned=2025-03");
    }

    [Fact]
    public void Reproduce_AVersionThatIsNotThere_Exit2() => Reproduce("v0004").Slutkode.ShouldBe(2);

    private Kommandosvar Reproduce(string version) =>
        Programmet.Koer("reproduce", version, "--maaling", "jobsamtaler", "--data", _temp["data"]);

    private SortedDictionary<string, string> Aftryk() => Danmark2025.Aftryk(_temp["data"], "logs", ".laas");
}
