using Pipeline.Domain;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;

namespace Pipeline.Measure.Benchmark;

/// <summary>The benchmark of a year: every kommune beside the others, in every målgruppe and in all (docs/rules/benchmark.md).</summary>
public static class Benchmarkberegning
{
    private static readonly IReadOnlyList<string> Grupper = [.. Benchmarkkoder.Maalgrupper.Select(m => m.Kode), Benchmarkkoder.IAlt];

    /// <exception cref="PipelineFejl">An amount is in the wrong unit, a code is unknown, or the year has no årsværkspris.</exception>
    public static Benchmarkresultat Aar(Benchmarkinddata inddata, int aar, IReadOnlyList<Noeglekorrektion> korrektioner)
    {
        Enhedskontrol.KontrollerKoder(inddata);
        if (!inddata.Aarsvaerkspris.ContainsKey(aar) && inddata.Aarsvaerk.Any(a => a.Aar == aar))
        {
            throw new PipelineFejl(
                $"Der er årsværk for {aar}, men ingen årsværkspris; send aarsvaerkspris med en række for {aar}.",
                Afslutning.AfvistAfKontrol
            );
        }

        var bemaerkninger = new List<string>();
        var personer = Noeglefordeling.Anvend(inddata.Fuldtidspersoner, korrektioner.Where(k => k.Aar == aar), bemaerkninger);
        var ressourcer = new Ressourceopgoerelse(inddata, aar, personer);
        Enhedskontrol.Kontroller(inddata.Konto5.Where(k => k.Aar == aar), ressourcer);
        bemaerkninger.AddRange(UdenPersoner(ressourcer));
        var drivere = new Omkostningsdrivere(ressourcer, inddata.Volumen.Where(v => v.Aar == aar));
        var kvalitet = inddata.Kvalitet.Where(k => k.Aar == aar).ToLookup(k => (k.Maalgruppe, k.Indikator));
        return new(aar, [.. Grupper.SelectMany(g => Gruppe(g, ressourcer, drivere, kvalitet))], bemaerkninger);
    }

    private static IEnumerable<Benchmarktal> Gruppe(
        string gruppe,
        Ressourceopgoerelse ressourcer,
        Omkostningsdrivere drivere,
        ILookup<(string, string), Kvalitetspost> kvalitet
    )
    {
        IReadOnlyDictionary<short, decimal?> Hver(Func<short, decimal?> vaerdi) => ressourcer.Kommuner.ToDictionary(k => k, vaerdi);
        IEnumerable<Benchmarktal> Maal(string maal, Func<short, decimal?> vaerdi) => Sammenligning.Af(gruppe, maal, Hver(vaerdi));

        var tal = Maal(Benchmarkmaal.Fuldtidspersoner, k => ressourcer.Personer(k, gruppe))
            .Concat(Maal(Benchmarkmaal.Udgift, k => ressourcer.Sum(k, gruppe).Alt))
            .Concat(Maal(Benchmarkmaal.UdgiftUdenPuljer, k => ressourcer.Sum(k, gruppe).UdenPuljer))
            .Concat(Maal(Benchmarkmaal.UdgiftKonto5, k => ressourcer.Sum(k, gruppe).Konto5))
            .Concat(Maal(Benchmarkmaal.UdgiftKonto6, k => ressourcer.Sum(k, gruppe).Konto6))
            .Concat(Maal(Benchmarkmaal.Enhedsomkostning, k => ressourcer.Enhed(k, gruppe, r => r.Alt)))
            .Concat(Maal(Benchmarkmaal.EnhedsomkostningUdenPuljer, k => ressourcer.Enhed(k, gruppe, r => r.UdenPuljer)))
            .Concat(Maal(Benchmarkmaal.Konto5, k => ressourcer.Enhed(k, gruppe, r => r.Konto5)))
            .Concat(Maal(Benchmarkmaal.Konto6, k => ressourcer.Enhed(k, gruppe, r => r.Konto6)))
            .Concat(
                Benchmarkkoder.Opgaver.SelectMany(o =>
                    Maal(Benchmarkmaal.Opgave(o.Kode), k => ressourcer.Enhed(k, gruppe, r => r.Alt, [o.Kode]))
                )
            )
            .Concat(
                Benchmarkkoder
                    .Hovedopgaver.Where(h => Benchmarkkoder.Opgave(h.Kode) is null)
                    .SelectMany(h => Maal(Benchmarkmaal.Opgave(h.Kode), k => ressourcer.Enhed(k, gruppe, r => r.Alt, Under(h))))
            )
            .Concat(
                Maal(Benchmarkmaal.FoelgeudgifterKonto5, k => ressourcer.Enhed(k, gruppe, r => r.Konto5, [Benchmarkkoder.Foelgeudgifter]))
            )
            .Concat(
                Maal(Benchmarkmaal.FoelgeudgifterKonto6, k => ressourcer.Enhed(k, gruppe, r => r.Konto6, [Benchmarkkoder.Foelgeudgifter]))
            )
            .Concat(Andele(gruppe, ressourcer))
            .Concat(Maal(Benchmarkmaal.Redskabssammensaetning, k => drivere.Effekt(k, gruppe, Benchmarkmaal.Redskabssammensaetning)))
            .Concat(Maal(Benchmarkmaal.Enhedspriser, k => drivere.Effekt(k, gruppe, Benchmarkmaal.Enhedspriser)))
            .Concat(Kvalitetstal(gruppe, kvalitet))
            .ToList();
        if (gruppe == Benchmarkkoder.IAlt)
        {
            tal.AddRange(
                Maal(Benchmarkmaal.Maalgruppesammensaetning, k => drivere.Effekt(k, gruppe, Benchmarkmaal.Maalgruppesammensaetning))
            );
        }

        tal.AddRange(Kvadranttal(gruppe, tal).ToList());
        return tal;
    }

    /// <summary>
    /// The others' shares are what the source prints: of målgrupper, of their sums (Tabel 3.1); of konti and formål, of their average
    /// enhedsomkostninger (12,3 of 25,4 is the 48 pct. of Tabel 3.1).
    /// </summary>
    private static IEnumerable<Benchmarktal> Andele(string gruppe, Ressourceopgoerelse r)
    {
        IEnumerable<Benchmarktal> Andel(string maal, Func<short, decimal> tael, Func<short, decimal> naevn) =>
            Sammenligning.Af(
                gruppe,
                maal,
                r.Kommuner.ToDictionary(k => k, k => naevn(k) > 0 ? tael(k) / naevn(k) * 100 : (decimal?)null),
                egen =>
                {
                    var andre = r.Kommuner.Where(k => k != egen).ToList();
                    var naevner = andre.Sum(naevn);
                    return naevner > 0 ? andre.Sum(tael) / naevner * 100 : null;
                }
            );

        decimal Alt(short k) => r.Sum(k, gruppe).Alt;
        decimal Pr(short k, decimal udgift) => r.Personer(k, gruppe) is > 0 and var personer ? udgift / personer : 0;
        return Andel(Benchmarkmaal.Andel, Alt, k => r.Sum(k, Benchmarkkoder.IAlt).Alt)
            .Concat(Andel(Benchmarkmaal.AndelUdenPuljer, k => r.Sum(k, gruppe).UdenPuljer, k => r.Sum(k, Benchmarkkoder.IAlt).UdenPuljer))
            .Concat(Andel(Benchmarkmaal.AndelKonto5, k => Pr(k, r.Sum(k, gruppe).Konto5), k => Pr(k, Alt(k))))
            .Concat(Andel(Benchmarkmaal.AndelKonto6, k => Pr(k, r.Sum(k, gruppe).Konto6), k => Pr(k, Alt(k))))
            .Concat(
                Benchmarkkoder.Hovedopgaver.SelectMany(h =>
                    Andel(Benchmarkmaal.Formaal(h.Kode), k => Pr(k, r.Sum(k, gruppe, Under(h)).Alt), k => Pr(k, Alt(k)))
                )
            );
    }

    private static IEnumerable<Benchmarktal> Kvalitetstal(string gruppe, ILookup<(string, string), Kvalitetspost> kvalitet) =>
        Benchmarkkoder.Kvalitet.SelectMany(i =>
        {
            var vaerdier = kvalitet[(gruppe, i.Kode)].ToDictionary(k => k.Kommune, k => (decimal?)k.Vaerdi);
            return Sammenligning.Af(gruppe, Benchmarkmaal.Kvalitet(i.Kode), vaerdier);
        });

    private static IEnumerable<Benchmarktal> Kvadranttal(string gruppe, List<Benchmarktal> tal)
    {
        var resultater = tal.Where(t => t.Maal == Benchmarkmaal.Kvalitet(Benchmarkkoder.Resultat)).ToDictionary(t => t.Kommune);
        foreach (var omkostning in tal.Where(t => t.Maal == Benchmarkmaal.Enhedsomkostning))
        {
            if (
                resultater.TryGetValue(omkostning.Kommune, out var resultat)
                && Kvadranter.Af(omkostning.Afvigelse, resultat.Afvigelse) is { } kvadrant
            )
            {
                yield return new(omkostning.Kommune, gruppe, Benchmarkmaal.Kvadrant, (int)kvadrant, null, null, null, null, 0);
            }
        }
    }

    /// <summary>No division by zero: the unit cost is empty, and this says why.</summary>
    private static IEnumerable<string> UdenPersoner(Ressourceopgoerelse ressourcer) =>
        from celle in ressourcer.Celler.Select(c => (c.Kommune, c.Maalgruppe)).Distinct().Order()
        where ressourcer.Personer(celle.Kommune, celle.Maalgruppe) is null or 0 && ressourcer.Sum(celle.Kommune, celle.Maalgruppe).Alt != 0
        select $"Kommune {Kommune.Tekst(celle.Kommune)} har udgifter til {celle.Maalgruppe}, men ingen fuldtidspersoner; enhedsomkostningen er tom.";

    private static List<string> Under(Hovedopgave hovedopgave) =>
        [.. Benchmarkkoder.Opgaver.Where(o => o.Hovedopgave == hovedopgave.Kode).Select(o => o.Kode)];
}
