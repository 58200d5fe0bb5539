using System.Text.Json;
using Pipeline.Domain.Kilder;
using Pipeline.Extract.Kilder;
using static Pipeline.Kilder.Tests.Jobindsats;
using static Pipeline.Kilder.Tests.Kildeserver;

namespace Pipeline.Kilder.Tests;

/// <summary>jobindsats in both versions and as a collector stored it; what the captured table holds is counted independently here.</summary>
public sealed class JobindsatsTests : Kildetest
{
    /// <summary>98 kommuner × three groups × the years that a rolling year ends with (2020, 2021, 2022): Q4 of each.</summary>
    private const int Leveret = 98 * 3 * 3;

    [Fact]
    public void Capture_HasTheRowsOfItsReadme() => (Raekker.Count, Kolonner.Count).ShouldBe((4704, 10));

    [Fact]
    public void Capture_IsReadWhole_ErrorTextsAndRepeatedRowsTold()
    {
        var udfald = Hent(Kilde(Jobindsatsudgave.Linjer, Fil));
        udfald.Fejl.ShouldBeNull();
        udfald.Advarsler.ShouldBe([
            "Kilden jobindsats har 2 linje(r) med fejlteksten 'Forkert nøgle eller nøglen er udløbet.'; de er ikke tal og er ikke læst.",
            $"Kilden jobindsats har {Leveret} tal, der står der to gange ens; hvert er læst én gang.",
        ]);
        Kontroller(Linjer(udfald));
    }

    [Theory]
    [InlineData(Jobindsatsudgave.V2)]
    [InlineData(Jobindsatsudgave.V3)]
    public async Task Capture_AsTheServiceAnswersIt_IsReadWhole(Jobindsatsudgave udgave)
    {
        await using var server = await Start(Json("\uFEFF" + (udgave == Jobindsatsudgave.V2 ? V2(Raekker) : V3(Raekker))));
        var udfald = Hent(Kilde(udgave, server.Adresse));
        udfald.Fejl.ShouldBeNull();
        Kontroller(Linjer(udfald));
    }

    [Fact]
    public async Task V2_IsPosted_WithTheKeyAsItIs()
    {
        await using var server = await Start(Json(V2(Raekker)));
        Hent(Kilde(Jobindsatsudgave.V2, server.Adresse));
        var spurgt = server.Modtaget.ShouldHaveSingleItem();
        (spurgt.Metode, spurgt.Sti, spurgt.Autorisation).ShouldBe(("POST", "/v2/data/y30r21/json/", Hemmelig));
        spurgt.Krop.ShouldBe("""{"area":"*","period":["2024QMAT04","2025QMAT04"]}""");
    }

    [Fact]
    public async Task V3_IsGot_WithTheKeyAsBearer()
    {
        await using var server = await Start(Json(Lille("""["Aalborg","2025M09","1,5"]""")));
        Hent(Kilde(Jobindsatsudgave.V3, server.Adresse, Maaltal())).Fejl.ShouldBeNull();
        var spurgt = server.Modtaget.ShouldHaveSingleItem();
        (spurgt.Metode, spurgt.Sti, spurgt.Autorisation).ShouldBe(
            ("GET", "/v3/data/y99x01?mgroup.*=*&period.M=latest:3&format=json", $"Bearer {Hemmelig}")
        );
    }

    [Theory]
    [InlineData(Jobindsatsudgave.V2, """[{"Forkert nøgle eller nøglen er udløbet.":""}]""")]
    [InlineData(Jobindsatsudgave.V3, """{"error":"Forkert nøgle eller nøglen er udløbet."}""")]
    [InlineData(Jobindsatsudgave.V2, "Forkert nøgle eller nøglen er udløbet.")]
    [InlineData(Jobindsatsudgave.V3, "\"Forkert nøgle eller nøglen er udløbet.\"")]
    public async Task ErrorText_WithStatus200_IsAnError(Jobindsatsudgave udgave, string svar)
    {
        await using var server = await Start(Json(svar));
        Hent(Kilde(udgave, server.Adresse))
            .Fejl.ShouldNotBeNull()
            .ShouldContain("svarede 200 med teksten 'Forkert nøgle eller nøglen er udløbet.' i stedet for tal; se, om nøglen gælder.");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Refused_NamesTheVariable_AndNeverTheKey(int status)
    {
        await using var server = await Start(Status(status, $"Key {Hemmelig} is not valid"));
        Hent(Kilde(Jobindsatsudgave.V3, server.Adresse))
            .Fejl.ShouldNotBeNull()
            .ShouldEndWith($"afviste nøglen (svarede {status}); ret NOEGLE.");
    }

    [Fact]
    public async Task KeyThatComesBackInAnErrorText_IsWashedAway()
    {
        await using var server = await Start(Json($"Nøglen {Hemmelig} er udløbet"));
        Hent(Kilde(Jobindsatsudgave.V3, server.Adresse))
            .Fejl.ShouldNotBeNull()
            .ShouldContain("gengav nøglen i svaret, som derfor ikke er gemt: 'Nøglen *** er udløbet'");
    }

    [Fact]
    public async Task KeyInABodyThatStopsEarly_IsNotStored()
    {
        var svar = $"[\"{Hemmelig}\",{new string(' ', 5000)}]";
        await using var server = await Start(Afbrudt(svar, 4000));
        Hent(Kilde(Jobindsatsudgave.V3, server.Adresse)).Fejl.ShouldNotBeNull().ShouldContain("afbrød forbindelsen, før svaret var helt.");
    }

    [Fact]
    public void NoKey_IsSaid_AndNothingAsked() =>
        Hent(Kilde(Jobindsatsudgave.V3, "http://127.0.0.1:9"), i => i with { Miljoe = _ => null })
            .Fejl.ShouldBe("NOEGLE er ikke sat; sæt den, eller sæt NOEGLE_FIL til en fil med nøglen (chmod 600).");

    [Fact]
    public async Task Missing_InEveryForm_IsNotDelivered_AndCounted()
    {
        var mangler = new[] { "null", "\"\"", "\"-\"", "\"..\"", "\"#I/T\"" };
        var navne = new[] { "Aalborg Kommune", "Århus", "Københavns Kommune", "Nordfyns Kommune", "Bornholms Regionskommune" };
        var raekker = navne.Zip(mangler, (n, m) => $"""["{n}","2025M09",{m}]""");
        await using var server = await Start(
            Json(
                Lille(
                    string.Join(
                        ',',
                        [
                            .. raekker,
                            """["Aalborg","2025M08","12,5"]""",
                            """["Hele landet","2025M08",14.25]""",
                            """["Region Nordjylland","2025M08",9]""",
                            """["Aalborg","2025Q3","1"]""",
                        ]
                    )
                )
            )
        );
        var udfald = Hent(Kilde(Jobindsatsudgave.V3, server.Adresse, Maaltal()));
        Linjer(udfald).ShouldBe(["kommunekode;maal_nr;periode;vaerdi;landet", "851;1a;2025-08;12,5;14,25"]);
        udfald.Advarsler.ShouldBe(["Kilden jobindsats mangler 5 tal (tomme, '-', '..' eller '#I/T'); de er ikke leveret."]);
    }

    [Theory]
    [InlineData(
        """["Area","Periode","Andel (pct.)"]""",
        """["Aalborg","2025M09","1"]""",
        "har fået andre kolonner: borte er 'Andel', nye er 'Andel (pct.)'; erklæret er 'Area', 'Periode', 'Andel'."
    )]
    [InlineData("""["Area","Periode"]""", """["Aalborg","2025M09"]""", "borte er 'Andel'")]
    [InlineData("""["Area","Periode","Andel","Køn"]""", """["Aalborg","2025M09","1","I alt"]""", "nye er 'Køn'")]
    [InlineData("""["Area","Periode","Andel"]""", """["Aalborg","2025M09"]""", "har en række, der ikke er 3 værdier")]
    [InlineData("""["Area","Periode","Andel"]""", """["Gotham","2025M09","1"]""", "har området 'Gotham'")]
    [InlineData("""["Area","Periode","Andel"]""", """["Aalborg","2025M13","1"]""", "har perioden '2025M13'")]
    [InlineData("""["Area","Periode","Andel"]""", """["Aalborg","2025M09","9.08"]""", "har et tal skrevet som '9.08'")]
    [InlineData(
        """["Area","Periode","Andel"]""",
        """["Aalborg","2025M09","1"],["Ålborg Kommune","2025M09","2"]""",
        "har to forskellige tal for 851, 2025-09"
    )]
    public async Task SchemaChanged_StopsTheSource(string kolonner, string raekker, string besked)
    {
        await using var server = await Start(Json(Lille(raekker, kolonner.Trim('[', ']'))));
        Hent(Kilde(Jobindsatsudgave.V3, server.Adresse, Maaltal())).Fejl.ShouldNotBeNull().ShouldContain(besked);
    }

    [Fact]
    public async Task GroupNewOrGone_StopsTheSource()
    {
        await using var server = await Start(Json(V3(Raekker).Replace("Kontanthjælp mv.", "Kontanthjælp og SHO")));
        Hent(Kilde(Jobindsatsudgave.V3, server.Adresse))
            .Fejl.ShouldNotBeNull()
            .ShouldContain("har fået andre koder i 'Ydelsesgrupper': borte er 'Kontanthjælp mv.', nye er 'Kontanthjælp og SHO'");
    }

    [Fact]
    public async Task TwoTables_OfOneDataset_AreOneDelivery_AndOneThatFailsStopsBoth()
    {
        var a = Maaltal();
        var b = a with { Tabel = "y99x02", MaalNr = "2b" };
        await using (var server = await Start(Json(Lille("""["Aalborg","2025M09",1]""")), Json(Lille("""["Aalborg","2025M09",2]"""))))
        {
            Linjer(Hent(Kilde(Jobindsatsudgave.V3, server.Adresse, a, b))).Skip(1).ShouldBe(["851;1a;2025-09;1;", "851;2b;2025-09;2;"]);
        }

        await using var anden = await Start(Json(Lille("""["Aalborg","2025M09",3]""")), Status(404));
        Hent(Kilde(Jobindsatsudgave.V3, anden.Adresse, a, b)).Filer.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(Data, "hentet", "levering", "2025-10", "maaltal.csv")).ShouldContain("851;1a;2025-09;1;");
    }

    private static void Kontroller(string[] linjer)
    {
        linjer[0].ShouldBe("kommunekode;periode;ydelsesgruppe;fuldtidspersoner");
        linjer.Length.ShouldBe(1 + Leveret);
        linjer.Distinct().Count().ShouldBe(linjer.Length);
        linjer.Skip(1).Select(l => l.Split(';')[0]).Distinct().Count().ShouldBe(98);
        linjer.Skip(1).Select(l => l.Split(';')[1]).Distinct().Order().ShouldBe(["2020", "2021", "2022"]);
        // The sum of every delivered figure, from the capture by itself: each row stands twice.
        var ventet = Raekker
            .Where(r => r.GetProperty("Periode").GetString()!.EndsWith("QMAT04", StringComparison.Ordinal))
            .Where(r => r.GetProperty("Ydelsesgrupper").GetString() != "Ydelsesgrupper i alt")
            .Sum(r => r.EnumerateObject().First(p => p.Name.EndsWith("Faktisk antal", StringComparison.Ordinal)).Value.GetInt64());
        linjer.Skip(1).Sum(l => long.Parse(l.Split(';')[3], null)).ShouldBe(ventet / 2);
    }
}
