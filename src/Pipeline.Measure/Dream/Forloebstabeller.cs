using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Dream;

/// <summary>The tables of forløb, over the whole window; they stand in its last month.</summary>
public sealed class Forloebstabeller(Dreamsum sum)
{
    public const string Laengdefigur = "laengdefigur";

    private static readonly Maalgruppe[] Grupper = Enum.GetValues<Maalgruppe>();
    private static readonly Afslutningsaarsag[] Aarsager = Enum.GetValues<Afslutningsaarsag>();

    private readonly Maaned _maaned = sum.Vindue.Til;
    private readonly int[] _aar = [.. Enumerable.Range(0, sum.Vindue.AntalAar)];

    /// <summary>VIVE Tabel 4.1–4.5.</summary>
    public void Ledighedsforloeb(Action<Forloebsraekke> modtager)
    {
        foreach (Maalgruppe? gruppe in (Maalgruppe?[])[.. Grupper.Select(g => (Maalgruppe?)g), null])
        {
            var ialt = Laengder(_aar, Vaelg(gruppe), Aarsager, null);
            var antal = ialt.Sum();
            if (antal == 0)
            {
                continue;
            }

            foreach (var aarsag in Aarsager)
            {
                if (Laengder(_aar, Vaelg(gruppe), [aarsag], null) is var laengder && laengder.Sum() > 0)
                {
                    modtager(Raekke(gruppe, aarsag, laengder, antal, null));
                }
            }

            modtager(Raekke(gruppe, null, ialt, antal, sum.PersonerMedForloeb[gruppe is { } g ? (int)g : Dreamfelt.Maalgrupper]));
        }
    }

    /// <summary>VIVE Figur 4.1–4.14: exits and lengths by the year the forløb began.</summary>
    public void Afgang(Action<Afgangsraekke> modtager)
    {
        var regler = sum.Vindue.Regler.Forloeb;
        foreach (var gruppe in Grupper)
        {
            foreach (var aar in _aar)
            {
                var ialt = Laengder([aar], [gruppe], Aarsager, null).Sum();
                if (ialt == 0)
                {
                    continue;
                }

                (string Navn, IReadOnlyList<Afslutningsaarsag> Aarsager)[] raekker =
                [
                    .. Aarsager.Select(a => (Kodeliste<Afslutningsaarsag>.Tekst(a), (IReadOnlyList<Afslutningsaarsag>)[a])),
                    (Laengdefigur, regler.Laengdeaarsager[(int)gruppe]),
                    ("alle", Aarsager),
                ];
                foreach (var (navn, aarsager) in raekker)
                {
                    var laengder = Laengder([aar], [gruppe], aarsager, null);
                    if (laengder.Sum() > 0)
                    {
                        modtager(Raekke(gruppe, aar, navn, laengder, ialt, regler));
                    }
                }
            }
        }
    }

    /// <summary>VIVE Figur 4.3, 4.6, 4.11, 4.12, 4.15.</summary>
    public void Incidens(Action<Incidensraekke> modtager)
    {
        Afslutningsaarsag[] konkurrerende = [.. Aarsager.Where(a => a != Afslutningsaarsag.FortsatVedDataophoer)];
        foreach (var gruppe in Grupper)
        {
            foreach (int? stoerrelse in (int?[])[.. Enumerable.Range(1, Forloebsregler.Stoerrelser).Select(s => (int?)s), null])
            {
                var afgange = konkurrerende.Select(a => Laengder(_aar, [gruppe], [a], stoerrelse)).ToArray();
                var kurver = AalenJohansen.Regn(afgange, Laengder(_aar, [gruppe], [Afslutningsaarsag.FortsatVedDataophoer], stoerrelse));
                for (var k = 0; k < kurver.Length; k++)
                {
                    if (afgange[k].Sum() == 0)
                    {
                        continue;
                    }

                    for (var t = 0; t < kurver[k].Length; t++)
                    {
                        modtager(new(_maaned, gruppe, stoerrelse, konkurrerende[k], t + 1, kurver[k][t]));
                    }
                }
            }
        }
    }

    private static IReadOnlyList<Maalgruppe> Vaelg(Maalgruppe? gruppe) => gruppe is { } g ? [g] : Grupper;

    private Forloebsraekke Raekke(Maalgruppe? gruppe, Afslutningsaarsag? aarsag, long[] laengder, long ialt, long? personer)
    {
        // Whole numbers up to the last division: the same to the last bit whatever the order.
        Int128 antal = 0;
        Int128 sum1 = 0;
        Int128 sum2 = 0;
        for (var t = 1; t < laengder.Length; t++)
        {
            antal += laengder[t];
            sum1 += (Int128)laengder[t] * t;
            sum2 += (Int128)laengder[t] * t * t;
        }

        double? spredning = antal < 2 ? null : Math.Sqrt((double)((antal * sum2) - (sum1 * sum1)) / (double)(antal * (antal - 1)));
        return new(_maaned, gruppe, aarsag, (long)antal, 100.0 * (long)antal / ialt, (double)sum1 / (double)antal, spredning, personer);
    }

    private Afgangsraekke Raekke(Maalgruppe gruppe, int aar, string navn, long[] laengder, long ialt, Forloebsregler regler)
    {
        var loft = Math.Min(regler.LoftMaaneder[(int)gruppe], laengder.Length - 1);
        long I(int fra, int til) => laengder.Skip(fra).Take(Math.Min(til, loft) - fra + 1).Sum();
        var skel = regler.Laengdeintervaller;
        var antal = laengder.Sum();
        return new(
            _maaned,
            gruppe,
            sum.Vindue.Fra.Aar + aar,
            navn,
            antal,
            100.0 * antal / ialt,
            I(1, loft),
            I(1, skel[0]),
            I(skel[0] + 1, skel[1]),
            I(skel[1] + 1, skel[2]),
            I(skel[2] + 1, loft)
        );
    }

    /// <summary>Forløb by length, summed.</summary>
    /// <param name="stoerrelse">A size group; null is all, also the unknown.</param>
    private long[] Laengder(
        IReadOnlyList<int> aar,
        IReadOnlyList<Maalgruppe> grupper,
        IReadOnlyList<Afslutningsaarsag> aarsager,
        int? stoerrelse
    )
    {
        var laengder = new long[sum.Vindue.AntalMaaneder + 1];
        foreach (var a in aar)
        {
            foreach (var g in grupper)
            {
                foreach (var aarsag in aarsager)
                {
                    for (var s = stoerrelse ?? 0; s <= (stoerrelse ?? Forloebsregler.Stoerrelser); s++)
                    {
                        var dele = sum.Forloeb(a, (int)g, (int)aarsag, s);
                        for (var t = 1; t < laengder.Length; t++)
                        {
                            laengder[t] += dele[t];
                        }
                    }
                }
            }
        }

        return laengder;
    }
}
