using System.Numerics;
using Pipeline.Lake;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>Writes the rows of one bucket in the order they come, in the staged types.</summary>
internal sealed class Delskriver : IDisposable
{
    private const string Tabel = "klargjort";

    private readonly LakeConnection _lake;
    private readonly Typning _typning;
    private readonly LakeAppender _appender;
    private readonly long[] _person = new long[LakeAppender.Capacity];
    private readonly int[][] _vaerdier;
    private int _antal;

    public Delskriver(LakeConnection lake, Typning typning)
    {
        _lake = lake;
        _typning = typning;
        _vaerdier = [.. typning.Kolonner.Select(_ => new int[LakeAppender.Capacity])];
        var kolonner = string.Concat(typning.Kolonner.Select(k => $", {LakeSql.Navn(k.Kolonne.Navn)} {k.Laketype}"));
        lake.Execute($"CREATE OR REPLACE TEMP TABLE {Tabel} (person BIGINT NOT NULL{kolonner})");
        _appender = lake.Append(Tabel);
    }

    public long Raekker { get; private set; }

    public void Skriv(long person, ReadOnlySpan<int> vaerdier)
    {
        _person[_antal] = person;
        for (var k = 0; k < vaerdier.Length; k++)
        {
            _vaerdier[k][_antal] = vaerdier[k];
        }

        if (++_antal == LakeAppender.Capacity)
        {
            Toem();
        }
    }

    /// <summary>Ends the bucket as a file.</summary>
    public void Gem(string fil, ParquetOptions parquet, CancellationToken token)
    {
        Toem();
        _appender.Complete();
        _lake.WriteParquet($"SELECT * FROM {Tabel}", fil, parquet, token);
    }

    public void Dispose()
    {
        _appender.Dispose();
        _lake.Execute($"DROP TABLE IF EXISTS {Tabel}");
    }

    private void Toem()
    {
        if (_antal == 0)
        {
            return;
        }

        _appender.Set<long>(0, _person.AsSpan(0, _antal));
        for (var k = 0; k < _vaerdier.Length; k++)
        {
            Kolonne(k + 1, _typning.Kolonner[k].Laketype, _vaerdier[k].AsSpan(0, _antal));
        }

        _appender.Append(_antal);
        Raekker += _antal;
        _antal = 0;
    }

    private void Kolonne(int kolonne, string laketype, ReadOnlySpan<int> vaerdier)
    {
        switch (laketype)
        {
            case "DATE" or "INTEGER":
                vaerdier.CopyTo(_appender.Values<int>(kolonne));
                break;
            case "SMALLINT":
                Snaevr(vaerdier, _appender.Values<short>(kolonne));
                break;
            default:
                // A BOOLEAN is a byte that is 0 or 1.
                Snaevr(vaerdier, _appender.Values<byte>(kolonne));
                break;
        }

        for (var i = vaerdier.IndexOf(Typning.Mangler); i >= 0; )
        {
            _appender.SetNull(kolonne, i);
            var naeste = vaerdier[(i + 1)..].IndexOf(Typning.Mangler);
            i = naeste < 0 ? -1 : i + 1 + naeste;
        }
    }

    private static void Snaevr<T>(ReadOnlySpan<int> fra, Span<T> til)
        where T : INumberBase<T>
    {
        for (var i = 0; i < fra.Length; i++)
        {
            til[i] = T.CreateTruncating(fra[i]);
        }
    }
}
