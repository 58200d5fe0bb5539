using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Pipeline.Measure.Udgifter;

/// <param name="Stjerner">*** p &lt; 0,01, ** p &lt; 0,05, * p &lt; 0,1, two-sided t.</param>
public sealed record Koefficient(string Navn, double Vaerdi, double Standardfejl, double P)
{
    public string Stjerner =>
        P < 0.01 ? "***"
        : P < 0.05 ? "**"
        : P < 0.1 ? "*"
        : "";
}

/// <param name="Konstant">Of the means: the average of the units' intercepts.</param>
/// <param name="JusteretR2">The within R² adjusted for units and variables, as the source's negative values show it is.</param>
/// <param name="StoersteVif">Of the variables without the year dummies, pooled.</param>
public sealed record Regressionsresultat(
    IReadOnlyList<Koefficient> Koefficienter,
    double Konstant,
    double InternR2,
    double JusteretR2,
    double StoersteVif,
    int Observationer
);

/// <summary>One row of a panel.</summary>
/// <param name="X">The variables, in the order of their names.</param>
public sealed record Panelpost(short Enhed, int Aar, double Y, IReadOnlyList<double> X);

/// <summary>
/// Ordinary least squares with unit and year effects (VIVE Tabel 5.8): the unit effects are taken out by demeaning, the years are dummies with the first as
/// reference. Standard errors are the classical ones; the source does not name its kind.
/// </summary>
public static class FasteEffekter
{
    /// <returns>Null when there are too few observations, or variables that do not vary within units.</returns>
    public static Regressionsresultat? Estimer(IReadOnlyList<string> navne, IReadOnlyList<Panelpost> panel)
    {
        var aar = panel.Select(p => p.Aar).Distinct().Order().ToList();
        var enheder = panel.Select(p => p.Enhed).Distinct().Count();
        string[] alle = [.. navne, .. aar.Skip(1).Select(a => $"{a}")];
        var (n, k) = (panel.Count, alle.Length);
        var frihed = n - enheder - k;
        if (frihed <= 0)
        {
            return null;
        }

        var raa = Matrix<double>.Build.Dense(
            n,
            k,
            (i, j) =>
                j < navne.Count ? panel[i].X[j]
                : panel[i].Aar == aar[j - navne.Count + 1] ? 1
                : 0
        );
        var y = Vector<double>.Build.Dense(n, i => panel[i].Y);
        var x = Afvigelser(raa, panel);
        var dy = Afvigelser(y.ToColumnMatrix(), panel).Column(0);

        // Columns of equal length: ln(inhabitants) and percents differ by orders of magnitude, and so would the pivots.
        var laengder = Vector<double>.Build.Dense(k, j => x.Column(j).L2Norm());
        if (laengder.Any(l => l < 1e-9))
        {
            return null;
        }

        var skaleret = x * Matrix<double>.Build.DenseOfDiagonalVector(laengder.DivideByThis(1));
        var qr = skaleret.QR();
        if (qr.R.Diagonal().Take(k).Any(d => Math.Abs(d) < 1e-8))
        {
            return null;
        }

        var b = qr.Solve(dy).PointwiseDivide(laengder);
        var rest = dy - (x * b);
        var rss = rest.DotProduct(rest);
        var omvendt = (skaleret.TransposeThisAndMultiply(skaleret)).Inverse();
        var t = new StudentT(0, 1, frihed);
        var koefficienter = alle.Select(
                (navn, j) =>
                {
                    var fejl = Math.Sqrt(rss / frihed * omvendt[j, j]) / laengder[j];
                    return new Koefficient(navn, b[j], fejl, 2 * (1 - t.CumulativeDistribution(Math.Abs(b[j] / fejl))));
                }
            )
            .ToList();
        var konstant = y.Average() - raa.ColumnSums().Divide(n).DotProduct(b);
        var r2 = 1 - (rss / dy.DotProduct(dy));
        return new(koefficienter, konstant, r2, 1 - ((1 - r2) * (n - 1) / frihed), Vif(raa.SubMatrix(0, n, 0, navne.Count)), n);
    }

    /// <summary>Each column minus its mean within the unit.</summary>
    private static Matrix<double> Afvigelser(Matrix<double> m, IReadOnlyList<Panelpost> panel)
    {
        var ud = m.Clone();
        foreach (var enhed in panel.Select((p, i) => (p.Enhed, i)).GroupBy(p => p.Enhed, p => p.i))
        {
            for (var j = 0; j < m.ColumnCount; j++)
            {
                var middel = enhed.Average(i => m[i, j]);
                foreach (var i in enhed)
                {
                    ud[i, j] = m[i, j] - middel;
                }
            }
        }

        return ud;
    }

    /// <summary>The largest 1 / (1 − R²) of a variable on the others; the diagonal of the inverse correlation matrix.</summary>
    private static double Vif(Matrix<double> x)
    {
        if (x.ColumnCount < 2)
        {
            return 1;
        }

        var r = MathNet.Numerics.Statistics.Correlation.PearsonMatrix(x.EnumerateColumns().Select(c => c.ToArray()));
        return Math.Abs(r.Determinant()) < 1e-12 ? double.PositiveInfinity : r.Inverse().Diagonal().Maximum();
    }
}
