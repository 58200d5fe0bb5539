using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>The dashboard of a data folder, served by a process, and every page that links lead to from its front page.</summary>
internal sealed partial class ServedPages : IDisposable
{
    private const string Password = "et langt kodeord til prøven";

    private readonly Koerende _process;
    private readonly Uri _root;

    /// <param name="settings">The settings' file beside the data folder, which is written.</param>
    public ServedPages(string data, string settings)
    {
        var hash = Brugere.Hash(Password);
        File.WriteAllText(
            settings,
            JsonSerializer.Serialize(
                new
                {
                    dashboard = new
                    {
                        brugere = new[] { Roller.Laeser, Roller.Operatoer }.Select(r => new
                        {
                            navn = r,
                            kodeord = hash,
                            roller = new[] { Roller.Laeser, r }.Distinct(),
                        }),
                    },
                }
            )
        );
        _process = Programmet.Start(["serve", "--data", data, "--url", "http://127.0.0.1:0"]);
        _process.VentPaaFejl("Tjenesten svarer på ");
        _root = new(Address().Match(_process.Skrevet()).Value);
    }

    /// <summary>All that a user with the role can come to, each page with its address.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(string role)
    {
        using var client = new HttpClient { BaseAddress = _root };
        var token = Token().Match(await client.GetStringAsync("/login")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["navn"] = role,
                ["kodeord"] = Password,
                ["__RequestVerificationToken"] = token,
            }
        );
        using var answer = await client.PostAsync("/login", form);
        answer.IsSuccessStatusCode.ShouldBeTrue();

        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        // The lists are pages of an API too.
        var waiting = new Queue<string>(["/", "/revision", "/api/koersler", "/api/leveringer", "/api/karantaene", "/metrics"]);
        while (waiting.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path))
            {
                continue;
            }

            using var page = await client.GetAsync(path);
            pages[path] = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
            foreach (var link in Link().Matches(pages[path]).Select(m => m.Groups[1].Value).Where(IsFollowed))
            {
                waiting.Enqueue(link);
            }
        }

        return pages;
    }

    public void Dispose()
    {
        _process.Draeb();
        _process.Dispose();
    }

    /// <summary>Figures by kommune and month are as many pages as there are of those, and the same page.</summary>
    private static bool IsFollowed(string link) =>
        !link.StartsWith("/resultater", StringComparison.Ordinal) || !link.Contains('?', StringComparison.Ordinal);

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/[^\"#]*)[\"#]")]
    private static partial Regex Link();
}
