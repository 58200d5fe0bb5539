using Pipeline.Domain;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests;

/// <summary>Damage to the lake is told in one sentence, and nothing is published on top of it.</summary>
public sealed class BeskadigelseTests : IDisposable
{
    private readonly Proevedata _data = new();

    public BeskadigelseTests() => _data.Udgiv("k1", [new("2025-07")]);

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("v0007")]
    [InlineData("../v0001")]
    public void Current_NamingNoVersion_IsRefused(string indhold)
    {
        File.WriteAllText(Path.Combine(_data.Lager.Mappe, "current"), indhold);
        Fejl().ShouldContain("nævner ikke en version");
    }

    [Fact]
    public void Current_Deleted_IsWrittenAgainFromTheWarehouse()
    {
        File.Delete(Path.Combine(_data.Lager.Mappe, "current"));
        _data.Udgiv("k2", [new("2025-07")]).Version.ShouldBeNull();
        _data.Gaeldende.ShouldBe("v0001");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void Manifest_Damaged_IsRefused(string indhold)
    {
        File.WriteAllText(Path.Combine(_data.Lager.VersionsMappe("v0001"), "_manifest.json"), indhold);
        Fejl().ShouldContain("er beskadiget");
    }

    [Fact]
    public void Manifest_OfAnotherVersion_IsRefused()
    {
        var fil = Path.Combine(_data.Lager.VersionsMappe("v0001"), "_manifest.json");
        File.WriteAllText(fil, File.ReadAllText(fil).Replace("\"version\": \"v0001\"", "\"version\": \"v0002\"", StringComparison.Ordinal));
        Fejl().ShouldContain("er beskadiget");
    }

    [Fact]
    public void Manifest_Missing_IsRefused()
    {
        File.Delete(Path.Combine(_data.Lager.VersionsMappe("v0001"), "_manifest.json"));
        Fejl().ShouldContain("mangler");
    }

    [Theory]
    [InlineData("another")]
    [InlineData("ikke Parquet")]
    [InlineData("gone")]
    [InlineData("bit")]
    public void PublishedFile_Damaged_IsMadeAgainFromTheWarehouse_BeforeAnythingIsPublishedOnIt(string damage)
    {
        var before = _data.Bytes("v0001");
        Damage(damage);

        // Another month: the damaged one is not even measured.
        var resultat = _data.Udgiv("k2", [new("2025-08")]);

        resultat.Mended.ShouldBe([Juli]);
        resultat.Gaeldende.ShouldBe("v0002");
        _data.Bytes("v0001").ShouldBe(before);
    }

    [Theory]
    [InlineData("another")]
    [InlineData("gone")]
    [InlineData("bit")]
    public void PublishedFile_Damaged_AndNotInTheWarehouse_NothingIsPublishedOnIt(string damage)
    {
        Damage(damage);
        _data.Udfoer("update mart.jobsamtaler_versioner set fritagne = fritagne + 1");

        var fejl = Should.Throw<PipelineFejl>(() => _data.Udgiv("k2", [new("2025-08")]));

        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        fejl.Message.ShouldContain("jobsamtaler 2025-07, som er i kraft i v0001, er beskadiget");
        _data.Gaeldende.ShouldBe("v0001");
    }

    [Fact]
    public void PublishedFile_Damaged_RollbackIsRefused()
    {
        _data.Udgiv("k2", [new("2025-07", frø: 2)]);
        Damage("bit");
        Should.Throw<PipelineFejl>(() => _data.Skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna)).Message.ShouldContain(Juli);
        _data.Gaeldende.ShouldBe("v0002");
    }

    [Fact]
    public void Manifest_BitTurned_IsRefused()
    {
        var fil = Path.Combine(_data.Lager.VersionsMappe("v0001"), "_manifest.json");
        File.WriteAllText(fil, File.ReadAllText(fil).Replace("\"2025-07\": \"v0001\"", "\"2025-06\": \"v0001\"", StringComparison.Ordinal));
        Fejl().ShouldContain("er beskadiget");
    }

    [Fact]
    public void CubeFile_OfAnotherMonth_IsRefused()
    {
        new Kube("2025-07").Skriv(_data.Kuber("k3"));
        File.Move(Path.Combine(_data.Kuber("k3"), "maaned=2025-07.parquet"), Path.Combine(_data.Kuber("k3"), "maaned=2025-08.parquet"));
        var maaned = Domain.Kalender.Maaned.Parse("2025-08");
        Should.Throw<PipelineFejl>(() => _data.UdgivMaalte("k3", maaned, maaned)).Message.ShouldContain("skal kun rumme 2025-08");
    }

    [Fact]
    public void CubeFolder_Missing_IsRefused()
    {
        var maaned = Domain.Kalender.Maaned.Parse("2025-08");
        Should.Throw<PipelineFejl>(() => _data.UdgivMaalte("k9", maaned, maaned)).Message.ShouldContain("ingen målte tal");
    }

    private string Juli => _data.Lager.Fil("v0001", Domain.Kalender.Maaned.Parse("2025-07"));

    private void Damage(string how)
    {
        switch (how)
        {
            case "another":
                new Kube("2025-07", frø: 3).Skriv(_data.Mappe);
                File.Copy(Path.Combine(_data.Mappe, "maaned=2025-07.parquet"), Juli, overwrite: true);
                break;
            case "gone":
                File.Delete(Juli);
                break;
            case "bit":
                var bytes = File.ReadAllBytes(Juli);
                bytes[bytes.Length / 2] ^= 16;
                File.WriteAllBytes(Juli, bytes);
                break;
            default:
                File.WriteAllText(Juli, how);
                break;
        }
    }

    private string Fejl() => Should.Throw<PipelineFejl>(() => _data.Udgiv("k2", [new("2025-07", frø: 2)])).Message;
}
