using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Dream;

// Samtaler (001 §3.1.2.1, 004 Bilag 3 Samtaleintensitet), by the code of the week they were held in.
public sealed partial class Personregning
{
    private void Samtaler(Dreamperson person)
    {
        var regler = _vindue.Regler;
        for (var s = 0; s < person.Samtaler; s++)
        {
            var uge = person.Samtaleuge[s];
            if (uge < _vindue.FoersteUge || uge > _vindue.SidsteUge)
            {
                continue;
            }

            var (type, afholdtAf) = ((Samtaletype)person.Samtaletype[s], person.AfholdtAf[s]);
            var aar = _vindue.AarAf(uge);
            var felter = _sum.Aar(_kommune[aar], aar);
            var kode = KodeI(person, uge);
            if (!Udeladt(regler.Samtaler.UdenAfholdtAf, afholdtAf))
            {
                var gruppe = kode < 0 ? Kodetabel.Ingen : _samtalegruppe[kode];
                felter[Dreamfelt.Samtale(gruppe == Kodetabel.Ingen ? Dreamfelt.Maalgrupper : gruppe, (int)type)]++;
            }

            if (
                kode >= 0
                && _kvalitetsgruppe[kode] is var g
                && g != Kodetabel.Ingen
                && !Udeladt(regler.Kvalitet.UdenAfholdtAf, afholdtAf)
                && regler.Kvalitet.Samtaler.Contains(type)
            )
            {
                felter[Dreamfelt.Kvalitetstal(g, Kvalitetstal.Samtaler)]++;
            }
        }
    }

    private static bool Udeladt(IReadOnlyList<AfholdtAf> uden, byte afholdtAf)
    {
        foreach (var af in uden)
        {
            if ((byte)af == afholdtAf)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>−1 when the week has none.</summary>
    private static int KodeI(Dreamperson person, int uge)
    {
        var i = Array.BinarySearch(person.Til, 0, person.Koder, uge);
        i = i < 0 ? ~i : i;
        return i < person.Koder && person.Fra[i] <= uge ? person.Kode[i] : -1;
    }
}
