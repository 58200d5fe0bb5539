using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Tests;

/// <summary>The trail of the embedded warehouse: rows are added, and the file itself refuses that one is changed or removed.</summary>
public sealed class AuditTrailTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("update ops.revisionsspor set udfald = 'udført'")]
    [InlineData("delete from ops.revisionsspor")]
    [InlineData("update ops.revisionsudfald set udfald = 'afvist'")]
    [InlineData("delete from ops.revisionsudfald where id in (select id from ops.revisionsspor)")]
    [InlineData("insert or replace into ops.revisionsudfald select id, tid, 'afvist' from ops.revisionsspor")]
    public void Trail_OfTheEmbeddedStore_IsNotChanged(string sql)
    {
        _data.Varehus.Migrer();
        using var f = _data.Varehus.Aabn();
        var id = AuditTrail.Write(f, null, DateTimeOffset.UnixEpoch, new("anna", "rul tilbage", "jobsamtaler", null, null), "begyndt");
        AuditTrail.WriteOutcome(f, id, DateTimeOffset.UnixEpoch, "udført");

        Should.Throw<SqliteException>(() => f.Execute(sql)).Message.ShouldContain("revisionssporet");

        f.QuerySingle<string>("select bruger || ' ' || udfald from ops.revision").ShouldBe("anna udført");
    }

    [Fact]
    public void Trail_OfAnOlderStore_KeepsWhatItSays()
    {
        Directory.CreateDirectory(Path.Combine(_data.Mappe, "warehouse"));
        _data.Varehus.Migrer();
        // As it was before 0120: the outcome stands in the row.
        _data.Udfoer(
            """
            drop view ops.revision; drop trigger ops.revisionsspor_rettes_ikke; drop trigger ops.revisionsspor_slettes_ikke; drop trigger ops.revisionsspor_erstattes_ikke; drop table ops.revisionsudfald;
            delete from ops.migrationer where navn like '0120%' or navn like '0121%';
            insert into ops.revisionsspor values ('1', 't', 'anna', 'login', null, null, null, 'udført'), ('2', 't', 'bo', 'login', null, null, null, 'begyndt');
            """
        );

        _data.Varehus.Migrer();

        using var f = _data.Varehus.Aabn();
        AuditTrail.WriteOutcome(f, "2", DateTimeOffset.UnixEpoch, "afvist");
        f.Query<string>("select id || bruger || udfald from ops.revision order by id").ShouldBe(["1annaudført", "2boafvist"]);
    }
}
