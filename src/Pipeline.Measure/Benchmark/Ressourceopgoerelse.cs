using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Benchmark;

/// <summary>What a kommune used on an opgave for a målgruppe, 1.000 kr.</summary>
/// <param name="Pulje">The part of <paramref name="Konto5"/> that state puljer paid.</param>
public readonly record struct Ressource(decimal Konto5, decimal Pulje, decimal Konto6)
{
    public decimal Alt => Konto5 + Konto6;

    public decimal UdenPuljer => Alt - Pulje;

    public static Ressource operator +(Ressource a, Ressource b) => new(a.Konto5 + b.Konto5, a.Pulje + b.Pulje, a.Konto6 + b.Konto6);
}

/// <summary>The resources of one year: konto 5 as booked, konto 6 = årsværk × årsværkspris (BDO Bilag 1).</summary>
public sealed class Ressourceopgoerelse
{
    private readonly Dictionary<(short Kommune, string Maalgruppe, string Opgave), Ressource> _celler = [];
    private readonly IReadOnlyDictionary<(short Kommune, int Aar, string Maalgruppe), decimal> _personer;
    private readonly int _aar;

    public Ressourceopgoerelse(
        Benchmarkinddata inddata,
        int aar,
        IReadOnlyDictionary<(short Kommune, int Aar, string Maalgruppe), decimal> personer
    )
    {
        _aar = aar;
        _personer = personer;
        foreach (var post in inddata.Konto5.Where(k => k.Aar == aar))
        {
            Laeg((post.Kommune, post.Maalgruppe, post.Opgave), new(post.Beloeb, post.Pulje ? post.Beloeb : 0, 0));
        }

        foreach (var post in inddata.Aarsvaerk.Where(a => a.Aar == aar))
        {
            Laeg((post.Kommune, post.Maalgruppe, post.Opgave), new(0, 0, post.Aarsvaerk * inddata.Aarsvaerkspris[aar] / 1000));
        }

        Kommuner = [.. _celler.Keys.Select(c => c.Kommune).Distinct().Order()];
    }

    /// <summary>Those that have resources in the year.</summary>
    public IReadOnlyList<short> Kommuner { get; }

    public IEnumerable<(short Kommune, string Maalgruppe, string Opgave)> Celler => _celler.Keys;

    /// <summary>Of one målgruppe, or of all together.</summary>
    public decimal? Personer(short kommune, string maalgruppe)
    {
        var grupper = maalgruppe == Benchmarkkoder.IAlt ? Benchmarkkoder.Maalgrupper.Select(m => m.Kode) : [maalgruppe];
        decimal? sum = null;
        foreach (var gruppe in grupper)
        {
            if (_personer.TryGetValue((kommune, _aar, gruppe), out var personer))
            {
                sum = (sum ?? 0) + personer;
            }
        }

        return sum;
    }

    public Ressource Sum(short kommune, string maalgruppe, IReadOnlyCollection<string>? opgaver = null)
    {
        var sum = new Ressource();
        foreach (var gruppe in maalgruppe == Benchmarkkoder.IAlt ? Benchmarkkoder.Maalgrupper.Select(m => m.Kode) : [maalgruppe])
        {
            foreach (var opgave in opgaver ?? Benchmarkkoder.Opgaver.Select(o => o.Kode))
            {
                sum += _celler.GetValueOrDefault((kommune, gruppe, opgave));
            }
        }

        return sum;
    }

    /// <summary>1.000 kr. a full-time person; null without persons.</summary>
    public decimal? Enhed(short kommune, string maalgruppe, Func<Ressource, decimal> del, IReadOnlyCollection<string>? opgaver = null) =>
        Personer(kommune, maalgruppe) is > 0 and var personer ? del(Sum(kommune, maalgruppe, opgaver)) / personer : null;

    private void Laeg((short, string, string) celle, Ressource ressource) => _celler[celle] = _celler.GetValueOrDefault(celle) + ressource;
}
