using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;

namespace Pipeline.EndToEnd.Tests;

/// <summary>A folder with a small Denmark's deliveries, and the program run on it.</summary>
public abstract class RunTest : IDisposable
{
    private readonly Tempmappe _temp = new();

    /// <summary>The measurement most of these tests are about; what all of them together do has tests of its own.</summary>
    private protected static readonly string[] Jobsamtaler = ["run", "--maaling", "jobsamtaler"];

    private protected Tempmappe Temp => _temp;

    public void Dispose()
    {
        _temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void Dan(int personer, Maaned fra, Maaned til) =>
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = personer,
                Fra = fra,
                Til = til,
                Ud = _temp["data/landing"],
            }
        );

    private protected Kommandosvar Koer(params string[] args) =>
        InProcess.Run(args.Contains("--data") ? args : [.. args, "--data", _temp["data"]]);

    private protected List<Dictionary<string, string>> Eksporter(params string[] mere)
    {
        Koer(["export", "jobsamtaler", "--out", _temp["ud.csv"], .. mere]).Slutkode.ShouldBe(0);
        return Csv.Laes(_temp["ud.csv"]);
    }
}
