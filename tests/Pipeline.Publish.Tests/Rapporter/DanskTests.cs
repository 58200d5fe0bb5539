using Pipeline.Publish.Rapporter;

namespace Pipeline.Publish.Tests.Rapporter;

public sealed class DanskTests
{
    [Theory]
    [InlineData("5289", 0, "5.289")]
    [InlineData("1234567.25", 1, "1.234.567,3")]
    [InlineData("-3.95", 1, "-4,0")]
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("0.05", 1, "0,1")]
    [InlineData(null, 1, "–")]
    public void Number_IsWrittenAsInDanish(string? tal, int decimaler, string ventet) => Dansk.Tal(Tal(tal), decimaler).ShouldBe(ventet);

    [Theory]
    [InlineData("0.6", "+0,6")]
    [InlineData("-0.6", "-0,6")]
    [InlineData("0.04", "0,0")]
    [InlineData(null, "–")]
    public void Sign_StandsBeforeWhatIsPositive(string? tal, string ventet) => Dansk.MedFortegn(Tal(tal), 1).ShouldBe(ventet);

    private static decimal? Tal(string? tekst) =>
        tekst is null ? null : decimal.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
