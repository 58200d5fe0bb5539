using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;

namespace Pipeline.Measure.Udgifter;

/// <summary>A row of the table <c>udgift</c>: amounts in 1.000 kr., in current prices and in those of the rules' year; unit cost in kr. of that year.</summary>
public readonly record struct Udgiftstal(
    string Omraadetype,
    string Omraade,
    string Post,
    decimal Loebende,
    decimal Faste,
    decimal? Fuldtidsledige,
    decimal? PrLedig
);

/// <summary>A row of <c>enhedsomkostning</c>: the unweighted mean of a group's job centres, kr.</summary>
public readonly record struct Gruppetal(string Inddeling, string Gruppe, string Post, decimal? PrLedig, int Jobcentre);

/// <summary>The years' tables of the measurement (VIVE Tabel 5.3–5.6 and Figur 5.1–5.12).</summary>
public sealed class Udgiftstabeller(Udgiftsopgoerelse opgoerelse, Udgiftsregler regler)
{
    public const string Hk5 = "hk5";
    public const string Hk6 = "hk6";
    public const string IAlt = Udgiftsgrupper.IAlt;

    /// <summary>The three that unit costs of job centres are told of.</summary>
    public static IReadOnlyList<string> Hovedposter { get; } = [IAlt, Hk5, Hk6];

    public Udgift Af(string post, short jobcenter, int aar) =>
        post switch
        {
            IAlt => opgoerelse.Alt(jobcenter, aar),
            Hk5 => opgoerelse.Hk5(jobcenter, aar),
            Hk6 => opgoerelse.Hk6(jobcenter, aar),
            "korrektion" => opgoerelse.Korrektion(jobcenter, aar),
            // Income is negative in the ledger; refusion is told as what it gives back, and netto is what is left of hovedkonto 5.
            "refusion" => Negativ(opgoerelse.Refusion(jobcenter, aar)),
            "netto" => opgoerelse.Hk5(jobcenter, aar) + opgoerelse.Refusion(jobcenter, aar),
            _ => opgoerelse.Hk5(jobcenter, aar, post),
        };

    public IEnumerable<Udgiftstal> Udgifter(int aar)
    {
        string[] poster = [.. Hovedposter, "korrektion", "refusion", "netto", .. Udgiftsgrupper.Seks, Udgiftsgrupper.Oevrige];
        foreach (var post in poster)
        {
            var gruppe = Udgiftsgrupper.Seks.Contains(post) ? post : null;
            var sum = new Udgift();
            decimal? ledige = null;
            foreach (var jobcenter in opgoerelse.Jobcentre)
            {
                var (udgift, egne) = (Af(post, jobcenter, aar), opgoerelse.Fuldtidsledige(jobcenter, aar, gruppe));
                (sum, ledige) = (sum + udgift, egne is null ? ledige : (ledige ?? 0) + egne);
                yield return Raekke("jobcenter", Kommune.Tekst(jobcenter), post, udgift, egne);
            }

            yield return Raekke("land", "land", post, sum, ledige);
        }
    }

    /// <summary>Figur 5.7–5.9; with no year, the mean of the years of Tabel 5.9 for each job centre (Figur 5.11–5.12).</summary>
    public IEnumerable<Gruppetal> Grupper(int aar)
    {
        var vaekst = Vaekst();
        var inddelinger = new (string Navn, Func<short, int?> Gruppe)[]
        {
            ("alle", _ => 0),
            ("rammevilkaar", j => regler.Grupper.FirstOrDefault(g => g.Jobcenter == j)?.Rammevilkaar),
            ("stoerrelse", j => regler.Grupper.FirstOrDefault(g => g.Jobcenter == j)?.Stoerrelse),
            ("vaekst", j => vaekst.TryGetValue(j, out var kvartil) ? kvartil : null),
        };
        return from i in inddelinger
            from g in opgoerelse.Jobcentre.GroupBy(i.Gruppe)
            where g.Key is not null
            from post in Hovedposter
            from maaling in new[]
            {
                (Navn: post, Pr: (Func<short, decimal?>)(j => Pr(post, j, aar))),
                ($"{post}_gennemsnit", j => Gennemsnit(post, j)),
            }
            where maaling.Navn == post || aar == regler.Fordeling.Til
            let vaerdier = g.Select(maaling.Pr).OfType<decimal>().ToList()
            select new Gruppetal(
                i.Navn,
                g.Key == 0 ? "alle" : $"{g.Key}",
                maaling.Navn,
                vaerdier.Count == 0 ? null : vaerdier.Sum() / vaerdier.Count,
                vaerdier.Count
            );
    }

    public decimal? Pr(string post, short jobcenter, int aar) => opgoerelse.Pr(jobcenter, aar, (j, a) => Af(post, j, a));

    /// <summary>Simple mean of the years of Tabel 5.9; null unless every year has a value.</summary>
    public decimal? Gennemsnit(string post, short jobcenter)
    {
        var aarene = regler.Fordeling.Aar.Select(a => Pr(post, jobcenter, a)).ToList();
        return aarene.Contains(null) ? null : aarene.Sum() / aarene.Count;
    }

    private IReadOnlyDictionary<short, int> Vaekst()
    {
        var vaekst = new Dictionary<short, decimal>();
        foreach (var jobcenter in opgoerelse.Jobcentre)
        {
            if (
                opgoerelse.Fuldtidsledige(jobcenter, regler.Vaekst.Fra) is > 0 and var fra
                && opgoerelse.Fuldtidsledige(jobcenter, regler.Vaekst.Til) is { } til
            )
            {
                vaekst[jobcenter] = (til - fra) / fra * 100;
            }
        }

        return Fordeling.Vaekstkvartiler(vaekst);
    }

    private static Udgift Negativ(Udgift udgift) => new(-udgift.Loebende, -udgift.Faste);

    private static Udgiftstal Raekke(string type, string omraade, string post, Udgift udgift, decimal? ledige) =>
        new(type, omraade, post, udgift.Loebende, udgift.Faste, ledige, ledige is > 0 and var l ? udgift.Faste * 1000 / l : null);
}
