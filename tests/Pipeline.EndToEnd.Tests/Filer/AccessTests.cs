using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests.Filer;

/// <summary>What the machine keeps from the program is one sentence.</summary>
public sealed class AccessTests : IDisposable
{
    private static readonly string Example = Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "eksempel/landing");

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [AccessFact]
    public void Run_WithoutAccess_NamesWhatItMayNotRead()
    {
        Folder.Copy(Example, _temp["landing"]);
        SetMode(_temp["landing/2025-10/bopael.csv"], UnixFileMode.None);
        var answer = Run();
        answer.Slutkode.ShouldBe(3);
        answer
            .Fejllinjer[^1]
            .ShouldBe(
                "Leveringen 2025-10 af bopael er afvist: filen 'bopael.csv' må ikke læses; giv den bruger, der kører programmet, læseadgang til den."
            );

        SetMode(_temp["landing/2025-10"], UnixFileMode.None);
        answer = Run();
        answer.Slutkode.ShouldBe(1);
        answer
            .Fejllinjer[^1]
            .ShouldBe(
                $"Mappen '{_temp["landing/2025-10"]}' med leveringer kan ikke læses; giv den bruger, der kører programmet, adgang til den."
            );
        SetMode(_temp["landing/2025-10"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Serve_WithoutTimeZoneData_SaysWhatToInstall()
    {
        Directory.CreateDirectory(_temp["landing/2025-10"]);
        Directory.CreateDirectory(_temp["data"]);
        var answer = Programmet.Koer(
            ["serve", "--data", _temp["data"], "--url", "http://127.0.0.1:0"],
            new Dictionary<string, string> { ["TZDIR"] = _temp["ingen"] }
        );
        answer.Slutkode.ShouldBe(1);
        answer.Fejllinjer.ShouldHaveSingleItem().ShouldEndWith("installer pakken tzdata, og start igen.");
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private Kommandosvar Run() =>
        AccessFactAttribute.Run("run", "--landing", _temp["landing"], "--data", _temp["data"], "--maaling", "jobsamtaler");
}
