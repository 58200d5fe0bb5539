namespace Pipeline.Measure.Dream;

/// <summary>A point of a cumulative incidence curve.</summary>
/// <param name="IRisiko">Forløb that had not ended before this month of their length.</param>
/// <param name="Afgange">Forløb that ended of the cause after exactly so many months.</param>
/// <param name="Incidens">Share that has ended of the cause after at most so many months, 0 to 1.</param>
/// <param name="Nedre">Lower pointwise 95 % limit; null where the estimate is 0 or 1.</param>
/// <param name="Oevre">Upper limit.</param>
/// <param name="Overlevelse">Share still running after so many months, whatever the cause.</param>
public readonly record struct Incidenspunkt(long IRisiko, long Afgange, double Incidens, double? Nedre, double? Oevre, double Overlevelse);

/// <summary>
/// Cumulative incidence with competing causes (Aalen–Johansen) in discrete months: F_k(t) = Σ S(u−1)·d_k(u)/n(u), S(t) = Π(1 − d(u)/n(u)). Censored
/// forløb are at risk in the month they were last seen.
/// </summary>
public static class AalenJohansen
{
    /// <summary>The 97.5 % point of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <param name="afgange">By cause and length: number that ended; index 0 of the lengths is not used.</param>
    /// <param name="censurerede">By length: number last seen running.</param>
    /// <returns>By cause: a point for each length from 1 to the longest at which any forløb was at risk.</returns>
    public static Incidenspunkt[][] Regn(IReadOnlyList<long[]> afgange, long[] censurerede)
    {
        var (n, d, laengde) = Risiko(afgange, censurerede);
        var s = new double[laengde + 1];
        s[0] = 1;
        for (var t = 1; t <= laengde; t++)
        {
            s[t] = s[t - 1] * (1 - ((double)d[t] / n[t]));
        }

        return [.. afgange.Select(dk => Kurve(dk, d, n, s, laengde))];
    }

    private static (long[] N, long[] D, int Laengde) Risiko(IReadOnlyList<long[]> afgange, long[] censurerede)
    {
        var (n, d) = (new long[censurerede.Length + 1], new long[censurerede.Length]);
        var laengde = 0;
        for (var t = censurerede.Length - 1; t >= 1; t--)
        {
            d[t] = afgange.Sum(k => k[t]);
            n[t] = n[t + 1] + d[t] + censurerede[t];
            laengde = laengde == 0 && n[t] > 0 ? t : laengde;
        }

        return (n, d, laengde);
    }

    private static Incidenspunkt[] Kurve(long[] dk, long[] d, long[] n, double[] s, int laengde)
    {
        var f = new double[laengde + 1];
        var punkter = new Incidenspunkt[laengde];
        for (var t = 1; t <= laengde; t++)
        {
            f[t] = f[t - 1] + (s[t - 1] * dk[t] / n[t]);
            var (nedre, oevre) = Graenser(f[t], Varians(dk, d, n, s, f, t));
            punkter[t - 1] = new(n[t], dk[t], f[t], nedre, oevre, s[t]);
        }

        return punkter;
    }

    /// <summary>
    /// The delta-method variance (Marubini and Valsecchi 1995, 10.2): Σ (F(t)−F(u))²·d/(n(n−d)) + Σ S(u−1)²·d_k(n−d_k)/n³ − 2 Σ (F(t)−F(u))·S(u−1)·d_k/n².
    /// </summary>
    private static double Varians(long[] dk, long[] d, long[] n, double[] s, double[] f, int t)
    {
        var varians = 0.0;
        for (var u = 1; u <= t; u++)
        {
            var (risiko, rest) = ((double)n[u], f[t] - f[u]);
            // When everybody left at once, nothing is added after, and the rest is 0.
            varians += n[u] > d[u] ? rest * rest * d[u] / (risiko * (n[u] - d[u])) : 0;
            varians += s[u - 1] * s[u - 1] * dk[u] * (n[u] - dk[u]) / (risiko * risiko * risiko);
            varians -= 2 * rest * s[u - 1] * dk[u] / (risiko * risiko);
        }

        return Math.Max(0, varians);
    }

    /// <summary>On the scale of log(−log F), where the limits stay between 0 and 1.</summary>
    private static (double? Nedre, double? Oevre) Graenser(double f, double varians)
    {
        if (f is <= 0 or >= 1)
        {
            return (null, null);
        }

        var bredde = Z * Math.Sqrt(varians) / (f * Math.Log(f));
        var (a, b) = (Math.Pow(f, Math.Exp(bredde)), Math.Pow(f, Math.Exp(-bredde)));
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
