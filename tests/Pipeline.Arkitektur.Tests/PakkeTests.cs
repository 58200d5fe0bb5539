using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pipeline.Arkitektur.Tests;

public sealed partial class PakkeTests
{
    public static TheoryData<string> Projekter => new(Kildekode.Projekter.Select(p => p.Sti));

    [Fact]
    public void Packages_OfDomain_AreTheCalendarAlone() =>
        Kildekode.Projekter.Single(p => p is { ErProdukt: true, Navn: "Domain" }).Pakker.ShouldBe(["NodaTime"]);

    [Theory]
    [MemberData(nameof(Projekter))]
    public void Packages_OfAProject_TakeTheCentralVersion(string sti) => Projekt(sti).EgneVersioner.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projekter))]
    public void Packages_OfAProject_AreLocked(string sti) =>
        File.Exists(Path.Combine(Kildekode.Rod, Path.GetDirectoryName(sti)!, "packages.lock.json")).ShouldBeTrue();

    [Fact]
    public void Packages_CentralVersions_AreExact()
    {
        var versioner = XDocument
            .Load(Path.Combine(Kildekode.Rod, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(e => (string)e.Attribute("Include")!, e => (string)e.Attribute("Version")!);

        versioner.ShouldNotBeEmpty();
        versioner.Where(v => !Eksakt().IsMatch(v.Value)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    public void Packages_OfNode_AreNotNeeded(string file) => File.Exists(Path.Combine(Kildekode.Rod, file)).ShouldBeFalse();

    private static Projekt Projekt(string sti) => Kildekode.Projekter.Single(p => p.Sti == sti);

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Eksakt();
}
