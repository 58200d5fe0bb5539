using FsCheck;
using FsCheck.Fluent;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>VIVE section 4.1.4 and Figur 4.3 (section 4.3.3): cumulative incidence with competing causes.</summary>
public class AalenJohansenTests
{
    /// <summary>
    /// Ten forløb: after 1 month two end by A, one by B and one is censored; after 2 months one by A and two by B; after 3 one by B, two censored.
    /// S = 0.7, 0.7·3/6 = 0.35, 0.35·2/3 = 7/30. F_A = 0.2, 0.2 + 0.7/6 = 19/60. F_B = 0.1, 0.1 + 0.7·2/6 = 1/3, 1/3 + 0.35/3 = 0.45.
    /// </summary>
    [Fact]
    public void Figur43_L1865_ToAarsagerOgCensurering_IHaanden()
    {
        var kurver = AalenJohansen.Regn(
            [
                [0, 2, 1, 0],
                [0, 1, 2, 1],
            ],
            [0, 1, 0, 2]
        );
        kurver[0].Select(p => p.IRisiko).ShouldBe([10L, 6L, 3L]);
        Ens(kurver[0], p => p.Incidens, [0.2, 19 / 60.0, 19 / 60.0]);
        Ens(kurver[1], p => p.Incidens, [0.1, 1 / 3.0, 0.45]);
        Ens(kurver[0], p => p.Overlevelse, [0.7, 0.35, 7 / 30.0]);
    }

    /// <summary>In the first month the variance is the binomial one, p(1−p)/n, and the limits are those of log(−log p): for 2 of 10.</summary>
    [Fact]
    public void Figur43_FoersteMaaned_HarDenBinomialeVarians()
    {
        var punkt = AalenJohansen.Regn(
            [
                [0, 2, 0],
            ],
            [0, 0, 8]
        )[0][0];
        // se = √(0.2·0.8/10) = 0.126491; on the log(−log) scale 0.126491/(0.2·1.609438) = 0.392967, times 1.959964 = 0.770201.
        punkt.Nedre!.Value.ShouldBe(Math.Pow(0.2, Math.Exp(0.770200612)), 1e-6);
        punkt.Oevre!.Value.ShouldBe(Math.Pow(0.2, Math.Exp(-0.770200612)), 1e-6);
    }

    /// <summary>Without competing causes the incidence is 1 − Kaplan–Meier, and its variance Greenwood's.</summary>
    [Fact]
    public void UdenKonkurrerendeAarsager_ErVariansenGreenwoods()
    {
        // n = 6, 4, 2 at risk; d = 1, 1, 1: S = 5/6, 5/8, 5/16. Greenwood at 3: S²·(1/30 + 1/12 + 1/2) = (25/256)·(37/60).
        var punkt = AalenJohansen.Regn(
            [
                [0, 1, 1, 1],
            ],
            [0, 1, 1, 1]
        )[0][2];
        punkt.Incidens.ShouldBe(11 / 16.0, 1e-12);
        var (f, se) = (11 / 16.0, Math.Sqrt(25 / 256.0 * 37 / 60.0));
        punkt.Nedre!.Value.ShouldBe(Math.Pow(f, Math.Exp(1.959963984540054 * se / (f * -Math.Log(f)))), 1e-12);
    }

    [Fact]
    public void IngenForloeb_GiverIngenPunkter() =>
        AalenJohansen
            .Regn(
                [
                    [0, 0, 0],
                ],
                [0, 0, 0]
            )[0]
            .ShouldBeEmpty();

    /// <summary>Everybody leaves at once: the incidence is 1, and no limits are stated for what is certain.</summary>
    [Fact]
    public void AlleAfsluttetPaaEnGang_GiverEnKurvePaaEt()
    {
        var punkt = AalenJohansen.Regn(
            [
                [0, 0, 5],
            ],
            [0, 0, 0]
        )[0][1];
        (punkt.Incidens, punkt.Overlevelse, punkt.Nedre, punkt.Oevre).ShouldBe((1, 0, null, null));
    }

    /// <summary>docs/rules/dream.md: monotone, Σ causes + S = 1, inside the limits; and equal to the textbook's sum over single forløb.</summary>
    [Fact]
    public void Kurverne_ErMonotone_SummerTilEt_OgErLaerebogens() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll<int>(froe =>
            {
                var r = new Random(froe);
                List<(int Laengde, int? Aarsag)> forloeb =
                [
                    .. Enumerable.Range(0, r.Next(1, 60)).Select(_ => (r.Next(1, 12), r.Next(4) is var a and < 3 ? (int?)a : null)),
                ];
                long[] Antal(int? aarsag) => [.. Enumerable.Range(0, 13).Select(t => (long)forloeb.Count(f => f == (t, aarsag)))];
                var kurver = AalenJohansen.Regn([Antal(0), Antal(1), Antal(2)], Antal(null));
                for (var t = 0; t < kurver[0].Length; t++)
                {
                    (kurver.Sum(k => k[t].Incidens) + kurver[0][t].Overlevelse).ShouldBe(1, 1e-12);
                    for (var k = 0; k < 3; k++)
                    {
                        var punkt = kurver[k][t];
                        punkt.Incidens.ShouldBe(PlainIncidens.Regn(forloeb, k, t + 1).Incidens, 1e-12);
                        (t == 0 || punkt.Incidens >= kurver[k][t - 1].Incidens).ShouldBeTrue();
                        (
                            punkt.Nedre is null || (punkt.Nedre <= punkt.Incidens + 1e-12 && punkt.Incidens <= punkt.Oevre + 1e-12)
                        ).ShouldBeTrue();
                    }
                }
            })
        );

    private static void Ens(Incidenspunkt[] kurve, Func<Incidenspunkt, double> tal, double[] forventet)
    {
        kurve.Length.ShouldBe(forventet.Length);
        for (var i = 0; i < kurve.Length; i++)
        {
            tal(kurve[i]).ShouldBe(forventet[i], 1e-12);
        }
    }
}
