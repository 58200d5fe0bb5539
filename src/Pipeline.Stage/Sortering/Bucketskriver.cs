using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>Shares rows that come by person out to the bucket files: one is collected at a time, and each is there, also when it is empty.</summary>
/// <param name="gem">Ends a bucket, given its number, as a file, and returns its rows.</param>
internal sealed class Bucketskriver(Typning typning, Buckets buckets, Func<Delskriver, int, long> gem) : IDisposable
{
    private readonly Delskriver _del = new(typning);
    private int _bucket;
    private long _sidste = buckets.Graenser(0).Sidste;

    private long? _person;

    public long Raekker { get; private set; }

    /// <summary>Different persons among the rows.</summary>
    public long Personer { get; private set; }

    public void Skriv(long person, ReadOnlySpan<int> vaerdier)
    {
        while (person > _sidste)
        {
            Gem();
            _sidste = buckets.Graenser(++_bucket).Sidste;
        }

        if (person != _person)
        {
            _person = person;
            Personer++;
        }

        _del.Skriv(person, vaerdier);
    }

    /// <summary>Ends the bucket at hand and those after it.</summary>
    public void Afslut()
    {
        for (; _bucket < buckets.Antal; _bucket++)
        {
            Gem();
        }
    }

    public void Dispose() => _del.Dispose();

    private void Gem() => Raekker += gem(_del, _bucket);
}
