using System.Diagnostics;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests;

/// <summary>A publication stopped after each of its steps: the old version or the new one is in force, whole, and the next run ends the same.</summary>
public sealed class AfbrydelseTests : IDisposable
{
    private static readonly Kube[] Foer = [new("2025-07"), new("2025-08")];
    private static readonly Kube[] Nu = [new("2025-07", frø: 2), new("2025-08", frø: 3), new("2025-09")];
    private readonly Proevedata _data = new();

    public AfbrydelseTests() => _data.Udgiv("k1", Foer);

    public void Dispose() => _data.Dispose();

    private static readonly Lazy<Dictionary<string, string>> UdenAfbrydelse = new(() =>
    {
        using var hel = new Proevedata();
        hel.Udgiv("x1", Foer);
        hel.Udgiv("x2", Nu);
        return hel.Bytes("v0002");
    });

    public static TheoryData<Udgivelsestrin, int, string> Steder =>
        new()
        {
            { Udgivelsestrin.MaanedSkrevet, 1, "v0001" },
            { Udgivelsestrin.MaanedSkrevet, 3, "v0001" },
            { Udgivelsestrin.Kontrolleret, 1, "v0001" },
            { Udgivelsestrin.Omdoebt, 1, "v0001" },
            { Udgivelsestrin.MaanedIndsat, 2, "v0001" },
            { Udgivelsestrin.MaanedIndsat, 3, "v0001" },
            { Udgivelsestrin.IVarehuset, 1, "v0002" },
            { Udgivelsestrin.Faerdig, 1, "v0002" },
        };

    [Theory]
    [MemberData(nameof(Steder))]
    public void Fault_AfterStep_OldOrNewIsInForceAndRerunFinishes(Udgivelsestrin trin, int gange, string iKraft)
    {
        Should.Throw<DivideByZeroException>(() =>
            _data.Udgiv(
                "k2",
                Nu,
                data: "d2",
                efter: t =>
                {
                    if (t == trin && --gange == 0)
                    {
                        throw new DivideByZeroException();
                    }
                }
            )
        );

        ErIKraft(iKraft);
        GenkoerselEnder();
    }

    [Theory]
    [InlineData(Udgivelsestrin.MaanedSkrevet, 2, "v0001")]
    [InlineData(Udgivelsestrin.Omdoebt, 1, "v0001")]
    [InlineData(Udgivelsestrin.MaanedIndsat, 2, "v0001")]
    [InlineData(Udgivelsestrin.IVarehuset, 1, "v0002")]
    public void Kill_AfterStep_OldOrNewIsInForceAndRerunFinishes(Udgivelsestrin trin, int gange, string iKraft)
    {
        foreach (var kube in Nu)
        {
            kube.Skriv(_data.Kuber("k2"));
        }

        using var barn = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath is { } sti && Path.GetFileNameWithoutExtension(sti) == "dotnet" ? sti : "dotnet",
                ["exec", typeof(AfbrydelseTests).Assembly.Location, "udgiv", _data.Mappe, "k2", "2025-07", "2025-09", $"{trin}", $"{gange}"]
            )
        )!;
        barn.WaitForExit(60_000).ShouldBeTrue();
        barn.ExitCode.ShouldBe(137, "barnet skal være dræbt, ikke sluttet");

        ErIKraft(iKraft);
        GenkoerselEnder();
    }

    [Fact]
    public void Warehouse_Lost_IsBuiltFromTheLakeWithTheSameVersionInForce()
    {
        _data.Udgiv("k2", Nu);
        new Versionsskift(_data.Mappe, Produkter.Produktliste.Jobsamtaler, _data.Varehus, TimeProvider.System).Skift(
            "v0001",
            Proevedata.Eget,
            Proevedata.Anna
        );
        Directory.Delete(Path.Combine(_data.Mappe, "warehouse"), recursive: true);

        _data.Udgiv("k3", Foer).Version.ShouldBeNull();

        ErIKraft("v0001");
        _data.Spoerg<long>("select count(*) from ops.udgivelser").ShouldBe(2);
        _data.Spoerg<long>("select count(*) from mart.jobsamtaler_versioner").ShouldBe(Foer.Concat(Nu).Sum(k => k.Raekker.Count));
    }

    private void ErIKraft(string version)
    {
        _data.Spoerg<string>("select version_id from ops.skift order by nr desc limit 1").ShouldBe(version);
        var maaneder = version == "v0001" ? Foer : Nu;
        _data.Spoerg<long>("select count(*) from mart.jobsamtaler").ShouldBe(maaneder.Sum(k => k.Raekker.Count));
        _data.Spoerg<string>("select group_concat(distinct version_id) from mart.jobsamtaler").ShouldBe(version);
    }

    private void GenkoerselEnder()
    {
        _data.Udgiv("k3", Nu, data: "d2").Gaeldende.ShouldBe("v0002");

        ErIKraft("v0002");
        _data.Gaeldende.ShouldBe("v0002");
        _data.Lager.Versioner().ShouldBe(["v0001", "v0002"]);
        Directory.EnumerateFileSystemEntries(_data.Lager.Mappe, ".*").ShouldBeEmpty();
        _data.Udgiv("k4", Nu, data: "d2").Version.ShouldBeNull();
        _data.Bytes("v0002").ShouldBe(UdenAfbrydelse.Value, ignoreOrder: true);
    }
}
