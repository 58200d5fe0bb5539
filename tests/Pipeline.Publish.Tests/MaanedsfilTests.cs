using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests;

/// <summary>A cube that stands as it is published is published as it stands, and is what it would have been had it been written anew.</summary>
public sealed class MaanedsfilTests : IDisposable
{
    private const string Rules = "1.75";

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
        Maanedsfil.Udgiv(foer, maalt, udgivet, Rules);

        var nu = _filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, udgivet);
        nu.SomUdgivet.ShouldBeTrue();
        Indholdshash.Af(nu).ShouldBe(Indholdshash.Af(foer));
        Maanedsfil.Udgiv(nu, udgivet, Fil("kopi"), Rules);
        Maanedsfil.Write(nu, Fil("omskrevet"), Rules);
        File.ReadAllBytes(Fil("kopi")).ShouldBe(File.ReadAllBytes(udgivet));
        File.ReadAllBytes(Fil("omskrevet")).ShouldBe(File.ReadAllBytes(udgivet));
    }

    [Theory]
    [InlineData("select * from f order by varighed, omraade")]
    [InlineData("select * replace (personer::bigint as personer), '2025-07' as maaned from f")]
    [InlineData("select * exclude (fritagne), fritagne as fritagne, '2025-07' as maaned from f")]
    public void CubeOtherwise_IsSorted_AndGivesTheSame(string sql)
    {
        var (maalt, udgivet, anden) = (Fil("maaned=2025-07"), Fil("udgivet"), Fil("anden"));
        _kube.Skriv(_mappe);
        Maanedsfil.Udgiv(_filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, maalt), maalt, udgivet, Rules);
        using (var database = LakeDatabase.Open(new() { Threads = 1 }))
        using (var lake = database.Connect())
        {
            lake.Execute($"create view f as from read_parquet({LakeSql.Tekst(udgivet)}, hive_partitioning = false)");
            lake.WriteParquet(sql, anden);
        }

        var tabel = _filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, anden);
        tabel.SomUdgivet.ShouldBeFalse();
        Maanedsfil.Udgiv(tabel, anden, Fil("igen"), Rules);
        File.ReadAllBytes(Fil("igen")).ShouldBe(File.ReadAllBytes(udgivet));
    }

    [Fact]
    public void Month_SaysWhatItHolds_UnderWhichRules_AndInWhichUnits()
    {
        _kube.Skriv(_mappe);
        var month = _filer.LaesKube(Produktliste.Jobsamtaler, _kube.Maaned, Fil("maaned=2025-07"));

        Maanedsfil.Write(month, Fil("udgivet"), Rules);

        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        var said = $"(select decode(key) as k, decode(value) as v from parquet_kv_metadata({LakeSql.Tekst(Fil("udgivet"))}))";
        lake.Scalar<string>($"select string_agg(k || '=' || v, ';' order by k) from {said} where k not like 'enhed.samtaler%'")
            .ShouldBe(
                "enhed.andel_faerre_end_4=procent;enhed.faerre_end_4=antal;enhed.fritagne=antal;enhed.personer=antal;maaned=2025-07;produkt=jobsamtaler;regelsaet=1.75"
            );
    }

    /// <summary>The files of each product have the types that its columns say, and are taken as they stand.</summary>
    [Fact]
    public void EveryProduct_WrittenFromRows_IsAsPublished()
    {
        foreach (var produkt in Produktliste.Alle)
        {
            var fil = Fil(produkt.Navn);
            Maanedsfil.Write(new(produkt, _kube.Maaned), fil, Rules);
            _filer.LaesKube(produkt, _kube.Maaned, fil).SomUdgivet.ShouldBeTrue(produkt.Navn);
        }
    }

    /// <summary>In these tables the row says what its figure is: a share in one, an amount in the next.</summary>
    [Fact]
    public void EveryNumber_HasAUnit_OrARowThatSaysIt() =>
        Produktliste
            .Alle.SelectMany(p => p.Felter.Where(f => f.Type == Felttype.Tal && f.Unit is null).Select(_ => p.Navn))
            .Distinct()
            .ShouldBe(["benchmark", "resultatmaal", "udgiftsanalyse"], ignoreOrder: true);

    private string Fil(string navn) => Path.Combine(_mappe, $"{navn}.parquet");
}
