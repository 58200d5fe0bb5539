using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Dream;

// Samtaler (001 §3.1.2.1, 004 Bilag 3 Samtaleintensitet), by the code of the week they were held in.
public sealed partial class Personregning
{
    private void Samtaler(in Dreamintervaller koder, Dreamsamtaler samtaler)
    {
        var regler = _vindue.Regler;
        foreach (var (uge, typen, afholdtAf) in samtaler.Alle)
        {
            if (uge < _foersteUge || uge >= _foersteUge + _antalUger)
            {
                continue;
            }

            var type = (Samtaletype)typen;
            var aar = _ugensAar[uge - _foersteUge];
            var kode = KodeI(koder, uge);
            if (!Udeladt(regler.Samtaler.UdenAfholdtAf, afholdtAf))
            {
                var gruppe = kode < 0 ? Kodetabel.Ingen : _koder[kode].Samtalegruppe;
                var felt = Dreamfelt.Samtalefelt(gruppe == Kodetabel.Ingen ? Dreamfelt.Maalgrupper : gruppe, (int)type);
                _tal.Samtaler[(_aarsplads[aar] * Dreamfelt.Samtalefelter) + felt]++;
            }

            if (kode >= 0 && !Udeladt(regler.Kvalitet.UdenAfholdtAf, afholdtAf) && regler.Kvalitet.Samtaler.Contains(type))
            {
                _tal.Grupper[(_aarsplads[aar] * _talt.Length) + _koder[kode].Kvalitetsgruppe].Samtaler++;
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
    private static int KodeI(in Dreamintervaller koder, int uge)
    {
        var i = koder.Til.BinarySearch((short)uge);
        i = i < 0 ? ~i : i;
        return i < koder.Antal && koder.Fra[i] <= uge ? koder.Vaerdi[i] : -1;
    }
}
