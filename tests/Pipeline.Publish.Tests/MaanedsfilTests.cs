using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests;

/// <summary>A cube that stands as it is published is published as it stands, and is what it would have been had it been written anew.</summary>
public sealed class MaanedsfilTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("proeve-").FullName;
    private readonly Maanedsfil _filer = new();
    private readonly Kube _kube = new("2025-07");

    public void Dispose()
    {
        _filer.Dispose();
        Directory.Delete(_mappe, recursive: true);
    }

    [Fact]
    public void CubeAsPublished_IsCopied_AndWrittenAnewIsTheSameBytes()
    {
        var (maalt, udgivet) = (Fil("maaned=2025-07"), Fil("udgivet"));
        _kube.Skriv(_mappe);
        var foer = _filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, maalt);
        foer.SomUdgivet.ShouldBeFalse();
        _filer.Udgiv(foer, maalt, udgivet);

        var nu = _filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, udgivet);
        nu.SomUdgivet.ShouldBeTrue();
        Indholdshash.Af(nu).ShouldBe(Indholdshash.Af(foer));
        _filer.Udgiv(nu, udgivet, Fil("kopi"));
        _filer.Omskriv(Produktliste.Jobsamtaler, udgivet, Fil("omskrevet"));
        File.ReadAllBytes(Fil("kopi")).ShouldBe(File.ReadAllBytes(udgivet));
        File.ReadAllBytes(Fil("omskrevet")).ShouldBe(File.ReadAllBytes(udgivet));
    }

    [Theory]
    [InlineData("select * from f order by varighed, omraade")]
    [InlineData("select * replace (personer::integer as personer), '2025-07' as maaned from f")]
    [InlineData("select * exclude (fritagne), fritagne as fritagne, '2025-07' as maaned from f")]
    public void CubeOtherwise_IsSorted_AndGivesTheSame(string sql)
    {
        var (maalt, udgivet, anden) = (Fil("maaned=2025-07"), Fil("udgivet"), Fil("anden"));
        _kube.Skriv(_mappe);
        _filer.Udgiv(_filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, maalt), maalt, udgivet);
        using (var database = LakeDatabase.Open(new() { Threads = 1 }))
        using (var lake = database.Connect())
        {
            lake.Execute($"create view f as from read_parquet({LakeSql.Tekst(udgivet)}, hive_partitioning = false)");
            lake.WriteParquet(sql, anden);
        }

        var tabel = _filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, anden);
        tabel.SomUdgivet.ShouldBeFalse();
        _filer.Udgiv(tabel, anden, Fil("igen"));
        File.ReadAllBytes(Fil("igen")).ShouldBe(File.ReadAllBytes(udgivet));
    }

    private string Fil(string navn) => Path.Combine(_mappe, $"{navn}.parquet");
}
