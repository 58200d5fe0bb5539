using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.EndToEnd.Tests.Regelskift;

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
        InProcess.Run("run", "--maaling", "jobsamtaler", "--data", _temp["data"]).Slutkode.ShouldBe(0);
        var foer = Aftryk();

        Reproduce("v0001")
            .Ud.ShouldMatch(
                @"^jobsamtaler v0001 er genskabt: 7 måneder er ens byte for byte \(regelsæt 1.75, 29 leveringer\)\.\nFilerne er skrevet af Parquet\.Net version 6[^;]*\.\n$"
            );
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
        Omskriv(m => m with { Koersel = m.Koersel with { Regelsaet = new("1.75", new string('0', 64)) } });

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldStartWith("Regelsæt 1.75 er ændret, siden jobsamtaler v0001 blev udgivet;");
    }

    /// <summary>An older program's own rule files are gone, and the bytes are as its libraries wrote them: the rows are what must come out.</summary>
    [Fact]
    public void Reproduce_VersionOfAnOlderProgram_ComparesTheRows_AndNamesItsCode()
    {
        MadeBy("0.1.0+abc", rules: new string('0', 64));
        Reproduce("v0001")
            .Ud.ShouldStartWith(
                "jobsamtaler v0001 er genskabt: 7 måneder er ens byte for byte (regelsæt 1.75, 29 leveringer).\n"
                    + "Versionen er lavet med koden 0.1.0+abc; dette er "
            );

        Erstat("2025-03", ByTheEngine("2025-03"));
        var svar = Reproduce("v0001");
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        svar.Ud.ShouldContain("7 måneder har de samme rækker");
        svar.Ud.ShouldContain("Regelsæt 1.75 har andre filer nu");
        svar.Ud.ShouldMatch("Filerne er skrevet af .*DuckDB .+; nu af Parquet.Net .+, og så er rækkerne sammenlignet, ikke bytes");
    }

    /// <summary>The same code, but the files are of a writer before: the lake's engine.</summary>
    [Fact]
    public void Reproduce_VersionOfAnotherWriter_ComparesTheRows_AndNamesBothWriters()
    {
        Erstat("2025-03", ByTheEngine("2025-03"));

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(0, svar.Fejl);
        svar.Ud.ShouldStartWith("jobsamtaler v0001 er genskabt: 7 måneder har de samme rækker");
        svar.Ud.ShouldMatch("Filerne er skrevet af .*DuckDB .+; nu af Parquet.Net .+, og så er rækkerne sammenlignet, ikke bytes");

        Erstat("2025-03", ByTheEngine("2025-04"));
        Reproduce("v0001").Slutkode.ShouldBe(3);
    }

    [Fact]
    public void Reproduce_VersionOfAnOlderProgram_OtherRows_NamesTheMonthsAndTheDecisionsThatMoved_Exit1()
    {
        MadeBy("0.1.0+abc");
        Erstat("2025-08", Udgivet("2025-07"));

        var svar = Reproduce("v0001");

        svar.Slutkode.ShouldBe(1);
        svar.Ud.ShouldStartWith("jobsamtaler v0001 kommer ikke ud, som den er udgivet: 1 af 7 måneder har andre rækker");
        svar.Ud.ShouldMatch(@"\n  2025-08: [\d.]+ tal er anderledes\.\n");
        svar.Ud.ShouldContain("\n  D13 (fra 0.2.0; sygedagpenge, alle): ");
        svar.Ud.ShouldNotContain("\n  D16", customMessage: "dens måneder slutter før 2025");

        MadeBy("0.2.0+abc");
        Reproduce("v0001").Ud.ShouldContain("Ingen beslutning er noteret som flyttet siden");
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

    private string Udgivet(string maaned) => _temp[$"data/published/jobsamtaler/v0001/maaned={maaned}/data.parquet"];

    /// <summary>The published rows of the month as the lake's engine writes them.</summary>
    private string ByTheEngine(string maaned)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        lake.WriteParquet($"select * from {LakeSql.Parquet(Udgivet(maaned))} order by omraade desc", _temp["anden.parquet"]);
        return _temp["anden.parquet"];
    }

    /// <summary>Another file for the month, and the manifest says so: as if it had been published.</summary>
    private void Erstat(string maaned, string fil)
    {
        File.Copy(fil, Udgivet(maaned), overwrite: true);
        Omskriv(m =>
            m with
            {
                Maaneder = [.. m.Maaneder.Select(u => u.Maaned == maaned ? u with { FilSha256 = ContentHash.OfFile(Udgivet(maaned)) } : u)],
            }
        );
    }

    private void MadeBy(string kode, string? rules = null) =>
        Omskriv(m =>
            m with
            {
                Koersel = m.Koersel with
                {
                    Kode = kode,
                    Regelsaet = rules is null ? m.Koersel.Regelsaet : m.Koersel.Regelsaet with { Sha256 = rules },
                },
            }
        );

    private void Omskriv(Func<Manifest, Manifest> nyt)
    {
        var lager = new Versionslager(_temp["data"], "jobsamtaler");
        Versionslager.SkrivManifest(lager.VersionsMappe("v0001"), nyt(lager.Laes("v0001")));
    }

    private Kommandosvar Reproduce(string version) =>
        InProcess.Run("reproduce", version, "--maaling", "jobsamtaler", "--data", _temp["data"]);

    private SortedDictionary<string, string> Aftryk() => Danmark2025.Aftryk(_temp["data"], "logs", ".laas");
}
