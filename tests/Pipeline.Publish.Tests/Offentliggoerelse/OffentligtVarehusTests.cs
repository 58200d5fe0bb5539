using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>offentlig.* in the embedded store: what everyone may see of what is in force, and nothing else.</summary>
public sealed class OffentligtVarehusTests : IDisposable
{
    private readonly Proevedata _data = new() { OffentligFra = 3 };

    public void Dispose() => _data.Dispose();

    [Fact]
    public void View_HasTheRowsOfTheExport_AndAMarkForWhatIsLeftOut()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08", frø: 2)]);
        SomEksporten(_data).ShouldBeGreaterThan(0);
    }

    /// <summary>The file may be handed out: what is in it is what the view shows.</summary>
    [Fact]
    public void File_OpenedAlone_HoldsNoHiddenFigure()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        using var f = new SqliteConnection($"Data Source={Path.Combine(_data.Mappe, "warehouse", "offentlig.db")};Pooling=False");
        f.QuerySingle<long>("select count(*) from jobsamtaler where skjult like '%personer%' and personer is not null").ShouldBe(0);
        f.QuerySingle<long>("select count(*) from jobsamtaler_udgaver where personer in (1, 2) or samtaler_0 in (1, 2)").ShouldBe(0);
        f.QuerySingle<long>("select count(*) from jobsamtaler").ShouldBe(_data.Spoerg<long>("select count(*) from mart.jobsamtaler"));
    }

    [Fact]
    public void NewVersionRollbackAndSwitch_AreFollowed_AndWhatWasShownStays()
    {
        _data.Udgiv("k1", [new("2025-07"), new("2025-08", frø: 2)]);
        _data.Udgiv("k2", [new("2025-07", frø: 3), new("2025-08", frø: 2)]);
        SomEksporten(_data);
        Udgave("2025-07").ShouldBe(2);
        Udgave("2025-08").ShouldBe(1, "måneden er ikke ændret");

        _data.Skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna);
        _data.Vis();
        SomEksporten(_data);
        Udgave("2025-07").ShouldBe(3);
        _data.Skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna);
        _data.Vis();
        SomEksporten(_data);
        _data.Spoerg<long>("select count(distinct udgave) from offentlig.jobsamtaler_udgaver where maaned = '2025-07'").ShouldBe(4);
    }

    [Fact]
    public void VersionBesideTheOneInForce_IsShownToNobody_UntilItIsPutInForce()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 3)], iKraft: false);
        _data.Spoerg<long>("select count(*) from offentlig.udgaver").ShouldBe(1);
        _data.Skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna);
        _data.Vis();
        SomEksporten(_data);
        _data.Spoerg<long>("select count(*) from offentlig.udgaver").ShouldBe(2);
    }

    /// <summary>The edition follows when all is published: stopped before, everyone sees the old one, whole.</summary>
    [Theory]
    [InlineData(Udgivelsestrin.Omdoebt)]
    [InlineData(Udgivelsestrin.MaanedIndsat)]
    [InlineData(Udgivelsestrin.IVarehuset)]
    public void Publication_Stopped_ShowsTheOldEditionWhole_AndTheNextRunFinishesIt(Udgivelsestrin trin)
    {
        _data.Udgiv("k1", [new("2025-07")]);
        Should.Throw<OperationCanceledException>(() =>
            _data.Udgiv("k2", [new("2025-07", frø: 3)], efter: t => _ = t == trin ? throw new OperationCanceledException() : 0)
        );
        Udgave("2025-07").ShouldBe(1);
        _data.UdgivMaalte("k2", new(2025, 7), new(2025, 7));
        Udgave("2025-07").ShouldBe(2);
        SomEksporten(_data);
    }

    /// <summary>A warehouse from before there was a public edition; a threshold that is raised; a product that is no longer shown.</summary>
    [Fact]
    public void ThresholdSetRaisedAndTakenAway_IsFollowed_WithoutANewVersion()
    {
        _data.OffentligFra = null;
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Spoerg<long>("select count(*) from offentlig.jobsamtaler").ShouldBe(0);

        _data.OffentligFra = 3;
        _data.Vis().ShouldNotBeNull();
        _data.Vis().ShouldBeNull();
        var tre = SomEksporten(_data);

        _data.OffentligFra = 10;
        _data.Vis().ShouldNotBeNull();
        SomEksporten(_data).ShouldBeGreaterThan(tre);

        _data.OffentligFra = null;
        _data.Vis();
        _data.Spoerg<long>("select count(*) from offentlig.jobsamtaler").ShouldBe(0);
    }

    /// <summary>A warehouse that was lost is built again from the lake, also what everyone may see of a month that had been shown twice.</summary>
    [Fact]
    public void WarehouseBuiltAgainFromTheLake_ShowsTheSame()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Udgiv("k2", [new("2025-07", frø: 3)]);
        var foer = Raekker(_data);
        Directory.Delete(Path.Combine(_data.Mappe, "warehouse"), recursive: true);
        _data.Udgiv("k3", [new("2025-07", frø: 3)]);
        Raekker(_data).ShouldBe(foer);
    }

    [Fact]
    public void WarehouseOfAnOlderProgram_WithoutThePublicFile_IsReadAsItWas()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        File.Delete(Path.Combine(_data.Mappe, "warehouse", "offentlig.db"));
        _data.Spoerg<long>("select count(*) from mart.jobsamtaler").ShouldBeGreaterThan(0);
    }

    private long Udgave(string maaned) =>
        _data.Spoerg<long>($"select udgave from offentlig.i_kraft where produkt = 'jobsamtaler' and maaned = '{maaned}'");

    /// <returns>Figures left out.</returns>
    internal static int SomEksporten(Proevedata data)
    {
        var fil = Path.Combine(data.Mappe, "offentlig.csv");
        new Offentligeksport(data.Mappe, data.Varehus, data.Profil).Skriv("jobsamtaler", null, fil);
        var eksport = File.ReadAllLines(fil).Skip(1).ToList();
        var kolonner = Produktliste.Jobsamtaler.Kolonner.ToList();
        var i = 0;
        var skjulte = 0;
        foreach (var raekke in Raekker(data))
        {
            var (vist, felter) = (raekke.Split(';'), eksport[i++].Split(';'));
            string[] maerke = vist[^3].Length == 0 ? [] : vist[^3].Split(',');
            vist.Where((_, k) => k != vist.Length - 3).ShouldBe(felter);
            foreach (var skjult in maerke)
            {
                vist[kolonner.IndexOf(skjult)].ShouldBe("");
            }

            skjulte += maerke.Length;
        }

        i.ShouldBe(eksport.Count);
        return skjulte;
    }

    internal static List<string> Raekker(Proevedata data)
    {
        using var f = data.Varehus.Aabn();
        var orden = string.Join(", ", Produktliste.Jobsamtaler.Noegler.Select(n => n.Navn));
        return
        [
            .. f.Query($"select * from offentlig.jobsamtaler order by {orden}")
                .Select(r => string.Join(';', ((IDictionary<string, object?>)r).Values.Select(v => Csvskriver.Vaerdi(v ?? DBNull.Value)))),
        ];
    }
}
