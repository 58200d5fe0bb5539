using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>Shares rows that come by person out to the bucket files: one is written at a time, and each is there, also when it is empty.</summary>
internal sealed class Bucketskriver : IDisposable
{
    private readonly LakeConnection _lake;
    private readonly Typning _typning;
    private readonly Buckets _buckets;
    private readonly Action<Delskriver, int> _gem;
    private Delskriver _del;
    private int _bucket;
    private long _sidste;

    /// <param name="gem">Ends a bucket, given its number, as a file.</param>
    public Bucketskriver(LakeConnection lake, Typning typning, Buckets buckets, Action<Delskriver, int> gem)
    {
        (_lake, _typning, _buckets, _gem) = (lake, typning, buckets, gem);
        _del = new(lake, typning);
        _sidste = buckets.Graenser(0).Sidste;
    }

    public long Raekker { get; private set; }

    public void Skriv(long person, ReadOnlySpan<int> vaerdier)
    {
        while (person > _sidste)
        {
            Gem();
            _del = new(_lake, _typning);
            _sidste = _buckets.Graenser(++_bucket).Sidste;
        }

        _del.Skriv(person, vaerdier);
    }

    /// <summary>Ends the bucket at hand and those after it.</summary>
    public void Afslut()
    {
        Gem();
        while (++_bucket < _buckets.Antal)
        {
            _del = new(_lake, _typning);
            Gem();
        }
    }

    public void Dispose() => _del.Dispose();

    private void Gem()
    {
        _gem(_del, _bucket);
        Raekker += _del.Raekker;
        _del.Dispose();
    }
}
