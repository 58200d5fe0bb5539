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
        Versionsdel.Del([.. "1234".Select(m => Maaned($"{m}", 50))], hoejst: 2, mindst).Select(Vist).ShouldBe(ventet);

    [Fact]
    public void Parts_OfUnevenMonths_AreNoneEmpty()
    {
        Versionsdel.Del([], 2, 1).Select(Vist).ShouldBe(["0:"]);
        Versionsdel.Del([Maaned("1", 0), Maaned("2", 0)], 2, 1).Select(Vist).ShouldBe(["0:1 2"]);
        Versionsdel.Del([Maaned("1", 1000), Maaned("2", 1), Maaned("3", 1)], 3, 1).Select(Vist).ShouldBe(["1:1 -2", "2:2 3 2-"]);
        Versionsdel.Del([Maaned("1", 5), Maaned("2", 0), Maaned("3", 1000)], 2, 1).Select(Vist).ShouldBe(["1:1 2 -3", "2:3 3-"]);
    }

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
