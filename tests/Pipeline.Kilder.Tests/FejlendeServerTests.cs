using Microsoft.AspNetCore.Http;
using Pipeline.Domain.Kilder;
using static Pipeline.Kilder.Tests.Kildeserver;
using static Pipeline.Kilder.Tests.Statistikbank;

namespace Pipeline.Kilder.Tests;

/// <summary>A real server that misbehaves on purpose: what may pass is tried again, what will not is said in one sentence, and nothing is delivered of it.</summary>
public sealed class FejlendeServerTests : Kildetest
{
    public static TheoryData<string> Forbigaaende =>
        ["500", "503", "429", "429 sekund", "429 dato", "408", "afbrudt", "halv JSON", "tomt svar", "ødelagt gzip"];

    [Theory]
    [MemberData(nameof(Forbigaaende))]
    public async Task WhatMayPass_IsTriedAgain_AndTheAnswerDelivered(string fejl)
    {
        await using var server = await Start(Fejlsvar(fejl), Json(Svar));
        var udfald = Hent(Kilde(server.Adresse));
        udfald.Fejl.ShouldBeNull();
        Linjer(udfald).ShouldBe(Ventet);
        server.Modtaget.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Forbigaaende))]
    public async Task WhatDoesNotPass_IsGivenUp_AfterTheAttemptsAllowed(string fejl)
    {
        await using var server = await Start(Fejlsvar(fejl == "429 sekund" ? "429" : fejl));
        var udfald = Hent(Kilde(server.Adresse));
        udfald.Fejl.ShouldNotBeNull().ShouldStartWith("Kilden statistikbanken (127.0.0.1, REGK31) ");
        udfald.Fejl.ShouldContain("Forsøgt 3 gange; kør igen senere");
        udfald.Filer.ShouldBeEmpty();
        server.Modtaget.Count.ShouldBe(3);
    }

    [Fact]
    public async Task RetryAfter_IsWaitedFor()
    {
        await using var server = await Start(Status(429, ventIgen: "1"), Json(Svar));
        var start = TimeProvider.System.GetTimestamp();
        Hent(Kilde(server.Adresse)).Fejl.ShouldBeNull();
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task RetryAfter_LongerThanWeWait_IsLeftToTheNextRun()
    {
        await using var server = await Start(Status(429, ventIgen: "3600"));
        Hent(Kilde(server.Adresse)).Fejl.ShouldNotBeNull().ShouldContain("beder om, at der ventes 3600 sekunder; kør igen senere.");
        server.Modtaget.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("HTML", "svarede med en side i stedet for tal ('Vi holder lukket')")]
    [InlineData("HTML som JSON", "svarede med en side i stedet for tal")]
    [InlineData("forkert type", "svarede med indhold af typen 'application/pdf', ikke JSON")]
    [InlineData("fejltekst", "svarede 200 med teksten 'Tabellen er spærret.' i stedet for tal")]
    [InlineData("fejltekst i JSON", "svarede 200 med teksten 'Tabellen er spærret.' i stedet for tal")]
    [InlineData("400", "svarede 400 med teksten 'Ukendt dimension'; ret parametrene")]
    [InlineData("404", "svarede 404: tabellen findes ikke")]
    [InlineData("302", "svarede 302 og viste et andet sted hen")]
    [InlineData("204", "svarede 204 uden tal")]
    [InlineData("anden JSON", "svarede i en anden form end JSON-stat")]
    [InlineData("fejl i JSON", "svarede 200 med fejlen 'Værdien findes ikke'")]
    [InlineData("for få tal", "har 2 tal, men dimensionerne giver 12; svaret er ikke helt.")]
    public async Task WhatWillNotPass_IsSaidAtOnce_WithoutNewAttempts(string fejl, string besked)
    {
        await using var server = await Start(Fejlsvar(fejl));
        var udfald = Hent(Kilde(server.Adresse));
        udfald.Fejl.ShouldNotBeNull().ShouldContain(besked);
        udfald.Filer.ShouldBeEmpty();
        server.Modtaget.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Slow_IsGivenUp_AtTheTimeout()
    {
        await using var server = await Start(Langsom(TimeSpan.FromMinutes(1), Svar));
        var graenser = Graenser with { Timeout = TimeSpan.FromMilliseconds(300), Genforsoeg = 1 };
        Hent(Kilde(server.Adresse, graenser)).Fejl.ShouldNotBeNull().ShouldContain("svarede ikke helt inden 0,3 sekunder");
        server.Modtaget.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AGigabyteOfJunk_IsNotReadToItsEnd(bool sigHvorMeget)
    {
        await using var server = await Start(Skrald(1_000_000_000, sigHvorMeget));
        Hent(Kilde(server.Adresse)).Fejl.ShouldNotBeNull().ShouldContain("svarede med mere end 2 MB");
        Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length).ShouldBeLessThan(3_000_000);
        server.Modtaget.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Budget_OfRequests_IsNotExceeded()
    {
        await using var server = await Start(Status(500));
        var graenser = Graenser with { Genforsoeg = 10, Anmodninger = 3 };
        Hent(Kilde(server.Adresse, graenser)).Fejl.ShouldNotBeNull().ShouldContain("har fået de 3 anmodninger, en kørsel må bruge");
        server.Modtaget.Count.ShouldBe(3);
    }

    [Fact]
    public async Task ASourceThatGoesOnFailing_IsLeftInPeace()
    {
        await using var server = await Start(Status(500));
        var graenser = Graenser with { Genforsoeg = 10, AfbrydEfter = 4 };
        Hent(Kilde(server.Adresse, graenser)).Fejl.ShouldNotBeNull().ShouldContain("har svigtet mange gange i træk");
        server.Modtaget.Count.ShouldBe(4);
    }

    [Fact]
    public async Task NoServer_IsSaid()
    {
        var server = await Start(Json(Svar));
        var adresse = server.Adresse;
        await server.DisposeAsync();
        Hent(Kilde(adresse)).Fejl.ShouldNotBeNull().ShouldContain("kan ikke nås.");
    }

    private static Func<HttpContext, Task> Fejlsvar(string fejl) =>
        fejl switch
        {
            "429 sekund" => Status(429, ventIgen: "1"),
            "429 dato" => Status(429, ventIgen: "Wed, 05 Nov 2020 00:00:00 GMT"),
            "afbrudt" => Afbrudt(Svar.Replace("å", "aa").Replace("Å", "AA").Replace("ø", "oe"), 400),
            "halv JSON" => Json(Svar[..500]),
            "tomt svar" => Json(""),
            "ødelagt gzip" => h =>
            {
                h.Response.Headers.ContentEncoding = "gzip";
                return Json("dette er ikke pakket")(h);
            },
            "HTML" => Json("<!DOCTYPE html><html><head><title>Vi holder lukket</title></head></html>", "text/html; charset=utf-8"),
            "HTML som JSON" => Json("\uFEFF  <html><body>Fejl</body></html>"),
            "forkert type" => Json(Svar, "application/pdf"),
            "fejltekst" => Json("Tabellen er spærret.", "text/plain; charset=utf-8"),
            "fejltekst i JSON" => Json("\"Tabellen er spærret.\""),
            "400" => Status(400, "Ukendt dimension"),
            "302" => h =>
            {
                h.Response.Redirect("http://127.0.0.1:1/");
                return Task.CompletedTask;
            },
            "anden JSON" => Json("{\"tal\":[1,2,3]}"),
            "fejl i JSON" => Json("{\"errorTypeCode\":\"EXTRACT-NOTFOUND\",\"message\":\"Værdien findes ikke\"}"),
            "for få tal" => Json(Svar[..Svar.IndexOf("\"value\"", StringComparison.Ordinal)] + "\"value\":[1,2]}}"),
            _ => Status(int.Parse(fejl, null)),
        };
}
