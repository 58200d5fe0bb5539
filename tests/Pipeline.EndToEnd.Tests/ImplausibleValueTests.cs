using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Values that cannot be, in a delivery that is right otherwise.</summary>
public sealed class ImplausibleValueTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("personer", "1985-05-05", "2099-05-05", "uden_for_graenser")]
    [InlineData("personer", "1985-05-05", "1000-05-05", "uden_for_graenser")]
    [InlineData("fritagelser", "2024-12-30", "0225-12-30", "uden_for_graenser")]
    [InlineData("fritagelser", "2024-12-30", "2024-12-32", "ikke_dato")]
    public void Run_RefusesTheRow_AndSaysWhy(string datasaet, string right, string wrong, string code)
    {
        Folder.Copy(Path.Combine(AppContext.BaseDirectory, "Cases", "D13", "landing-registreret"), _temp["landing"]);
        var file = _temp[$"landing/2025-01/{datasaet}.csv"];
        File.WriteAllText(file, File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));

        var answer = InProcess.Run("run", "--maaling", "jobsamtaler", "--landing", _temp["landing"], "--data", _temp["data"]);

        answer.Slutkode.ShouldBe(3);
        answer.Fejl.ShouldContain($"Leveringen 2025-01 af {datasaet} er afvist: 1 af 3 rækker (33,33 %) har fejl");
        answer.Fejl.ShouldContain($"mest {code} (1)");
    }
}
