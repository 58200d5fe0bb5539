using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Dapper;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Ruter;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>Calls as a browser makes them: the form's page first, then the form with its token.</summary>
internal static partial class Klienter
{
    public const string Kodeord = "et langt kodeord til prøven";

    public static readonly string Hash = Brugere.Hash(Kodeord);

    public static Func<DashboardIndstillinger, DashboardIndstillinger> Med(params string[] roller) =>
        v => v with { Brugere = [new("anne", Hash, roller)] };

    public static HttpClient Klient(Vaert vaert) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = vaert.Rod };

    public static async Task<HttpClient> LoggetInd(Vaert vaert)
    {
        var klient = Klient(vaert);
        var svar = await Send(klient, "/login", "/login", new() { ["navn"] = "anne", ["kodeord"] = Kodeord });
        svar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        svar.Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("pipeline=") && c.Contains("httponly") && c.Contains("samesite=lax"));
        return klient;
    }

    /// <summary>As a browser does: the form's page first, then the form with its token.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient klient, string side, string sti, Dictionary<string, string> felter)
    {
        var html = await klient.GetStringAsync(side);
        felter["__RequestVerificationToken"] = TokenOf(html);
        return await klient.PostAsync(sti, new FormUrlEncodedContent(felter));
    }

    public static string TokenOf(string html) => Token().Match(html).Groups[1].Value;

    public static List<string> Spor(Vaert vaert)
    {
        using var f = vaert.Varehus.Aabn();
        return
        [
            .. f.Query<string>(
                "select bruger || '|' || handling || '|' || coalesce(genstand, '') || '|' || coalesce(formaal, '') || '|' || udfald from ops.revision"
            ),
        ];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
