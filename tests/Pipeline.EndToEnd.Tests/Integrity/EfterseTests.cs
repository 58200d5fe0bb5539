using Microsoft.Data.Sqlite;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary><c>pipeline efterse</c> on a folder with damage of every kind.</summary>
public sealed class EfterseTests(StoredFolder folder) : IClassFixture<StoredFolder>
{
    [Fact]
    public void Efterse_WholeFolder_SaysSo_Exit0_AndChangesNothing()
    {
        var before = State();
        var answer = InProcess.Run("efterse", "--data", folder.Data);
        answer.Slutkode.ShouldBe(0, answer.Ud + answer.Fejl);
        answer.Ud.ShouldEndWith("Alt er helt.\n");
        State().ShouldBe(before);
    }

    [Fact]
    public void Efterse_DamageInEveryRoom_NamesEach_Exit1_AndReparerMendsThem()
    {
        var before = State();
        var staged = StagedSnapshot.Laes(folder.Data).Paths(folder.Data, "ydelser", 0)[0];
        var raw = new RaaLager(folder.Data).Gaeldende("samtaler", new(2025, 8))!.Raekker;
        var published = folder.Files("published").Last(f => f.EndsWith(".parquet", StringComparison.Ordinal));
        var gone = folder.Files("published").First(f => f.EndsWith(".parquet", StringComparison.Ordinal));
        _ = new FlippedBit(staged, 900);
        _ = new FlippedBit(raw, 700);
        _ = new FlippedBit(published, 801);
        File.Delete(gone);
        File.Delete(Path.Combine(folder.Data, "raw", "bopael", "2025-10", "current"));
        Sql(
            "mart",
            "update jobsamtaler_versioner set personer = personer + 1 where version_id = 'v0001' and maaned = '2025-09' and omraade = 'land'"
        );
        Directory.CreateDirectory(Path.Combine(folder.Data, "raw", "bopael", "2025-10", ".0f.tmp"));

        var looked = InProcess.Run("efterse", "--data", folder.Data);

        looked.Slutkode.ShouldBe(1);
        foreach (var said in new[] { staged, "Leveringen samtaler 2025-08", published, gone, "bopael 2025-10", "jobsamtaler v0001" })
        {
            looked.Ud.Split('\n').Where(l => l.Contains("IKKE HELT")).ShouldContain(l => l.Contains(said), looked.Ud);
        }

        // The files first, each of rows that are right; then the rows, of files that are.
        var mended = InProcess.Run("efterse", "--reparer", "--data", folder.Data);
        mended.Slutkode.ShouldBe(0, mended.Ud + mended.Fejl);
        mended.Ud.ShouldEndWith("Alt er helt.\n");
        State().ShouldBe(before);
        InProcess.Run("efterse", "--data", folder.Data).Ud.ShouldNotContain("fund");
    }

    [Theory]
    [InlineData("mart")]
    [InlineData("ops")]
    [InlineData("offentlig")]
    public void WarehouseFile_Gone_ReaderIsToldWhatToDo_AndTheNextRunBuildsItAgain(string schema)
    {
        using var out_ = new Tempmappe();
        var before = Exported(out_);
        var file = Path.Combine(folder.Data, "warehouse", $"{schema}.db");
        File.Delete(file);

        if (schema != "offentlig")
        {
            var read = InProcess.Run("export", "jobsamtaler", "--out", out_["ud.csv"], "--data", folder.Data);
            read.Slutkode.ShouldBe(1);
            read.Fejl.ShouldContain($"Varehusets fil '{file}' mangler; kør 'pipeline run'");
        }

        folder.Run("run", "--maaling", "jobsamtaler");

        Exported(out_).ShouldBe(before);
        InProcess.Run("efterse", "--data", folder.Data).Slutkode.ShouldBe(0);
    }

    [Theory]
    [InlineData("gone", "mart.db' mangler")]
    [InlineData("ikke en database", "mart.db' er beskadiget")]
    [InlineData("page", "mart.db' er beskadiget")]
    public void WarehouseFile_GoneOrDamaged_ReparerBuildsItAgain(string damage, string said)
    {
        using var out_ = new Tempmappe();
        var before = Exported(out_);
        var file = Path.Combine(folder.Data, "warehouse", "mart.db");
        Damage(file, damage);

        InProcess
            .Run("efterse", "--data", folder.Data)
            .ShouldSatisfyAllConditions(a => a.Slutkode.ShouldBe(1), a => a.Ud.ShouldContain(said));
        var answer = InProcess.Run("efterse", "--reparer", "--data", folder.Data);

        answer.Slutkode.ShouldBe(0, answer.Ud + answer.Fejl);
        answer.Ud.ShouldContain("mart.db' manglede; den er bygget op igen");
        Exported(out_).ShouldBe(before);
    }

    [Fact]
    public void Delivery_GoneFromRaw_IsNamed_AndReparerReadsItFromTheLanding()
    {
        var before = folder.Staged();
        Directory.Delete(Path.Combine(folder.Data, "raw", "visitation"), recursive: true);

        InProcess
            .Run("efterse", "--data", folder.Data)
            .Ud.ShouldContain("Leveringen visitation 2025-10 er klargjort, men findes ikke længere");
        InProcess.Run("efterse", "--reparer", "--data", folder.Data).Slutkode.ShouldBe(0);

        folder.Staged().ShouldBe(before);
    }

    private static void Damage(string file, string how)
    {
        if (how == "gone")
        {
            File.Delete(file);
        }
        else if (how == "page")
        {
            // Every page but the first few: tables of the versions are among them.
            var bytes = File.ReadAllBytes(file);
            bytes.AsSpan(bytes.Length / 2).Fill(0xa5);
            File.WriteAllBytes(file, bytes);
        }
        else
        {
            File.WriteAllText(file, how);
        }
    }

    private string Exported(Tempmappe out_)
    {
        folder.Run("export", "jobsamtaler", "--out", out_["a.csv"]);
        folder.Run("export", "jobsamtaler", "--version", "v0001", "--out", out_["b.csv"]);
        folder.Run("export", "jobsamtaler", "--profil", "offentlig", "--out", out_["c.csv"]);
        return string.Join('\n', new[] { "a.csv", "b.csv", "c.csv" }.Select(f => File.ReadAllText(out_[f])));
    }

    private void Sql(string schema, string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Data, "warehouse", $"{schema}.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery().ShouldBeGreaterThan(0);
    }

    /// <summary>Every file's content; of a raw folder's description what it was made of, since it also says when.</summary>
    private string[] State() =>
        [
            .. new[] { "raw", "staged", "published" }
                .SelectMany(folder.Files)
                .Where(f => Path.GetFileName(f) is not ("_kilde.json" or "_del.json" or "_staged.json"))
                .Select(f => $"{Path.GetRelativePath(folder.Data, f)} {ContentHash.OfFile(f)}"),
        ];
}
