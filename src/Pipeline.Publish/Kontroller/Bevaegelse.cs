using System.Globalization;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Indhold;

namespace Pipeline.Publish.Kontroller;

/// <summary>
/// A revised month does not move further from the version in force than the product allows: half a register missing looks right in every
/// other check.
/// </summary>
/// <param name="Kolonne">The count that is compared, for alle, over all varigheder.</param>
public sealed record Bevaegelse(string Kolonne, IReadOnlyList<Bevaegelsesgraense> Graenser) : IMaanedskontrol
{
    public string Navn => "bevaegelse";

    public string Tekst => $"{Kolonne} flytter sig ikke mere, end målingen tillader, fra den gældende version under samme regler";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        if (grundlag is not { Gaeldende: { } gaeldende, SammeRegler: true })
        {
            yield break;
        }

        foreach (var graense in Graenser)
        {
            var nu = PerOmraade(grundlag.Ny, graense.Omraade);
            foreach (var (omraade, foer) in PerOmraade(gaeldende, graense.Omraade).Where(o => o.Value >= graense.MindstPersoner))
            {
                var efter = nu.GetValueOrDefault(omraade);
                var bevaegelse = 100m * Math.Abs(efter - foer);
                if (bevaegelse > graense.AdvarOverProcent * foer)
                {
                    var afvist = bevaegelse > graense.AfvisOverProcent * foer;
                    yield return new(
                        grundlag.Ny.Maaned,
                        $"{Kodeliste<Omraadetype>.Tekst(graense.Omraade)} {omraade}, alle",
                        $"{Kolonne} går fra {foer} i den gældende version til {efter}, mere end "
                            + Procent(afvist ? graense.AfvisOverProcent : graense.AdvarOverProcent),
                        Advarsel: !afvist
                    );
                }
            }
        }
    }

    private static string Procent(decimal graense) => graense.ToString(CultureInfo.InvariantCulture).Replace('.', ',') + " %";

    private Dictionary<string, long> PerOmraade(Maanedstabel tabel, Omraadetype omraadetype)
    {
        var (type, omraade, gruppe, sats, varighed) = (
            tabel.Tekst("omraadetype"),
            tabel.Tekst("omraade"),
            tabel.Tekst("ydelsesgruppe"),
            tabel.Tekst("sats"),
            tabel.Tekst("varighed")
        );
        var antal = tabel.Antal(Kolonne);
        var oensket = Kodeliste<Omraadetype>.Tekst(omraadetype);
        return Enumerable
            .Range(0, tabel.Raekker)
            .Where(i => type[i] == oensket && gruppe[i] == "alle" && sats[i] == "alle" && Varigheder.ErDel(varighed[i]))
            .GroupBy(i => omraade[i], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(i => (long)antal[i]), StringComparer.Ordinal);
    }
}
