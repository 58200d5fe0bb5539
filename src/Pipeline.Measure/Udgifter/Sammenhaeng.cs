using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Pipeline.Measure.Udgifter;

/// <summary>Pearson's correlation, with a star when p &lt; 0,05 (VIVE Tabel 5.7).</summary>
public readonly record struct Sammenhaeng(double R, double P)
{
    public bool Stjerne => P < 0.05;

    /// <returns>Null for fewer than three pairs, or a variable that does not vary.</returns>
    public static Sammenhaeng? Af(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var r = x.Count < 3 ? double.NaN : Correlation.Pearson(x, y);
        if (double.IsNaN(r))
        {
            return null;
        }

        var t = Math.Abs(r) >= 1 ? double.PositiveInfinity : Math.Abs(r) * Math.Sqrt((x.Count - 2) / (1 - (r * r)));
        return new(r, 2 * (1 - new StudentT(0, 1, x.Count - 2).CumulativeDistribution(t)));
    }
}
