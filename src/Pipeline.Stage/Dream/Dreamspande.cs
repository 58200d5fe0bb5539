using System.Globalization;
using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Dream;

/// <summary>Shares intervals out in a table for each bucket as they come, and writes each sorted; what does not fit in memory goes to the temporary folder.</summary>
internal sealed class Dreamspande : IDisposable
{
    private readonly LakeConnection _lake;
    private readonly Buckets _buckets;
    private readonly LakeAppender[] _tabeller;
    private readonly int[] _antal;

    public Dreamspande(LakeDatabase database, Buckets buckets)
    {
        _lake = database.Connect();
        _buckets = buckets;
        _antal = new int[buckets.Antal];
        _tabeller = new LakeAppender[buckets.Antal];
        for (var b = 0; b < buckets.Antal; b++)
        {
            _lake.Execute($"CREATE TEMP TABLE {Navn(b)} (person BIGINT, slags UTINYINT, fra SMALLINT, til SMALLINT, vaerdi INTEGER)");
            _tabeller[b] = _lake.Append(Navn(b));
        }
    }

    public long Raekker { get; private set; }

    public void Laeg(long person, in Dreaminterval interval)
    {
        var b = _buckets.Af(person);
        var (tabel, i) = (_tabeller[b], _antal[b]);
        tabel.Values<long>(0)[i] = person;
        tabel.Values<byte>(1)[i] = (byte)interval.Slags;
        tabel.Values<short>(2)[i] = interval.Fra;
        tabel.Values<short>(3)[i] = interval.Til;
        tabel.Values<int>(4)[i] = interval.Vaerdi;
        if (++_antal[b] == LakeAppender.Capacity)
        {
            tabel.Append(_antal[b]);
            _antal[b] = 0;
        }
    }

    public void Gem(string mappe, ParquetOptions parquet, CancellationToken token)
    {
        for (var b = 0; b < _buckets.Antal; b++)
        {
            _tabeller[b].Append(_antal[b]);
            _tabeller[b].Complete();
            Raekker += _lake.WriteParquet(
                $"SELECT * FROM {Navn(b)} ORDER BY person, slags, fra",
                Path.Combine(mappe, StagedSnapshot.Bucketfil(b)),
                parquet,
                token
            );
            _lake.Execute($"DROP TABLE {Navn(b)}");
        }
    }

    public void Dispose()
    {
        foreach (var tabel in _tabeller)
        {
            tabel.Dispose();
        }

        _lake.Dispose();
    }

    private static string Navn(int bucket) => string.Create(CultureInfo.InvariantCulture, $"dream_{bucket}");
}
