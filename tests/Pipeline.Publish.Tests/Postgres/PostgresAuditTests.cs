using Pipeline.Domain;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Published files and a warehouse on PostgreSQL held to the manifests.</summary>
public sealed class PostgresAuditTests : IDisposable
{
    private readonly Pgdata _pg = new();

    public void Dispose() => _pg.Dispose();

    [PgFact]
    public void Files_GoneAndDamaged_AreMadeAgainFromTheRows_ByteForByte()
    {
        _pg.Data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        var before = _pg.Data.Bytes("v0001");
        var files = before.Keys.Select(f => Path.Combine(_pg.Data.Lager.VersionsMappe("v0001"), f)).Order().ToList();
        File.Delete(files[0]);
        File.WriteAllText(files[1], "ikke Parquet");

        Audit.Files(repair: false, default).Select(f => f.Mended).ShouldBe([false, false]);
        Audit.Files(repair: true, default).Select(f => f.Mended).ShouldBe([true, true]);

        _pg.Data.Bytes("v0001").ShouldBe(before);
        Rows(repair: false).ShouldBeEmpty();
    }

    [PgFact]
    public void Rows_OtherThanPublished_AreNamed_AndLeftAsTheyAre()
    {
        _pg.Data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        _pg.Database.Udfoer("update mart.jobsamtaler_versioner set fritagne = fritagne + 1 where maaned = '2025-08'");

        var finding = Rows(repair: true).ShouldHaveSingleItem();

        finding.Mended.ShouldBeFalse();
        finding.Text.ShouldContain("jobsamtaler v0001: varehusets rækker for 2025-08 er ikke de udgivne");
    }

    [PgFact]
    public void Warehouse_EmptyOne_IsFilledFromTheFiles()
    {
        _pg.Data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        _pg.Data.Udgiv("k2", [new("2025-08", frø: 2)]);
        using var other = new Pgdata();
        var audit = new PublicationAudit(_pg.Data.Mappe, Produktliste.Jobsamtaler, other.Varehus, TimeProvider.System);

        audit.Rows(Proevedata.Kommuner, [], repair: true, default).Select(f => f.Mended).ShouldBe([true]);
        audit.Rows(Proevedata.Kommuner, [], repair: false, default).ShouldBeEmpty();
    }

    private PublicationAudit Audit => new(_pg.Data.Mappe, Produktliste.Jobsamtaler, _pg.Varehus, TimeProvider.System);

    private List<DamageFinding> Rows(bool repair) => [.. Audit.Rows(Proevedata.Kommuner, [], repair, default)];
}
