using Pipeline.Lake.Published;

namespace Pipeline.Measure.Udskrift;

/// <summary>
/// Writes the months of a product as Parquet, one file a month, the columns and rows as they are published: sorted by the bytes of the key, and without the
/// month, which the file's name says. So the file that was measured is the one that is published.
/// </summary>
internal sealed class Kubeskriver<TRaekke>
    where TRaekke : struct
{
    private const string Maaned = "maaned";

    private readonly List<Kolonnedata<TRaekke>> _kolonner;
    private int[] _raekker = [];
    private int[] _plads = [];
    private int _antal;

    public Kubeskriver(IReadOnlyList<Kolonne<TRaekke>> kolonner) =>
        _kolonner = [.. kolonner.Where(k => k.Navn != Maaned).Select(k => k.Ny())];

    /// <summary>Writes the month and returns its number of rows.</summary>
    /// <param name="hver">Gives every row of the month to what it is given.</param>
    public long Skriv(Action<Action<TRaekke>> hver, MonthFile fil)
    {
        _antal = 0;
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
        _kolonner.ForEach(k => k.Skriv(_raekker.AsSpan(0, _antal)));
        // Made again by the next run, should the machine stop.
        return PublishedFile.Write(fil, [.. _kolonner.Select(k => k.Kolonne)], _antal, durable: false);
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
}
