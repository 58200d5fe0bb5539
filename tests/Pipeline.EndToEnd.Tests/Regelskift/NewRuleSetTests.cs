using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>A rule set that comes as a file alone goes through every part of the program: plan, run, backfill, diff, publication and pages.</summary>
public sealed partial class NewRuleSetTests : IDisposable
{
    private const string Password = "et langt kodeord til prøven";

    private const string Rules = """
        version: "9.99"
        dato: 2031-01-31
        bygger_paa: "1.75"

        aendringer:
          - id: fra_40_aar
            tekst: >-
              Målingen omfatter personer, der er fyldt 40 år.
            kilde: Nyt i Version 9.99, 1. punkt
            perioder: alle
            ydelsesgrupper: alle
            regler:
              alder:
                mindst: 40
        """;

    private readonly Tempmappe _temp = new();
    private readonly ProgramCopy _program;

    public NewRuleSetTests(Danmark2025 danmark)
    {
        danmark.Kopier(_temp["data"]);
        _program = new(_temp["program"]);
        File.WriteAllText(Path.Combine(_program.Pipelines, "jobsamtaler/regler/9.99.yaml"), Rules);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task RuleSetAddedAsAFile_PlansRunsBackfillsDiffsPublishesAndIsShown()
    {
        Run("plan", "--regler", "9.99").ShouldContain("nye regler 1.75 → 9.99 (9.99+fra_40_aar)");
        Run("backfill", "--fra", "2025-06", "--til", "2025-08", "--regler", "9.99").ShouldContain("v0002 ligger klar");
        var diff = Run("diff", "v0001", "v0002", "--efter-regel");
        diff.ShouldContain("9.99+fra_40_aar");
        Run("publish", "--version", "v0002").ShouldContain("v0002 er i kraft");
        Run("run", "--regler", "9.99").ShouldContain("jobsamtaler v0003 udgivet under regelsæt 9.99: 4 måneder");

        using var service = Serve();
        using var client = await LoggedIn(service);
        (await Page(client, "/versioner/jobsamtaler")).ShouldContain("<td>9.99</td>");
        (await Page(client, "/maaneder/jobsamtaler/2025-06")).ShouldContain("Måneden er fastholdt på regelsæt 9.99");
        (await Page(client, "/resultater?maaned=2025-06&varighed=i+alt")).ShouldContain("Regelsæt 9.99.");
        (await Page(client, "/sammenlign/jobsamtaler?a=v0001&b=v0002")).ShouldContain("fyldt 40 år");
    }

    private string Run(string command, params string[] options)
    {
        var answer = _program.Run([command, "--maaling", "jobsamtaler", "--data", _temp["data"], .. options]);
        answer.Slutkode.ShouldBe(0, $"{command}: {answer.Fejl}");
        return answer.Ud;
    }

    private Koerende Serve()
    {
        var settings = new
        {
            dashboard = new { brugere = new[] { new Brugerindstilling("anne", Brugere.Hash(Password), [Roller.Laeser]) } },
        };
        File.WriteAllText(_temp["appsettings.json"], JsonSerializer.Serialize(settings, JsonSerializerOptions.Web));
        var service = _program.Start(["serve", "--data", _temp["data"], "--url", "http://127.0.0.1:0"]);
        service.VentPaaFejl("Tjenesten svarer på ");
        return service;
    }

    /// <summary>As a browser does it: the form first, then the form with its token.</summary>
    private static async Task<HttpClient> LoggedIn(Koerende service)
    {
        var client = new HttpClient { BaseAddress = new(Address().Match(service.Skrevet()).Value) };
        var fields = new Dictionary<string, string>
        {
            ["navn"] = "anne",
            ["kodeord"] = Password,
            ["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync("/login")).Groups[1].Value,
        };
        (await client.PostAsync("/login", new FormUrlEncodedContent(fields))).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/");
        return client;
    }

    private static async Task<string> Page(HttpClient client, string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path));

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
