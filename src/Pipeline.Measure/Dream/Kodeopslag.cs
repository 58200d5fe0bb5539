using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

/// <summary>All that a code is, in all analyses, side by side: one look-up an interval. <see cref="Kodetabel.Ingen"/> is nothing.</summary>
internal readonly record struct Kodeopslag(
    sbyte Maalgruppe,
    sbyte Samtalegruppe,
    sbyte Indsats,
    sbyte Forloebsgruppe,
    sbyte Kvalitetsgruppe,
    sbyte Tilbud,
    sbyte Selvforsoergelse,
    sbyte Forsoergelse
)
{
    public static Kodeopslag[] Af(Dreamregler regler) =>
        [
            .. Enumerable
                .Range(0, Kodetabel.Koder)
                .Select(k => new Kodeopslag(
                    regler.MaalgruppeIMaaneder[k],
                    regler.MaalgruppeISamtaler[k],
                    regler.Indsats[k],
                    regler.MaalgruppeIForloeb[k],
                    regler.Kvalitet.Gruppe[k],
                    regler.Kvalitet.Tilbud[k],
                    regler.Kvalitet.Selvforsoergelse[k],
                    regler.Kvalitet.OffentligForsoergelse[k]
                )),
        ];
}
