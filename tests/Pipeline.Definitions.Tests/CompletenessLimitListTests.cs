using Pipeline.Definitions.Koder;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Tests;

/// <summary>How complete deliveries must be, as data.</summary>
public sealed class CompletenessLimitListTests : IDisposable
{
    private const string Header =
        "datasaet;mod;maaned_fra;maaned_til;advar_under_procent;afvis_under_procent;mindst_raekker;mindst_personer;mindst_fald;hvorfor";

    private readonly string _folder = Directory.CreateTempSubdirectory("fuldstaendighed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void OwnList_HoldsEveryDatasetAgainstSomething() =>
        CompletenessLimitList
            .Laes(Produkter.Mappe)
            .Where(l => l.Datasaet is null)
            .Select(l => l.Against)
            .ShouldBe(Enum.GetValues<CompletenessReference>().Except([CompletenessReference.Persons]));

    [Fact]
    public void Rows_SayTheMonthsTheyHoldFor()
    {
        var limits = Read("alle;maaneder_foer;;2020-02;80;60;300;200;25;a", "samtaler;maaneder_foer;2020-03;;50;0;300;200;25;b");
        limits.ShouldBe([
            new(null, CompletenessReference.MonthsBefore, null, new(2020, 2), 80, 60, 300, 200, 25),
            new("samtaler", CompletenessReference.MonthsBefore, new(2020, 3), null, 50, 0, 300, 200, 25),
        ]);
        limits.Select(l => l.Covers(new(2020, 2))).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData("samtale;maaneder_foer;;;80;60;1;1;1;a", "linje 2, datasaet: 'samtale' er ikke et datasæt; kendte: alle, personer, ")]
    [InlineData("alle;ugen_foer;;;80;60;1;1;1;a", "linje 2, mod: 'ugen_foer' er ikke noget at måle mod; kendte: maaneder_foer, ")]
    [InlineData("alle;forrige;;;60;80;1;1;1;a", "linje 2, afvis_under_procent: grænsen for at afvise er højere end")]
    [InlineData("alle;forrige;;;80;101;1;1;1;a", "linje 2, afvis_under_procent: '101'")]
    [InlineData("alle;forrige;2025-02;2025-01;80;60;1;1;1;a", "linje 2, maaned_til: rækken slutter med en ældre måned")]
    [InlineData("alle;forrige;;;80;60;1;1;1;", "linje 2, hvorfor: feltet er tomt.")]
    [InlineData(
        "alle;forrige;;;80;60;1;1;1;a\nalle;forrige;2025-01;;80;60;1;1;1;b",
        "linje 3, mod: datasættet har to rækker mod det samme"
    )]
    public void Rows_ThatAreWrong_AreRefusedWithTheirPlace(string rows, string error)
    {
        var refusal = Should.Throw<PipelineFejl>(() => Read(rows));
        refusal.Message.ShouldContain(error);
        refusal.Afslutning.ShouldBe(Afslutning.ForkertBrug);
    }

    private IReadOnlyList<CompletenessLimit> Read(params string[] rows)
    {
        File.WriteAllText(Path.Combine(_folder, "fuldstaendighed.csv"), string.Join('\n', [Header, .. rows]) + "\n");
        return CompletenessLimitList.Laes(_folder);
    }
}
