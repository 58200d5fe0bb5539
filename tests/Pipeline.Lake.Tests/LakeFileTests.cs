using FsCheck;
using FsCheck.Fluent;
using Pipeline.Lake;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Tests;

public sealed class LakeFileTests : LakeTest
{
    /// <summary>Random rows, empty values among them, in row groups of 2,048 and more: every value is what the engine's own reading gives.</summary>
    [Fact]
    public void Read_IsWhatTheEngineReads()
    {
        var filer = 0;
        Prop.ForAll(
                Valg().ToArbitrary(),
                valg =>
                {
                    var (raekker, tomme, bid) = valg;
                    var sti = PathOf($"{filer++}.parquet");
                    Lake.WriteParquet(
                        $"""
                        SELECT (hash(range) >> 1)::BIGINT AS person, CASE WHEN hash(range, 1) % 100 < {tomme} THEN NULL ELSE (hash(range, 2) % 40)::UTINYINT END AS kode,
                            CASE WHEN hash(range // 5000, 3) % 100 < {tomme} THEN NULL ELSE (hash(range, 4) % 900)::SMALLINT END AS kommune,
                            DATE '2020-01-01' + (hash(range, 5) % 3000)::INTEGER AS fra, NULL::INTEGER AS intet
                        FROM range({raekker})
                        """,
                        sti,
                        new(RowGroupSize: 2048)
                    );
                    using var fil = new LakeFile(sti, ["person", "fra", "kode", "kommune", "intet"]);
                    fil.Rows.ShouldBe(raekker);
                    AlleLange(fil, 0, bid).ShouldBe(Motorens<long>(sti, "person"));
                    foreach (var (nr, navn) in new[] { (3, "kommune"), (2, "kode"), (1, "fra"), (4, "intet") })
                    {
                        Alle(fil, nr, bid)
                            .ShouldBe(Motorens<int>(sti, $"coalesce({(navn == "fra" ? "fra - DATE '1970-01-01'" : navn)}, -7)::INTEGER"));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    /// <summary>The same file, said to be another's: what its statistics say of empty values is not relied on.</summary>
    [Fact]
    public void Read_AFileThatTheEngineDidNotWrite_IsWhatTheEngineReads()
    {
        var sti = PathOf("andres.parquet");
        Lake.WriteParquet(
            "SELECT (range % 300)::INTEGER AS fuld, CASE WHEN range % 50000 <> 1 THEN (range % 300)::INTEGER END AS naesten FROM range(100000)",
            sti
        );
        var bytes = File.ReadAllBytes(sti);
        bytes[bytes.AsSpan().LastIndexOf("DuckDB version"u8)] = (byte)'X';
        File.WriteAllBytes(sti, bytes);

        using var fil = new LakeFile(sti, ["fuld", "naesten"]);
        foreach (var (nr, navn) in new[] { (0, "fuld"), (1, "naesten") })
        {
            Alle(fil, nr, 1000).ShouldBe(Motorens<int>(sti, $"coalesce({navn}, -7)::INTEGER"));
        }
    }

    [Fact]
    public void Read_IntoFewerBits_KeepsTheValue()
    {
        var sti = PathOf("tal.parquet");
        Lake.WriteParquet(
            "SELECT (range % 256)::UTINYINT AS kode, CASE WHEN range % 3 = 0 THEN NULL ELSE (range - 20000)::SMALLINT END AS nr FROM range(40000)",
            sti
        );
        using var fil = new LakeFile(sti, ["kode", "nr"]);
        var (koder, numre) = (new byte[50_000], new short[50_000]);
        fil.Read(0, koder, 0).ShouldBe(40_000);
        fil.Read(1, numre, -1).ShouldBe(40_000);
        Enumerable.Range(0, 40_000).ShouldAllBe(i => koder[i] == i % 256 && numre[i] == (i % 3 == 0 ? -1 : i - 20_000));
    }

    [Fact]
    public void Open_AMissingFileAColumnThatIsNotThereAndSomethingElse_SaySo()
    {
        Should.Throw<LakeException>(() => new LakeFile(PathOf("ingen.parquet"), ["n"])).Art.ShouldBe(LakeFejlart.Io);

        var sti = PathOf("tal.parquet");
        Lake.WriteParquet("SELECT 1 AS n", sti);
        var missing = Should.Throw<LakeException>(() => new LakeFile(sti, ["n", "m"]));
        missing.Message.ShouldContain("'m'");
        missing.Art.ShouldBe(LakeFejlart.Outdated);
        LakeIo.Oversaet(missing, "")!.Message.ShouldStartWith("De klargjorte data er lavet af en ældre udgave af programmet ");

        File.WriteAllText(sti, "ikke Parquet, men lang nok til at have en ende");
        Should.Throw<LakeException>(() => new LakeFile(sti, ["n"])).Art.ShouldBe(LakeFejlart.Indhold);

        File.WriteAllText(sti, "");
        var tom = Should.Throw<LakeException>(() => new LakeFile(sti, ["n"]));
        tom.Art.ShouldBe(LakeFejlart.Indhold);
        tom.Message.ShouldBe($"Filen '{sti}' kunne ikke læses: Invalid: Parquet file size is 0 bytes");
    }

    [Fact]
    public void Read_AColumnOfAnotherType_IsRefused()
    {
        var sti = PathOf("tal.parquet");
        Lake.WriteParquet("SELECT 1::BIGINT AS n, 'x' AS tekst", sti);
        using var fil = new LakeFile(sti, ["n", "tekst"]);
        Should.Throw<LakeException>(() => fil.Read(0, new int[1], 0));
        Should.Throw<LakeException>(() => fil.Read(1, new int[1], 0));
    }

    [Fact]
    public void Read_ADamagedColumn_IsAnErrorOfContent()
    {
        var sti = PathOf("tal.parquet");
        Lake.WriteParquet("SELECT (hash(range) >> 1)::BIGINT AS n FROM range(10000)", sti);
        var bytes = File.ReadAllBytes(sti);
        bytes.AsSpan(4, bytes.Length / 2).Fill(0xAB);
        File.WriteAllBytes(sti, bytes);
        Should
            .Throw<LakeException>(() =>
            {
                using var fil = new LakeFile(sti, ["n"]);
                AlleLange(fil, 0, 10_000);
            })
            .Art.ShouldBe(LakeFejlart.Indhold);
    }

    /// <summary>Rows, empty values in a hundred, values asked for at a time.</summary>
    private static Gen<(int Raekker, int Tomme, int Bid)> Valg() =>
        from raekker in Gen.Choose(0, 12_000)
        from tomme in Gen.Choose(0, 100)
        from bid in Gen.Choose(1, 9_000)
        select (raekker, tomme, bid);

    private static List<int> Alle(LakeFile fil, int kolonne, int bid)
    {
        var (alle, plads) = (new List<int>(), new int[bid]);
        for (int antal; (antal = fil.Read(kolonne, plads, -7)) > 0; )
        {
            alle.AddRange(plads.AsSpan(0, antal));
        }

        return alle;
    }

    private static List<long> AlleLange(LakeFile fil, int kolonne, int bid)
    {
        var (alle, plads) = (new List<long>(), new long[bid]);
        for (int antal; (antal = fil.Read(kolonne, plads, -7)) > 0; )
        {
            alle.AddRange(plads.AsSpan(0, antal));
        }

        return alle;
    }

    private List<T> Motorens<T>(string sti, string udtryk)
        where T : unmanaged
    {
        var alle = new List<T>();
        using var svar = Lake.Query($"SELECT {udtryk} FROM read_parquet({LakeSql.Tekst(sti)})");
        while (svar.NextChunk(out var bid))
        {
            alle.AddRange(bid.Values<T>(0));
        }

        return alle;
    }
}
