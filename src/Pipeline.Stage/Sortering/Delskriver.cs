using System.Numerics;
using Pipeline.Lake;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>Collects the rows of one bucket in the order they come and writes them in the staged types.</summary>
internal sealed class Delskriver : IDisposable
{
    private readonly Typning _typning;
    private long[] _personer = [];
    private readonly int[][] _vaerdier;
    private int _plads;
    private int _antal;
    private int _skrevet;

    public Delskriver(Typning typning)
    {
        _typning = typning;
        _vaerdier = [.. typning.Kolonner.Select(_ => Array.Empty<int>())];
    }

    public void Skriv(long person, ReadOnlySpan<int> vaerdier)
    {
        if (_antal == _plads)
        {
            _plads = Math.Max(2 * LakeAppender.Capacity, _antal * 2);
            LakeArray.Grow(ref _personer, _antal, _plads);
            foreach (ref var kolonne in _vaerdier.AsSpan())
            {
                LakeArray.Grow(ref kolonne, _antal, _plads);
            }
        }

        _personer[_antal] = person;
        for (var k = 0; k < vaerdier.Length; k++)
        {
            _vaerdier[k][_antal] = vaerdier[k];
        }

        _antal++;
    }

    /// <summary>Writes the rows to a file and is empty again. Returns how many they were.</summary>
    public long Gem(LakeConnection lake, string fil, ParquetOptions parquet, CancellationToken token)
    {
        using var kilde = new LakeSource(
            [new("person", LakeType.BigInt), .. _typning.Kolonner.Select(k => new LakeSourceColumn(k.Kolonne.Navn, Type(k.Laketype)))],
            Fyld
        );
        var raekker = lake.WriteParquet(kilde, fil, parquet, token);
        (_antal, _skrevet) = (0, 0);
        return raekker;
    }

    public void Dispose()
    {
        LakeArray.Return(ref _personer);
        foreach (ref var kolonne in _vaerdier.AsSpan())
        {
            LakeArray.Return(ref kolonne);
        }

        _plads = 0;
    }

    private int Fyld(LakeSourceChunk chunk)
    {
        var antal = Math.Min(_antal - _skrevet, LakeAppender.Capacity);
        if (antal > 0)
        {
            _personer.AsSpan(_skrevet, antal).CopyTo(chunk.Values<long>(0));
            for (var k = 0; k < _vaerdier.Length; k++)
            {
                Kolonne(chunk, k + 1, _vaerdier[k].AsSpan(_skrevet, antal));
            }
        }

        _skrevet += antal;
        return antal;
    }

    private static LakeType Type(string laketype) =>
        laketype switch
        {
            "DATE" => LakeType.Date,
            "INTEGER" => LakeType.Integer,
            "SMALLINT" => LakeType.SmallInt,
            "UTINYINT" => LakeType.UTinyInt,
            "BOOLEAN" => LakeType.Boolean,
            _ => throw new ArgumentOutOfRangeException(nameof(laketype), laketype, null),
        };

    private static void Kolonne(LakeSourceChunk chunk, int kolonne, ReadOnlySpan<int> vaerdier)
    {
        switch (chunk.Type(kolonne))
        {
            case LakeType.Date or LakeType.Integer:
                vaerdier.CopyTo(chunk.Values<int>(kolonne));
                break;
            case LakeType.SmallInt:
                Snaevr(vaerdier, chunk.Values<short>(kolonne));
                break;
            default:
                // A BOOLEAN is a byte that is 0 or 1.
                Snaevr(vaerdier, chunk.Values<byte>(kolonne));
                break;
        }

        if (vaerdier.Contains(Typning.Mangler))
        {
            var findes = chunk.Validity(kolonne);
            for (var i = 0; i < vaerdier.Length; i++)
            {
                if (vaerdier[i] == Typning.Mangler)
                {
                    findes[i >> 6] &= ~(1UL << (i & 63));
                }
            }
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
