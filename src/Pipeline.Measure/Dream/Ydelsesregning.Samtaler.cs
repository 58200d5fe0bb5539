using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Dream;

// Samtaler (VIVE section 3.1.2.1, BDO Bilag 3 Samtaleintensitet), by the code of the week they were held in.
internal sealed partial class Ydelsesregning
{
    /// <summary>Counts the person's samtaler.</summary>
    public void Samtaler(in Dreamintervaller koder, ReadOnlySpan<(int Uge, byte Type, byte AfholdtAf)> samtaler, Kommuneaar kommuner)
    {
        var regler = _vindue.Regler;
        foreach (var (uge, typen, afholdtAf) in samtaler)
        {
            if (uge < _vindue.FoersteUge || uge > _vindue.SidsteUge)
            {
                continue;
            }

            var type = (Samtaletype)typen;
            int aar = _vindue.UgensAar[uge - _vindue.FoersteUge];
            var plads = (kommuner.Plads(aar) * _vindue.AntalAar) + aar;
            var kode = KodeI(koder, uge);
            if (!Udeladt(regler.Samtaler.UdenAfholdtAf, afholdtAf))
            {
                var gruppe = kode < 0 ? Kodetabel.Ingen : _koder[kode].Samtalegruppe;
                var felt = Dreamfelt.Samtalefelt(gruppe == Kodetabel.Ingen ? Dreamfelt.Maalgrupper : gruppe, (int)type);
                _tal.Samtaler[(plads * Dreamfelt.Samtalefelter) + felt]++;
            }

            if (kode >= 0 && !Udeladt(regler.Kvalitet.UdenAfholdtAf, afholdtAf) && regler.Kvalitet.Samtaler.Contains(type))
            {
                _tal.Kvalitetssamtaler[(plads * _tal.Grupper) + _koder[kode].Kvalitetsgruppe]++;
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
