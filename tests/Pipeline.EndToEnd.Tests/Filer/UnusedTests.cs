using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Filer;

/// <summary>What a run did not use, and how old what it used is, is told where people look.</summary>
public sealed class UnusedTests : RunTest
{
    [Fact]
    public void Status_AfterARun_TellsTheAgeOfTheDataAndWhatWasNotUsed()
    {
        Dan(personer: 100, new(2025, 8), new(2025, 10));
        var landing = Temp["data/landing"];
        File.Move(Path.Combine(landing, "2025-10/visitation.csv"), Path.Combine(landing, "2025-08/visitation.csv"));
        File.WriteAllText(Path.Combine(landing, "2025-10/notat.txt"), "");
        var samtaler = Path.Combine(landing, "2025-10/samtaler.csv");
        File.WriteAllLines(samtaler, File.ReadAllLines(samtaler).Select((l, i) => i == 0 ? $"{l.ToUpperInvariant()};Note" : $"{l};x"));
        Run(0, [.. Jobsamtaler]);

        var status = Run(0, "status").Ud;

        status.ShouldContain("\nData i brug\n  2025-10: ");
        status.ShouldContain("\n  2025-08 (2 måneder ældre end den nyeste levering): visitation\n");
        status.ShouldContain(
            "\nIkke brugt af leveringerne ved seneste udtræk\n  '2025-10/notat.txt' er ikke et kendt datasæt og er ikke læst.\n"
                + "  '2025-10/samtaler.csv' har ukendte kolonner, som ikke er læst: kolonne 7 (ligner mest dato).\n"
        );
        Run(0, "export", "ops.ubrugt", "--out", Temp["ud.csv"]);
    }

    [Fact]
    public void Run_NewestDeliveryByAnotherName_IsRefused_Exit3_AndWorksWhenItIsRenamed()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        var file = Temp["data/landing/2025-10/bopael.csv"];
        File.Copy(file, Temp["data/landing/2025-09/bopael.csv"]);
        File.Move(file, Temp["data/landing/2025-10/Bopael.csv"]);

        Run(3, [.. Jobsamtaler])
            .Fejl.ShouldContain("filen 'Bopael.csv' ligner datasættet bopael, men hedder ikke sådan; kald den 'bopael.csv'.");
        Run(3, "plan");

        File.Move(Temp["data/landing/2025-10/Bopael.csv"], file);
        Run(0, [.. Jobsamtaler]);
    }

    private Kommandosvar Run(int exit, params string[] args)
    {
        var answer = InProcess.Run([.. args, "--data", Temp["data"]]);
        answer.Slutkode.ShouldBe(exit, answer.Fejl);
        return answer;
    }
}
