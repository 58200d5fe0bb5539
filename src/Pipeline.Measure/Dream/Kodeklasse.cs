using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

/// <summary>All that a code is, in all analyses, side by side; what it is not has a place too, whose counters nobody reads.</summary>
/// <param name="Maaned">The place of its ledighedsmåneder among <see cref="Kommunetal.Maaneder"/>.</param>
/// <param name="Samtalemaaned">The place of its months as the samtaler's analysis has them.</param>
/// <param name="Samtalegruppe">Its målgruppe there, or <see cref="Kodetabel.Ingen"/>.</param>
/// <param name="Forloebsgruppe">Its målgruppe in the analysis of forløb, or <see cref="Kodetabel.Ingen"/>.</param>
/// <param name="Aarsag">What a forløb ends with when this code is its status after.</param>
/// <param name="Kvalitetsgruppe">Its group of the quality indicators, one past the last for none.</param>
internal readonly record struct Kodeklasse(
    byte Maaned,
    byte Samtalemaaned,
    sbyte Samtalegruppe,
    sbyte Forloebsgruppe,
    sbyte Aarsag,
    byte Kvalitetsgruppe,
    Beroert Beroert,
    bool Selvforsoergelse,
    bool Forsoergelse
)
{
    public static Kodeklasse Af(Dreamregler regler, int kode)
    {
        var (maalgruppe, samtalegruppe) = (regler.MaalgruppeIMaaneder[kode], regler.MaalgruppeISamtaler[kode]);
        var (forloebsgruppe, aarsag) = (regler.MaalgruppeIForloeb[kode], regler.Forloeb.Aarsag[kode]);
        var (gruppe, tilbud) = (regler.Kvalitet.Gruppe[kode], regler.Kvalitet.Tilbud[kode]);
        return new(
            (byte)(maalgruppe == Kodetabel.Ingen ? Kommunetal.UdenMaalgruppe : Dreamfelt.Maaned(maalgruppe, regler.Indsats[kode])),
            (byte)(samtalegruppe == Kodetabel.Ingen ? Kommunetal.UdenMaalgruppe : Dreamfelt.Samtalemaaneder + samtalegruppe),
            samtalegruppe,
            forloebsgruppe,
                // 001 L1523–1576: with two months after, a målgruppe again; any other code that is in no list is "andet".
                forloebsgruppe != Kodetabel.Ingen
                    ? (sbyte)Afslutningsaarsag.TilbageILedighed
                : aarsag != Kodetabel.Ingen ? aarsag
                : (sbyte)Afslutningsaarsag.Andet,
            (byte)(gruppe == Kodetabel.Ingen ? regler.Kvalitet.Grupper.Count : gruppe),
            Beroert.Ydelse
                | (tilbud != Kodetabel.Ingen ? Beroert.Aktivering : 0)
                | (tilbud == (int)Tilbud.Virksomhedsrettet ? Beroert.Virksomhed : 0),
            regler.Kvalitet.Selvforsoergelse[kode] != Kodetabel.Ingen,
            regler.Kvalitet.OffentligForsoergelse[kode] != Kodetabel.Ingen
        );
    }
}

/// <summary>What a week makes a person "berørt" of (004 Bilag 3).</summary>
[Flags]
internal enum Beroert : byte
{
    Ydelse = 1,
    Aktivering = 2,
    Virksomhed = 4,
}
