using Pipeline.Domain;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Benchmark;

/// <summary>
/// Whether amounts can be in 1.000 kr. as the contract says. One in kroner is a thousand times too large: far over what the same opgave costs
/// elsewhere, and over what any opgave costs.
/// </summary>
internal static class Enhedskontrol
{
    /// <summary>1.000 kr. a full-time person on one opgave; the dearest printed in the source is 72 (BDO Tabel 5.6, udplacering).</summary>
    private const decimal Loft = 1000;

    private const decimal Mindst = 25;
    private const decimal Gange = 200;

    /// <exception cref="PipelineFejl">A row is out of all proportion; the row is named.</exception>
    public static void Kontroller(IEnumerable<Konto5post> poster, Ressourceopgoerelse ressourcer)
    {
        var pris = poster
            .Select(p => (Post: p, Enhed: ressourcer.Personer(p.Kommune, p.Maalgruppe) is > 0 and var n ? Math.Abs(p.Beloeb) / n : 0))
            .ToList();
        foreach (var (post, enhed) in pris)
        {
            var andre = pris.Where(a =>
                    a.Post.Maalgruppe == post.Maalgruppe && a.Post.Opgave == post.Opgave && a.Post.Kommune != post.Kommune && a.Enhed > 0
                )
                .Select(a => a.Enhed)
                .Order()
                .ToList();
            var langtOver = andre.Count >= 3 && enhed > Gange * andre[andre.Count / 2] && enhed > Mindst;
            if (enhed > Loft || langtOver)
            {
                throw new PipelineFejl(
                    $"konto5, kommune {Kommunetekst(post.Kommune)}, {post.Aar}, {post.Maalgruppe}, {post.Opgave}: beløbet {Enhedstekst(post.Beloeb)} (1.000 kr.) er "
                        + $"{Enhedstekst(enhed)} tusinde kr. pr. fuldtidsperson og ser ud til at være i kroner; ret rækken til 1.000 kr., og send datasættet igen.",
                    Afslutning.AfvistAfKontrol
                );
            }
        }
    }

    /// <summary>Codes that no list knows: they would be left out of every sum.</summary>
    /// <exception cref="PipelineFejl">Names the row.</exception>
    public static void KontrollerKoder(Benchmarkinddata inddata)
    {
        var raekker = inddata
            .Konto5.Select(k => ("konto5", k.Kommune, k.Aar, k.Maalgruppe, k.Opgave))
            .Concat(inddata.Aarsvaerk.Select(a => ("aarsvaerk", a.Kommune, a.Aar, a.Maalgruppe, a.Opgave)))
            .Concat(inddata.Volumen.Select(v => ("indsatsvolumen", v.Kommune, v.Aar, v.Maalgruppe, v.Opgave)));
        foreach (var (datasaet, kommune, aar, maalgruppe, opgave) in raekker)
        {
            if (Benchmarkkoder.Maalgruppe(maalgruppe) is null)
            {
                throw Ukendt(datasaet, kommune, aar, "målgruppen", maalgruppe, Benchmarkkoder.Maalgrupper.Select(m => m.Kode));
            }

            if (Benchmarkkoder.Opgave(opgave) is null)
            {
                throw Ukendt(datasaet, kommune, aar, "opgaven", opgave, Benchmarkkoder.Opgaver.Select(o => o.Kode));
            }
        }
    }

    private static PipelineFejl Ukendt(string datasaet, short kommune, int aar, string hvad, string kode, IEnumerable<string> kendte) =>
        new(
            $"{datasaet}, kommune {Kommunetekst(kommune)}, {aar}: {hvad} '{kode}' er ukendt; brug en af {string.Join(", ", kendte)}.",
            Afslutning.AfvistAfKontrol
        );

    private static string Kommunetekst(short kode) => Domain.Leveringer.Kommune.Tekst(kode);

    private static string Enhedstekst(decimal tal) =>
        Math.Round(tal, 1, MidpointRounding.AwayFromZero)
            .ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)
            .Replace('.', ',');
}
