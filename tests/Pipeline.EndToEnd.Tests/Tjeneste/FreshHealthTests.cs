using System.Net;
using Microsoft.AspNetCore.Builder;
using Pipeline.Host.Tjeneste;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary><c>/health/fresh</c> tells the products that are late, and leaves readiness as it is.</summary>
public sealed class FreshHealthTests
{
    [Theory]
    [InlineData("", HttpStatusCode.OK, "frisk\n")]
    [InlineData("jobsamtaler: 2025-11 var ventet.", HttpStatusCode.ServiceUnavailable, "jobsamtaler: 2025-11 var ventet.\n")]
    public async Task Fresh_LateProducts_AreTold(string late, HttpStatusCode status, string text)
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        Sundhed.Tilfoej(app, _ => Task.FromResult<IReadOnlyList<string>>([]));
        Sundhed.Fresh(app, () => late.Length == 0 ? [] : [late]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        var answer = await client.GetAsync("/health/fresh");

        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((status, text));
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
