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
            if (uge < _foersteUge || uge > _sidsteUge)
            {
                continue;
            }

            var (type, afholdtAf) = ((Samtaletype)person.Samtaletype[s], person.AfholdtAf[s]);
            var aar = _ugensAar[uge - _foersteUge];
            var felter = Felter(aar);
            var kode = KodeI(person, uge);
            if (!Udeladt(regler.Samtaler.UdenAfholdtAf, afholdtAf))
            {
                var gruppe = kode < 0 ? Kodetabel.Ingen : _opslag[kode].Samtalegruppe;
                felter[Dreamfelt.Samtale(gruppe == Kodetabel.Ingen ? Dreamfelt.Maalgrupper : gruppe, (int)type)]++;
            }

            if (
                kode >= 0
                && _opslag[kode].Kvalitetsgruppe is var g
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
        var i = person.Til.AsSpan(0, person.Koder).BinarySearch((short)uge);
        i = i < 0 ? ~i : i;
        return i < person.Koder && person.Fra[i] <= uge ? person.Kode[i] : -1;
    }
}
