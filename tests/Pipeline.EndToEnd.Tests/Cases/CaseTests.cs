namespace Pipeline.EndToEnd.Tests.Cases;

/// <summary>
/// Small landings, three persons each, worked out by hand: the figures that are published, and what each rule set makes of the same data. A folder here with an
/// <c>expected.csv</c> is a case.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string, string> Landings
    {
        get
        {
            var landings = new TheoryData<string, string>();
            foreach (var table in CaseTable.All())
            {
                foreach (var landing in table.Landings)
                {
                    landings.Add(table.Name, landing);
                }
            }

            return landings;
        }
    }

    [Theory]
    [MemberData(nameof(Landings))]
    public void Run_OnACase_GivesTheCellsWorkedOutByHand(string name, string landing)
    {
        var table = CaseTable.Read(name);
        using var run = new CaseRun(table.Landing(landing));
        run.Answer.Slutkode.ShouldBe(0, run.Answer.Fejl);
        run.Quarantine.ShouldBeEmpty();

        Check(CaseRun.ProductVersion, run.Published());
        foreach (var version in CaseRun.Versions)
        {
            Check(version, run.Measured(version));
        }

        void Check(string version, ILookup<(string, string), string> cells)
        {
            var expected = table.Expected(landing, version, CaseRun.Versions);
            foreach (var (kommune, month) in table.Places(landing, version, CaseRun.Versions))
            {
                cells[(kommune, month)]
                    .Order(StringComparer.Ordinal)
                    .ShouldBe(expected[(kommune, month)].Order(StringComparer.Ordinal), $"{name}/{landing} {version} {kommune} {month}");
            }
        }
    }
}
