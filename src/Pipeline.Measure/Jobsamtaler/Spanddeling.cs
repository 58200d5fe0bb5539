using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// Who measures what when several threads do: each reads buckets of its own, and one that has none left to read takes persons of those the others are
/// at. So neither a bucket alone nor the last of many is measured by one thread while the others wait.
/// </summary>
public sealed class Spanddeling(int spande, int traade)
{
    /// <summary>Persons taken at a time: a few milliseconds of work.</summary>
    private const int Stykke = 1024;

    private readonly Aaben?[] _aabne = new Aaben?[traade];
    private int _naeste = -1;

    /// <summary>Threads that may be reading a bucket which is not open yet.</summary>
    private int _laeser;

    /// <summary>The number of the next bucket, for whoever measures it alone; null when there is none left.</summary>
    public int? Naeste() => Interlocked.Increment(ref _naeste) is var nr && nr < spande ? nr : null;

    /// <summary>Reads the next bucket and opens it to all; false when there is none left.</summary>
    public bool Laes(int traad, Func<int, Spand> laes)
    {
        Interlocked.Increment(ref _laeser);
        try
        {
            if (Naeste() is not { } nr)
            {
                return false;
            }

            Volatile.Write(ref _aabne[traad], new(laes(nr)));
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _laeser);
        }
    }

    /// <summary>Measures what nobody has taken of the thread's own bucket.</summary>
    public void MaalEgen(int traad, Action<Spand, int, int> maal) => Maal(_aabne[traad]!, maal);

    /// <summary>
    /// Measures what nobody has taken of the other threads' buckets, until they have none left. Only for a thread that has been told that there is none left to
    /// read: then nobody reads over a bucket that is measured.
    /// </summary>
    public void MaalAndres(Action<Spand, int, int> maal, CancellationToken token)
    {
        bool flere;
        do
        {
            // Asked first: what was being read then is open below, or comes next time.
            flere = Volatile.Read(ref _laeser) > 0;
            for (var traad = 0; traad < _aabne.Length; traad++)
            {
                if (Volatile.Read(ref _aabne[traad]) is { } aaben)
                {
                    Maal(aaben, maal);
                }
            }

            if (flere && token.WaitHandle.WaitOne(1))
            {
                token.ThrowIfCancellationRequested();
            }
        } while (flere);
    }

    private static void Maal(Aaben spand, Action<Spand, int, int> maal)
    {
        while (spand.Tag() is var fra && fra < spand.Raekker.AntalPersoner)
        {
            maal(spand.Raekker, fra, Math.Min(fra + Stykke, spand.Raekker.AntalPersoner));
        }
    }

    /// <summary>A bucket that is read, and how many of its persons are taken.</summary>
    private sealed class Aaben(Spand raekker)
    {
        private int _taget;

        public Spand Raekker => raekker;

        /// <summary>The first of the persons that are the caller's to measure.</summary>
        public int Tag() => Interlocked.Add(ref _taget, Stykke) - Stykke;
    }
}
