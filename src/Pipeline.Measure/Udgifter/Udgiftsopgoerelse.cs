using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;

namespace Pipeline.Measure.Udgifter;

/// <summary>What a job centre spent, 1.000 kr., in current prices and in those of the rules' year.</summary>
public readonly record struct Udgift(decimal Loebende, decimal Faste)
{
    public static Udgift operator +(Udgift a, Udgift b) => new(a.Loebende + b.Loebende, a.Faste + b.Faste);
}

/// <summary>The ledger by job centre and year: hovedkonto 5 by målgruppe, hovedkonto 6 with its corrections, refusion (VIVE chapter 5).</summary>
public sealed class Udgiftsopgoerelse
{
    /// <summary>Hovedkonto 6: jobcenterdrift.</summary>
    public const string Jobcenterdrift = "6.45.53";

    private readonly Dictionary<(short, int, string), Udgift> _hk5 = [];
    private readonly Dictionary<(short, int), Udgift> _hk6 = [];
    private readonly Dictionary<(short, int), Udgift> _korrektion = [];
    private readonly Dictionary<(short, int), Udgift> _refusion = [];
    private readonly Dictionary<(short, int, string), decimal> _personer = [];
    private readonly List<string> _bemaerkninger = [];

    /// <exception cref="PipelineFejl">A year is outside the chart of accounts, a price index is missing, or an amount is in the wrong unit.</exception>
    public Udgiftsopgoerelse(Udgiftsinddata inddata, Udgiftsregler regler, IReadOnlyList<Kommune> kommuner)
    {
        var jobcentre = kommuner.ToDictionary(k => k.Kode, k => k.Jobcenter);
        var priser = new Prisregning(inddata.Prisudvikling, regler.Prisaar);
        short Jobcenter(short kommune) => jobcentre.GetValueOrDefault(kommune, kommune);
        var ukendte = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var post in inddata.Regnskab.Where(p => regler.Kontoplan.KenderFunktion(p.Funktion)))
        {
            Kontroller(post, regler.Kontoplan);
            if (regler.Kontoplan.Find(post.Dranst, post.Funktion, post.Gruppering, post.Aar, out var ukendt) is not { } konto)
            {
                continue;
            }

            if (ukendt)
            {
                var navn = $"{post.Funktion}-{post.Gruppering}";
                ukendte[navn] = ukendte.GetValueOrDefault(navn) + 1;
            }

            var hk6 = post.Funktion == Jobcenterdrift;
            var udgift = new Udgift(
                post.Beloeb,
                post.Beloeb * priser.Faktor(hk6 ? Prisregning.KommunalPl : Prisregning.Satsregulering, post.Aar)
            );
            var noegle = (Jobcenter(post.Kommune), post.Aar);
            if (post.Dranst == 2)
            {
                Laeg(_refusion, noegle, udgift);
            }
            else if (hk6)
            {
                Laeg(_hk6, noegle, udgift);
            }
            else
            {
                Laeg(_hk5, (noegle.Item1, post.Aar, konto.Maalgruppe), udgift);
            }
        }

        foreach (var k in inddata.Korrektioner)
        {
            var udgift = new Udgift(k.Beloeb, k.Beloeb * priser.Faktor(Prisregning.KommunalPl, k.Aar));
            Laeg(_korrektion, (k.Jobcenter, k.Aar), udgift);
            Laeg(_hk6, (k.Jobcenter, k.Aar), udgift);
        }

        foreach (var ((kommune, aar, gruppe), personer) in inddata.Fuldtidspersoner)
        {
            var noegle = (Jobcenter(kommune), aar, gruppe);
            _personer[noegle] = _personer.GetValueOrDefault(noegle) + personer;
        }

        _bemaerkninger.AddRange(
            ukendte
                .OrderBy(u => u.Key, StringComparer.Ordinal)
                .Select(u => $"Grupperingen {u.Key} er ukendt og er talt med som 999 ({u.Value} række(r)).")
        );
        Jobcentre = [.. _hk5.Keys.Select(k => k.Item1).Concat(_hk6.Keys.Select(k => k.Item1)).Distinct().Order()];
        Aar = [.. _hk5.Keys.Select(k => k.Item2).Concat(_hk6.Keys.Select(k => k.Item2)).Distinct().Order()];
        foreach (var (jobcenter, aar) in Jobcentre.SelectMany(j => Aar.Select(a => (j, a))).Where(x => Alt(x.j, x.a).Loebende != 0))
        {
            if (Fuldtidsledige(jobcenter, aar) is null or 0)
            {
                _bemaerkninger.Add(
                    $"Jobcenter {Kommune.Tekst(jobcenter)} har udgifter i {aar}, men ingen fuldtidsledige; udgiften pr. fuldtidsledig er tom."
                );
            }
        }

        Beloebskontrol.Kontroller(inddata.Regnskab, this, regler.Kontoplan, jobcentre);
    }

    public IReadOnlyList<short> Jobcentre { get; }

    public IReadOnlyList<int> Aar { get; }

    /// <summary>What could not be computed, and what was counted otherwise than delivered.</summary>
    public IReadOnlyList<string> Bemaerkninger => _bemaerkninger;

    /// <param name="gruppe">One of the six, or øvrige.</param>
    public Udgift Hk5(short jobcenter, int aar, string gruppe) => _hk5.GetValueOrDefault((jobcenter, aar, gruppe));

    /// <summary>All målgrupper and øvrige.</summary>
    public Udgift Hk5(short jobcenter, int aar) =>
        Udgiftsgrupper.Seks.Append(Udgiftsgrupper.Oevrige).Aggregate(new Udgift(), (sum, g) => sum + Hk5(jobcenter, aar, g));

    /// <summary>Corrections included.</summary>
    public Udgift Hk6(short jobcenter, int aar) => _hk6.GetValueOrDefault((jobcenter, aar));

    public Udgift Korrektion(short jobcenter, int aar) => _korrektion.GetValueOrDefault((jobcenter, aar));

    /// <summary>As booked on dranst 2; never attributed to a målgruppe, never recomputed as 50 percent. Income is negative in the ledger.</summary>
    public Udgift Refusion(short jobcenter, int aar) => _refusion.GetValueOrDefault((jobcenter, aar));

    public Udgift Alt(short jobcenter, int aar) => Hk5(jobcenter, aar) + Hk6(jobcenter, aar);

    /// <summary>Of the group, or of the six together; null when none was delivered.</summary>
    public decimal? Fuldtidsledige(short jobcenter, int aar, string? gruppe = null)
    {
        decimal? sum = null;
        foreach (var g in gruppe is null ? Udgiftsgrupper.Seks : [gruppe])
        {
            if (_personer.TryGetValue((jobcenter, aar, g), out var personer))
            {
                sum = (sum ?? 0) + personer;
            }
        }

        return sum;
    }

    /// <summary>Kr. in the rules' prices for a full-time unemployed; null without any.</summary>
    public decimal? Pr(short jobcenter, int aar, Func<short, int, Udgift> udgift, string? gruppe = null) =>
        Fuldtidsledige(jobcenter, aar, gruppe) is > 0 and var ledige ? udgift(jobcenter, aar).Faste * 1000 / ledige : null;

    /// <summary>A ratio of sums over job centres, not a mean of ratios.</summary>
    public decimal? PrLandet(int aar, Func<short, int, Udgift> udgift, string? gruppe = null)
    {
        var ledige = Jobcentre.Sum(j => Fuldtidsledige(j, aar, gruppe) ?? 0);
        return ledige > 0 ? Jobcentre.Sum(j => udgift(j, aar).Faste) * 1000 / ledige : null;
    }

    private static void Laeg<T>(Dictionary<T, Udgift> hvor, T noegle, Udgift udgift)
        where T : notnull => hvor[noegle] = hvor.GetValueOrDefault(noegle) + udgift;

    private static void Kontroller(Regnskabspost post, Kontoplan plan)
    {
        if (post.Aar < plan.FoersteAar || post.Aar > plan.SidsteAar)
        {
            throw new PipelineFejl(
                $"regnskab, kommune {Kommune.Tekst(post.Kommune)}, {post.Aar}, {post.Funktion}-{post.Gruppering}: kontoplanen kender ikke regnskabsåret {post.Aar}, "
                    + $"kun {plan.FoersteAar}–{plan.SidsteAar}; ret rækken, eller udvid pipelines/udgifter/koder.",
                Afslutning.AfvistAfKontrol
            );
        }
    }
}
