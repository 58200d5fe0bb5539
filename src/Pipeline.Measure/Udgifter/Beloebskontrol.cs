using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;

namespace Pipeline.Measure.Udgifter;

/// <summary>Whether ledger amounts can be in 1.000 kr. as the contract says; one in kroner is a thousand times too large.</summary>
internal static class Beloebskontrol
{
    /// <summary>Kr. a full-time unemployed on one account; the dearest job centre of the source spends 54.489 on all accounts (VIVE Tabel 5.9).</summary>
    private const decimal Loft = 300_000;

    /// <exception cref="PipelineFejl">Names the row.</exception>
    public static void Kontroller(
        IEnumerable<Regnskabspost> poster,
        Udgiftsopgoerelse opgoerelse,
        Kontoplan plan,
        IReadOnlyDictionary<short, short> jobcentre
    )
    {
        foreach (var post in poster.Where(p => p.Dranst == 1 && plan.KenderFunktion(p.Funktion)))
        {
            var ledige = opgoerelse.Fuldtidsledige(jobcentre.GetValueOrDefault(post.Kommune, post.Kommune), post.Aar);
            if (ledige is > 0 and var antal && Math.Abs(post.Beloeb) * 1000 / antal > Loft)
            {
                throw new PipelineFejl(
                    $"regnskab, kommune {Kommune.Tekst(post.Kommune)}, {post.Aar}, {post.Funktion}-{post.Gruppering}: beløbet {Tekst(post.Beloeb)} (1.000 kr.) er "
                        + $"{Tekst(post.Beloeb * 1000 / antal)} kr. pr. fuldtidsledig og ser ud til at være i kroner; ret rækken til 1.000 kr., og send datasættet igen.",
                    Afslutning.AfvistAfKontrol
                );
            }
        }
    }

    private static string Tekst(decimal tal) =>
        Math.Round(tal, 0, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
