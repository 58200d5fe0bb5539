using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>BDO: what is printed follows from what is printed, but for the exceptions by name.</summary>
public sealed class TrykteTalTests
{
    [Fact]
    public void PrintedFigures_FollowFromPrintedFigures_ButForTheExceptions() =>
        BdoEfterregninger.Alle.Where(e => !e.Holder && BdoUndtagelser.Grund(e) is null).Select(e => e.ToString()).ShouldBeEmpty();

    [Fact]
    public void Exceptions_AreNoMoreThanTheyAre()
    {
        // An exception that holds no longer must go from the list.
        var brudte = BdoEfterregninger.Alle.Where(e => !e.Holder).ToList();
        brudte.Count.ShouldBe(55);
        brudte.Select(BdoUndtagelser.Grund).Distinct().Count().ShouldBe(BdoUndtagelser.Grunde.Count);
    }

    [Fact]
    public void Figures_AreComputedOnceEach() => BdoEfterregninger.Alle.Select(e => e.Navn).ShouldBeUnique();

    /// <summary>Tabel 5.7: the arithmetic of the exception, where the hidden column is known.</summary>
    [Fact]
    public void Tabel57_Average_IsWithFredensborgOfTabel32()
    {
        var r = BdoKilde.Find("5.7", "revalidering", "enhedsomkostning");
        var synlige = BdoKilde.Kommuner.Skip(1).Select(r.Tal).OfType<decimal>().ToList();
        var skjult = BdoKilde.Find("3.2", "revalidering", "enhedsomkostning").Tal("210")!.Value;
        decimal.Round((synlige.Sum() + skjult) / (synlige.Count + 1), 1).ShouldBe(55.5m);
    }

    /// <summary>Tabel 5.8: left out, every average of the table comes out as printed.</summary>
    [Fact]
    public void Tabel58_Averages_AreWithoutFuresoe()
    {
        foreach (var r in BdoKilde.Enhedsomkostninger.Where(r => r["tabel"] == "5.8"))
        {
            var andre = BdoKilde.Kommuner.Skip(1).Where(k => k != "190").Select(k => r.Tal(k)!.Value).ToList();
            (andre.Sum() / andre.Count).ShouldBe(r.Tal("gennemsnit")!.Value, 2 * r.Halv("gennemsnit"), r.Navn());
        }
    }

    /// <summary>Section 3.1: the shares printed sum to 94,3, so they are not of the sum printed below them.</summary>
    [Fact]
    public void Tabel31_SharesPrinted_DoNotSumTo100() =>
        BdoKilde.Tabel31.Where(r => r["raekke"] is not ("i_alt" or "konto5" or "konto6")).Sum(r => r.Tal("andel")).ShouldBe(94.3m);

    /// <summary>docs/trykte-tal.md says what these tests know.</summary>
    [Fact]
    public void Docs_CountWhatIsRecomputed()
    {
        var dokument = File.ReadAllText(Path.Combine(Checkout.Rod, "docs", "trykte-tal.md")).ReplaceLineEndings("\n");
        dokument.ShouldContain(Optaelling.Tabel(BdoOptaelling.Tabeller));
        foreach (var grund in BdoUndtagelser.Grunde)
        {
            dokument.ShouldContain(grund);
        }
    }
}
