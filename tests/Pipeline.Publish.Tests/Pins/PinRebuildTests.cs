using Pipeline.Domain;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests.Pins;

/// <summary>The pins when warehouse or lake has lost its record of them.</summary>
public sealed class PinRebuildTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Warehouse_Lost_HasThePinsOfTheLake_AndGoesBackByTheManifests()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 2, 2);
        s.Publish("v0002");
        var pins = s.Pins;
        Directory.Delete(Path.Combine(_data.Mappe, "warehouse"), recursive: true);
        _data.Varehus.Migrer();

        s.Pins.ShouldBe(pins);
        s.Run("d2", 3, 2, 2).Version.ShouldBe("v0003");

        s.Optegnet.ShouldBe(["2025-08 – 2025-09 1.74 pipeline genopbygning "]);
        s.Rollback().Pins.After.ShouldBe(pins);
        // The record begins here: v0001 was published with no pins.
        s.Rollback().Pins.After.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void LakeFile_Lost_IsWrittenAgainFromTheWarehouse()
    {
        var s = new PinScenario(_data);
        s.Run("d1", new([new(PinScenario.August, "1.74")]), null, 1, 1, 1);
        File.Delete(Path.Combine(_data.Lager.Mappe, "fastholdt.json"));

        s.Run("d1", 1, 1, 1);

        s.Fil.ShouldBe(s.Pins);
    }

    [Fact]
    public void LakeFile_Damaged_IsNamedWithWhatToDo()
    {
        var s = new PinScenario(_data);
        File.WriteAllText(Path.Combine(_data.Lager.Mappe, "fastholdt.json"), "[");

        Should.Throw<PipelineFejl>(() => s.Fil).Message.ShouldContain("slet den, så skriver næste kørsel den igen");
    }

    [Fact]
    public void Warehouse_FromBeforeThereWerePins_HasNone()
    {
        var s = new PinScenario(_data);
        _data.Udfoer("drop table ops.fastholdte_maaneder; drop table ops.fastholdelser");

        PinReader.Read(_data.Varehus).ShouldBeEmpty();
        Drift.Status.Laes(_data.Varehus).Pins.ShouldBeEmpty();
        s.Fil.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Pins_AreToldByRuleSetAndStretch() =>
        new RegelsaetPins([new("2025-01", "1.74"), new("2024-12", "1.74"), new("2025-03", "1.74"), new("2025-02", "1.73")])
            .ToString()
            .ShouldBe("1.74 for 2024-12 – 2025-01, 2025-03 og 1.73 for 2025-02");
}
