using Pipeline.Domain.Regnskab;

namespace Pipeline.Measure.Udgifter;

/// <summary>A row of <c>udgiftsanalyse</c>.</summary>
/// <param name="Tabel"><c>korrelation</c>, <c>regression</c> or <c>fordeling</c>.</param>
/// <param name="Stjerner">0–3.</param>
public readonly record struct Analysetal(
    string Tabel,
    string Periode,
    string Post,
    string Variabel,
    double? Vaerdi,
    double? Standardfejl,
    int Stjerner
);

/// <summary>Tabel 5.7 (correlations), 5.8 (regressions) and 5.9 (distribution) of VIVE. The arithmetic is double: these are statistics, not amounts.</summary>
public sealed class Udgiftsanalyse(Udgiftsopgoerelse opgoerelse, Udgiftsinddata inddata, Udgiftsregler regler, Udgiftstabeller tabeller)
{
    /// <summary>Of the six shares, sygedagpenge and ledighedsydelse are the reference: they sum to 100.</summary>
    private static readonly string[] Variable =
    [
        "dagpenge_pct",
        "kontant_uddannelseshjaelp_pct",
        "revalidering_pct",
        "ressourceforloeb_pct",
        "fuldtidsledige_pct_17_64",
        "ln_indbyggere",
        "oekonomisk_pres",
        "foertidspension_pct_17_64",
    ];

    public IEnumerable<Analysetal> Alle() => Korrelationer().Concat(Regressioner()).Concat(Fordelinger());

    private IEnumerable<Analysetal> Korrelationer()
    {
        var periode = regler.Regressioner[0];
        var panel = Panel(periode, Udgiftstabeller.IAlt);
        foreach (var post in Udgiftstabeller.Hovedposter)
        {
            var y = panel.Select(p => (double)tabeller.Pr(post, p.Enhed, p.Aar)!.Value).ToList();
            // The parts of the total among themselves, then the variables.
            foreach (var del in Udgiftstabeller.Hovedposter.Where(d => d != post && d != Udgiftstabeller.IAlt))
            {
                if (Sammenhaeng.Af(y, [.. panel.Select(p => (double)tabeller.Pr(del, p.Enhed, p.Aar)!.Value)]) is { } s)
                {
                    yield return new("korrelation", Navn(periode), post, del, s.R, null, s.Stjerne ? 1 : 0);
                }
            }

            for (var j = 0; j < Variable.Length; j++)
            {
                if (Sammenhaeng.Af(y, [.. panel.Select(p => p.X[j])]) is { } s)
                {
                    yield return new("korrelation", Navn(periode), post, Variable[j], s.R, null, s.Stjerne ? 1 : 0);
                }
            }
        }
    }

    private IEnumerable<Analysetal> Regressioner()
    {
        foreach (var periode in regler.Regressioner)
        {
            foreach (var post in Udgiftstabeller.Hovedposter)
            {
                if (FasteEffekter.Estimer(Variable, Panel(periode, post)) is not { } r)
                {
                    continue;
                }

                Analysetal Tal(string variabel, double vaerdi, double? fejl = null, int stjerner = 0) =>
                    new("regression", Navn(periode), post, variabel, vaerdi, fejl, stjerner);
                foreach (var k in r.Koefficienter)
                {
                    yield return Tal(k.Navn, k.Vaerdi, k.Standardfejl, k.Stjerner.Length);
                }

                yield return Tal("konstant", r.Konstant);
                yield return Tal("intern_r2", r.InternR2);
                yield return Tal("justeret_r2", r.JusteretR2);
                yield return Tal("stoerste_vif", r.StoersteVif);
                yield return Tal("observationer", r.Observationer);
            }
        }
    }

    private IEnumerable<Analysetal> Fordelinger()
    {
        foreach (var post in Udgiftstabeller.Hovedposter)
        {
            if (Fordeling.Mellem(opgoerelse.Jobcentre.Select(j => tabeller.Gennemsnit(post, j)).OfType<decimal>()) is not { } f)
            {
                continue;
            }

            foreach (
                var (navn, vaerdi) in new[]
                {
                    ("mindst", f.Mindst),
                    ("kvartil_1", f.Q1),
                    ("median", f.Median),
                    ("kvartil_3", f.Q3),
                    ("stoerst", f.Stoerst),
                }
            )
            {
                yield return new("fordeling", Navn(regler.Fordeling), post, navn, (double)vaerdi, null, 0);
            }
        }
    }

    /// <summary>Job centres and years for which everything is known.</summary>
    private List<Panelpost> Panel(Aarsperiode periode, string post)
    {
        var panel = new List<Panelpost>();
        foreach (var (jobcenter, aar) in opgoerelse.Jobcentre.SelectMany(j => periode.Aar.Select(a => (j, a))))
        {
            if (
                tabeller.Pr(post, jobcenter, aar) is { } y
                && opgoerelse.Fuldtidsledige(jobcenter, aar) is > 0 and var ledige
                && inddata.Jobcentre.GetValueOrDefault((jobcenter, aar))
                    is { Folketal: > 0 and var folketal, Folketal1764: > 0 and var f1764, OekonomiskPres: { } pres }
                && opgoerelse.Fuldtidsledige(jobcenter, aar, Udgiftsgrupper.Foertidspension) is { } pension
            )
            {
                double Andel(string gruppe) => (double)((opgoerelse.Fuldtidsledige(jobcenter, aar, gruppe) ?? 0) / ledige * 100);
                double[] x =
                [
                    Andel("dagpenge"),
                    Andel("kontant_uddannelseshjaelp"),
                    Andel("revalidering"),
                    Andel("ressourceforloeb"),
                    (double)(ledige / f1764 * 100),
                    Math.Log((double)folketal),
                    (double)pres,
                    (double)(pension / f1764 * 100),
                ];
                panel.Add(new(jobcenter, aar, (double)y, x));
            }
        }

        return panel;
    }

    private static string Navn(Aarsperiode periode) => $"{periode.Fra}-{periode.Til}";
}
