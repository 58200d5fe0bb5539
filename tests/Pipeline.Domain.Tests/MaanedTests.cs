using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Tests;

public class MaanedTests
{
    [Theory]
    [InlineData("2024-02", 29)]
    [InlineData("2023-02", 28)]
    [InlineData("2000-02", 29)]
    [InlineData("2025-12", 31)]
    public void AntalDage_FoelgerKalenderen(string maaned, int dage) => Maaned.Parse(maaned).AntalDage.ShouldBe(dage);

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-1")]
    [InlineData("24-01")]
    [InlineData("2024/01")]
    [InlineData("0024-01")]
    [InlineData("+024-01")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AfAndetEndEnMaaned_SigerNej(string? tekst) => Maaned.TryParse(tekst, out _).ShouldBeFalse();

    [Fact]
    public void Parse_AfAndetEndEnMaaned_NaevnerTeksten() =>
        Should.Throw<FormatException>(() => Maaned.Parse("2024-13")).Message.ShouldContain("2024-13");

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void EnMaanedUdenForAaret_KanIkkeLaves(int maaned) => Should.Throw<ArgumentOutOfRangeException>(() => new Maaned(2024, maaned));

    [Fact]
    public void Fra_TagerBeggeEnderMed() =>
        Maaned.Fra(new(2019, 11), new(2020, 2)).Select(m => m.ToString()).ShouldBe(["2019-11", "2019-12", "2020-01", "2020-02"]);

    [Fact]
    public void Maaneder_LiggerSideOmSide() =>
        Prop.ForAll(
                Gen.Choose(1901 * 12, 2100 * 12).Select(n => new Maaned(n)).ToArbitrary(),
                m =>
                    m.SidsteDag + 1 == m.Plus(1).FoersteDag
                    && Maaned.Af(m.FoersteDag) == m
                    && Maaned.Af(m.SidsteDag) == m
                    && Maaned.Parse(m.ToString()) == m
                    && m.Plus(1) - m == 1
                    && m < m.Plus(1)
            )
            .QuickCheckThrowOnFailure();
}
