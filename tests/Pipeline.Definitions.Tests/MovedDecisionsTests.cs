using Pipeline.Definitions.Decisions;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Definitions.Tests;

public sealed class MovedDecisionsTests : IDisposable
{
    private const string File = "beslutninger.csv";

    private readonly Proevemappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    [Fact]
    public void OwnList_HasEachDecisionOnce_OfARuleSetThereIs()
    {
        var moved = MovedDecisions.Read(_mappe.Produkt);
        moved.Select(d => d.Id).ShouldBeUnique();
        moved.Select(d => d.FromRuleSet).OfType<string>().ShouldBeSubsetOf(_mappe.Bog().Versioner);
        moved.ShouldAllBe(d => d.Text.EndsWith('.'));
    }

    [Fact]
    public void FolderWithoutTheList_HasNoMovedDecision() => MovedDecisions.Read(Path.Combine(Produkter.Mappe, "dream")).ShouldBeEmpty();

    [Theory]
    [InlineData("0.1.0", "1.75", "2025-01", true)]
    [InlineData("0.2.0", "1.75", "2025-01", false)] // made after it moved
    [InlineData("0.1.0", "1.73", "2025-01", false)] // a rule set that does not know it
    [InlineData("0.1.0", "10", "2025-01", true)]
    [InlineData("0.1.0", "1.75", "2024-12", false)] // before it can move anything
    public void Touches_ByProgramRuleSetAndMonth(string madeBy, string ruleSet, string month, bool touches) =>
        MovedDecisions
            .Read(_mappe.Produkt)
            .Single(d => d.Id == "D13")
            .Touches(Version.Parse(madeBy), ruleSet, [Maaned.Parse(month)])
            .ShouldBe(touches);

    [Theory]
    [InlineData("D1;0.2.0;;;", "D1;ny;;;", "jobsamtaler/beslutninger.csv, linje 2, flyttet_i: 'ny' er ikke en version af programmet")]
    [InlineData("D1;0.2.0;;;", "D1;0.2.0;;2025-13;", "linje 2, maaned_fra: '2025-13' er ikke en måned")]
    [InlineData("D1;0.2.0;;;", ";0.2.0;;;", "linje 2, beslutning: feltet er tomt")]
    public void WrongRow_IsRefused_WithItsPlace(string row, string wrong, string message)
    {
        _mappe.Ret(File, row, wrong);
        Should.Throw<PipelineFejl>(() => MovedDecisions.Read(_mappe.Produkt)).Message.ShouldContain(message);
    }
}
