using Npgsql;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Raa;
using Pipeline.Testserver;
using static Pipeline.Kilder.Tests.Kildeserver;

namespace Pipeline.Kilder.Tests;

/// <summary>
/// The night's run as it is set up: declarations in a folder, registers in PostgreSQL, public figures over HTTP, and the program as a process.
/// </summary>
public sealed class NatkoerselTests : Kildetest
{
    private const string Id = "0101801234";

    private static readonly string Eksempel = Path.Combine(Rod, "eksempel", "landing");

    [PgFact]
    public async Task EverySource_Delivers_AndTheFiguresAreThoseOfReadmeFromFiles()
    {
        using var database = Registre();
        await using var statistikbank = await Start(Json(Statistikbank.Svar, "text/json"));
        await using var jobindsats = await Start(Json(Jobindsats.V2(Jobindsats.Raekker)));
        var miljoe = Erklaer(database.Forbindelse, statistikbank.Adresse, jobindsats.Adresse);

        var svar = Koer(miljoe, "run");
        svar.Slutkode.ShouldBe(0, svar.Ud + svar.Fejl);
        var lager = new RaaLager(Data);
        lager.Gaeldende().Select(l => l.Datasaet).Distinct().ShouldBe([.. Registre11(), "fuldtidspersoner", "regnskab"], ignoreOrder: true);
        lager.Gaeldende("regnskab", Seneste(lager, "regnskab"))!.Kilde.Raekker.ShouldBe(7);

        // Without the net, everything it answered is there still.
        await statistikbank.DisposeAsync();
        await jobindsats.DisposeAsync();
        Koer(miljoe, "run", "--uden-net").Ud.ShouldContain("intet nyt siden sidste kørsel");
        new Extract.Kilder.Kildestand(Data, "statistikbanken").Laes()!.SidstHentet.ShouldNotBeNull();

        // README's rows, which come of the same data in files.
        var fil = Path.Combine(Mappe, "ud.csv");
        Koer(miljoe, "export", "jobsamtaler", "--out", fil).Slutkode.ShouldBe(0);
        var ud = File.ReadAllLines(fil);
        var readme = File.ReadAllLines(Path.Combine(Rod, "README.md"))
            .Where(l => l.StartsWith("2025-10;kommune;", StringComparison.Ordinal))
            .ToList();
        readme.Count.ShouldBe(3);
        readme.ShouldBeSubsetOf(ud);
        IngenIder();
    }

    [PgFact]
    public async Task OneSourceDown_TheRestIsPublished_AndWhatIsLeftIsSaid()
    {
        using var database = Registre();
        await using var statistikbank = await Start(Status(500));
        await using var jobindsats = await Start(Json("Forkert nøgle eller nøglen er udløbet."), Json(Jobindsats.V2(Jobindsats.Raekker)));
        var miljoe = Erklaer(database.Forbindelse, statistikbank.Adresse, jobindsats.Adresse);

        var svar = Koer(miljoe, "run");
        svar.Slutkode.ShouldBe(1);
        svar.Ud.ShouldContain("jobsamtaler v0001 udgivet");
        svar.Ud.ShouldContain("benchmark: ikke målt; kilden jobindsats svigtede, og fuldtidspersoner er ikke hentet.");
        svar.Fejl.ShouldContain("hvis seneste udgivelser er i kraft som før; resten er målt og udgivet.");
        svar.Fejl.ShouldContain("svarede 200 med teksten 'Forkert nøgle eller nøglen er udløbet.'");
        svar.Fejl.ShouldContain("Kilden statistikbanken (127.0.0.1, REGK31) svarede 500. Forsøgt 2 gange; kør igen senere");
        svar.Fejl.ShouldNotContain(Hemmelig);
        var status = Koer(miljoe, "status").Ud;
        status.ShouldContain("jobsamtaler v0001");
        status.ShouldContain("registre (personer, bopael, ");
        status.ShouldContain("statistikbanken (regnskab): aldrig hentet; svigtede 20");
        status.ShouldContain("jobindsats (fuldtidspersoner): aldrig hentet; svigtede 20");
        IngenIder();

        // What needs the source that is down is left, and stays in force as it was.
        database.Udfoer("alter table ydelser rename column fra to begyndt; update ydelser set begyndt = begyndt");
        var anden = Koer(miljoe, "run");
        anden.Slutkode.ShouldBe(1);
        anden.Ud.ShouldContain("jobsamtaler: ikke målt; kilden registre svigtede, og personer og bopael");
        anden.Fejl.ShouldContain("ved ydelser.sql afviste forespørgslen: column \"fra\" does not exist");
    }

    [Fact]
    public void Declaration_ThatIsWrong_IsWrongUsage_BeforeAnythingIsAsked()
    {
        var kilder = Directory.CreateDirectory(Path.Combine(Mappe, "kilder")).FullName;
        File.WriteAllText(
            Path.Combine(kilder, "a.yaml"),
            "slags: postgresql\nforbindelse: Host=x;Password=y\nfra: 2024-01\ngenhent_maaneder: 1\nforespoergsler: {personer: p.sql}\n"
        );
        File.WriteAllText(Path.Combine(kilder, "p.sql"), "select 1");
        var svar = Koer(new() { ["PIPELINE_KILDER"] = kilder }, "run");
        svar.Slutkode.ShouldBe(2);
        svar.Fejl.ShouldContain("kilder/a.yaml, linje 2, forbindelse: skal være navnet på en miljøvariabel");
        svar.Fejl.ShouldNotContain("Password=y");
    }

    private static string[] Registre11() => [.. Domain.Leveringer.Registre.Alle.Select(d => d.Navn)];

    private static Domain.Kalender.Maaned Seneste(RaaLager lager, string datasaet) =>
        lager.Gaeldende().Where(l => l.Datasaet == datasaet).Max(l => l.Maaned);

    /// <summary>The example's deliveries as tables of a database, one person under an id that looks like one.</summary>
    private static Testdatabase Registre()
    {
        var database = new Testdatabase();
        foreach (var datasaet in Domain.Leveringer.Registre.Alle)
        {
            var kolonner = datasaet.Kolonner.Select(k => k.Navn).ToList();
            database.Udfoer(
                $"create table {datasaet.Navn} ({string.Join(", ", datasaet.Kolonner.Select(k => $"{k.Navn} {Type(k.Type)}"))})"
            );
            using var forbindelse = new NpgsqlConnection(database.Forbindelse);
            forbindelse.Open();
            foreach (var fil in Directory.EnumerateFiles(Eksempel, $"{datasaet.Navn}.csv", SearchOption.AllDirectories))
            {
                var linjer = File.ReadAllLines(fil);
                using var ind = forbindelse.BeginTextImport(
                    $"copy {datasaet.Navn} ({linjer[0].Replace(';', ',')}) from stdin (format csv, delimiter ';')"
                );
                foreach (var linje in linjer.Skip(1))
                {
                    ind.WriteLine(linje.Replace("EKS-ANNE", Id, StringComparison.Ordinal).Replace(',', '.'));
                }
            }
        }

        return database;
    }

    private static string Type(Kolonnetype type) =>
        type switch
        {
            Kolonnetype.Dato => "date",
            Kolonnetype.JaNej => "boolean",
            Kolonnetype.Kommunekode or Kolonnetype.Heltal => "smallint",
            Kolonnetype.Timer => "numeric(9, 3)",
            _ => "text",
        };

    private Dictionary<string, string> Erklaer(string forbindelse, string statistikbank, string jobindsats)
    {
        var kilder = Directory.CreateDirectory(Path.Combine(Mappe, "kilder")).FullName;
        var maanedlige = Domain.Leveringer.Registre.Alle.Where(d => d.Art == Leveringsart.Maanedlig);
        foreach (var datasaet in Domain.Leveringer.Registre.Alle)
        {
            File.WriteAllText(
                Path.Combine(kilder, $"{datasaet.Navn}.sql"),
                $"select {string.Join(", ", datasaet.Kolonner.Select(k => k.Navn))} from {datasaet.Navn}{(maanedlige.Contains(datasaet) ? $" where {datasaet.Fra} between @fra and @til" : "")};\n"
            );
        }

        File.WriteAllText(
            Path.Combine(kilder, "registre.yaml"),
            $"slags: postgresql\nforbindelse: REGISTRE\nfra: 2025-08\ngenhent_maaneder: 3\nforespoergsler:\n{string.Concat(Domain.Leveringer.Registre.Alle.Select(d => $"  {d.Navn}: {d.Navn}.sql\n"))}"
        );
        foreach (var (navn, adresse) in new[] { ("statistikbanken", statistikbank), ("jobindsats", jobindsats) })
        {
            var yaml = File.ReadAllLines(Path.Combine(Rod, "pipelines", "kilder", $"{navn}.yaml"))
                .Where(l => !l.StartsWith("graenser:", StringComparison.Ordinal) && l != "  anmodninger: 50")
                .Select(l =>
                    l.StartsWith("adresse:", StringComparison.Ordinal)
                        ? $"adresse: {adresse}\ngraenser: {{genforsoeg: 1, foerste_ventetid_ms: 5}}"
                        : l
                )
                // The small answer has two of the functions.
                .Where(l =>
                    !l.StartsWith("        - ", StringComparison.Ordinal)
                    || l.EndsWith("5.57.71", StringComparison.Ordinal)
                    || l.EndsWith("6.45.53", StringComparison.Ordinal)
                );
            File.WriteAllLines(Path.Combine(kilder, $"{navn}.yaml"), yaml);
        }

        return new()
        {
            ["PIPELINE_KILDER"] = kilder,
            ["REGISTRE"] = forbindelse,
            ["JOBINDSATS_NOEGLE"] = Hemmelig,
            ["PIPELINE_TRAADE"] = "2",
        };
    }

    private Kommandosvar Koer(Dictionary<string, string> miljoe, params string[] args) =>
        Programmet.Koer(miljoe, [.. args, "--data", Data]);

    private void IngenIder()
    {
        foreach (var fil in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(fil, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var laeser = new StreamReader(stream, System.Text.Encoding.Latin1);
            var tekst = laeser.ReadToEnd();
            tekst.Contains(Id, StringComparison.Ordinal).ShouldBeFalse(fil);
            tekst.Contains(Hemmelig, StringComparison.Ordinal).ShouldBeFalse(fil);
        }
    }
}
