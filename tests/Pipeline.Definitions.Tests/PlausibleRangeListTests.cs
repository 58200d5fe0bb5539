using Pipeline.Definitions.Koder;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Tests;

/// <summary>The borders of what values can be, as data.</summary>
public sealed class PlausibleRangeListTests : IDisposable
{
    private const string Header = "datasaet;kolonne;levering_fra;levering_til;mindst;hoejst;hvorfor";
    private readonly string _folder = Directory.CreateTempSubdirectory("graenser-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Every date a person's register begins a row with has a border, but for those that must lie in the delivery's month.</summary>
    [Fact]
    public void OwnList_HasABorderForEveryFirstDay()
    {
        var ranges = PlausibleRangeList.Laes(Produkter.Mappe);
        foreach (var datasaet in Registre.Alle.Where(d => d.Art == Leveringsart.Fuld))
        {
            foreach (var column in datasaet.Kolonner.Where(k => k.Type == Kolonnetype.Dato && k.Navn != datasaet.Til))
            {
                var range = ranges.Single(r => r.Datasaet == datasaet.Navn && r.Kolonne == column.Navn);
                range.Least!.Value.ShouldBeInRange(Dag.Fra(1858, 1, 1), Dag.Fra(1907, 1, 1));
                range.MostIn(new(2025, 10))!.Value.ShouldBeInRange(Dag.Fra(2026, 10, 31), Dag.Fra(2035, 10, 31));
            }
        }

        ranges.Single(r => r.Kolonne == "timer").Most.ShouldBe(744_00);
    }

    [Fact]
    public void Rows_SayDatesMonthsAndAmounts_ForTheDeliveriesTheyHoldFor()
    {
        var ranges = Read(
            "personer;foedselsdato;;2024-12;1900-01-01;2025-01-01;a",
            "personer;foedselsdato;2025-01;;;levering+1;b",
            "dagpengeudbetalinger;timer;;;0,5;744,25;c"
        );
        ranges.ShouldBe([
            new("personer", "foedselsdato", null, new(2024, 12), Dag.Fra(1900, 1, 1), Dag.Fra(2025, 1, 1), null),
            new("personer", "foedselsdato", new(2025, 1), null, null, null, 1),
            new("dagpengeudbetalinger", "timer", null, null, 50, 744_25, null),
        ]);
        ranges[1].MostIn(new(2025, 1)).ShouldBe(Dag.Fra(2025, 2, 28));
    }

    [Theory]
    [InlineData("person;foedselsdato;;;1900-01-01;;a", "linje 2, datasaet: 'person' er ikke et datasæt; kendte: personer, ")]
    [InlineData("personer;foedt;;;1900-01-01;;a", "linje 2, kolonne: personer har ingen kolonne 'foedt'; kendte: person_id, foedselsdato.")]
    [InlineData("personer;person_id;;;1;;a", "linje 2, mindst: kolonnen person_id er hverken en dato, et antal, timer eller kroner")]
    [InlineData("personer;foedselsdato;;;1900-02-30;;a", "linje 2, mindst: '1900-02-30' er ikke en dato, der findes")]
    [InlineData("personer;foedselsdato;;;levering+1;;a", "linje 2, mindst: 'levering+1' er ikke 'levering+' og et antal måneder")]
    [InlineData("personer;foedselsdato;;;;levering+x;a", "linje 2, hoejst: 'levering+x' er ikke 'levering+' og et antal måneder")]
    [InlineData("personer;foedselsdato;;;1900-01-01;1899-12-31;a", "linje 2, hoejst: 'hoejst' er mindre end 'mindst'.")]
    [InlineData("personer;foedselsdato;;;;;a", "linje 2, hoejst: rækken har hverken 'mindst' eller 'hoejst'")]
    [InlineData("personer;foedselsdato;;;1900-01-01;;", "linje 2, hvorfor: feltet er tomt.")]
    [InlineData("personer;foedselsdato;2025-02;2025-01;1900-01-01;;a", "linje 2, levering_til: rækken slutter med en ældre levering")]
    [InlineData("personer;foedselsdato;2025-13;;1900-01-01;;a", "linje 2, levering_fra: '2025-13' er ikke en måned")]
    [InlineData("dagpengeudbetalinger;timer;;;;744,123;a", "linje 2, hoejst: '744,123' er ikke et tal med decimalkomma")]
    [InlineData(
        "personer;foedselsdato;;2025-01;1900-01-01;;a\npersoner;foedselsdato;2025-01;;1900-01-01;;b",
        "linje 3, kolonne: personer.foedselsdato har to rækker for samme levering"
    )]
    public void Rows_ThatAreWrong_AreRefusedWithTheirPlace(string rows, string error)
    {
        var fejl = Should.Throw<PipelineFejl>(() => Read(rows));
        fejl.Message.ShouldContain(error);
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
    }

    private IReadOnlyList<PlausibleRange> Read(params string[] rows)
    {
        File.WriteAllText(Path.Combine(_folder, "vaerdigraenser.csv"), string.Join('\n', [Header, .. rows]) + "\n");
        return PlausibleRangeList.Laes(_folder);
    }
}
