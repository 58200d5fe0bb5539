using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The README's example is what the program does.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static readonly string Rod = Path.GetDirectoryName(Definitioner.Mappe)!;
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Example_InputAndOutput_AreAsShown()
    {
        var blokke = Blokke("csv");
        File.ReadAllLines(Path.Combine(Rod, "eksempel/landing/2025-10/ydelser.csv")).ShouldBe(blokke[0]);

        Programmet.Koer("run", "--landing", Path.Combine(Rod, "eksempel/landing"), "--data", _temp["data"]).Slutkode.ShouldBe(0);
        Programmet.Koer("export", "jobsamtaler", "--data", _temp["data"], "--out", _temp["ud.csv"]).Slutkode.ShouldBe(0);

        var linjer = File.ReadAllLines(_temp["ud.csv"]);
        linjer[0].ShouldBe(blokke[1][0]);
        blokke[1].ShouldBeSubsetOf(linjer);
        blokke[1].Length.ShouldBe(4);
        var noter = File.ReadAllText(_temp["ud.csv.anmaerkninger.txt"]);
        noter.ShouldStartWith(
            "Anmærkninger til brug af tallene: Jobsamtaler til alle ydelsesmodtagere i jobcentrene\n\n1. Varighed 6 kan ikke bruges"
        );
        noter.ShouldContain("   Gælder 2020-07 – 2022-02; ydelsesgruppe a_dagpenge, alle; varighed 6.\n");
        noter.ShouldEndWith(
            "   Gælder alle måneder; alle rækker.\n"
                + "   Kilde: Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Anmærkninger til brug af målingen”.\n"
        );
    }

    [Fact]
    public void EveryCommandShown_IsACommand()
    {
        var hjaelp = Programmet.Koer("--help").Ud;
        var vist = File.ReadAllLines(Path.Combine(Rod, "README.md"))
            .SelectMany(l => l.Split("./pipeline ").Skip(1))
            .Select(r => r.Split(' ', '`', ':')[0])
            .Where(k => !k.StartsWith('-'))
            .Distinct()
            .ToList();
        vist.Count.ShouldBeGreaterThan(4);
        vist.ShouldAllBe(k => hjaelp.Contains($"\n  {k} "));
    }

    private static List<string[]> Blokke(string sprog) =>
        [
            .. File.ReadAllText(Path.Combine(Rod, "README.md"))
                .Split("```" + sprog + "\n")
                .Skip(1)
                .Select(b => b.Split("```")[0].TrimEnd('\n').Split('\n')),
        ];
}
