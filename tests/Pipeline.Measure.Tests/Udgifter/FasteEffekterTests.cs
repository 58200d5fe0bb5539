using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using Pipeline.Measure.Udgifter;

namespace Pipeline.Measure.Tests.Udgifter;

/// <summary>The regression of Tabel 5.8 against an independent computation, and on panels whose coefficients are known.</summary>
public sealed class FasteEffekterTests
{
    private static readonly string[] Navne = ["a", "b", "ln"];

    /// <summary>y = unit + year + 3a − 2b + 50 ln, without noise: the coefficients come back.</summary>
    [Fact]
    public void A6_KnownCoefficients_ComeBack()
    {
        var resultat = FasteEffekter.Estimer(Navne, Panel(94, 2014, 2019, stoej: 0, froe: 1))!;
        resultat.Koefficienter.Select(k => k.Navn).ShouldBe(["a", "b", "ln", "2015", "2016", "2017", "2018", "2019"]);
        resultat.Koefficienter.Take(3).Select(k => Math.Round(k.Vaerdi, 6)).ShouldBe([3, -2, 50]);
        // The years are 10, 20 … over the first.
        resultat.Koefficienter.Skip(3).Select(k => Math.Round(k.Vaerdi, 6)).ShouldBe([10, 20, 30, 40, 50]);
        resultat.InternR2.ShouldBe(1, 1e-9);
        resultat.Observationer.ShouldBe(564);
    }

    /// <summary>The normal equations with a dummy for every unit, which the demeaning must equal in coefficients and standard errors.</summary>
    [Theory]
    [InlineData(12, 2014, 2019, 2)]
    [InlineData(30, 2017, 2019, 3)]
    public void A6_DemeaningEqualsNormalEquationsWithDummies(int enheder, int fra, int til, int froe)
    {
        var panel = Panel(enheder, fra, til, stoej: 25, froe);
        var resultat = FasteEffekter.Estimer(Navne, panel)!;
        var (b, fejl, rss) = Normalligninger(panel);
        var k = resultat.Koefficienter.Count;
        for (var j = 0; j < k; j++)
        {
            resultat.Koefficienter[j].Vaerdi.ShouldBe(b[j], 1e-6 * Math.Max(1, Math.Abs(b[j])));
            resultat.Koefficienter[j].Standardfejl.ShouldBe(fejl[j], 1e-6 * fejl[j]);
        }

        // The constant is the mean of the units' own, weighted by their observations (equal in a balanced panel).
        resultat.Konstant.ShouldBe(b.Skip(k).Average(), 1e-5 * Math.Abs(resultat.Konstant));
        var ialt = panel.GroupBy(p => p.Enhed).Sum(g => g.Sum(p => Math.Pow(p.Y - g.Average(q => q.Y), 2)));
        resultat.InternR2.ShouldBe(1 - (rss / ialt), 1e-9);
    }

    /// <summary>VIVE Tabel 5.8: negative adjusted R² follow from within R² by N − 94 − k. Printed .170/.362/−.0833, .0295/.215/−.349, −.251/−.461/−.0981.</summary>
    [Theory]
    [InlineData(0.326, 564, 13, 0.170)]
    [InlineData(0.482, 564, 13, 0.362)]
    [InlineData(0.121, 564, 13, -0.0833)]
    [InlineData(0.385, 282, 10, 0.0295)]
    [InlineData(0.208, 282, 10, -0.251)]
    public void A6_AdjustedR2_AsTheReportComputesIt(double intern, int n, int k, double trykt) =>
        (1 - ((1 - intern) * (n - 1) / (n - 94 - k))).ShouldBe(trykt, 0.002);

    [Fact]
    public void A6_AdjustedR2_IsThatFormula()
    {
        var resultat = FasteEffekter.Estimer(Navne, Panel(94, 2014, 2019, stoej: 400, froe: 4))!;
        resultat.JusteretR2.ShouldBe(1 - ((1 - resultat.InternR2) * 563 / (564 - 94 - 8)), 1e-12);
        resultat.StoersteVif.ShouldBeInRange(1, 5);
    }

    /// <summary>A constant added to a unit, or to y, moves no coefficient; scaling y scales them.</summary>
    [Fact]
    public void Property_UnitConstantsDoNotMatter() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(30),
            Prop.ForAll(
                Gen.Choose(1, 100_000).ToArbitrary(),
                froe =>
                {
                    var panel = Panel(8, 2014, 2018, stoej: 10, froe);
                    var foer = FasteEffekter.Estimer(Navne, panel)!;
                    var efter = FasteEffekter.Estimer(Navne, [.. panel.Select(p => p with { Y = (2 * p.Y) + (froe % 1000 * p.Enhed) })])!;
                    return foer
                        .Koefficienter.Zip(efter.Koefficienter)
                        .All(k => Math.Abs((2 * k.First.Vaerdi) - k.Second.Vaerdi) < 1e-5 * Math.Max(1, Math.Abs(k.Second.Vaerdi)));
                }
            )
        );

    [Fact]
    public void TooFewObservations_OrNothingThatVaries_GiveNothing()
    {
        FasteEffekter.Estimer(Navne, Panel(3, 2018, 2019, stoej: 1, froe: 5)).ShouldBeNull();
        FasteEffekter
            .Estimer(Navne, [.. Panel(9, 2014, 2019, stoej: 1, froe: 6).Select(p => p with { X = [1, p.X[1], p.X[2]] })])
            .ShouldBeNull();
    }

    [Fact]
    public void Stars_ByP()
    {
        new Koefficient("x", 1, 1, 0.009).Stjerner.ShouldBe("***");
        new Koefficient("x", 1, 1, 0.049).Stjerner.ShouldBe("**");
        new Koefficient("x", 1, 1, 0.099).Stjerner.ShouldBe("*");
        new Koefficient("x", 1, 1, 0.1).Stjerner.ShouldBe("");
    }

    private static List<Panelpost> Panel(int enheder, int fra, int til, double stoej, int froe)
    {
        var r = new Random(froe);
        var panel = new List<Panelpost>();
        for (short e = 1; e <= enheder; e++)
        {
            var (egen, ln) = (r.NextDouble() * 1000, 9 + (r.NextDouble() * 3));
            for (var aar = fra; aar <= til; aar++)
            {
                double[] x = [r.NextDouble() * 40, r.NextDouble() * 20, ln + (r.NextDouble() * 0.05)];
                var y = egen + (10 * (aar - fra)) + (3 * x[0]) - (2 * x[1]) + (50 * x[2]) + (stoej * (r.NextDouble() - 0.5));
                panel.Add(new(e, aar, y, x));
            }
        }

        return panel;
    }

    private static (double[] B, double[] Fejl, double Rss) Normalligninger(List<Panelpost> panel)
    {
        var aar = panel.Select(p => p.Aar).Distinct().Order().Skip(1).ToList();
        var enheder = panel.Select(p => p.Enhed).Distinct().ToList();
        var x = Matrix<double>.Build.DenseOfRows(
            panel.Select(p => p.X.Concat(aar.Select(a => p.Aar == a ? 1.0 : 0)).Concat(enheder.Select(e => p.Enhed == e ? 1.0 : 0)))
        );
        var y = Vector<double>.Build.DenseOfEnumerable(panel.Select(p => p.Y));
        var omvendt = x.TransposeThisAndMultiply(x).Inverse();
        var b = omvendt * x.TransposeThisAndMultiply(y);
        var rest = y - (x * b);
        var rss = rest.DotProduct(rest);
        var s2 = rss / (panel.Count - x.ColumnCount);
        return ([.. b], [.. omvendt.Diagonal().Select(d => Math.Sqrt(s2 * d))], rss);
    }
}
