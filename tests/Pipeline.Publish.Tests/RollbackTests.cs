using Pipeline.Domain;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests;

/// <summary>Going back is done once for each time somebody means it: the same again is told.</summary>
public sealed class RollbackTests : IDisposable
{
    private readonly Proevedata _data = new();

    public RollbackTests()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 2)], data: "d2");
        _data.Udgiv("k3", [new("2025-07", frø: 3)], data: "d3");
    }

    private Versionsskift Skift => new(_data.Mappe, Produktliste.Jobsamtaler, _data.Varehus, TimeProvider.System);

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Rollback_Again_IsRefusedByASentenceThatSaysHowToGoOn()
    {
        Rollback()
            .ShouldSatisfyAllConditions(s => s.Fra.ShouldBe("v0003"), s => s.Til.ShouldBe("v0002"), s => s.AlreadyBackFrom.ShouldBeNull());

        var refused = Should.Throw<PipelineFejl>(() => Rollback());

        refused.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        refused.Message.ShouldStartWith("jobsamtaler gik tilbage fra v0003 til v0002 20");
        refused.Message.ShouldEndWith("kør 'pipeline rollback --maaling jobsamtaler --fra v0002'.");
        _data.Gaeldende.ShouldBe("v0002");
        _data.Spoerg<long>("select count(*) from ops.skift").ShouldBe(4);
        Rollback("v0002").Til.ShouldBe("v0001");
    }

    [Fact]
    public void Rollback_FromTheSameVersionAgain_IsDoneAlready()
    {
        Rollback("v0003").Til.ShouldBe("v0002");

        Rollback("v0003")
            .ShouldSatisfyAllConditions(
                s => s.Fra.ShouldBe("v0002"),
                s => s.Til.ShouldBe("v0002"),
                s => s.AlreadyBackFrom.ShouldBe("v0003")
            );

        _data.Gaeldende.ShouldBe("v0002");
        _data.Spoerg<long>("select count(*) from ops.skift").ShouldBe(4);
    }

    [Theory]
    [InlineData("v0001")]
    [InlineData("v0002")]
    [InlineData("v0009")]
    public void Rollback_FromAVersionThatIsNotInForce_IsRefused(string fra)
    {
        Should
            .Throw<PipelineFejl>(() => Rollback(fra))
            .ShouldSatisfyAllConditions(
                e => e.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol),
                e => e.Message.ShouldBe($"jobsamtaler {fra} er ikke i kraft, det er v0003; intet er ændret.")
            );
        _data.Gaeldende.ShouldBe("v0003");
    }

    [Fact]
    public void Rollback_AfterAnotherSwitchOrRun_GoesBackWithoutAName()
    {
        Rollback();
        Skift.Skift("v0003", Proevedata.Eget, Proevedata.Anna);
        Rollback().Til.ShouldBe("v0002");
        _data.Udgiv("k4", [new("2025-07", frø: 4)], data: "d4").Version.ShouldBe("v0004");
        Rollback().Til.ShouldBe("v0002");
    }

    private Versionsskifte Rollback(string? fra = null) => Skift.Tilbage(fra, Proevedata.Eget, Proevedata.Anna);
}
