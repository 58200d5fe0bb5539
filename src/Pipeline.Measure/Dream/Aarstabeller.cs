using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Dream;

/// <summary>The yearly tables, a whole year at a time; they stand in the year's December. Rows of nobody are left out.</summary>
public sealed class Aarstabeller(Dreamsum sum, IReadOnlyList<Kommune> kommuner)
{
    /// <summary>Whether a year's samtaler were delivered; an intensity of what was not would be a zero that nobody measured.</summary>
    public Func<int, bool> HarSamtaler { get; init; } = _ => true;

    private readonly Omraadesummer _omraader = new(sum, kommuner);

    /// <summary>VIVE Tabel 3.3, Figur 3.2–3.16.</summary>
    public void Ledighedsmaaneder(Maaned december, Action<Ledighedsmaanedsraekke> modtager) =>
        _omraader.Hver(
            december.Aar,
            (type, navn, felter) =>
            {
                foreach (var gruppe in MedAlle<Maalgruppe>())
                {
                    var ialt = Maaneder(felter, gruppe, null);
                    if (ialt == 0)
                    {
                        continue;
                    }

                    foreach (var indsats in MedAlle<Indsats>())
                    {
                        var antal = Maaneder(felter, gruppe, indsats);
                        modtager(new(december, type, navn, gruppe, indsats, antal, 100.0 * antal / ialt));
                    }
                }
            }
        );

    /// <summary>VIVE Figur 3.4–3.17.</summary>
    public void Samtaler(Maaned december, Action<Samtaleraekke> modtager)
    {
        var regler = sum.Vindue.Regler.Samtaler;
        (string Navn, Samtaletype[] Typer)[] typer =
        [
            .. Enum.GetValues<Samtaletype>()
                .Where(t => regler.Jobsamtaler.Contains(t) || regler.Oevrige.Contains(t))
                .Select(t => (Kodeliste<Samtaletype>.Tekst(t), new[] { t })),
            ("jobsamtaler", [.. regler.Jobsamtaler]),
            ("oevrige", [.. regler.Oevrige]),
            ("alle", [.. regler.Jobsamtaler, .. regler.Oevrige]),
        ];
        (string Navn, int[] Grupper)[] grupper =
        [
            .. Enum.GetValues<Maalgruppe>().Select(m => (Kodeliste<Maalgruppe>.Tekst(m), new[] { (int)m })),
            ("ingen", [Dreamfelt.Maalgrupper]),
            ("alle", [.. Enumerable.Range(0, Dreamfelt.Maalgrupper)]),
        ];
        _omraader.Hver(
            december.Aar,
            (type, navn, felter) =>
            {
                foreach (var gruppe in grupper)
                {
                    var maaneder = gruppe.Grupper.Where(g => g < Dreamfelt.Maalgrupper).Sum(g => felter[Dreamfelt.Samtalemaaneder + g]);
                    foreach (var samtaler in typer)
                    {
                        var antal = gruppe.Grupper.Sum(g => samtaler.Typer.Sum(t => felter[Dreamfelt.Samtale(g, (int)t)]));
                        if (antal > 0 || maaneder > 0)
                        {
                            double? ledige = gruppe.Navn == "ingen" ? null : maaneder / 12.0;
                            modtager(new(december, type, navn, gruppe.Navn, samtaler.Navn, antal, ledige));
                        }
                    }
                }
            }
        );
    }

    /// <summary>BDO Bilag 3.</summary>
    public void Kvalitet(Maaned december, Action<Kvalitetsraekke> modtager)
    {
        var regler = sum.Vindue.Regler.Kvalitet;
        _omraader.Hver(
            december.Aar,
            (type, navn, felter) =>
            {
                for (var gruppe = 0; gruppe < regler.Grupper.Count; gruppe++)
                {
                    long Tal(Kvalitetstal tal) => felter[Dreamfelt.Kvalitetstal(gruppe, tal)];
                    var (personer, uger, udfald) = (Tal(Kvalitetstal.Personer), Tal(Kvalitetstal.Uger), Tal(Kvalitetstal.UgerMedUdfald));
                    if (personer + udfald == 0)
                    {
                        continue;
                    }

                    modtager(
                        new(
                            december,
                            type,
                            navn,
                            regler.Grupper[gruppe],
                            personer,
                            uger,
                            Tal(Kvalitetstal.Samtaler),
                            HarSamtaler(december.Aar) ? Forhold(Tal(Kvalitetstal.Samtaler) * regler.UgerPrSamtale, uger) : null,
                            Tal(Kvalitetstal.AktivePersoner),
                            Procent(Tal(Kvalitetstal.AktivePersoner), personer),
                            Tal(Kvalitetstal.VirksomhedsPersoner),
                            Procent(Tal(Kvalitetstal.VirksomhedsPersoner), personer),
                            Tal(Kvalitetstal.AktiveUger),
                            Procent(Tal(Kvalitetstal.AktiveUger), uger),
                            Tal(Kvalitetstal.VirksomhedsUger),
                            Procent(Tal(Kvalitetstal.VirksomhedsUger), uger),
                            udfald,
                            Tal(Kvalitetstal.UgerMedAfgang),
                            Procent(Tal(Kvalitetstal.UgerMedAfgang), udfald),
                            Forhold(Tal(Kvalitetstal.Forsoergelsesuger), personer * regler.UgerPrAar)
                        )
                    );
                }
            }
        );
    }

    private static long Maaneder(long[] felter, Maalgruppe? gruppe, Indsats? indsats)
    {
        long antal = 0;
        for (var g = 0; g < Dreamfelt.Maalgrupper; g++)
        {
            for (var i = 0; i < Dreamfelt.Indsatser; i++)
            {
                antal +=
                    (gruppe is null || (int)gruppe == g) && (indsats is null || (int)indsats == i) ? felter[Dreamfelt.Maaned(g, i)] : 0;
            }
        }

        return antal;
    }

    private static IEnumerable<T?> MedAlle<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => (T?)v), null];

    private static double? Forhold(long taeller, long naevner) => naevner == 0 ? null : (double)taeller / naevner;

    private static double? Procent(long taeller, long naevner) => naevner == 0 ? null : 100.0 * taeller / naevner;
}
