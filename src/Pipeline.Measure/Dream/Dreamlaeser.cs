using Pipeline.Domain.Leveringer;
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
    private readonly Dreamperson _person = new();

    public Dreamlaeser(LakeOptions options)
    {
        _database = LakeDatabase.Open(options);
        _lake = _database.Connect();
        _samtaler = new(_database.Connect());
    }

    /// <summary>Goes through the persons of the bucket in key order and returns the staged rows read.</summary>
    /// <param name="dream">The bucket's files of DREAM.</param>
    /// <param name="samtaler">The bucket's files of samtaler; may be none.</param>
    public long Laes(IReadOnlyList<string> dream, IReadOnlyList<string> samtaler, Action<Dreamperson> modtager, CancellationToken token)
    {
        if (dream.Count == 0)
        {
            return 0;
        }

        _samtaler.Begynd(samtaler, token);
        long raekker = 0;
        long? nuvaerende = null;
        using var result = _lake.Query($"SELECT person, slags, fra, til, vaerdi FROM read_parquet({LakeSql.Liste(dream)})", token);
        while (result.NextChunk(out var bid))
        {
            var personer = bid.Values<long>(0);
            var slags = bid.Values<byte>(1);
            var fra = bid.Values<short>(2);
            var til = bid.Values<short>(3);
            var vaerdi = bid.Values<int>(4);
            raekker += personer.Length;
            for (var i = 0; i < personer.Length; )
            {
                if (personer[i] != nuvaerende)
                {
                    Aflever(nuvaerende, modtager);
                    nuvaerende = personer[i];
                    _person.Toem();
                }

                // A person's rows come kind by kind; a person may go on in the next chunk.
                for (; i < personer.Length && personer[i] == nuvaerende && slags[i] == (byte)Dreamslags.Kommune; i++)
                {
                    _person.MedKommune(fra[i], til[i], vaerdi[i]);
                }

                for (; i < personer.Length && personer[i] == nuvaerende && slags[i] == (byte)Dreamslags.Grad; i++)
                {
                    if (vaerdi[i] > 0)
                    {
                        _person.MedGrad(fra[i], til[i]);
                    }
                }

                var koder = i;
                while (i < personer.Length && personer[i] == nuvaerende && slags[i] == (byte)Dreamslags.Kode)
                {
                    i++;
                }

                if (i > koder)
                {
                    _person.MedKoder(fra[koder..i], til[koder..i], vaerdi[koder..i]);
                }
            }
        }

        Aflever(nuvaerende, modtager);
        return raekker + _samtaler.Laest;
    }

    public void Dispose()
    {
        _samtaler.Dispose();
        _lake.Dispose();
        _database.Dispose();
    }

    private void Aflever(long? person, Action<Dreamperson> modtager)
    {
        if (person is { } noegle)
        {
            _samtaler.TilPerson(noegle, _person);
            modtager(_person);
        }
    }
}
