using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests;

/// <summary>Each check passes on a whole cube and fails on one that is doctored in the way it is there for.</summary>
public sealed class KontrolTests
{
    private readonly Kube _kube = new("2025-07");

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void WholeCube_PassesEveryCheck(bool sats, bool summer) => Fund(new Kube("2025-07", sats: sats, summer: summer)).ShouldBeEmpty();

    [Fact]
    public void NoRows_Warns()
    {
        _kube.Raekker.Clear();
        var fund = Fund(_kube).ShouldHaveSingleItem();
        (fund.Kontrol, fund.Fund.Advarsel).ShouldBe(("har_raekker", true));
    }

    [Fact]
    public void RepeatedKey_IsRefused()
    {
        var sidste = _kube.Raekker[^1];
        _kube.Raekker.Add(sidste);
        Fund(_kube).Select(f => f.Kontrol).ShouldContain("noegler_entydige");
    }

    [Fact]
    public void SamtalerDoNotSumToPersoner_IsRefused()
    {
        AlleRaekker(r => r[6] = (long)r[6]! + 1);
        Fund(_kube).ShouldContain(f => f.Kontrol == "samtaler_summer");
    }

    [Fact]
    public void FaerreEnd4_NotTheSum_IsRefused()
    {
        AlleRaekker(r => r[13] = (long)r[9]!);
        Fund(_kube).ShouldContain(f => f.Kontrol == "faerre_end_4_summer");
    }

    [Fact]
    public void Andel_Rounded_IsRefused()
    {
        AlleRaekker(r => r[14] = Math.Round((double)r[14]!, 2));
        Fund(_kube).Select(f => f.Kontrol).Distinct().ShouldBe(["andel_stemmer"]);
    }

    [Fact]
    public void Andel_WhenPersonerIsZero_MustBeNull()
    {
        var celle = new object?[] { "2025-07", "kommune", "101", "revalidering", "alle", "0", 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0.0, 3L };
        _kube.Raekker.Add(celle);
        Fund(_kube).ShouldContain(f => f.Kontrol == "andel_stemmer" && f.Fund.Tal.Contains("giver tom"));
        celle[14] = null;
        Fund(_kube).ShouldNotContain(f => f.Kontrol == "andel_stemmer");
    }

    [Fact]
    public void Kommune_Left_Out_IsRefusedByLandAndRegion()
    {
        _kube.Raekker.RemoveAll(r => (string)r[2]! == "147");
        var fund = Fund(_kube);
        fund.Select(f => f.Kontrol).Distinct().ShouldBe(["land_er_kommuner", "region_er_kommuner"]);
        fund.ShouldContain(f => f.Fund.Noegle.StartsWith("region 1084", StringComparison.Ordinal));
    }

    [Fact]
    public void UnknownKommune_Left_Out_IsRefusedByLandAlone()
    {
        _kube.Raekker.RemoveAll(r => (string)r[2]! == "000");
        Fund(_kube).Select(f => f.Kontrol).Distinct().ShouldBe(["land_er_kommuner"]);
    }

    [Fact]
    public void Regions_LargerThanLand_AreRefused()
    {
        var region = _kube.Find("1082")[..];
        region[2] = "1085";
        AlleTal(region, n => n * 10);
        _kube.Raekker.Add(region);
        Fund(_kube)
            .ShouldContain(f => f.Kontrol == "land_er_kommuner" && f.Fund.Noegle.StartsWith("regioner i alt", StringComparison.Ordinal));
    }

    [Fact]
    public void Alle_MoreThanTheGroups_IsRefused()
    {
        foreach (var raekke in _kube.Raekker.Where(r => (string)r[3]! == "alle"))
        {
            AlleTal(raekke, n => n * 2);
        }

        Fund(_kube).Select(f => f.Kontrol).Distinct().ShouldBe(["alle_og_grupper"]);
    }

    [Fact]
    public void Alle_FewerThanTheLargestGroup_IsRefused()
    {
        _kube.Raekker.RemoveAll(r => (string)r[3]! == "alle");
        Fund(_kube).Select(f => f.Kontrol).Distinct().ShouldBe(["alle_og_grupper"]);
    }

    [Theory]
    [InlineData("under 12")]
    [InlineData("3")]
    [InlineData("10+ aar")]
    public void Varighed_Left_Out_IsRefused(string varighed)
    {
        _kube.Raekker.RemoveAll(r => (string)r[5]! == varighed);
        Fund(_kube).Select(f => f.Kontrol).Distinct().ShouldBe(["varigheder_summer"]);
    }

    [Fact]
    public void Sats_Left_Out_IsRefused()
    {
        _kube.Raekker.RemoveAll(r => (string)r[4]! == "grundsats");
        Fund(_kube).Select(f => f.Kontrol).Distinct().ShouldBe(["satser_summer"]);
    }

    [Theory]
    [InlineData(105, "")]
    [InlineData(106, "advarsel")]
    [InlineData(110, "advarsel")]
    [InlineData(111, "afvist")]
    [InlineData(95, "")]
    [InlineData(94, "advarsel")]
    [InlineData(89, "afvist")]
    public void Movement_BeyondTheLimits_IsFound(int nu, string udfald) =>
        Bevaegelse(nu, mindst: 0).Select(f => f.Advarsel ? "advarsel" : "afvist").Distinct().ShouldBe(udfald.Length == 0 ? [] : [udfald]);

    [Fact]
    public void Movement_OfASmallArea_IsNotHeldToIt() => Bevaegelse(nu: 300, mindst: 1_000_000).ShouldBeEmpty();

    [Fact]
    public void Movement_UnderOtherRules_IsMeant() => Bevaegelse(nu: 300, mindst: 0, sammeRegler: false).ShouldBeEmpty();

    [Fact]
    public void MonthMissing_InTheAskedRange_IsNamed() =>
        new Maanedsraekke()
            .Koer(
                new(
                    [Maaned.Parse("2025-05"), Maaned.Parse("2025-06"), Maaned.Parse("2025-07")],
                    [Maaned.Parse("2025-05"), Maaned.Parse("2025-07")]
                )
            )
            .ShouldHaveSingleItem()
            .Maaned.ShouldBe(Maaned.Parse("2025-06"));

    [Fact]
    public void RefusedPublication_NamesCheckMonthKeyAndNumbers_AndPublishesNothing()
    {
        using var data = new Proevedata();
        data.Udgiv("k1", [new("2025-07")]);
        _kube.Raekker.RemoveAll(r => (string)r[2]! == "147" && (string)r[5]! == "i alt" && (string)r[3]! == "alle");

        var fejl = Should.Throw<PipelineFejl>(() => data.Udgiv("k2", [_kube, new Kube("2025-08")]));

        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        fejl.Message.ShouldContain("land_er_kommuner");
        fejl.Message.ShouldContain("2025-07, land, alle, alle, i alt: samtaler_0 er ");
        fejl.Message.ShouldContain("v0001 er i kraft som før");
        data.Lager.Versioner().ShouldBe(["v0001"]);
        Directory.EnumerateFileSystemEntries(data.Lager.Mappe, ".*").ShouldBeEmpty();
        data.Spoerg<string>("select group_concat(kontrol) from ops.kontroller where koersel = 'k2' and udfald = 'afvist'")
            .ShouldBe("land_er_kommuner,region_er_kommuner,varigheder_summer");
    }

    [Fact]
    public void MissingMonth_RefusesThePublication()
    {
        using var data = new Proevedata();
        var fejl = Should.Throw<PipelineFejl>(() => data.Udgiv("k1", [new("2025-05"), new("2025-07")]));
        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        fejl.Message.ShouldContain("ingen_maaned_mangler");
        fejl.Message.ShouldContain("2025-06");
    }

    private static List<(string Kontrol, Fund Fund)> Fund(Kube kube) =>
        [
            .. Produktliste
                .Jobsamtaler.Kontroller.OfType<IMaanedskontrol>()
                .SelectMany(k => k.Koer(new(kube.Tabel(), null, SammeRegler: false, Kube.RegionAf)).Select(f => (k.Navn, f))),
        ];

    private static IEnumerable<Fund> Bevaegelse(int nu, int mindst, bool sammeRegler = true) =>
        new Bevaegelse("personer", [new(Omraadetype.Land, AdvarOverProcent: 5, AfvisOverProcent: 10, mindst)]).Koer(
            new(new Kube("2025-07", ganget: nu).Tabel(), new Kube("2025-07", ganget: 100).Tabel(), sammeRegler, Kube.RegionAf)
        );

    private void AlleRaekker(Action<object?[]> ret) => _kube.Raekker.ForEach(ret);

    private static void AlleTal(object?[] raekke, Func<long, long> ret)
    {
        for (var i = 0; i < raekke.Length; i++)
        {
            raekke[i] = raekke[i] is long n ? ret(n) : raekke[i];
        }
    }
}
