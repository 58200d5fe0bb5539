using System.Globalization;
using Pipeline.Lake;
using Pipeline.Measure.Tabeller;
using DomaeneTabeller = Pipeline.Domain.Leveringer.Tabeller;

namespace Pipeline.Measure.Benchmark;

/// <summary>The staged tables as a benchmark's input.</summary>
public static class Benchmarklaeser
{
    /// <param name="filer">The staged files of a dataset by its name; empty when it was never delivered.</param>
    public static Benchmarkinddata Laes(LakeConnection lake, Func<string, IReadOnlyList<string>> filer, CancellationToken token = default)
    {
        IReadOnlyList<Tabelpost> Poster(Domain.Leveringer.Datasaet datasaet) =>
            Tabellaeser.Laes(lake, filer(datasaet.Navn), datasaet, token);
        return new()
        {
            Konto5 =
            [
                .. Poster(DomaeneTabeller.Konto5)
                    .Select(p => new Konto5post(
                        p.Kode("kommunekode"),
                        p.Heltal("aar"),
                        p.Tekst("maalgruppe"),
                        p.Tekst("opgave"),
                        p.Tal("beloeb_1000kr"),
                        p.JaNej("pulje")
                    )),
            ],
            Aarsvaerk =
            [
                .. Poster(DomaeneTabeller.Aarsvaerk)
                    .Select(p => new Aarsvaerkpost(
                        p.Kode("kommunekode"),
                        p.Heltal("aar"),
                        p.Tekst("maalgruppe"),
                        p.Tekst("opgave"),
                        p.Tal("aarsvaerk")
                    )),
            ],
            Aarsvaerkspris = Poster(DomaeneTabeller.Aarsvaerkspris).ToDictionary(p => p.Heltal("aar"), p => p.Tal("kr")),
            Fuldtidspersoner = Personer(Poster(DomaeneTabeller.Fuldtidspersoner)),
            Volumen =
            [
                .. Poster(DomaeneTabeller.Indsatsvolumen)
                    .Select(p => new Volumenpost(
                        p.Kode("kommunekode"),
                        p.Heltal("aar"),
                        p.Tekst("maalgruppe"),
                        p.Tekst("opgave"),
                        p.Tal("volumen")
                    )),
            ],
            Kvalitet =
            [
                .. Poster(DomaeneTabeller.Kvalitetsindikatorer)
                    .Select(p => new Kvalitetspost(
                        p.Kode("kommunekode"),
                        p.Heltal("aar"),
                        p.Tekst("maalgruppe"),
                        p.Tekst("indikator"),
                        p.Tal("vaerdi")
                    )),
            ],
        };
    }

    /// <summary>A year as delivered; else the mean of its twelve months, when all twelve are there.</summary>
    public static IReadOnlyDictionary<(short Kommune, int Aar, string Maalgruppe), decimal> Personer(IEnumerable<Tabelpost> poster)
    {
        var personer = new Dictionary<(short, int, string), decimal>();
        foreach (
            var aar in poster.GroupBy(p =>
                (p.Kode("kommunekode"), int.Parse(p.Tekst("periode").AsSpan(0, 4), CultureInfo.InvariantCulture), p.Tekst("ydelsesgruppe"))
            )
        )
        {
            var helt = aar.FirstOrDefault(p => p.Tekst("periode").Length == 4);
            var maaneder = aar.Where(p => p.Tekst("periode").Length > 4).ToList();
            if (helt is not null)
            {
                personer[aar.Key] = helt.Tal("fuldtidspersoner");
            }
            else if (maaneder.Count == 12)
            {
                personer[aar.Key] = maaneder.Sum(p => p.Tal("fuldtidspersoner")) / 12;
            }
        }

        return personer;
    }
}
