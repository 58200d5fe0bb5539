using System.Collections.Concurrent;

namespace Pipeline.Stage.Regler;

/// <summary>The books of a run between their uses: the months of a dataset have mostly the same texts.</summary>
internal sealed class Bogreol : IDisposable
{
    /// <summary>A book with more texts is thrown away: amounts are nearly all different.</summary>
    private const int Hoejst = 1 << 17;

    private readonly ConcurrentDictionary<string, ConcurrentBag<Kolonnebog>> _boeger = new();

    public Kolonnebog Tag(Kolonneregel regel) => Hylde(regel).TryTake(out var bog) ? bog : new(regel);

    public void Stil(Kolonneregel regel, Kolonnebog bog)
    {
        if (bog.Antal > Hoejst)
        {
            bog.Dispose();
        }
        else
        {
            Hylde(regel).Add(bog);
        }
    }

    public void Dispose()
    {
        foreach (var bog in _boeger.Values.SelectMany(b => b))
        {
            bog.Dispose();
        }
    }

    private ConcurrentBag<Kolonnebog> Hylde(Kolonneregel regel) => _boeger.GetOrAdd(Kolonnebog.Sql(regel, ""), _ => []);
}
