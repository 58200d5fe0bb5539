using Pipeline.Definitions.Regler;
using Pipeline.Domain.Regler;
using Pipeline.Regeltests.Tests.Laesning;

namespace Pipeline.Regeltests.Tests;

/// <summary>The rule tests together cover the rules: what is missing fails here by name.</summary>
public sealed class DaekningTests
{
    public static TheoryData<string> Regler => new(Krav.Regler);

    public static TheoryData<string> Aendringer => new(Alle.Select(a => a.Navn));

    /// <summary>Up to the rule set that the product measures by: with a newer one come its rule tests, before the product takes it up.</summary>
    private static IEnumerable<Regelaendring> Alle =>
        Produkt
            .Regler.Versioner.TakeWhile(v => RuleVersionOrder.Instance.Compare(v, Produkt.Regelsaet) <= 0)
            .SelectMany(Produkt.Regler.Aendringer);

    [Theory]
    [MemberData(nameof(Regler))]
    public void Rule_IsTestedOnBothSidesOfItsBorder(string regel)
    {
        var sider = Testsamling.Alle.Where(t => t.Regler.Contains(regel)).Select(t => t.Side).ToHashSet();
        (sider.Contains(Side.Begge) || sider.Contains(Side.Inde)).ShouldBeTrue($"ingen test, hvor {regel} gælder");
        (sider.Contains(Side.Begge) || sider.Contains(Side.Ude)).ShouldBeTrue($"ingen test lige uden for {regel}");
    }

    /// <summary>A change that moves figures: the version before and the one that brings it differ, and it is this change that does it.</summary>
    [Theory]
    [MemberData(nameof(Aendringer))]
    public void Change_IsTestedUnderTheVersionBeforeItAndTheOneThatBringsIt(string navn)
    {
        var aendring = Alle.Single(a => a.Navn == navn);
        var tests = Testsamling.Alle.Where(t => t.Aendring == navn).ToList();
        tests.ShouldNotBeEmpty($"ingen test af ændringen {navn}");
        tests.ShouldAllBe(t => t.Regelsaet.Contains(aendring.Version));
        foreach (var test in tests)
        {
            if (Produkt.Regler.Version(aendring.Version).ByggerPaa is not { } foer)
            {
                // The base has nothing before it.
                test.ForventetFoer.ShouldBeNull();
            }
            else if (test.ForventetFoer is { } foerUdfald)
            {
                Linjer(foerUdfald).ShouldNotBe(Linjer(test.Forventet));
                foreach (var (regler, efter) in Trin(foer, aendring))
                {
                    test.SkalGive(regler, efter ? test.Forventet : foerUdfald);
                }
            }
            else
            {
                KanVaereUdenForskel(aendring).ShouldBeTrue($"en test af {navn} mangler forventet_foer");
                test.Regelsaet.ShouldContain(foer, $"{navn} skal prøves under {foer} med samme udfald");
            }
        }
    }

    /// <summary>Every file of the folder is read, and a sentence names one test.</summary>
    [Fact]
    public void Tests_AreManyAndEachHasItsOwnSentence()
    {
        Testsamling.Alle.Count().ShouldBeGreaterThanOrEqualTo(120);
        Testsamling.Alle.GroupBy(t => t.Saetning).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    // Changes that set no rule, and the one that sets only the name.
    private static bool KanVaereUdenForskel(Regelaendring aendring) =>
        aendring.UdenVirkning is not null || aendring.Rettelser.All(r => r.Regel == "navn");

    /// <summary>The version before, and on top of it one rule set for each change up to the version; true from the change on.</summary>
    private static IEnumerable<(Regelsaet Regler, bool Efter)> Trin(string foer, Regelaendring aendring)
    {
        yield return (Produkt.Regler.Find(foer), false);
        var efter = false;
        foreach (var trin in Produkt.Regler.Trin(foer, aendring.Version))
        {
            efter |= trin.Aendring.Navn == aendring.Navn;
            yield return (trin.Regelsaet, efter);
        }
    }

    private static IEnumerable<string> Linjer(IEnumerable<Forventning> udfald) => udfald.Select(u => u.ToString());
}
