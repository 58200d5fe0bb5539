using Pipeline.Domain.Leveringer;

namespace Pipeline.Domain.Tests;

public sealed class KommunenavneTests
{
    private static readonly Kommune[] Kommuner =
    [
        new(101, "København", 1084, 101),
        new(400, "Bornholm", 1084, 400),
        new(480, "Nordfyns", 1083, 480),
        new(751, "Aarhus", 1082, 751),
        new(851, "Aalborg", 1081, 851),
        new(320, "Faxe", 1085, 320),
    ];

    [Theory]
    [InlineData("København", 101)]
    [InlineData("Københavns Kommune", 101)]
    [InlineData(" københavn kommune ", 101)]
    [InlineData("Bornholms Regionskommune", 400)]
    [InlineData("Nordfyns", 480)]
    [InlineData("Nordfyns Kommune", 480)]
    [InlineData("Århus", 751)]
    [InlineData("Aarhus Kommune", 751)]
    [InlineData("Ålborg Kommune", 851)]
    public void Find_HoweverASourceSpellsIt(string navn, int kode) => new Kommunenavne(Kommuner).Find(navn).ShouldBe((short)kode);

    [Theory]
    [InlineData("Hele landet")]
    [InlineData("Region Nordjylland")]
    [InlineData("")]
    [InlineData("Kommune")]
    [InlineData("Koebenhavn")]
    public void Find_WhatIsNoKommune_IsNull(string navn) => new Kommunenavne(Kommuner).Find(navn).ShouldBeNull();

    [Fact]
    public void Stavemaader_WithAndWithoutKommune()
    {
        var navne = Kommunenavne.Stavemaader(Kommuner);
        navne["Aalborg"].ShouldBe(851);
        navne["Aalborg Kommune"].ShouldBe(851);
        navne["Københavns Kommune"].ShouldBe(101);
        navne["Nordfyns Kommune"].ShouldBe(480);
    }
}
