using System.Globalization;
using Pipeline.Publish.Indhold;

namespace Pipeline.Publish.Kontroller;

/// <summary>
/// A revised month does not move further from the version in force than the product allows: half a register missing looks right in every
/// other check.
/// </summary>
/// <param name="Kolonne">The count that is compared, for the whole land, alle, over all varigheder.</param>
/// <param name="MaksProcent">Largest movement up or down, included.</param>
/// <param name="MindsteGrundlag">Below this many persons in force a movement only warns: a small population moves much.</param>
public sealed record Bevaegelse(string Kolonne, decimal MaksProcent, long MindsteGrundlag) : IMaanedskontrol
{
    public string Navn => "bevaegelse";

    public string Tekst => $"{Kolonne} for hele landet flytter sig højst {MaksProcent} % fra den gældende version";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        if (grundlag.Gaeldende is not { } gaeldende)
        {
            yield break;
        }

        var (foer, nu) = (IAlt(gaeldende), IAlt(grundlag.Ny));
        if (100m * Math.Abs(nu - foer) > MaksProcent * foer)
        {
            var graense = MaksProcent.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
            yield return new(
                grundlag.Ny.Maaned,
                "land, alle",
                $"{Kolonne} går fra {foer} i den gældende version til {nu}, mere end {graense} %",
                Advarsel: foer < MindsteGrundlag
            );
        }
    }

    private long IAlt(Maanedstabel tabel)
    {
        var (type, gruppe, sats, varighed) = (
            tabel.Tekst("omraadetype"),
            tabel.Tekst("ydelsesgruppe"),
            tabel.Tekst("sats"),
            tabel.Tekst("varighed")
        );
        var antal = tabel.Antal(Kolonne);
        return Enumerable
            .Range(0, tabel.Raekker)
            .Where(i => type[i] == "land" && gruppe[i] == "alle" && sats[i] == "alle" && Varigheder.ErDel(varighed[i]))
            .Sum(i => antal[i]);
    }
}
