using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>The borders of Skema 1 in hours, and the måleperiode in hours (§4, §5).</summary>
internal static class Timegraenser
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(9, "Skema 1, timer 160,32/160,33, D7", "En fuldtidsforsikret når en måned ved 160,33 timer og to ved 320,66.")
                .Periode("2021-03-01", "2021-06-30")
                .Maanedsbetalinger("2021-03", "2021-03", "160,32")
                .Maanedsbetalinger("2021-04", "2021-04", "0,01")
                .Maanedsbetalinger("2021-05", "2021-05", "160,32")
                .Maanedsbetalinger("2021-06", "2021-06", "0,01")
                .Giver("2021-03", ADagpenge, "0", 0, "160,32 timer.")
                .Giver("2021-04", ADagpenge, "1", 0, "160,33 timer.")
                .Giver("2021-05", ADagpenge, "1", 0, "320,65 timer.")
                .Giver("2021-06", ADagpenge, "2", 0, "320,66 timer."),
            Planteskole
                .Tilfaelde(
                    10,
                    "Skema 1, timer 1923,95/1923,96, §5, D7",
                    "Tolv måneders timer, og en måleperiode der flytter sig med timerne."
                )
                .Periode("2021-01-01", "2022-02-28")
                .Maanedsbetalinger("2021-01", "2021-11", "160,32")
                .Maanedsbetalinger("2021-12", "2021-12", "160,43")
                .Betaling("2022-01-03", "2022-01-03", "0,01")
                .Maanedsbetalinger("2022-02", "2022-02", "160,33")
                .Samtale("2021-01-04")
                .Samtale("2021-06-01")
                .Giver("2021-12", ADagpenge, "11", 2, "11 × 160,32 + 160,43 = 1923,95 timer.")
                .Giver(
                    "2022-01",
                    ADagpenge,
                    "1-2 aar",
                    2,
                    "1923,96 = 12 × 160,33 timer; alle timer skal med, så måleperioden begynder 2021-01-01."
                )
                .Giver(
                    "2022-02",
                    ADagpenge,
                    "1-2 aar",
                    1,
                    "Fra mandag 2021-02-01 er der 1923,97 timer, fra 2021-02-02 for få; samtalen i januar falder udenfor."
                ),
            Planteskole
                .Tilfaelde(11, "Skema 1, D7", "Tre år begynder ved 36 × 160,33 = 5771,88 timer, ikke ved de trykte 5772,88.")
                .Periode("2021-01-01", "2024-01-31")
                .Maanedsbetalinger("2021-01", "2023-11", "160,33")
                .Maanedsbetalinger("2023-12", "2023-12", "160,32")
                .Betaling("2024-01-02", "2024-01-02", "0,01")
                .Giver("2023-12", ADagpenge, "1-2 aar", 0, "35 × 160,33 + 160,32 = 5771,87 timer.")
                .Giver("2024-01", ADagpenge, "3-5 aar", 0, "5771,88 timer."),
            Planteskole
                .Tilfaelde(12, "Skema 1, deltid 129,99/130", "En deltidsforsikret når en måned ved 130 timer.")
                .Periode("2021-03-01", "2021-04-30", Forsikring.Deltid)
                .Maanedsbetalinger("2021-03", "2021-03", "129,99")
                .Maanedsbetalinger("2021-04", "2021-04", "0,01")
                .Giver("2021-03", ADagpenge, "0", 0, "129,99 timer.")
                .Giver("2021-04", ADagpenge, "1", 0, "130,00 timer."),
            Planteskole
                .Tilfaelde(
                    68,
                    "§2 a-dagpenge, D16",
                    "En dagpengeperiode, der udløb 2020-11-01, løber til 2021-01-01; dagen efter er uden for."
                )
                .Periode("2020-10-01", "2020-11-01")
                .Maanedsbetalinger("2020-10", "2020-12", "160,33")
                .Betaling("2021-01-01", "2021-01-01", "7,40")
                .Giver("2020-12", ADagpenge, "3", 0, "3 × 160,33 = 480,99 timer.")
                .Giver("2021-01", ADagpenge, "3", 0, "488,39 timer; E er 2021-01-01."),
            Planteskole
                .Tilfaelde(69, "§2 a-dagpenge, D16", "Forlængelsen slutter dagen før den næste dagpengeperiode begynder.")
                .Periode("2020-09-01", "2020-12-15")
                .Periode("2021-01-10", "2021-12-31")
                .Maanedsbetalinger("2020-12", "2020-12", "160,33")
                .Betaling("2021-01-01", "2021-01-31", "160,33")
                .Giver("2020-12", ADagpenge, "1", 0, "160,33 timer.")
                .Giver("2021-01", ADagpenge, "0", 0, "De 15 hverdage fra den 11. januar har 4 × 7,64 + 11 × 7,63 = 114,49 timer."),
        ];
}
