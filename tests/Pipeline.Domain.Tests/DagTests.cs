using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Tests;

public class DagTests
{
    [Fact]
    public void Epoken_ErDagNul() => Dag.Fra(1970, 1, 1).ShouldBe(0);

    [Theory]
    [InlineData("2024-03-31", -1, "2024-02-29")]
    [InlineData("2023-03-31", -1, "2023-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-01-15", 1, "2024-02-15")]
    public void PlusMaaneder_MedKortereMaaned_GaarTilDensSidsteDag(string dag, int maaneder, string forventet) =>
        Dag.Tekst(Dag.PlusMaaneder(Laes(dag), maaneder)).ShouldBe(forventet);

    [Theory]
    [InlineData("2025-06-30", 0, true)]
    [InlineData("2025-07-04", 4, true)]
    [InlineData("2025-07-05", 5, false)]
    [InlineData("2025-07-06", 6, false)]
    [InlineData("1969-12-29", 0, true)]
    public void Ugedag_TaellesFraMandag(string dag, int ugedag, bool hverdag)
    {
        Dag.Ugedag(Laes(dag)).ShouldBe(ugedag);
        Dag.ErHverdag(Laes(dag)).ShouldBe(hverdag);
    }

    [Fact]
    public void EnAabenSlutdag_ErTomTekst() => Dag.Tekst(Dag.Aaben).ShouldBe("");

    [Fact]
    public void DagOgDato_ErHinandensModstykker() =>
        Prop.ForAll(Gen.Choose(-100_000, 100_000).ToArbitrary(), dag => Dag.Fra(Dag.Dato(dag)) == dag && Laes(Dag.Tekst(dag)) == dag)
            .QuickCheckThrowOnFailure();

    private static int Laes(string dato) => Dag.Fra(NodaTime.Text.LocalDatePattern.Iso.Parse(dato).Value);
}
