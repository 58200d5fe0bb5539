using Pipeline.Definitions.Ledelse;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>The 18 goals (docs/rules/rapporter.md, Resultatmål) with every Forskel the source prints; status follows the kind of goal.</summary>
public sealed class ResultatmaalTests
{
    private static readonly IReadOnlyList<Resultatmaal> Maal = Maallaeser
        .Indlaes(Path.Combine(Produkt.Mappe, "..", "resultatmaal"))
        .Find("2023");

    [Fact]
    public void Kilden_HarAttenMaalISyvFokusomraader()
    {
        Maal.Count.ShouldBe(18);
        Maal.Select(m => m.Fokusomraade).Distinct().Count().ShouldBe(7);
    }

    [Theory]
    [InlineData("1a", 87.3, 83.8, -3.5, Maalstatus.IkkeOpfyldt)]
    [InlineData("1b", 40.6, 29.4, -11.2, Maalstatus.IkkeOpfyldt)]
    [InlineData("2a", 9.4, 6.2, -3.2, Maalstatus.IkkeOpfyldt)]
    [InlineData("2b", 2.0, 1.8, -0.2, Maalstatus.IkkeOpfyldt)]
    [InlineData("3a", 49.3, 49.4, 0.1, Maalstatus.Opfyldt)]
    [InlineData("3b", 36.8, 44.6, 7.8, Maalstatus.Opfyldt)]
    [InlineData("3c", 79, 60, 20, Maalstatus.Opfyldt)]
    [InlineData("4a", 23.1, 27.1, -4.0, Maalstatus.IkkeOpfyldt)]
    [InlineData("4b", 90.8, 92.8, 2.0, Maalstatus.Opfyldt)]
    [InlineData("4c", 80.0, 75.1, 0.1, Maalstatus.Opfyldt)]
    [InlineData("5b", 0.82, 0.83, 0.01, Maalstatus.Opfyldt)]
    [InlineData("5b", 0.35, 0.50, 0.15, Maalstatus.Opfyldt)]
    [InlineData("5c", 11.9, 12.0, 0.1, Maalstatus.Opfyldt)]
    [InlineData("6a", 0.7, 0.6, -0.1, Maalstatus.IkkeOpfyldt)] // 0,6 is not 0,2 below 0,7.
    [InlineData("6b", 15.4, 20.1, 4.7, Maalstatus.Opfyldt)]
    [InlineData("6c", 60.6, 75.0, 15.0, Maalstatus.Opfyldt)]
    [InlineData("6d", 43.4, 45.9, 2.5, Maalstatus.Opfyldt)]
    [InlineData("7a", 86.4, 84.6, -0.4, Maalstatus.IkkeOpfyldt)]
    [InlineData("7b", 55.6, 43.5, -12.1, Maalstatus.IkkeOpfyldt)]
    public void Kilden_TryktForskelKommerUd(string nr, double landet, double kommune, double forskel, Maalstatus status)
    {
        var maal = Maal.Single(m => m.Nr == nr);
        maal.Forskellen((decimal)kommune, (decimal)landet).ShouldBe((decimal)forskel);
        maal.Status((decimal)kommune, (decimal)landet).ShouldBe(status);
    }

    [Theory]
    [InlineData("1a", 83.8, null, Maalstatus.IngenData)]
    [InlineData("1a", null, 87.3, Maalstatus.IngenData)]
    [InlineData("3c", 60.0, null, Maalstatus.Opfyldt)] // The target does not need landet.
    [InlineData("6a", 0.5, 0.7, Maalstatus.Opfyldt)]
    [InlineData("4a", 23.1, 23.1, Maalstatus.IkkeOpfyldt)] // under, not at.
    public void Status_ManglendeTalOgGraenser(string nr, double? kommune, double? landet, Maalstatus status) =>
        Maal.Single(m => m.Nr == nr).Status((decimal?)kommune, (decimal?)landet).ShouldBe(status);
}
