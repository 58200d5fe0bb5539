using Dapper;
using Pipeline.Domain;
using Pipeline.Domain.Koder;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Tests;

public sealed class VarehusTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Migrations_Twice_AreAppliedOnce()
    {
        _data.Varehus.Migrer();
        _data.Varehus.Migrer();
        _data.Spoerg<long>("select count(*) from ops.migrationer").ShouldBe(Migrationer.For("sqlite").Count);
        _data.Spoerg<long>("select count(*) from mart.dim_varighed").ShouldBe(19);
    }

    [Fact]
    public void Migration_ChangedAfterItWasApplied_IsRefused()
    {
        _data.Varehus.Migrer();
        _data.Udfoer("update ops.migrationer set sha256 = 'x' where navn = '0002_mart'");
        Should.Throw<PipelineFejl>(_data.Varehus.Migrer).Message.ShouldContain("0002_mart er ændret");
    }

    [Fact]
    public void Migration_OfANewerProgram_IsRefused()
    {
        _data.Varehus.Migrer();
        _data.Udfoer("insert into ops.migrationer values ('9999_ny', 'x')");
        Should.Throw<PipelineFejl>(_data.Varehus.Migrer).Message.ShouldContain("9999_ny");
    }

    [Fact]
    public void Migration_ThatFails_LeavesNothing()
    {
        _data.Varehus.Migrer();
        using var f = _data.Varehus.Aabn();
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() =>
            Migrationer.Anvend(
                f,
                "sqlite",
                s => s,
                [.. Migrationer.For("sqlite"), new("0099_prøve", "create table mart.a (x text); create table mart.a (x text);")]
            )
        );
        _data.Varehus.Tabeller(f).ShouldNotContain("mart.a");
    }

    [Fact]
    public void EveryProduct_HasTableAndViewWithItsColumnsInOrder()
    {
        _data.Varehus.Migrer();
        using var f = _data.Varehus.Aabn();
        foreach (var produkt in Produktliste.Alle)
        {
            foreach (var tabel in new[] { produkt.Navn, $"{produkt.Navn}_versioner" })
            {
                f.Query<string>($"select name from pragma_table_info('{tabel}', 'mart') order by cid").ShouldBe(produkt.Kolonner, tabel);
            }
        }
    }

    [Fact]
    public void Dimensions_HaveTheWordsOfTheField()
    {
        _data.Varehus.Migrer();
        using var f = _data.Varehus.Aabn();
        f.Query<string>("select ydelsesgruppe from mart.dim_ydelsesgruppe order by orden")
            .ShouldBe([.. Kodeliste<Ydelsesgruppe>.Ord, "alle"]);
        f.Query<string>("select varighed from mart.dim_varighed where art = 'del'").ShouldAllBe(v => Varigheder.ErDel(v));
        f.Query<string>("select varighed from mart.dim_varighed where art = 'underinterval'")
            .ShouldBe(Varigheder.Underintervaller, ignoreOrder: true);
        f.Query<string>("select varighed from mart.dim_varighed where art = 'sum'").ShouldBe(["under 12", "i alt"], ignoreOrder: true);
    }

    /// <summary>Where there is no warehouse at hand the codes are called the same.</summary>
    [Fact]
    public void Dimensions_AndTheProgram_HaveTheSameNames()
    {
        _data.Varehus.Migrer();
        using var f = _data.Varehus.Aabn();
        f.Query<(string, string)>("select ydelsesgruppe, navn from mart.dim_ydelsesgruppe order by orden")
            .ShouldBe(Kodenavne.Ydelsesgrupper);
        f.Query<(string, string)>("select region, navn from mart.dim_region order by region").ShouldBe(Kodenavne.Regioner);
        f.Query<(string, string)>("select varighed, navn from mart.dim_varighed order by orden").ShouldBe(Kodenavne.Varighed);
    }

    [Fact]
    public void MartFile_OpenedAlone_HasTheViewOfTheVersionInForce()
    {
        var kube = new Kube("2025-07");
        _data.Udgiv("k1", [kube]);
        using var f = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(_data.Mappe, "warehouse", "mart.db")};Pooling=False"
        );
        f.QuerySingle<long>("select count(*) from jobsamtaler").ShouldBe(kube.Raekker.Count);
    }

    [Fact]
    public void LockedWarehouse_SaysSo()
    {
        _data.Varehus.Migrer();
        var fejl = new Microsoft.Data.Sqlite.SqliteException("database is locked", 5);
        _data.Varehus.Oversaet(fejl).ShouldNotBeNull().Message.ShouldContain("låst af et andet program");
        _data.Varehus.Oversaet(new IOException()).ShouldBeNull();
    }

    [Fact]
    public void DamagedWarehouse_SaysHowToRebuild()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        File.WriteAllText(Path.Combine(_data.Mappe, "warehouse", "mart.db"), new string('x', 5000));
        Should.Throw<PipelineFejl>(() => _data.Udgiv("k2", [new("2025-07")])).Message.ShouldContain("beskadiget");
    }
}
