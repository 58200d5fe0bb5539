using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Benchmark;

/// <summary>
/// What drives the enhedsomkostning (BDO chapter 4): what it would be with the others' average prices, mix of redskaber or mix of målgrupper;
/// a driver's effect is how many percent the actual cost lies over that.
/// </summary>
/// <remarks>
/// A redskab is an opgave with a volume. Volume per person and the cost of opgaver without a volume are kept as they are, so that each effect is
/// of its driver alone. The source prints no volumes, so its own figures cannot be recomputed from it.
/// </remarks>
public sealed class Omkostningsdrivere
{
    private readonly Ressourceopgoerelse _ressourcer;
    private readonly Dictionary<(short Kommune, string Maalgruppe), Dictionary<string, decimal>> _volumen;

    public Omkostningsdrivere(Ressourceopgoerelse ressourcer, IEnumerable<Volumenpost> volumen)
    {
        _ressourcer = ressourcer;
        _volumen = volumen
            .Where(v => v.Volumen > 0)
            .GroupBy(v => (v.Kommune, v.Maalgruppe))
            .ToDictionary(g => g.Key, g => g.ToDictionary(v => v.Opgave, v => v.Volumen));
    }

    /// <summary>Percent; null where the kommune has no volumes or nobody to be compared with.</summary>
    public decimal? Effekt(short kommune, string maalgruppe, string maal)
    {
        if (maalgruppe != Benchmarkkoder.IAlt)
        {
            return Forskel(_ressourcer.Enhed(kommune, maalgruppe, r => r.Alt), Tilsvarende(kommune, maalgruppe, maal));
        }

        if (maal == Benchmarkmaal.Maalgruppesammensaetning)
        {
            return Forskel(_ressourcer.Enhed(kommune, maalgruppe, r => r.Alt), MedGennemsnitligeMaalgrupper(kommune));
        }

        // The målgrupper keep their sizes; one without volumes keeps its cost.
        decimal faktisk = 0;
        decimal ellers = 0;
        var maalt = false;
        foreach (var gruppe in Benchmarkkoder.Maalgrupper.Select(m => m.Kode))
        {
            if (_ressourcer.Personer(kommune, gruppe) is > 0 and var personer)
            {
                var udgift = _ressourcer.Sum(kommune, gruppe).Alt;
                var tilsvarende = Tilsvarende(kommune, gruppe, maal);
                faktisk += udgift;
                ellers += tilsvarende is { } t ? t * personer : udgift;
                maalt |= tilsvarende is not null;
            }
        }

        return maalt ? Forskel(faktisk, ellers) : null;
    }

    private static decimal? Forskel(decimal? faktisk, decimal? ellers) =>
        faktisk is { } f && ellers is > 0 and var e ? (f - e) / e * 100 : null;

    private decimal? Tilsvarende(short kommune, string maalgruppe, string maal) =>
        maal switch
        {
            Benchmarkmaal.Enhedspriser => Ellers(kommune, maalgruppe, Andel, Gennemsnitspris),
            Benchmarkmaal.Redskabssammensaetning => Ellers(
                kommune,
                maalgruppe,
                Gennemsnitsandel,
                (k, m, o) => Pris(k, m, o) ?? Gennemsnitspris(k, m, o)
            ),
            _ => null,
        };

    /// <summary>Volume per person × Σ share × price, and what has no volume as it is.</summary>
    private decimal? Ellers(
        short kommune,
        string maalgruppe,
        Func<short, string, string, decimal?> andel,
        Func<short, string, string, decimal?> pris
    )
    {
        if (
            !_volumen.TryGetValue((kommune, maalgruppe), out var egne)
            || _ressourcer.Personer(kommune, maalgruppe) is not > 0
            || Andre(kommune, maalgruppe).Count == 0
        )
        {
            return null;
        }

        var personer = _ressourcer.Personer(kommune, maalgruppe)!.Value;
        decimal sum = 0;
        foreach (var opgave in Redskaber(maalgruppe))
        {
            var del = andel(kommune, maalgruppe, opgave) ?? 0;
            if (del > 0)
            {
                // A redskab that no other kommune prices keeps its own price.
                sum += del * (pris(kommune, maalgruppe, opgave) ?? Pris(kommune, maalgruppe, opgave) ?? 0);
            }
        }

        var uden = Benchmarkkoder.Opgaver.Select(o => o.Kode).Where(o => !egne.ContainsKey(o)).ToList();
        return (egne.Values.Sum() * sum / personer) + (_ressourcer.Sum(kommune, maalgruppe, uden).Alt / personer);
    }

    private decimal? MedGennemsnitligeMaalgrupper(short kommune)
    {
        decimal sum = 0;
        decimal andele = 0;
        foreach (var gruppe in Benchmarkkoder.Maalgrupper.Select(m => m.Kode))
        {
            var andres = _ressourcer.Kommuner.Where(k => k != kommune).Select(k => Personandel(k, gruppe)).OfType<decimal>().ToList();
            if (andres.Count == 0)
            {
                return null;
            }

            var andel = andres.Sum() / andres.Count;
            var pris = _ressourcer.Enhed(kommune, gruppe, r => r.Alt) ?? Gennemsnitsenhed(kommune, gruppe);
            if (pris is { } p)
            {
                sum += andel * p;
                andele += andel;
            }
        }

        return andele > 0 ? sum / andele : null;
    }

    private decimal? Personandel(short kommune, string gruppe) =>
        _ressourcer.Personer(kommune, Benchmarkkoder.IAlt) is > 0 and var alle ? (_ressourcer.Personer(kommune, gruppe) ?? 0) / alle : null;

    private decimal? Gennemsnitsenhed(short kommune, string gruppe) =>
        Middel(_ressourcer.Kommuner.Where(k => k != kommune).Select(k => _ressourcer.Enhed(k, gruppe, r => r.Alt)));

    private decimal? Andel(short kommune, string maalgruppe, string opgave) =>
        _volumen.TryGetValue((kommune, maalgruppe), out var v) ? v.GetValueOrDefault(opgave) / v.Values.Sum() : null;

    private decimal? Pris(short kommune, string maalgruppe, string opgave) =>
        _volumen.TryGetValue((kommune, maalgruppe), out var v) && v.TryGetValue(opgave, out var volumen)
            ? _ressourcer.Sum(kommune, maalgruppe, [opgave]).Alt / volumen
            : null;

    private decimal? Gennemsnitsandel(short kommune, string maalgruppe, string opgave) =>
        Middel(Andre(kommune, maalgruppe).Select(k => Andel(k, maalgruppe, opgave)));

    private decimal? Gennemsnitspris(short kommune, string maalgruppe, string opgave) =>
        Middel(Andre(kommune, maalgruppe).Select(k => Pris(k, maalgruppe, opgave)));

    private List<short> Andre(short kommune, string maalgruppe) =>
        [.. _volumen.Keys.Where(v => v.Maalgruppe == maalgruppe && v.Kommune != kommune).Select(v => v.Kommune).Order()];

    private IEnumerable<string> Redskaber(string maalgruppe) =>
        _volumen.Where(v => v.Key.Maalgruppe == maalgruppe).SelectMany(v => v.Value.Keys).Distinct().Order(StringComparer.Ordinal);

    private static decimal? Middel(IEnumerable<decimal?> vaerdier)
    {
        var kendte = vaerdier.OfType<decimal>().ToList();
        return kendte.Count == 0 ? null : kendte.Sum() / kendte.Count;
    }
}
