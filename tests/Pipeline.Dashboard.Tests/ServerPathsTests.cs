using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Publish.Varehuse;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>Where things lie on the server is shown to nobody who only reads.</summary>
[Collection("lager")]
public sealed partial class ServerPathsTests(Lager lager)
{
    private const string Secret = "hemmelig-mappe";
    private const string Sentence =
        "Mappen '/srv/" + Secret + "/landing' findes ikke; se /srv/" + Secret + "/data/logs/x.json, og kør igen.";

    [Theory]
    [InlineData("Der er intet varehus i '/srv/pipeline/data/warehouse'; kør igen.", "Der er intet varehus i '…/warehouse'; kør igen.")]
    [InlineData("Mappen '/leveringer' findes ikke.", "Mappen '…/leveringer' findes ikke.")]
    [InlineData("Filen '/srv/min mappe/a b.csv' er tom.", "Filen '…/a b.csv' er tom.")]
    [InlineData("Filen »/srv/x/y.csv« er tom.", "Filen »…/y.csv« er tom.")]
    [InlineData("se /srv/pipeline/data/logs/20251128.json.", "se …/20251128.json.")]
    [InlineData("   at A.B() in /_/src/Pipeline.Host/Program.cs:line 12", "   at A.B() in …/Program.cs:line 12")]
    [InlineData("Filen 'D:\\data\\landing\\x.csv' er tom; se D:\\data\\logs.", "Filen '…/x.csv' er tom; se …/logs.")]
    [InlineData("samtaler/2025-09.csv, linje 3 og/eller 4", "samtaler/2025-09.csv, linje 3 og/eller 4")]
    [InlineData("'2025-10/notat.txt' er ikke læst", "'2025-10/notat.txt' er ikke læst")]
    [InlineData("se https://docs.example.dk/drift/proxy, 24/12/2025 kl. 8", "se https://docs.example.dk/drift/proxy, 24/12/2025 kl. 8")]
    [InlineData("PostgreSQL db.example:5432/mart svarer ikke", "PostgreSQL db.example:5432/mart svarer ikke")]
    [InlineData("prøv /login", "prøv /login")]
    public void Sentence_WithAPath_KeepsItsLastName(string sentence, string shown) => ServerPaths.Hide(sentence).ShouldBe(shown);

    [Fact]
    public async Task Pages_AndAnswersToAReader_HaveNoPathOfTheServer()
    {
        using var data = new Copied(lager.Data);
        await using var vaert = await Vaert.Start(data.Folder, Med(Roller.Laeser));
        vaert.Drift.Nu.Add(new(Stortlager.LastRun, "run", null, Tilstand.IGang, "Udtræk", 0.5, Sentence, Stortlager.Nu, Sentence, null));
        using var klient = await LoggetInd(vaert);

        var told = 0;
        foreach (var page in await All(klient))
        {
            var answer = await klient.GetAsync(page);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

            text.ShouldNotContain(Secret, customMessage: page);
            text.ShouldNotContain(data.Folder, customMessage: page);
            FullPath().Match(text).Value.ShouldBe("", page);
            told += text.Contains("…/", StringComparison.Ordinal) ? 1 : 0;
        }

        told.ShouldBeGreaterThan(5);
    }

    /// <summary>What fails while a page is made tells where it failed.</summary>
    [Theory]
    [InlineData("/versioner/jobsamtaler")]
    [InlineData("/api/maaneder")]
    public async Task Errors_ToAReader_HaveNoPathOfTheServer(string page)
    {
        using var data = new Copied(lager.Data);
        File.WriteAllText(Path.Combine(data.Folder, "published", "jobsamtaler", "v0012", "_manifest.json"), "{");
        await using var vaert = await Vaert.Start(data.Folder, Med(Roller.Laeser));
        using var klient = await LoggetInd(vaert);

        var answer = await klient.GetAsync(page);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        ((int)answer.StatusCode).ShouldBe(500);
        text.ShouldContain("_manifest.json");
        text.ShouldNotContain(data.Folder);
    }

    /// <summary>The pages that are listed, and all those they lead to.</summary>
    private static async Task<IReadOnlyCollection<string>> All(HttpClient klient)
    {
        string[] listed =
        [
            .. HastighedTests.Sider,
            "/api/openapi.json",
            "/api/koersler",
            $"/api/koersler/{Stortlager.LastRun}",
            "/api/kontroller?produkt=jobsamtaler",
            "/api/leveringer",
            "/api/karantaene",
            "/findes-ikke",
            "/ingen-adgang",
            "/login",
        ];
        var pages = listed.ToHashSet(StringComparer.Ordinal);
        foreach (var page in listed)
        {
            var html = await (await klient.GetAsync(page)).Content.ReadAsStringAsync();
            pages.UnionWith(Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Take(5));
        }

        return [.. pages.Where(p => !p.StartsWith("/filer/", StringComparison.Ordinal))];
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"/(srv|tmp|home|root|var|work|mnt|opt|usr)/[\w.-]+")]
    private static partial Regex FullPath();

    /// <summary>The store with sentences about the server wherever one may stand.</summary>
    private sealed class Copied : IDisposable
    {
        public Copied(string from)
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(Folder, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            using var f = new SqliteVarehus(Folder).Aabn();
            f.Execute(
                """
                update ops.koersler set besked = @Sentence, udfald = 'fejlet' where koersel >= '202511';
                update ops.kontroller set besked = @Sentence, udfald = 'advarsel';
                update ops.ubrugt set tekst = @Sentence;
                """,
                new { Sentence }
            );
            Directory.CreateDirectory(Path.Combine(Folder, "logs"));
            File.WriteAllLines(
                Path.Combine(Folder, "logs", "pipeline-20251128.json"),
                [$$"""{"Timestamp":"2025-11-28T04:55:10+00:00","Level":"Error","RenderedMessage":"{{Sentence}}"}"""]
            );
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("stier-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
