using Dapper;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>A public edition under a rule set that lacks some of the words of <c>kun</c>: it falls back to those there are, and stops nothing.</summary>
public sealed class RuleSetWordsTests : IDisposable
{
    private readonly Proevedata _data = new() { OffentligFra = 3, Kun = Varigheder("under 12", "12+", "i alt") };

    public void Dispose() => _data.Dispose();

    /// <summary>Before 1.7 there are no sums; a group with nobody at 12+ then has no row that is shown, and that is no hidden part of alle.</summary>
    [Fact]
    public void RuleSetWithoutTheSums_ShowsTheWordsItHas()
    {
        _data.Udgiv("k1", [Before17()], regler: "1.6");
        _data.Notices.ShouldBeEmpty();
        Shown().ShouldBe(["12+ v0001"]);
        OffentligtVarehusTests.SomEksporten(_data);
    }

    [Fact]
    public void RuleSetWithNoneOfTheWords_IsPublishedWithoutAPublicEdition_AndSaysSo()
    {
        _data.Kun = Varigheder("i alt");
        var resultat = _data.Udgiv("k1", [Before17(), new("2025-07")], regler: "1.6");
        resultat.Version.ShouldBe("v0001");
        _data.Notices.ShouldBe([
            "jobsamtaler har ingen offentlig udgave for 2025-06: ingen af rækkerne har de ord, som 'kun' i målingens pipeline.yaml viser.",
        ]);
        Shown().ShouldBeEmpty();
        Shown("2025-07").ShouldBe(["i alt v0001"]);
    }

    /// <summary>Without the sums the first publication cannot be linked to them, so the second shows what the first has.</summary>
    [Fact]
    public void LaterRuleSetWithMoreWords_ShowsThoseThatBothHave()
    {
        _data.Udgiv("k1", [Before17()], regler: "1.6");
        _data.Udgiv("k2", [new("2025-06", frø: 3)], regler: "1.75");
        _data.Notices.ShouldBeEmpty();
        Shown().ShouldBe(["12+ v0002"]);
        OffentligtVarehusTests.SomEksporten(_data);
    }

    /// <summary>Everyone has seen the sums: a publication that lacks them is in force, and is not shown beside them.</summary>
    [Fact]
    public void LaterRuleSetWithFewerWords_IsPutInForce_AndTheOlderStaysShown()
    {
        _data.Udgiv("k1", [new("2025-06")], regler: "1.75");
        _data.Udgiv("k2", [Before17()], regler: "1.6", iKraft: false);
        _data.Skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna);
        _data.Vis();
        _data.Notices.ShouldBe([
            "Den offentlige udgave af jobsamtaler viser stadig v0001 for 2025-06: v0002 kan ikke vises ved siden af den, uden at skjulte tal kan regnes ud.",
        ]);
        _data.Gaeldende.ShouldBe("v0002");
        Shown().ShouldBe(["12+ v0001", "i alt v0001", "under 12 v0001"]);
    }

    /// <summary>Sats exist from 1.75 on: kontanthjælp is then the sum of parts that nobody was shown before.</summary>
    [Fact]
    public void LaterRuleSetWithParts_ShowsTheirSumAlone()
    {
        _data.Udgiv("k1", [new("2025-06", sats: false)], regler: "1.74");
        _data.Udgiv("k2", [new("2025-06", frø: 3)], regler: "1.75");
        _data.Notices.ShouldBeEmpty();
        using var f = _data.Varehus.Aabn();
        f.Query<string>("select distinct version_id || ' ' || sats from offentlig.jobsamtaler").ShouldBe(["v0002 alle"]);
    }

    private static Kube Before17() => new("2025-06", sats: false, summer: false, under12: "kontanthjaelp");

    private static Dictionary<string, IReadOnlyList<string>> Varigheder(params string[] words) => new() { ["varighed"] = words };

    private List<string> Shown(string maaned = "2025-06")
    {
        using var f = _data.Varehus.Aabn();
        return
        [
            .. f.Query<string>(
                "select distinct varighed || ' ' || version_id as vist from offentlig.jobsamtaler where maaned = @maaned order by vist",
                new { maaned }
            ),
        ];
    }
}
