using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.EndToEnd.Tests.Regelskift;

public sealed class BackfillTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public BackfillTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Backfill_StandsBesideUntilPublished_AndRollsBack()
    {
        var svar = Backfill();

        svar.Ud.ShouldStartWith("jobsamtaler v0002 ligger klar ved siden af v0001 under regelsæt 1.74: ");
        Gaeldende.ShouldBe("v0001");
        var manifest = Lager.Laes("v0002");
        manifest.SaettesIKraft.ShouldBeFalse();
        manifest.Uaendrede.ShouldContain("2025-05");
        manifest.Maaneder.Select(m => m.Maaned).ShouldContain("2025-07");
        var tal = manifest.Maaneder.Sum(m => m.AendredeTal);
        tal.ShouldBeGreaterThan(0);
        svar.Ud.ShouldContain($" {Host.Omgivelser.Tekst.Antal(tal)} tal er anderledes i {manifest.Maaneder.Count} af 5 måneder.");

        var anderledes = $"{Host.Omgivelser.Tekst.Antal(tal)} tal er anderledes i {manifest.Maaneder.Count} måneder.";
        Koer("publish", "--maaling", "jobsamtaler", "--version", "v0002")
            .Ud.ShouldStartWith(
                $"jobsamtaler v0002 er i kraft (før: v0001); {anderledes} Regelsæt 1.74 for 2025-04 – 2025-08 er nu fastholdt, "
                    + "til det slippes med 'pipeline regelsaet'.\n"
            );
        Gaeldende.ShouldBe("v0002");
        Koer("rollback", "--maaling", "jobsamtaler")
            .Ud.ShouldStartWith(
                $"jobsamtaler v0001 er i kraft (før: v0002); {anderledes} Regelsæt 1.74 for 2025-04 – 2025-08 er ikke længere fastholdt.\n"
            );
        Gaeldende.ShouldBe("v0001");
        Koer("rollback", "--maaling", "jobsamtaler")
            .ShouldSatisfyAllConditions(
                s => s.Slutkode.ShouldBe(3),
                s => s.Fejllinjer[0].ShouldStartWith("jobsamtaler gik tilbage fra v0002 til v0001 "),
                s => s.Fejllinjer[0].ShouldEndWith("--fra v0001'.")
            );
        Koer("rollback", "--maaling", "jobsamtaler", "--fra", "v0002")
            .ShouldSatisfyAllConditions(
                s => s.Slutkode.ShouldBe(0),
                s => s.Ud.ShouldStartWith("jobsamtaler er allerede gået tilbage fra v0002; v0001 er i kraft, som den var.\n")
            );
        Koer("rollback", "--maaling", "jobsamtaler", "--fra", "v0001").Slutkode.ShouldBe(2);
        Gaeldende.ShouldBe("v0001");
    }

    [Fact]
    public void Backfill_Again_FindsWhatItMade()
    {
        Backfill();

        Backfill().Ud.ShouldStartWith("jobsamtaler: intet at gøre; v0002 ligger allerede klar");

        Lager.Versioner().ShouldBe(["v0001", "v0002"]);
        Directory.GetDirectories(_temp["data/cubes/dele"]).ShouldBeEmpty();
    }

    [Fact]
    public void Backfill_UnderTheRulesInForce_HasNothingToDo() =>
        Koer("backfill", "--maaling", "jobsamtaler", "--fra", "2025-04", "--til", "2025-08", "--regler", "1.75")
            .Ud.ShouldBe("jobsamtaler: intet at gøre; v0001 er i kraft, og leveringer, regler og kode er de samme.\n");

    [Fact]
    public void Backfill_KilledAtTenRandomMoments_EndsAfterARerunInTheSameBytes()
    {
        Danmark2025.Spande(_temp["data"], 8);
        Kopier("uforstyrret");
        var start = TimeProvider.System.GetTimestamp();
        Programmet.Koer(Argumenter("uforstyrret")).Slutkode.ShouldBe(0);
        var varighed = TimeProvider.System.GetElapsedTime(start);
        var forventet = Udgivet("uforstyrret");
        // The same ten shares of a backfill's time every run; what they meet there still varies with the machine.
        var tilfaeldig = new Random(20251031);
        var draebte = 0;

        for (var i = 0; i < 10; i++)
        {
            Kopier($"{i}");
            var moment = varighed * (0.1 + (0.9 * tilfaeldig.NextDouble()));
            using (var koerende = Programmet.Start(Argumenter($"{i}")))
            {
                Thread.Sleep(moment);
                koerende.Draeb();
                draebte += koerende.Slut().Slutkode == 0 ? 0 : 1;
            }

            var svar = Backfill($"{i}");

            svar.Slutkode.ShouldBe(0, $"dræbt efter {moment}: {svar.Fejl}");
            Udgivet($"{i}").ShouldBe(forventet, $"dræbt efter {moment}");
            var skift = Koer("publish", "--maaling", "jobsamtaler", "--version", "v0002", "--data", _temp[$"{i}"]);
            skift.Slutkode.ShouldBe(0, $"dræbt efter {moment}: {skift.Fejl}");
        }

        draebte.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Backfill_GoesOnWithTheBucketsThatAreMeasured()
    {
        var (fra, til) = (new Domain.Kalender.Maaned(2025, 4), new Domain.Kalender.Maaned(2025, 8));
        var stand = Host.Produktion.Coverage.Trim(Danmark2025.Produkt(), Danmark2025.Spande(_temp["data"], 8), fra, til);
        using (var mappe = Host.Omgivelser.Datamappe.Laes(_temp["data"]))
        {
            var regler = Danmark2025.Produkt().Samtaleregler.Find("1.74");
            var sti = Path.Combine(
                mappe.Cubes,
                "dele",
                Host.Produktion.Maalegrundlag.Data(stand)[..16],
                $"{Definitions.Regler.Regeltekst.Hash(regler)[..16]}-{fra}-{til}"
            );
            // A bucket kept with a person too many: the figures tell whether it was used or measured again.
            var dele = new Measure.Jobsamtaler.Kubedele(sti);
            var opgave = new Measure.Jobsamtaler.Maaleopgave(
                regler,
                fra,
                til,
                stand.NyesteLevering.SidsteDag,
                (datasaet, spand) => stand.Filer(_temp["data"], datasaet.Navn, spand),
                3,
                1
            )
            {
                Dele = [dele],
            };
            Measure.Jobsamtaler.Jobsamtalemaaling.Koer(opgave, null, default);
            Enumerable.Range(0, 8).Where(dele.Har).ShouldBe([0, 1, 2]);
            File.WriteAllBytes(Path.Combine(sti, "bucket-001.kube"), [1, 2, 3]);
        }

        Koer([.. Argumenter(), "--dry-run"]).Ud.ShouldContain(" 3 af 8 spande er målt i forvejen.");
        Kopier("forfra");
        Directory.Delete(_temp["forfra/cubes/dele"], recursive: true);

        Backfill().Slutkode.ShouldBe(0);
        Backfill("forfra").Slutkode.ShouldBe(0);

        Udgivet("data").ShouldBe(Udgivet("forfra"));
    }

    [Theory]
    [InlineData(3, "Der mangler leveringer: ydelser for 2025-10–2026-02;", "2025-08", "2026-02", "1.74")]
    [InlineData(3, "Der mangler leveringer: ydelser for 2024-12–2025-02;", "2024-12", "2025-04", "1.74")]
    [InlineData(2, "Regelsættet '9.9' findes ikke;", "2025-04", "2025-08", "9.9")]
    [InlineData(2, "--til (2025-04) ligger før --fra (2025-08).", "2025-08", "2025-04", "1.74")]
    public void Backfill_BadInput_IsRefusedWithTheReason_AndNothingIsChanged(
        int slutkode,
        string saetning,
        string fra,
        string til,
        string regler
    )
    {
        var foer = Aftryk();

        var svar = Koer("backfill", "--maaling", "jobsamtaler", "--fra", fra, "--til", til, "--regler", regler);

        svar.Slutkode.ShouldBe(slutkode);
        svar.Fejl.ShouldContain(saetning);
        Aftryk().ShouldBe(foer);
    }

    [Fact]
    public void Backfill_NoDataFolder_IsRefused_AndMakesNone()
    {
        Backfill("ingen").Slutkode.ShouldBe(1);
        Directory.Exists(_temp["ingen"]).ShouldBeFalse();
    }

    [Fact]
    public void Publish_AVersionThatIsNotThere_ListsThoseThereAre_Exit2_AndNothingIsChanged()
    {
        var foer = Aftryk();

        var svar = Koer("publish", "--maaling", "jobsamtaler", "--version", "v0007");

        svar.Slutkode.ShouldBe(2);
        svar.Fejllinjer[0].ShouldBe("jobsamtaler har ingen version v0007; der er v0001.");
        Koer("rollback", "--maaling", "jobsamtaler").Slutkode.ShouldBe(2);
        Aftryk().ShouldBe(foer);
    }

    [Fact]
    public void Publish_AVersionWhoseFilesWereChanged_IsRefused_AndNothingIsChanged()
    {
        Backfill();
        var fil = Directory.GetFiles(_temp["data/published/jobsamtaler/v0002"], "data.parquet", SearchOption.AllDirectories)[^1];
        var anden = Directory.GetFiles(_temp["data/published/jobsamtaler/v0001"], "data.parquet", SearchOption.AllDirectories)[0];
        File.Copy(anden, fil, overwrite: true);

        var svar = Koer("publish", "--maaling", "jobsamtaler", "--version", "v0002");

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer[^1].ShouldContain("er ændret, efter at den blev udgivet");
        Gaeldende.ShouldBe("v0001");
    }

    private Versionslager Lager => new(_temp["data"], "jobsamtaler");

    private string Gaeldende => Lager.Current!;

    private Kommandosvar Backfill(string data = "data") => InProcess.Run(Argumenter(data));

    private string[] Argumenter(string data = "data") =>
        ["backfill", "--maaling", "jobsamtaler", "--fra", "2025-04", "--til", "2025-08", "--regler", "1.74", "--data", _temp[data]];

    private Kommandosvar Koer(params string[] args) => InProcess.Run(args.Contains("--data") ? args : [.. args, "--data", _temp["data"]]);

    /// <summary>Versions, and of v0002 the files and what the manifest says of the figures.</summary>
    private SortedDictionary<string, string> Udgivet(string data)
    {
        var lager = new Versionslager(_temp[data], "jobsamtaler");
        lager.Versioner().ShouldBe(["v0001", "v0002"]);
        var udgivet = Danmark2025.Aftryk(lager.VersionsMappe("v0002"), Manifest.Filnavn);
        foreach (var maaned in lager.Laes("v0002").Maaneder)
        {
            udgivet.Add(maaned.Maaned, $"{maaned.FilSha256} {maaned.IndholdSha256} {maaned.AendredeTal} {maaned.Afloeser}");
        }

        Directory.GetDirectories(lager.Mappe).Length.ShouldBe(2);
        return udgivet;
    }

    private SortedDictionary<string, string> Aftryk() => Danmark2025.Aftryk(_temp["data"], "logs", ".laas");

    private void Kopier(string til) => Folder.Copy(_temp["data"], _temp[til]);
}
