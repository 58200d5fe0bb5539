using Pipeline.Domain.Koder;

namespace Pipeline.Generate.Dream;

/// <summary>The DREAM codes of what the registers say. A higher rank covers a lower one in the same week.</summary>
internal static class Dreamkoder
{
    public const int Ingen = 0;
    public const int Su = 651;
    public const int Folkepension = 998;

    /// <summary>The code of a passive week.</summary>
    public static int Af(Ydelsesart art, bool parat) =>
        (art, parat) switch
        {
            (Ydelsesart.Kontanthjaelp, true) => 130,
            (Ydelsesart.Kontanthjaelp, false) => 730,
            (Ydelsesart.Uddannelseshjaelp, true) => 140,
            (Ydelsesart.Uddannelseshjaelp, false) => 720,
            (Ydelsesart.Overgangsydelse or Ydelsesart.ShoProgram, true) => 160,
            (Ydelsesart.Overgangsydelse or Ydelsesart.ShoProgram, false) => 700,
            (Ydelsesart.Revalidering, _) => 760,
            (Ydelsesart.Forrevalidering, _) => 750,
            (Ydelsesart.Ressourceforloeb, _) => 810,
            (Ydelsesart.Jobafklaring, _) => 870,
            (Ydelsesart.Ledighedsydelse, _) => 740,
            (Ydelsesart.Fleksjob, _) => 771,
            (Ydelsesart.Foertidspension, _) => 783,

            // The sources name no code for seniorpension; any other code is "andet" in the measurements.
            _ => 784,
        };

    public static int Af(DagpengeArt art) =>
        art switch
        {
            DagpengeArt.SaerligUddannelsesydelse => 151,
            DagpengeArt.Arbejdsmarkedsydelse => 152,
            DagpengeArt.Kontantydelse => 153,

            // A week of work sharing is one in work.
            DagpengeArt.MidlertidigArbejdsfordeling => Ingen,
            _ => 111,
        };

    /// <summary>Which of two benefits in a week DREAM keeps: kontanthjælp gives way, a pension stands.</summary>
    public static int Rang(int kode) =>
        kode switch
        {
            Ingen => 0,
            Su or Folkepension => 1,
            >= 130 and < 170 => 2,
            >= 700 and < 740 => 2,
            < 300 => 3,
            740 => 4,
            750 => 5,
            760 => 6,
            771 => 7,
            810 => 8,
            870 => 9,
            890 => 10,
            _ => 11,
        };

    /// <summary>The code with the offer's digit; unchanged where it can have none.</summary>
    public static int Med(int kode, Tilbudstype tilbud, bool privat)
    {
        var ciffer = tilbud switch
        {
            Tilbudstype.VejledningOpkvalificering => 3,
            Tilbudstype.OrdinaerUddannelse => 4,
            Tilbudstype.Loentilskud => privat ? 5 : 6,
            Tilbudstype.Virksomhedspraktik => privat ? 7 : 8,
            Tilbudstype.Nytteindsats => 9,
            _ => 0,
        };
        return kode switch
        {
            _ when ciffer == 0 => kode,
            111 => 210 + ciffer,
            740 or 810 or 870 or 890 when ciffer == 9 => kode,
            130 or 140 or 160 or 700 or 720 or 730 or 740 or 750 or 760 or 810 or 870 or 890 => kode + ciffer,
            _ => kode,
        };
    }
}
