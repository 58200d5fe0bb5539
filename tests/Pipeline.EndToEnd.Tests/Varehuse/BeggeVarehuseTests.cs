using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Varehuse;

/// <summary>The whole program on both warehouses: the same commands, the same answers, the same bytes out.</summary>
public sealed class BeggeVarehuseTests : IDisposable
{
    private static readonly string[] Maalinger = ["jobsamtaler", "aktive_tilbud", "skaerpet_tilsyn", "fuldtidspersoner"];

    /// <summary>Whatever names a run or a time is each store's own.</summary>
    private static readonly string[] Tabeller =
    [
        .. Maalinger,
        .. Maalinger.Select(m => $"{m}_versioner"),
        .. Maalinger.Select(m => $"{m}_bi"),
        "i_kraft",
        "dim_kommune",
        "dim_region",
        "dim_jobcenter",
        "dim_maaned",
        "dim_ydelsesgruppe",
        "dim_varighed",
        "ops.karantaene",
    ];

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [PgFact]
    public void EveryCommand_OnBothStores_GivesTheSame()
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 500,
                Fra = new(2024, 10),
                Til = new(2025, 10),
                Ud = _temp["landing"],
            }
        );
        using var database = new Testdatabase();
        File.WriteAllText(_temp["hemmelig"], database.Forbindelse);
        // The owner for the first run alone; then the writer, who can make nothing.
        Dictionary<string, string> ejer = new()
        {
            ["PIPELINE_DATABASE"] = database.Forbindelse,
            ["PIPELINE_DATABASE_EJER_FIL"] = _temp["hemmelig"],
        };
        Ens(["run", "--landing", _temp["landing"], "--maaling", .. Maalinger], [], ejer);
        string[] skriver = ["--database", database.Som("pipeline_writer")];

        Ens(["run", "--landing", _temp["landing"], "--maaling", .. Maalinger], skriver).ShouldContain("intet nyt siden sidste kørsel");
        string[] backfill = ["backfill", "--maaling", "jobsamtaler", "--fra", "2025-01", "--til", "2025-10", "--regler", "1.74"];
        Ens(backfill, skriver).ShouldContain("v0002 ligger klar");
        Ens(["publish", "--maaling", "jobsamtaler", "--version", "v0002"], skriver).ShouldContain("v0002 er i kraft");
        Ens(["rollback", "--maaling", "jobsamtaler"], skriver).ShouldContain("v0001 er i kraft");
        Ens(["publish", "--maaling", "jobsamtaler", "--version", "v0002"], skriver);

        foreach (var tabel in Tabeller)
        {
            Eksporter(tabel, [], skriver).ShouldBe(Eksporter(tabel, [], null), tabel);
        }

        // The views with names have every row once.
        foreach (var maaling in Maalinger)
        {
            Linjer($"{maaling}_bi").ShouldBe(Linjer(maaling), maaling);
        }

        Eksporter("jobsamtaler", ["--version", "v0001"], skriver).ShouldBe(Eksporter("jobsamtaler", ["--version", "v0001"], null));
        Koer(["status"], skriver, null).Ud.Split('\n').Count(l => l.Contains("v000", StringComparison.Ordinal)).ShouldBe(4);

        // What was made in the one folder belongs to its database, and not to the other's.
        var fremmed = Programmet.Koer(
            ["publish", "--maaling", "jobsamtaler", "--version", "v0001", "--data", _temp["sqlite"], .. skriver],
            null
        );
        (fremmed.Slutkode, fremmed.Fejl).ShouldBe((2, fremmed.Fejl));
        fremmed.Fejl.ShouldContain("har sit varehus i SQLite i datamappen, men --database nævner PostgreSQL");
        // Nor when somebody says that it is to be.
        File.Delete(_temp["sqlite/varehus.json"]);
        Programmet
            .Koer(["publish", "--maaling", "jobsamtaler", "--version", "v0001", "--data", _temp["sqlite"], .. skriver], null)
            .ShouldSatisfyAllConditions(a => a.Slutkode.ShouldBe(2), a => a.Fejl.ShouldContain("hører til en anden datamappe"));
    }

    /// <summary>What the command says on both stores, which is the same but for the folder.</summary>
    private string Ens(string[] kommando, string[] valg, Dictionary<string, string>? miljoe = null)
    {
        var (paaServer, indlejret) = (Koer(kommando, valg, miljoe).Ud, Koer(kommando, null, null).Ud);
        paaServer.ShouldBe(indlejret);
        return indlejret;
    }

    private int Linjer(string tabel) => Eksporter(tabel, [], null).Split('\n').Length;

    private string Eksporter(string tabel, string[] version, string[]? valg)
    {
        Koer(["export", tabel, .. version, "--out", _temp["ud.csv"]], valg, null);
        return File.ReadAllText(_temp["ud.csv"]);
    }

    /// <param name="valg">Null: the embedded store.</param>
    private Kommandosvar Koer(string[] kommando, string[]? valg, Dictionary<string, string>? miljoe)
    {
        string[] args = [.. kommando, "--data", _temp[valg is null ? "sqlite" : "postgres"], .. valg ?? []];
        var svar = miljoe is null ? InProcess.Run(args) : Programmet.Koer(args, miljoe);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return svar;
    }
}
