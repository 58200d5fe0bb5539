namespace Pipeline.Domain.Dream;

/// <summary>What each DREAM code 000–999 is in one analysis: a number of the analysis's own list, or <see cref="Ingen"/>.</summary>
public sealed class Kodetabel
{
    public const sbyte Ingen = -1;
    public const int Koder = 1000;

    private readonly sbyte[] _af = new sbyte[Koder];

    /// <param name="dele">Codes and what they are; no code twice.</param>
    public Kodetabel(IEnumerable<(int Kode, int Er)> dele)
    {
        Array.Fill(_af, Ingen);
        foreach (var (kode, er) in dele)
        {
            _af[kode] = _af[kode] == Ingen ? checked((sbyte)er) : throw new ArgumentException($"Code {kode} is there twice.", nameof(dele));
        }
    }

    public sbyte this[int kode] => _af[kode];

    public ReadOnlySpan<sbyte> Alle => _af;

    public IEnumerable<int> KoderMed(int er) => Enumerable.Range(0, Koder).Where(k => _af[k] == er);
}
