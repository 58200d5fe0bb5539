using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;

namespace Pipeline.EndToEnd.Tests.Completeness;

/// <summary>A country's delivery without one of its kommuner is refused with the kommune's name, whichever of its files lacks it.</summary>
public sealed class MissingMunicipalityTests : IDisposable
{
    private readonly Tempmappe _temp = new();
    private readonly Dictionary<string, string> _lives = [];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void NewMonth_WithoutAKommune_IsRefused_AndSoIsAPublishedMonthSentAgain()
    {
        Generate(new(2025, 10), "all");
        Generate(new(2025, 9), "landing");
        foreach (var row in File.ReadLines(_temp["all/2025-10/bopael.csv"]).Select(l => l.Split(';')))
        {
            _lives[row[0]] = row[1];
        }

        Run().ShouldSatisfyAllConditions(r => r.Slutkode.ShouldBe(0, r.Fejl));

        Without("ydelser", "751");
        Refused("jobsamtaler: ydelser 2025-10, kommune 751 Aarhus, har ", " i månederne før.");

        Without("visitation", "101");
        Refused("visitation 2025-10, kommune 101 København, har ", " i leveringen før (2025-09).");

        Without("bopael", "851");
        Refused("bopael 2025-10, kommune 851 Aalborg, har ", " i leveringen før (2025-09).");

        // A month that is published, sent again without it.
        Without("ydelser", "101", "2025-09");
        Refused("ydelser 2025-09, kommune 101 København, har ", " i den levering, de gældende tal er målt af.");
    }

    private void Generate(Domain.Kalender.Maaned to, string folder) =>
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 20_000,
                Fra = new(2025, 8),
                Til = to,
                Ud = _temp[folder],
            }
        );

    private void Refused(params string[] sentences)
    {
        var answer = Run();
        answer.Slutkode.ShouldBe(3, answer.Ud);
        Array.ForEach(sentences, s => answer.Fejl.ShouldContain(s));
    }

    /// <summary>Delivers the month as it should be, but for the rows of those who live in the kommune in one file.</summary>
    private void Without(string dataset, string kommune, string month = "2025-10")
    {
        Whole();
        var file = _temp[$"landing/{month}/{dataset}.csv"];
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines.Where(l => _lives.GetValueOrDefault(l.Split(';')[0]) != kommune));
    }

    private void Whole()
    {
        Directory.CreateDirectory(_temp["landing/2025-10"]);
        foreach (var file in Directory.GetFiles(_temp["all/2025-10"]))
        {
            File.Copy(file, _temp[$"landing/2025-10/{Path.GetFileName(file)}"], overwrite: true);
        }
    }

    private Kommandosvar Run(params string[] more) =>
        InProcess.Run(["run", "--maaling", "jobsamtaler", "--landing", _temp["landing"], "--data", _temp["data"], .. more]);
}
