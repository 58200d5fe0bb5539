using Pipeline.Lake;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Reads a bucket's intervals person by person, in bounded memory, with the person's samtaler from the registers beside them. One per thread.
/// </summary>
internal sealed class Dreamlaeser : IDisposable
{
    private readonly LakeDatabase _database;
    private readonly LakeConnection _lake;
    private readonly Samtalestroem _samtaler;

    // The person whose rows may go on in the next chunk.
    private readonly Dreamperson _person = new();
    private long? _noegle;

    public Dreamlaeser(LakeOptions options)
    {
        _database = LakeDatabase.Open(options);
        _lake = _database.Connect();
        _samtaler = new(_database.Connect());
    }

    /// <summary>Measures the persons of the bucket in key order and returns the staged rows read.</summary>
    /// <param name="dream">The bucket's files of DREAM.</param>
    /// <param name="samtaler">The bucket's files of samtaler; may be none.</param>
    public long Laes(IReadOnlyList<string> dream, IReadOnlyList<string> samtaler, Personregning regning, CancellationToken token)
    {
        if (dream.Count == 0)
        {
            return 0;
        }

        _samtaler.Begynd(samtaler, token);
        long raekker = 0;
        using var result = _lake.Query($"SELECT person, slags, fra, til, vaerdi FROM read_parquet({LakeSql.Liste(dream)})", token);
        while (result.NextChunk(out var bid))
        {
            raekker += bid.Count;
            Bid(bid, regning);
        }

        Aflever(regning);
        return raekker + _samtaler.Laest;
    }

    public void Dispose()
    {
        _samtaler.Dispose();
        _lake.Dispose();
        _database.Dispose();
    }

    /// <summary>Persons are measured where their rows lie; only the chunk's last is kept, to be measured when the next chunk is known.</summary>
    private void Bid(LakeChunk bid, Personregning regning)
    {
        var personer = bid.Values<long>(0);
        var slags = bid.Values<byte>(1);
        var fra = bid.Values<short>(2);
        var til = bid.Values<short>(3);
        var vaerdi = bid.Values<int>(4);
        for (var i = 0; i < personer.Length; )
        {
            var noegle = personer[i];
            var antal = personer[i..].IndexOfAnyExcept(noegle);
            var sidste = antal < 0;
            var (a, b) = (i, sidste ? personer.Length : i + antal);
            i = b;
            if (_noegle == noegle || sidste)
            {
                if (_noegle != noegle)
                {
                    Aflever(regning);
                    _noegle = noegle;
                }

                _person.Med(slags[a..b], fra[a..b], til[a..b], vaerdi[a..b]);
                continue;
            }

            Aflever(regning);
            _samtaler.TilPerson(noegle, _person.Samtaler);
            regning.Maal(new(slags[a..b], fra[a..b], til[a..b], vaerdi[a..b]), _person.Samtaler);
            _person.Samtaler.Toem();
        }
    }

    private void Aflever(Personregning regning)
    {
        if (_noegle is { } noegle)
        {
            _samtaler.TilPerson(noegle, _person.Samtaler);
            regning.Maal(_person);
            _person.Toem();
            _noegle = null;
        }
    }
}
