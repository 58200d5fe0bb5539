using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.Benchmarks.Dream;

/// <summary>
/// Staged DREAM as a nation has it, nine years run-length coded, written straight: a little under half the persons have no code, the others a dozen
/// spells; most have some years of grad and one kommune. Three in ten are paid by the hour: their grad is another each month.
/// </summary>
internal static class Dreamdata
{
    public static readonly Maaned Fra = new(2011, 1);
    public static readonly Maaned Til = new(2019, 12);

    private static readonly int FoersteUge = new Uge(2011, 1).Nummer;
    private static readonly int SidsteUge = new Uge(2019, 52).Nummer;
    private static readonly int[] Koder =
    [
        111,
        111,
        213,
        215,
        730,
        733,
        734,
        737,
        130,
        136,
        720,
        810,
        870,
        890,
        890,
        890,
        896,
        899,
        651,
        651,
        771,
        783,
        881,
        153,
    ];
    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    public static void Dan(Valg valg, Trin.Svar svar)
    {
        var (mappe, personer) = (valg.Kraev("--mappe"), valg.Tal("--personer", 0));
        Directory.CreateDirectory(mappe);
        var spande = Buckets.For(personer).Antal;
        long raekker = 0;
        Sideloebende.Koer(
            spande,
            valg.Tal("--traade", Environment.ProcessorCount),
            b => Interlocked.Add(ref raekker, Spand(mappe, b, personer / spande)),
            default
        );
        svar["raekker"] = raekker;
        svar["spande"] = spande;
    }

    public static string Fil(string mappe, int spand) => Path.Combine(mappe, StagedSnapshot.Bucketfil(spand));

    public static int Spande(string mappe) => Directory.GetFiles(mappe, "bucket-*.parquet").Length;

    private static long Spand(string mappe, int spand, int personer)
    {
        var r = new Random(spand);
        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 2000 });
        using var lake = database.Connect();
        lake.Execute("CREATE TABLE dream (person BIGINT, slags UTINYINT, fra SMALLINT, til SMALLINT, vaerdi INTEGER)");
        using (var tabel = lake.Append("dream"))
        {
            var antal = 0;
            for (var p = 0; p < personer; p++)
            {
                var person = ((long)spand << 40) + p;
                Person(
                    r,
                    (slags, fra, til, vaerdi) =>
                    {
                        tabel.Values<long>(0)[antal] = person;
                        tabel.Values<byte>(1)[antal] = (byte)slags;
                        tabel.Values<short>(2)[antal] = (short)fra;
                        tabel.Values<short>(3)[antal] = (short)til;
                        tabel.Values<int>(4)[antal] = vaerdi;
                        if (++antal == LakeAppender.Capacity)
                        {
                            tabel.Append(antal);
                            antal = 0;
                        }
                    }
                );
            }

            tabel.Append(antal);
            tabel.Complete();
        }

        return lake.WriteParquet("FROM dream", Fil(mappe, spand), Parquet);
    }

    private static void Person(Random r, Action<Dreamslags, int, int, int> interval)
    {
        var flytning = r.Next(4) == 0 ? r.Next(2012, 2019) : 2020;
        interval(Dreamslags.Kommune, 2011, flytning - 1, 101 + (r.Next(98) * 7));
        if (flytning < 2020)
        {
            interval(Dreamslags.Kommune, flytning, 2019, 101 + (r.Next(98) * 7));
        }

        var timeloennet = r.Next(10) < 3;
        for (var maaned = Fra.Nummer + r.Next(30); maaned <= Til.Nummer; )
        {
            var til = timeloennet ? maaned : Math.Min(maaned + r.Next(1, 24), Til.Nummer);
            interval(Dreamslags.Grad, maaned, til, timeloennet ? 100 * r.Next(5, 110) : 2500 * r.Next(1, 5));
            maaned = til + 1 + (r.Next(3) == 0 ? r.Next(20) : 0);
        }

        if (r.Next(100) < 45)
        {
            return;
        }

        for (var uge = FoersteUge + r.Next(120); uge <= SidsteUge; )
        {
            var til = Math.Min(uge + r.Next(1, 40), SidsteUge);
            interval(Dreamslags.Kode, uge, til, Koder[r.Next(Koder.Length)]);
            uge = til + 1 + (r.Next(2) == 0 ? r.Next(60) : 0);
        }
    }

    public static string Tekst(double tal) => tal.ToString("0.00", CultureInfo.InvariantCulture);
}
