using Pipeline.Lake;

namespace Pipeline.Measure.Udskrift;

/// <summary>
/// Writes the months of a product as Parquet, one file a month, the columns and rows as they are published: sorted by the bytes of the key, counts of 64
/// bits, and without the month, which the file's name says. So the file that was measured is the one that is published.
/// </summary>
internal sealed class Kubeskriver<TRaekke> : IDisposable
    where TRaekke : struct
{
    private const string Maaned = "maaned";

    private readonly LakeDatabase _database = LakeDatabase.Open(new() { Threads = 1 });
    private readonly LakeConnection _lake;
    private readonly List<Kolonnedata<TRaekke>> _kolonner;
    private int[] _raekker = [];
    private int[] _plads = [];
    private int _antal;
    private int _skrevet;

    public Kubeskriver(IReadOnlyList<Kolonne<TRaekke>> kolonner)
    {
        _kolonner = [.. kolonner.Where(k => k.Navn != Maaned).Select(k => k.Ny())];
        _lake = _database.Connect();
    }

    /// <summary>Writes the month and returns its number of rows.</summary>
    /// <param name="hver">Gives every row of the month to what it is given.</param>
    public long Skriv(Action<Action<TRaekke>> hver, string sti)
    {
        (_antal, _skrevet) = (0, 0);
        _kolonner.ForEach(k => k.Toem());
        hver(raekke =>
        {
            foreach (var kolonne in _kolonner)
            {
                kolonne.Tilfoej(raekke);
            }

            _antal++;
        });
        Sorter();
        using var kilde = new LakeSource([.. _kolonner.Select(k => k.Kolonne)], Fyld);
        // Made again by the next run, should the machine stop.
        return _lake.WriteParquet(kilde, sti, new(Durable: false));
    }

    public void Dispose()
    {
        _kolonner.ForEach(k => k.Dispose());
        _lake.Dispose();
        _database.Dispose();
    }

    /// <summary>By the last key first: each sort keeps the order of the one before among equals.</summary>
    private void Sorter()
    {
        if (_raekker.Length < _antal)
        {
            (_raekker, _plads) = (new int[_antal], new int[_antal]);
        }

        for (var i = 0; i < _antal; i++)
        {
            _raekker[i] = i;
        }

        foreach (var noegle in _kolonner.OfType<Tekstdata<TRaekke>>().Reverse())
        {
            noegle.Sorter(ref _raekker, ref _plads);
        }
    }

    private int Fyld(LakeSourceChunk bid)
    {
        var raekker = _raekker.AsSpan(_skrevet, Math.Min(LakeAppender.Capacity, _antal - _skrevet));
        for (var k = 0; raekker.Length > 0 && k < _kolonner.Count; k++)
        {
            _kolonner[k].Skriv(bid, k, raekker);
        }

        _skrevet += raekker.Length;
        return raekker.Length;
    }
}
