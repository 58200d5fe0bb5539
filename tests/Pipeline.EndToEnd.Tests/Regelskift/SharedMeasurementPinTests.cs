using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>Products of one measurement are pinned each for itself, and a mean over 12 months is of one rule set (docs/decisions/0035-pinned-rule-sets.md).</summary>
public sealed class SharedMeasurementPinTests : IDisposable
{
    private const string Regler = "1.1";
    private const string Tilsyn = "skaerpet_tilsyn";

    private static readonly string[] Sammen = ["aktive_tilbud", Tilsyn];

    private readonly Tempmappe _temp = new();

    public SharedMeasurementPinTests() =>
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 200,
                Fra = new(2023, 7),
                Til = new(2025, 9),
                SkrivFra = new(2023, 7),
                SkrivTil = new(2025, 9),
                Seed = 1,
                Ud = _temp["landing"],
            }
        );

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Pin_OfOneProduct_LeavesTheOthers_AndItsMeanIsOfTwelveMonthsUnderItsRules()
    {
        Run("data", Sammen);
        Run("andet", [Tilsyn], "--regler", Regler);
        Run("data", [Tilsyn], "--regler", Regler, "--til", "2025-08");
        Directory.Delete(_temp["data/cubes"], recursive: true);

        // The warehouse's marks of what was last measured go too, so that everything is measured again.
        Array.ForEach(Directory.GetFiles(_temp["data/warehouse"], "*.grundlag"), File.Delete);
        var ud = Run("data", Sammen);

        ud.ShouldContain($"{Tilsyn}: ingen måned er ændret; v0002 er i kraft. Regelsæt {Regler} for 2025-07 – 2025-08 er fastholdt.");
        ud.ShouldContain("aktive_tilbud: ingen måned er ændret; v0001 er i kraft.\n");
        var (lager, andet) = (new Versionslager(_temp["data"], Tilsyn), new Versionslager(_temp["andet"], Tilsyn));
        var foerste = lager.Laes("v0001");
        lager.Laes("v0002").Maaneder.Select(m => m.Maaned).ShouldBe(["2025-07", "2025-08"]);
        foreach (var maaned in lager.Laes("v0002").Maaneder)
        {
            maaned.IndholdSha256.ShouldBe(andet.Laes("v0001").Find(maaned.Maaned)!.IndholdSha256);
            maaned.IndholdSha256.ShouldNotBe(foerste.Find(maaned.Maaned)!.IndholdSha256);
        }

        // September's mean takes in July and August, and stands as it did before they were pinned.
        lager.Laes("v0002").IKraft["2025-09"].ShouldBe("v0001");
    }

    private string Run(string data, string[] maalinger, params string[] mere)
    {
        var svar = InProcess.Run([
            "run",
            "--maaling",
            .. maalinger,
            "--landing",
            _temp["landing"],
            "--data",
            _temp[data],
            "--fra",
            "2025-07",
            .. mere,
        ]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return svar.Ud;
    }
}
