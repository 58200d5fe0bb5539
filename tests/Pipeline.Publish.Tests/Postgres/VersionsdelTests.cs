using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>How a version's months are shared out; shown as <c>nr:months from- -to</c>.</summary>
public sealed class VersionsdelTests
{
    [Theory]
    [InlineData(1, "1:1 2 -3", "2:3 4 3-")]
    [InlineData(100, "1:1 2 -3", "2:3 4 3-")]
    [InlineData(101, "0:1 2 3 4")]
    [InlineData(int.MaxValue, "0:1 2 3 4")]
    public void Parts_HaveAboutTheSameRows_AndNoFewerThanAsked(int mindst, params string[] ventet) =>
        Del([.. "1234".Select(m => Maaned($"{m}", 50))], hoejst: 2, mindst).Select(Vist).ShouldBe(ventet);

    [Fact]
    public void Parts_OfUnevenMonths_AreNoneEmpty()
    {
        Del([], 2, 1).Select(Vist).ShouldBe(["0:"]);
        Del([Maaned("1", 0), Maaned("2", 0)], 2, 1).Select(Vist).ShouldBe(["0:1 2"]);
        Del([Maaned("1", 1000), Maaned("2", 1), Maaned("3", 1)], 3, 1).Select(Vist).ShouldBe(["1:1 -2", "2:2 3 2-"]);
        Del([Maaned("1", 5), Maaned("2", 0), Maaned("3", 1000)], 2, 1).Select(Vist).ShouldBe(["1:1 2 -3", "2:3 3-"]);
    }

    [Fact]
    public void Parts_OfMonthsUnderSeveralRuleSets_AreUnderOneEach()
    {
        List<UdgivetMaaned> maaneder = [.. "12345".Select(m => Maaned($"{m}", 50))];

        Del(maaneder, hoejst: 1, mindst: 1, "2", "3")
            .Select(d => $"{Vist(d)} {d.Regelsaet}")
            .ShouldBe(["1:1 -2 1.75", "2:2 3 2- -4 1.74", "3:4 5 4- 1.75"]);
        Del(maaneder, hoejst: 2, mindst: 1, "1", "2", "3", "4", "5").Select(d => d.Regelsaet).ShouldBe(["1.74", "1.74"]);
        Del(maaneder, hoejst: 1, mindst: 1, "1", "2", "3", "4", "5").Select(d => $"{Vist(d)} {d.Regelsaet}").ShouldBe(["0:1 2 3 4 5 1.74"]);
    }

    private static IReadOnlyList<Versionsdel> Del(
        IReadOnlyList<UdgivetMaaned> maaneder,
        int hoejst,
        int mindst,
        params string[] fastholdt
    ) =>
        Versionsdel.Del(
            new()
            {
                Produkt = "jobsamtaler",
                Version = "v0001",
                ByggerPaa = null,
                SaettesIKraft = true,
                Udgivet = default,
                Koersel = new("k1", new("1.75", ""), "", [])
                {
                    AfvigendeRegelsaet = new(fastholdt.ToDictionary(m => m, _ => new Regelsaetangivelse("1.74", ""))),
                },
                Maaneder = maaneder,
                Kontroller = [],
                IKraft = [],
            },
            hoejst,
            mindst
        );

    private static string Vist(Versionsdel del) =>
        string.Join(
                ' ',
                del.Maaneder.Select(m => m.Maaned)
                    .Append(del.Fra is null ? null : $"{del.Fra}-")
                    .Append(del.Til is null ? null : $"-{del.Til}")
                    .OfType<string>()
                    .Prepend($"{del.Nr}:")
            )
            .Replace(": ", ":", StringComparison.Ordinal);

    private static UdgivetMaaned Maaned(string maaned, int raekker) => new(maaned, [], [], null, raekker, "", "", 0);
}
