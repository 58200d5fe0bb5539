namespace Pipeline.Arkitektur.Tests;

/// <summary>docs/architecture.md: dependencies point at Domain, then Lake; the rooms do not know each other; Host knows all.</summary>
public sealed class ProjektreferenceTests
{
    /// <summary>Every product project and the ones it may know. A new project must be given its place here.</summary>
    private static readonly Dictionary<string, string[]> Tilladt = new()
    {
        ["Domain"] = [],
        ["Lake"] = ["Domain"],
        ["Definitions"] = ["Domain"],
        ["Generate"] = ["Domain"],
        ["Extract"] = ["Domain", "Lake"],
        ["Stage"] = ["Domain", "Lake"],
        ["Measure"] = ["Domain", "Lake"],
        ["Publish"] = ["Domain", "Lake"],
        ["Dashboard"] = ["Definitions", "Domain", "Lake", "Publish"],
        ["Host"] = ["Dashboard", "Definitions", "Domain", "Extract", "Generate", "Lake", "Measure", "Publish", "Stage"],
    };

    public static TheoryData<string> Produktprojekter => new(Kildekode.Projekter.Where(p => p.ErProdukt).Select(p => p.Navn));

    [Theory]
    [MemberData(nameof(Produktprojekter))]
    public void References_OfAProductProject_GoOneWay(string navn)
    {
        Tilladt.ShouldContainKey(navn);
        var projekt = Kildekode.Projekter.Single(p => p.ErProdukt && p.Navn == navn);

        projekt.Projektreferencer.Except(Tilladt[navn]).ShouldBeEmpty();
    }

    /// <summary>The package makes a project a program that <c>dotnet test</c> runs; what only knows xunit's attributes takes xunit.v3.extensibility.core.</summary>
    [Fact]
    public void TestProjects_AndNoOthers_AreRunByDotnetTest() =>
        Kildekode
            .Projekter.Where(p => p.Pakker.Contains("xunit.v3") != p.Navn.EndsWith(".Tests", StringComparison.Ordinal))
            .Select(p => p.Sti)
            .ShouldBeEmpty();

    [Fact]
    public void References_EveryRoom_IsThere() =>
        Kildekode.Projekter.Where(p => p.ErProdukt).Select(p => p.Navn).ShouldBe(Tilladt.Keys, ignoreOrder: true);

    [Fact]
    public void References_OfHost_AreAllRooms() =>
        Kildekode
            .Projekter.Single(p => p is { ErProdukt: true, Navn: "Host" })
            .Projektreferencer.ShouldBe(Tilladt["Host"], ignoreOrder: true);

    [Fact]
    public void References_ToTests_NoProductHas() =>
        Kildekode
            .Projekter.Where(p => p.ErProdukt)
            .SelectMany(p => p.Projektreferencer)
            .ShouldNotContain(navn => navn.EndsWith(".Tests", StringComparison.Ordinal));
}
