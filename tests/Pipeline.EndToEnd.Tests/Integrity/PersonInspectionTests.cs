using System.Text;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary><c>pipeline efterse</c> on a folder from before cells that may be ids were masked when they were read.</summary>
public sealed class PersonInspectionTests : RunTest
{
    private static readonly string[] Ids = ["KARLSEN-ID-77", "020490 1234"];

    [Fact]
    public void OldFolder_IsMasked_WithBothHashes_AndItsVersionsAreMadeAgain()
    {
        Dan(personer: 250, new(2025, 9), new(2025, 10));
        var file = Temp["data/landing/2025-10/bopael.csv"];
        File.AppendAllText(file, $"0101800001;{Ids[0]};2020-01-01;\n0101800002;101;{Ids[1]};\n");
        InProcess.Run([.. Jobsamtaler, "--data", Temp["data"]]).Slutkode.ShouldBe(0);
        var old = MakeOld();

        var looked = InProcess.Run("efterse", "--data", Temp["data"]);
        looked.Slutkode.ShouldBe(1, looked.Fejl);
        looked.Ud.ShouldContain(
            "IKKE HELT: Leveringen bopael 2025-10 har 1 celler i kommunekode, 1 celler i fra, 1 ukendte kolonnenavne, der kan være person-id'er; --reparer masker dem."
        );

        var mended = InProcess.Run("efterse", "--reparer", "--data", Temp["data"]);

        mended.Slutkode.ShouldBe(0, mended.Ud + mended.Fejl);
        var raw = new RaaLager(Temp["data"]).Gaeldende("bopael", new(2025, 10))!;
        raw.ErUroert().ShouldBeTrue();
        raw.Kilde.IndholdFoer.ShouldBe(old);
        mended.Ud.ShouldContain(
            $"(aftryk før {old[..16]}, nu {raw.Kilde.Indhold![..16]}). Hver version, der er lavet af den, kan stadig genskabes."
        );
        Search().ShouldBeEmpty();
        InProcess.Run("efterse", "--data", Temp["data"]).Ud.ShouldEndWith("Alt er helt.\n");
        var again = InProcess.Run("reproduce", "v0001", "--maaling", "jobsamtaler", "--data", Temp["data"]);
        again.Slutkode.ShouldBe(0, again.Ud + again.Fejl);
    }

    /// <summary>The folder as an older program left it: the ids in raw, in the refused rows and in the name of a column.</summary>
    /// <returns>The raw folder's hash then.</returns>
    private string MakeOld()
    {
        var data = Temp["data"];
        var raw = new RaaLager(data).Gaeldende("bopael", new(2025, 10))!;
        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 200 });
        using var lake = database.Connect();
        var columns =
            $"* REPLACE (CASE WHEN {MaskedCell.IsMaskedSql("kommunekode")} THEN '{Ids[0]}' ELSE kommunekode END AS kommunekode, CASE WHEN {MaskedCell.IsMaskedSql("fra")} THEN '{Ids[1]}' ELSE fra END AS fra)";
        Rewrite(raw.Raekker, columns);
        var hash = ContentHash.Of(
            string.Join(
                '\n',
                Directory
                    .EnumerateFiles(raw.Mappe, "*.parquet")
                    .Order(StringComparer.Ordinal)
                    .Select(f => $"{Path.GetFileName(f)} {ContentHash.OfFile(f)}")
            )
        );
        LakeJson.Skriv(
            Path.Combine(raw.Mappe, "_kilde.json"),
            raw.Kilde with
            {
                Indhold = hash,
                Masked = new Dictionary<string, string>(),
                Kolonner = [.. raw.Kilde.Kolonner, Ids[0]],
                UkendteKolonner = [Ids[0]],
            }
        );
        var staged = StagedSnapshot.Laes(data);
        var part = staged.DeleAf("bopael").Single();
        var refused = Path.Combine(StagedSnapshot.Rod(data), part.Mappe, "afvist.parquet");
        Rewrite(
            refused,
            $"* EXCLUDE (fingeraftryk) REPLACE (CASE kolonne WHEN 'kommunekode' THEN '{Ids[0]}' WHEN 'fra' THEN '{Ids[1]}' ELSE vaerdi END AS vaerdi)"
        );
        var old = part with { Karantaene = ContentHash.OfFile(refused) };
        LakeJson.Skriv(Path.Combine(StagedSnapshot.Rod(data), part.Mappe, "_del.json"), old);
        (staged with { Dele = [.. staged.Dele.Select(d => d == part ? old : d)] }).Skriv(data);
        File.Copy(refused, Path.Combine(data, "quarantine", "bopael", "2025-10.parquet"), overwrite: true);
        File.Copy(refused, Path.Combine(data, "quarantine", "bopael", "2025-08.parquet"));
        Search().Count.ShouldBe(5);
        return hash;

        void Rewrite(string path, string select)
        {
            lake.WriteParquet($"SELECT {select} FROM {LakeSql.Parquet(path)}", path + ".ny");
            File.Move(path + ".ny", path, overwrite: true);
        }
    }

    /// <summary>The files of the data folder that tell an id, outside what was delivered.</summary>
    private List<string> Search()
    {
        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 200 });
        using var lake = database.Connect();
        return
        [
            .. Directory
                .EnumerateFiles(Temp["data"], "*", SearchOption.AllDirectories)
                .Where(f => !f.StartsWith(Temp["data/landing"], StringComparison.Ordinal))
                .Where(f =>
                    Ids.Any(i => Encoding.UTF8.GetString(File.ReadAllBytes(f)).Contains(i, StringComparison.Ordinal) || InParquet(f, i))
                ),
        ];

        bool InParquet(string file, string id)
        {
            if (!file.EndsWith(".parquet", StringComparison.Ordinal))
            {
                return false;
            }

            using var rows = lake.Query($"SELECT coalesce(bool_or(contains(t::VARCHAR, '{id}')), false) FROM {LakeSql.Parquet(file)} t");
            return rows.NextChunk(out var chunk) && chunk.Values<bool>(0)[0];
        }
    }
}
