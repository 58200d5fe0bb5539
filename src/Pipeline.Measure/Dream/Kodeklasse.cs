using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

/// <summary>All that a code is, in all analyses, side by side; what it is not has a place too, whose counters nobody reads.</summary>
/// <param name="Beroert">What a week with it makes a person "berørt" of: the ydelse, a bit for each of the first of <see cref="Gruppetal"/>.</param>
/// <param name="Forsoerget">1 when it is not self-support, else 0.</param>
/// <param name="Forsoergelse">All ones when it is public support, else 0.</param>
/// <param name="Uger">The place in a row of counters (<see cref="Raekkeplan"/>) of the weeks of its <see cref="Ugeklasse"/>.</param>
/// <param name="Kvalitetsgruppe">Its group of the quality indicators, one past the last for none.</param>
/// <param name="Samtalegruppe">Its målgruppe in the samtaler's analysis, or <see cref="Kodetabel.Ingen"/>.</param>
/// <param name="Status">What it is as the status of a month in the analysis of forløb, see <see cref="Maanedsstatus"/>.</param>
internal readonly record struct Kodeklasse(
    ushort Beroert,
    ulong Forsoerget,
    int Forsoergelse,
    ushort Uger,
    byte Kvalitetsgruppe,
    sbyte Samtalegruppe,
    byte Status
)
{
    /// <summary>By code, and what weeks and months are counted by.</summary>
    public static (Kodeklasse[] Koder, Ugeklasse[] Klasser) Alle(Dreamregler regler)
    {
        var klasser = new List<Ugeklasse>();
        var koder = new Kodeklasse[Kodetabel.Koder];
        for (var kode = 0; kode < koder.Length; kode++)
        {
            var klasse = Ugeklasse.Af(regler, kode);
            if (!klasser.Contains(klasse))
            {
                klasser.Add(klasse);
            }

            koder[kode] = Af(regler, kode, klasse, klasser.IndexOf(klasse));
        }

        return (koder, [.. klasser]);
    }

    private static Kodeklasse Af(Dreamregler regler, int kode, Ugeklasse klasse, int nummer)
    {
        var (forloebsgruppe, aarsag) = (regler.MaalgruppeIForloeb[kode], regler.Forloeb.Aarsag[kode]);
        return new(
            (ushort)(
                (1 << (int)Gruppetal.Ydelse)
                | (Uforgrenet.Tal(klasse.Aktivering) << (int)Gruppetal.Aktivering)
                | (Uforgrenet.Tal(klasse.Virksomhed) << (int)Gruppetal.Virksomhed)
            ),
            regler.Kvalitet.Selvforsoergelse[kode] == Kodetabel.Ingen ? 1UL : 0,
            Uforgrenet.Maske(regler.Kvalitet.OffentligForsoergelse[kode] != Kodetabel.Ingen),
            checked((ushort)Raekkeplan.Uger(regler.Kvalitet.Grupper.Count + 1, nummer)),
            klasse.Kvalitetsgruppe,
            regler.MaalgruppeISamtaler[kode],
            // VIVE section 4.1.2: any other code that is in no list is "andet".
            forloebsgruppe != Kodetabel.Ingen
                ? Maanedsstatus.Af((Maalgruppe)forloebsgruppe)
                : Maanedsstatus.Af(aarsag != Kodetabel.Ingen ? (Afslutningsaarsag)aarsag : Afslutningsaarsag.Andet)
        );
    }
}

/// <summary>What a week or a month with a code is counted in: codes that are alike in all of it share their counters.</summary>
/// <param name="Maaned">The field of its ledighedsmåneder in <see cref="Dreamfelt"/>, or <see cref="Ingen"/>.</param>
/// <param name="Samtalemaaned">The field of its months as the samtaler's analysis has them, or <see cref="Ingen"/>.</param>
/// <param name="Kvalitetsgruppe">Its group of the quality indicators, one past the last for none.</param>
/// <param name="Aktivering">Whether its weeks are in activation (BDO Bilag 3).</param>
/// <param name="Virksomhed">Whether they are in a business.</param>
internal readonly record struct Ugeklasse(int Maaned, int Samtalemaaned, byte Kvalitetsgruppe, bool Aktivering, bool Virksomhed)
{
    public const int Ingen = -1;

    public static Ugeklasse Af(Dreamregler regler, int kode)
    {
        var (maalgruppe, samtalegruppe) = (regler.MaalgruppeIMaaneder[kode], regler.MaalgruppeISamtaler[kode]);
        var (gruppe, tilbud) = (regler.Kvalitet.Gruppe[kode], regler.Kvalitet.Tilbud[kode]);
        return new(
            maalgruppe == Kodetabel.Ingen ? Ingen : Dreamfelt.Maaned(maalgruppe, regler.Indsats[kode]),
            samtalegruppe == Kodetabel.Ingen ? Ingen : Dreamfelt.Samtalemaaneder + samtalegruppe,
            (byte)(gruppe == Kodetabel.Ingen ? regler.Kvalitet.Grupper.Count : gruppe),
            tilbud != Kodetabel.Ingen,
            tilbud == (int)Tilbud.Virksomhedsrettet
        );
    }
}
