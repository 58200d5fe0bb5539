using Pipeline.Domain.Dream;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Dream;

/// <summary>How forløb end and how long they are, as VIVE Tabel 4.2–4.5 print it: per thousand, and mean months.</summary>
internal static class Margenudfald
{
    private static readonly Fordeling<(Afslutningsaarsag Aarsag, double Maaneder)>[] Udfald =
    [
        new(
            (596, (Afslutningsaarsag.Beskaeftigelse, 4.3)),
            (203, (Afslutningsaarsag.Selvforsoergelse, 5.2)),
            (29, (Afslutningsaarsag.OrdinaerUddannelse, 5.1)),
            (129, (Afslutningsaarsag.Andet, 7.3)),
            (7, (Afslutningsaarsag.DoedUdrejst, 4.7))
        ),
        new(
            (216, (Afslutningsaarsag.Beskaeftigelse, 12.8)),
            (370, (Afslutningsaarsag.Selvforsoergelse, 12.1)),
            (109, (Afslutningsaarsag.OrdinaerUddannelse, 11.6)),
            (10, (Afslutningsaarsag.FleksSkaanejob, 39.8)),
            (42, (Afslutningsaarsag.Foertidspension, 41.5)),
            (19, (Afslutningsaarsag.Andet, 26.9)),
            (18, (Afslutningsaarsag.DoedUdrejst, 19.0))
        ),
        new(
            (480, (Afslutningsaarsag.Beskaeftigelse, 8.5)),
            (331, (Afslutningsaarsag.Selvforsoergelse, 7.4)),
            (98, (Afslutningsaarsag.OrdinaerUddannelse, 7.1)),
            (18, (Afslutningsaarsag.Andet, 11.9)),
            (13, (Afslutningsaarsag.DoedUdrejst, 10.0))
        ),
        new(
            (564, (Afslutningsaarsag.Beskaeftigelse, 2.3)),
            (94, (Afslutningsaarsag.Selvforsoergelse, 4.4)),
            (17, (Afslutningsaarsag.OrdinaerUddannelse, 3.6)),
            (4, (Afslutningsaarsag.FleksSkaanejob, 19.3)),
            (234, (Afslutningsaarsag.DelvisRaskmeldt, 2.6)),
            (10, (Afslutningsaarsag.Foertidspension, 23.3)),
            (29, (Afslutningsaarsag.Andet, 5.7)),
            (9, (Afslutningsaarsag.DoedUdrejst, 6.9))
        ),
    ];

    /// <summary>A cause, and a whole number of months, at least 1, with about the cause's mean.</summary>
    public static (Afslutningsaarsag Aarsag, int Maaneder) Traek(ref Tilfaeldig t, Maalgruppe gruppe)
    {
        var (aarsag, middel) = Udfald[(int)gruppe].Traek(ref t);
        return (aarsag, t.Ventetid(middel - 0.5));
    }

    /// <summary>Whether there is no way back: nobody becomes ledig again.</summary>
    public static bool ErEndelig(Afslutningsaarsag aarsag) => aarsag is Afslutningsaarsag.Foertidspension or Afslutningsaarsag.DoedUdrejst;
}
