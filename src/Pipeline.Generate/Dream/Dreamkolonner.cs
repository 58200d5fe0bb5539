using System.Globalization;
using System.Text;
using Pipeline.Domain.Kalender;

namespace Pipeline.Generate.Dream;

/// <summary>The columns of the generated DREAM: every year, month and ISO week of the history that ends in it.</summary>
internal sealed class Dreamkolonner
{
    public Dreamkolonner(Maaned fra, Maaned til)
    {
        (Fra, Til) = (fra, til);
        var foerste = Uge.Af(fra.FoersteDag);
        FoersteUge = foerste.Torsdag < fra.FoersteDag ? foerste.Nummer + 1 : foerste.Nummer;
        var sidste = Uge.Af(til.SidsteDag);
        SidsteUge = sidste.Torsdag > til.SidsteDag ? sidste.Nummer - 1 : sidste.Nummer;
    }

    public Maaned Fra { get; }

    public Maaned Til { get; }

    public int FoersteUge { get; }

    public int SidsteUge { get; }

    public int AntalUger => SidsteUge - FoersteUge + 1;

    public int AntalMaaneder => Til - Fra + 1;

    /// <summary>Bytes that a row can need: a code or a grad and its semicolon for each column.</summary>
    public int LaengsteRaekke => 64 + (AntalUger * 4) + (AntalMaaneder * 5) + ((Til.Aar - Fra.Aar + 1) * 5);

    public string Hoved()
    {
        var navne = new StringBuilder("person_id;foedselsdato");
        for (var aar = Fra.Aar; aar <= Til.Aar; aar++)
        {
            navne.Append(CultureInfo.InvariantCulture, $";kommune_{aar}");
        }

        for (var uge = FoersteUge; uge <= SidsteUge; uge++)
        {
            var u = new Uge(uge);
            navne.Append(CultureInfo.InvariantCulture, $";y_{u.Aar % 100:D2}{u.Nr:D2}");
        }

        foreach (var maaned in Maaned.Fra(Fra, Til))
        {
            navne.Append(CultureInfo.InvariantCulture, $";grad_{maaned.Aar}_{maaned.Nr:D2}");
        }

        return navne.ToString();
    }
}
