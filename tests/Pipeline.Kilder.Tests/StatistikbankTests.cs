using System.Text.Json;
using static Pipeline.Kilder.Tests.Kildeserver;
using static Pipeline.Kilder.Tests.Statistikbank;

namespace Pipeline.Kilder.Tests;

/// <summary>StatBank's REGK31 as JSON-stat (issue text: never TOT with UE or I, one prisenhed, function codes without dots).</summary>
public sealed class StatistikbankTests : Kildetest
{
    [Theory]
    [InlineData("text/json; charset=utf-8")]
    [InlineData("application/json")]
    [InlineData("application/vnd.json-stat+json")]
    public async Task Accounts_AreDelivered_ACellARow_TheCountryLeftOut(string type)
    {
        await using var server = await Start(Json(Svar, type));
        var udfald = Hent(Kilde(server.Adresse));
        udfald.Fejl.ShouldBeNull();
        Linjer(udfald).ShouldBe(Ventet);
        udfald.Filer[0].Maaned.ToString().ShouldBe("2025-10");
    }

    [Fact]
    public async Task Request_IsPosted_WithEveryDimension()
    {
        await using var server = await Start(Json(Svar));
        Hent(Kilde(server.Adresse));
        var spurgt = server.Modtaget.ShouldHaveSingleItem();
        (spurgt.Metode, spurgt.Sti, spurgt.Autorisation).ShouldBe(("POST", "/v1/data", null));
        using var krop = JsonDocument.Parse(spurgt.Krop);
        krop.RootElement.GetProperty("table").GetString().ShouldBe("REGK31");
        krop.RootElement.GetProperty("format").GetString().ShouldBe("JSONSTAT");
        krop.RootElement.GetProperty("variables")
            .EnumerateArray()
            .Select(v => v.GetProperty("code").GetString())
            .ShouldBe(["OMRÅDE", "FUNKTION", "DRANST", "ART", "PRISENHED", "Tid"]);
    }

    [Fact]
    public async Task Answer_IsStoredAsReceived_AndReadAgainWithoutTheNet()
    {
        await using (var server = await Start(Json("\uFEFF" + Svar)))
        {
            Hent(Kilde(server.Adresse)).Fejl.ShouldBeNull();
            var svar = Directory
                .EnumerateFiles(Path.Combine(Data, "hentet", "statistikbanken", "svar"), "*.json", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".kilde.json"))
                .ShouldHaveSingleItem();
            File.ReadAllBytes(svar)[..3].ShouldBe([0xef, 0xbb, 0xbf]);
            File.ReadAllText(svar + ".kilde.json").ShouldContain("\"hentet\": \"2025-11-05T03:00:00+00:00\"");
            Directory.Delete(Path.Combine(Data, "hentet", "levering"), recursive: true);
            Linjer(Hent(Kilde(server.Adresse), i => i with { UdenNet = true })).ShouldBe(Ventet);
            server.Modtaget.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task SameAnswerNextMonth_IsTheSameDelivery()
    {
        await using var server = await Start(Json(Svar));
        var foerste = Hent(Kilde(server.Adresse)).Filer[0];
        var naeste = Hent(Kilde(server.Adresse), i => i with { Ur = new Ur(new(2025, 12, 5, 3, 0, 0, TimeSpan.Zero)) }).Filer[0];
        naeste.ShouldBe(foerste);
    }

    [Theory]
    [InlineData(
        "\"DRANST\",\"ART\"",
        "\"KONTOART\",\"ART\"",
        "har fået andre dimensioner: borte er 'DRANST', nye er 'KONTOART'; erklæret er"
    )]
    [InlineData("{\"TOT\":0}", "{\"UE\":0}", "har fået andre koder i ART: borte er 'TOT', nye er 'UE'; erklæret er 'TOT'.")]
    [InlineData("{\"LOBM\":0}", "{\"INDL\":0}", "har fået andre koder i PRISENHED: borte er 'LOBM', nye er 'INDL'")]
    [InlineData("{\"1\":0,\"2\":1}", "{\"1\":0,\"3\":1}", "har fået andre koder i DRANST: borte er '2', nye er '3'")]
    [InlineData(
        "{\"55771\":0,\"64553\":1}",
        "{\"55771\":0,\"64554\":1}",
        "har fået andre koder i FUNKTION: borte er '64553', nye er '64554'"
    )]
    [InlineData("{\"2024\":0}", "{\"2024K1\":0}", "har perioden '2024K1', der ikke er et år.")]
    [InlineData("{\"000\":0,\"101\":1,\"851\":2}", "{\"000\":0,\"101\":1,\"852\":2}", "har området '852'")]
    [InlineData(
        "(1.000 kr.)",
        "pr. indbygger (kr.)",
        "har beløb i 'Løbende priser pr. indbygger (kr.)', ikke i 1.000 kr, som er erklæret."
    )]
    [InlineData("\"size\":[3,2,2", "\"size\":[3,2,3", "har dimensioner af en anden størrelse")]
    [InlineData("1204.5", "\"x\"", "har et tal skrevet som 'x'")]
    [InlineData("1204.5", "1e400", "svarede i en form, der ikke kan læses")]
    [InlineData("\"size\":[3,2,2", "\"size\":[\"tre\",2,2", "svarede i en form, der ikke kan læses")]
    [InlineData("\"LOBM\":\"Løbende", "\"LOBM\":\"A\",\"LOBM\":\"Løbende", "svarede i en form, der ikke kan læses")]
    public async Task SchemaChanged_StopsTheSource_NamingOldAndNew(string foer, string efter, string besked)
    {
        await using var server = await Start(Json(Svar), Json(Skift(foer, efter)));
        Hent(Kilde(server.Adresse)).Fejl.ShouldBeNull();
        var udfald = Hent(Kilde(server.Adresse));
        udfald.Fejl.ShouldNotBeNull().ShouldStartWith("Kilden statistikbanken (tabel REGK31) ");
        udfald.Fejl.ShouldContain(besked);
        udfald.Filer.ShouldBeEmpty();
        // The last good delivery stands.
        File.ReadAllLines(Path.Combine(Data, "hentet", "levering", "2025-10", "regnskab.csv")).ShouldBe(Ventet);
    }

    [Fact]
    public async Task Version2_AndNumberedValues_AreRead()
    {
        await using var server = await Start(
            Json(
                """
                {"version":"2.0","class":"dataset","id":["OMRÅDE","FUNKTION","DRANST","ART","PRISENHED","Tid"],"size":[1,1,1,1,1,2],"dimension":{
                 "OMRÅDE":{"category":{"index":["101"]}},"FUNKTION":{"category":{"index":["55771"]}},"DRANST":{"category":{"index":["1"]}},
                 "ART":{"category":{"index":["TOT"]}},"PRISENHED":{"category":{"index":["LOBM"]}},"Tid":{"category":{"index":["2023","2024"]}}},
                 "value":{"1":7}}
                """
            )
        );
        var kilde = Kilde(server.Adresse);
        var tabel = kilde.Tabeller[0] with
        {
            Dimensioner = kilde.Tabeller[0].Dimensioner.ToDictionary(d => d.Key, d => d.Key is "FUNKTION" or "DRANST" ? ["*"] : d.Value),
        };
        Linjer(Hent(kilde with { Tabeller = [tabel] })).ShouldBe([Ventet[0], "101;2024;1;5.57.71;000;7"]);
    }

    private static string Skift(string foer, string efter)
    {
        Svar.ShouldContain(foer);
        var svar = Svar.Replace(foer, efter);
        return foer == "\"DRANST\",\"ART\"" ? svar.Replace("\"DRANST\":{", "\"KONTOART\":{") : svar;
    }

    private sealed class Ur(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}
