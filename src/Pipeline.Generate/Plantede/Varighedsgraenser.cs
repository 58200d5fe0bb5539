using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>The borders of Skema 1 in days (§4).</summary>
internal static class Varighedsgraenser
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(4, "Skema 1, dage 30/31", "30 dage er under en måned, 31 dage er en måned.")
                .Ydelse(Art.Kontanthjaelp, "2021-01-02", "2021-02-01")
                .Giver("2021-01", Kontanthjaelp, "0", 0, "2.–31. januar er 30 dage.")
                .Giver("2021-02", Kontanthjaelp, "1", 0, "E er 2021-02-01, den 31. dag."),
            Planteskole
                .Tilfaelde(
                    5,
                    "Skema 1, dage 364/365, §5",
                    "365 dage er 12 måneder og derover, og måleperioden begynder da ved forløbets start."
                )
                .Ydelse(Art.Kontanthjaelp, "2021-01-02", "2022-01-01")
                .Samtale("2021-01-02")
                .Samtale("2021-04-15")
                .Samtale("2021-08-20")
                .Samtale("2021-12-31")
                .Giver("2021-12", Kontanthjaelp, "11", 4, "2021-01-02 – 2021-12-31 er 364 dage.")
                .Giver(
                    "2022-01",
                    Kontanthjaelp,
                    "1-2 aar",
                    4,
                    "E er 2022-01-01, den 365. dag; måleperiode fra 2022-01-02 − 12 måneder = 2021-01-02."
                ),
            Planteskole
                .Tilfaelde(6, "Skema 1, dage 1094/1095, D14", "Tre år uden coronaens 122 døde dage og skuddagen i 2020 nås i maj 2021.")
                .Ydelse(Art.Jobafklaring, "2018-01-01", "2021-05-02")
                .Giver("2021-04", Jobafklaring, "1-2 aar", 0, "365 + 365 + 366 + 120 = 1216 dage, − 122 = 1094, heraf 1 skuddag.")
                .Giver("2021-05", Jobafklaring, "3-5 aar", 0, "E er 2021-05-02: 1096 dage, − 1 skuddag = 1095."),
            Planteskole
                .Tilfaelde(7, "Skema 1, dage 2190, D14", "Seks år uden coronaens døde dage og to skuddage nås den 2. maj 2024.")
                .Ydelse(Art.Ressourceforloeb, "2018-01-01", "2024-05-02")
                .Giver("2024-04", Ressourceforloeb, "3-5 aar", 0, "2191 + 121 − 122 = 2190 dage, − 2 skuddage = 2188.")
                .Giver("2024-05", Ressourceforloeb, "6-9 aar", 0, "2192 dage, − 2 skuddage = 2190."),
            Planteskole
                .Tilfaelde(8, "Skema 1, dage 3649/3650, D14", "Ti års sygefravær, der begyndte før leverancerne, nås den 3. december 2019.")
                .Syg("2009-12-04", "2019-12-03")
                .Giver(
                    "2019-11",
                    Sygedagpenge,
                    "6-9 aar",
                    0,
                    "28 dage i 2009, 3652 i 2010–2019 minus december 2019 (31): 3649, − 2 skuddage."
                )
                .Giver("2019-12", Sygedagpenge, "10+ aar", 0, "E er 2019-12-03: 3652 dage, − 2 skuddage = 3650."),
        ];
}
