using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kilder;
using Pipeline.Extract.Kilder;
using Pipeline.Extract.Kilder.Jobindsats;

namespace Pipeline.Kilder.Tests;

/// <summary>How sources write figures and periods.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("2024", "2024", null, null)]
    [InlineData("2024M01", null, "2024-01", null)]
    [InlineData("2024M12", null, "2024-12", null)]
    [InlineData("2024Q1", null, null, "2024-03")]
    [InlineData("2024Q4", null, null, "2024-12")]
    [InlineData("2024QMAT04", "2024", null, null)]
    [InlineData("2024QMAT02", null, null, null)]
    public void Period_IsDelivered_WhenItIsOfTheKindAskedFor(string tekst, string? aar, string? maaned, string? kvartal)
    {
        Jobindsatsperiode.Laes(tekst, Jobindsatsperiodeart.Aar).ShouldBe(aar);
        Jobindsatsperiode.Laes(tekst, Jobindsatsperiodeart.Maaned).ShouldBe(maaned);
        Jobindsatsperiode.Laes(tekst, Jobindsatsperiodeart.Kvartal).ShouldBe(kvartal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2024M00")]
    [InlineData("2024M1")]
    [InlineData("2024Q5")]
    [InlineData("2024QMAT05")]
    [InlineData("24")]
    [InlineData("2024M01\n2")]
    public void Period_ThatIsNone_IsRefused(string? tekst) =>
        Should.Throw<Skemafejl>(() => Jobindsatsperiode.Laes(tekst, Jobindsatsperiodeart.Aar));

    [Theory]
    [InlineData("43070", 43070)]
    [InlineData("-0,20", -0.2)]
    [InlineData(" 9,28 ", 9.28)]
    [InlineData("1.234.567,5", 1234567.5)]
    public void Figure_IsRead(string tekst, decimal tal) => Kildetal.Laes(tekst).ShouldBe(tal);

    [Theory]
    [InlineData("9.08")]
    [InlineData("1,2,3")]
    [InlineData("12 %")]
    [InlineData("1.23.456")]
    [InlineData("∞")]
    [InlineData("٣")]
    public void Figure_ThatIsNone_IsRefused(string tekst) => Should.Throw<Skemafejl>(() => Kildetal.Laes(tekst));

    [Fact]
    public void Figure_WrittenAndRead_IsTheSame() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll<int, byte>(
                (hele, milliontedele) =>
                {
                    var tal = hele + (milliontedele / 1_000_000m);
                    return Kildetal.Laes(Kildetal.Skriv(tal)) == tal;
                }
            )
        );
}
