using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Tests;

/// <summary>What staged content must not depend on, over deliveries with every kind of row in them.</summary>
public sealed class EgenskabTests : StageTest
{
    private static readonly string[] Arter = ["fleksjob", "revalidering", "kontanthjaelp", "ukendt"];

    // Few persons and few days, so that duplicates, overlaps and touching rows are common.
    private static readonly Gen<string> Ydelse =
        from person in Gen.Elements("a", "b", "c", "z", "")
        from art in Gen.Elements(Arter)
        from sats in Gen.Elements("", "", "grundsats")
        from fra in Gen.Choose(1, 12)
        from laengde in Gen.Choose(-1, 6)
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{person};{art};{sats};0;2025-10-{fra:D2};2025-10-{Math.Max(fra + laengde, 1):D2}"
        );

    [Fact]
    public void Content_IsIndependentOfBucketsPassesRowOrderAndForm()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(20251031, 7);
        Prop.ForAll(
                Gen.ListOf(Ydelse).Select(l => l.Concat(l.Take(2)).ToArray()).ToArbitrary(),
                raekker =>
                {
                    Raekker(Registre.Ydelser, "2025-10", raekker);
                    var een = Se(1);
                    var otte = Se(8);
                    var lidtAdGangen = Se(4, raekkerAdGangen: 3);
                    Raekker(Registre.Ydelser, "2025-10", [.. raekker.Reverse()]);
                    var vendt = Se(2);
                    var gz = SomGz(raekker);
                    var parquet = SomParquet();
                    return een == otte && een == lidtAdGangen && een == vendt && een == gz && een == parquet;
                }
            )
            .Check(config);
    }

    [Fact]
    public void Buckets_HoldTheirRangesAndAreSorted()
    {
        Levering("2025-10/personer.csv", ["person_id;foedselsdato", .. Enumerable.Range(0, 5000).Select(i => $"p{i};1980-01-01")]);
        Raekker(
            Registre.Henvendelser,
            "2025-10",
            [.. Enumerable.Range(0, 5000).Select(i => $"p{i};2025-10-{(i % 28) + 1:D2}"), "p7;2025-01-01"]
        );
        var snapshot = Koer(Input with { Buckets = 4 });
        var buckets = new Buckets(4);
        long forrige = long.MinValue;
        long ialt = 0;
        for (var bucket = 0; bucket < 4; bucket++)
        {
            using var result = Lake.Query(
                $"SELECT person, dato FROM {LakeSql.Tekst(snapshot.Filer(Data, "henvendelser", bucket).Single())}"
            );
            result.Columns.Select(c => c.Type).ShouldBe([LakeType.BigInt, LakeType.Date]);
            while (result.NextChunk(out var chunk))
            {
                foreach (var person in chunk.Values<long>(0))
                {
                    person.ShouldBeGreaterThanOrEqualTo(forrige);
                    buckets.Af(person).ShouldBe(bucket);
                    forrige = person;
                    ialt++;
                }
            }
        }

        ialt.ShouldBe(5001);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200_000, 1)]
    [InlineData(200_001, 2)]
    [InlineData(2_500_000, 16)]
    [InlineData(3_200_000, 16)]
    public void Buckets_ByPersons(long personer, int antal) => Buckets.For(personer).Antal.ShouldBe(antal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(64)]
    public void Buckets_RangesMeetAndCoverAll(int antal)
    {
        var buckets = new Buckets(antal);
        var naeste = (Int128)long.MinValue;
        for (var b = 0; b < antal; b++)
        {
            var (foerste, sidste) = buckets.Graenser(b);
            ((Int128)foerste).ShouldBe(naeste);
            buckets.Af(foerste).ShouldBe(b);
            buckets.Af(sidste).ShouldBe(b);
            naeste = (Int128)sidste + 1;
        }

        naeste.ShouldBe((Int128)long.MaxValue + 1);
    }

    private string Se(int buckets, int raekkerAdGangen = 2_000_000)
    {
        var snapshot = Koer(Input with { Buckets = buckets, RaekkerAdGangen = raekkerAdGangen });
        var del = snapshot.DeleAf("ydelser").Single();
        var tal = $"{del.RaekkerInd} {del.RaekkerUd} {del.Afviste} {del.Dubletter} {del.Flettede}";
        return tal
            + "\n"
            + string.Join('\n', Klargjort(snapshot, Registre.Ydelser))
            + "\n"
            + string.Join('\n', Karantaene(Registre.Ydelser, "2025-10", "kolonne, vaerdi, kode").Order());
    }

    private string SomGz(string[] raekker)
    {
        File.Delete(Path.Combine(Landing, "2025-10/ydelser.csv"));
        Levering("2025-10/ydelser.csv.gz", [string.Join(';', Registre.Ydelser.Kolonner.Select(k => k.Navn)), .. raekker]);
        var set = Se(1);
        using (
            var gz = new System.IO.Compression.GZipStream(
                File.OpenRead(Path.Combine(Landing, "2025-10/ydelser.csv.gz")),
                System.IO.Compression.CompressionMode.Decompress
            )
        )
        using (var csv = File.Create(Path.Combine(Landing, "kladde.csv")))
        {
            gz.CopyTo(csv);
        }

        File.Delete(Path.Combine(Landing, "2025-10/ydelser.csv.gz"));
        return set;
    }

    private string SomParquet()
    {
        var csv = Path.Combine(Landing, "kladde.csv");
        var parquet = Path.Combine(Landing, "2025-10/ydelser.parquet");
        Lake.WriteParquet(
            $"SELECT * FROM read_csv({LakeSql.Tekst(csv)}, all_varchar = true, delim = ';', header = true, auto_detect = true)",
            parquet
        );
        var set = Se(1);
        File.Delete(parquet);
        File.Delete(csv);
        return set;
    }
}
