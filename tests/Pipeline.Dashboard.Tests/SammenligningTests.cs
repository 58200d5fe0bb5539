using System.Net;
using Pipeline.Dashboard.Tests.Opsaetning;

namespace Pipeline.Dashboard.Tests;

[Collection("lager")]
public sealed class SammenligningTests(Lager lager)
{
    [Fact]
    public async Task LargestDifferences_AreToldByNameAndNotByCode()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        using var klient = new HttpClient { BaseAddress = vaert.Rod };

        var side = WebUtility.HtmlDecode(await klient.GetStringAsync("/sammenlign/jobsamtaler?a=v0012&b=v0013"));

        var raekker = side.Split("De største forskelle</caption>")[^1]
            .Split("<th scope=\"row\">")
            .Skip(1)
            .Select(r => r.Split('<')[0])
            .ToList();
        raekker.ShouldNotBeEmpty();
        raekker.ShouldContain(r => r.Contains(", alle ydelsesgrupper, "), string.Join("\n", raekker));
        raekker.ShouldAllBe(r => !r.Contains("kommune, ") && !r.Contains("12+") && !r.Contains(", alle,"));
    }
}
