using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Measure.Benchmark;
using Pipeline.Measure.Tabeller;
using DomaeneTabeller = Pipeline.Domain.Leveringer.Tabeller;

namespace Pipeline.Measure.Udgifter;

/// <summary>The staged tables as the expenditure measurement's input.</summary>
public static class Udgiftslaeser
{
    private static readonly string[] Indeks = [.. DomaeneTabeller.Prisudvikling.Kolonner.Single(k => k.Navn == "indeks").Ord!];

    /// <param name="filer">The staged files of a dataset by its name; empty when it was never delivered.</param>
    public static Udgiftsinddata Laes(LakeConnection lake, Func<string, IReadOnlyList<string>> filer, CancellationToken token = default)
    {
        IReadOnlyList<Tabelpost> Poster(Datasaet datasaet) => Tabellaeser.Laes(lake, filer(datasaet.Navn), datasaet, token);
        var regnskab = Poster(DomaeneTabeller.Regnskab)
            .Select(p => new Regnskabspost(
                p.Kode("kommunekode"),
                p.Heltal("regnskabsaar"),
                p.Heltal("dranst"),
                p.Tekst("funktion"),
                p.Tekst("gruppering"),
                p.Tal("beloeb_1000kr")
            ))
            .ToList();
        return new()
        {
            Regnskab = regnskab,
            Korrektioner =
            [
                .. Poster(DomaeneTabeller.RegnskabKorrektioner)
                    .Select(p => new Korrektion(p.Kode("jobcenter"), p.Heltal("regnskabsaar"), p.Tekst("post"), p.Tal("beloeb_1000kr"))),
            ],
            Prisudvikling = Poster(DomaeneTabeller.Prisudvikling)
                .ToDictionary(p => (Indeks[p.Heltal("indeks")], p.Heltal("aar")), p => p.Tal("procent")),
            Fuldtidspersoner = Benchmarklaeser.Personer(Poster(DomaeneTabeller.Fuldtidspersoner)),
            Jobcentre = Jobcentre(Poster(DomaeneTabeller.Kommuner), [.. regnskab.Select(r => r.Aar).Distinct()]),
        };
    }

    /// <summary>As valid on the first day of the year; a joint job centre has its kommuner's people together and its own kommune's pressure.</summary>
    private static Dictionary<(short, int), Jobcenteraar> Jobcentre(IReadOnlyList<Tabelpost> kommuner, IReadOnlyList<int> aarene)
    {
        var fundne = new Dictionary<(short, int), Jobcenteraar>();
        foreach (var aar in aarene)
        {
            var dag = Dag.Tekst(Dag.Fra(aar, 1, 1));
            var gyldige = kommuner.Where(k =>
                string.CompareOrdinal(k.Tekst("gyldig_fra"), dag) <= 0
                && (k.TekstEllerTom("gyldig_til") is not { } til || string.CompareOrdinal(til, dag) >= 0)
            );
            foreach (var jobcenter in gyldige.GroupBy(k => k.Kode("jobcenter")))
            {
                decimal? Sum(string kolonne) =>
                    jobcenter.All(k => k.TalEllerTom(kolonne) is not null) ? jobcenter.Sum(k => k.TalEllerTom(kolonne)) : null;
                fundne[(jobcenter.Key, aar)] = new(
                    Sum("folketal"),
                    Sum("folketal_17_64"),
                    jobcenter.FirstOrDefault(k => k.Kode("kommunekode") == jobcenter.Key)?.TalEllerTom("oekonomisk_pres")
                );
            }
        }

        return fundne;
    }
}
