using Pipeline.Domain.Regnskab;

namespace Pipeline.Measure.Benchmark;

/// <summary>
/// Shares out the full-time persons of some målgrupper as in another year (BDO Bilag 1): the covid rules kept people on sygedagpenge in 2021
/// who would have been in jobafklaring, so 759 are shared out as 453 to 150 in 2019.
/// </summary>
public static class Noeglefordeling
{
    /// <returns>The persons of the målgrupper, in their order; their sum is that of <paramref name="realiseret"/>.</returns>
    /// <param name="noegle">The persons of the key year; null when they are 0 altogether.</param>
    public static IReadOnlyList<decimal>? Fordel(IReadOnlyList<decimal> realiseret, IReadOnlyList<decimal> noegle) =>
        noegle.Sum() is var sum and > 0 ? [.. noegle.Select(n => realiseret.Sum() * n / sum)] : null;

    /// <summary>Persons with the corrections made; what could not be corrected is told.</summary>
    public static IReadOnlyDictionary<(short Kommune, int Aar, string Maalgruppe), decimal> Anvend(
        IReadOnlyDictionary<(short Kommune, int Aar, string Maalgruppe), decimal> personer,
        IEnumerable<Noeglekorrektion> korrektioner,
        ICollection<string> bemaerkninger
    )
    {
        var nu = new Dictionary<(short, int, string), decimal>(personer);
        foreach (var k in korrektioner)
        {
            foreach (var kommune in k.Kommuner.Where(kode => k.Maalgrupper.Any(m => personer.ContainsKey((kode, k.Aar, m)))))
            {
                var realiseret = k.Maalgrupper.Select(m => personer.GetValueOrDefault((kommune, k.Aar, m))).ToList();
                var noegle = k.Maalgrupper.Select(m => personer.GetValueOrDefault((kommune, k.Noegleaar, m))).ToList();
                if (Fordel(realiseret, noegle) is not { } fordelt)
                {
                    bemaerkninger.Add(
                        $"Kommune {kommune:D3} har ingen fuldtidspersoner i nøgleåret {k.Noegleaar}; {string.Join(" og ", k.Maalgrupper)} i {k.Aar} er ikke fordelt efter nøglen."
                    );
                    continue;
                }

                for (var i = 0; i < fordelt.Count; i++)
                {
                    nu[(kommune, k.Aar, k.Maalgrupper[i])] = fordelt[i];
                }
            }
        }

        return nu;
    }
}
