using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Dream;

/// <summary>The samtaler of a bucket in the order of persons, followed along beside another stream of persons.</summary>
internal sealed class Samtalestroem(LakeConnection lake) : IDisposable
{
    private LakeResult? _result;
    private LakeChunk? _bid;
    private int _naeste;

    /// <summary>Rows read of the bucket so far.</summary>
    public long Laest { get; private set; }

    public void Begynd(IReadOnlyList<string> filer, CancellationToken token)
    {
        _result?.Dispose();
        (_result, _bid, _naeste, Laest) = (null, null, 0, 0);
        if (filer.Count > 0)
        {
            // Each month's file is sorted by person; together they are not.
            _result = lake.Query(
                $"SELECT person, dato, samtaletype, coalesce(afholdt_af, {Spand.Ingen})::UTINYINT FROM {LakeSql.Parquet(filer)} ORDER BY person, dato",
                token
            );
            Frem();
        }
    }

    /// <summary>Gives the person their samtaler; persons come in key order.</summary>
    public void TilPerson(long person, Dreamsamtaler til)
    {
        while (_bid is not null && _bid.Values<long>(0)[_naeste] <= person)
        {
            if (_bid.Values<long>(0)[_naeste] == person)
            {
                til.Med(Uge.Af(_bid.Values<int>(1)[_naeste]).Nummer, _bid.Values<byte>(2)[_naeste], _bid.Values<byte>(3)[_naeste]);
            }

            if (++_naeste == _bid.Count)
            {
                Frem();
            }
        }
    }

    public void Dispose()
    {
        _result?.Dispose();
        lake.Dispose();
    }

    private void Frem()
    {
        _naeste = 0;
        do
        {
            _ = _result!.NextChunk(out _bid);
        } while (_bid is { Count: 0 });
        Laest += _bid?.Count ?? 0;
    }
}
