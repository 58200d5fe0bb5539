using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>Which forms of samtale count, by date and place (§6.3, 6.5).</summary>
internal static class Kontaktformer
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(
                    31,
                    "§6.3 fra 2023-03-22",
                    "Den første samtale skal være personlig; er den ikke det, tæller den ikke, men de næste gør."
                )
                .Ydelse(Art.Kontanthjaelp, "2023-04-01", "2023-08-31")
                .Samtale("2023-04-20", Kontaktform.Telefon)
                .Samtale("2023-05-22", Kontaktform.Video)
                .Samtale("2023-06-20", Kontaktform.Telefon)
                .Samtale("2023-07-10", Kontaktform.Andet)
                .Giver("2023-04", Kontanthjaelp, "0", 0, "30 dage; den første var pr. telefon.")
                .Giver("2023-08", Kontanthjaelp, "5", 2, "153 dage; video og telefon tæller, andet ikke."),
            Planteskole
                .Tilfaelde(
                    32,
                    "§6.3 den første",
                    "Den første samtale er den tidligste i hele forløbet, også når dens form ikke tæller efter de gamle regler."
                )
                .Ydelse(Art.Kontanthjaelp, "2023-02-01", "2023-06-30")
                .Samtale("2023-02-15", Kontaktform.Telefon)
                .Samtale("2023-04-11", Kontaktform.Telefon)
                .Giver("2023-02", Kontanthjaelp, "0", 0, "28 dage; telefon tæller ikke før seks måneder.")
                .Giver("2023-06", Kontanthjaelp, "4", 1, "150 dage; 2023-04-11 er ikke den første."),
            Planteskole
                .Tilfaelde(33, "§6.3 seks måneder fra 2022-01-01", "Fra den 183. dag er telefon tilladt; dagen før ikke, og andet aldrig.")
                .Ydelse(Art.Kontanthjaelp, "2021-09-01", "2022-03-31")
                .Samtale("2021-09-15", Kontaktform.Telefon)
                .Samtale("2022-03-01", Kontaktform.Telefon)
                .Samtale("2022-03-02", Kontaktform.Telefon)
                .Samtale("2022-03-10", Kontaktform.Andet)
                .Giver("2022-03", Kontanthjaelp, "6", 1, "212 dage; 2022-03-01 er dag 182, 2022-03-02 er dag 183."),
            Planteskole
                .Tilfaelde(34, "§6.3 før 2023-03-22", "Under et aktivt tilbud tæller enhver form.")
                .Ydelse(Art.Kontanthjaelp, "2022-10-01", "2022-12-31")
                .Tilbud("2022-11-01", "2022-11-30")
                .Samtale("2022-11-10", Kontaktform.Andet)
                .Samtale("2022-12-05", Kontaktform.Telefon)
                .Giver("2022-12", Kontanthjaelp, "3", 1, "92 dage; kun samtalen under tilbuddet."),
            Planteskole
                .Tilfaelde(35, "§6.3 fra 2023-03-22", "Også under et aktivt tilbud skal den første samtale være personlig.")
                .Ydelse(Art.Kontanthjaelp, "2023-05-01", "2023-06-30")
                .Tilbud("2023-05-01", "2023-06-30")
                .Samtale("2023-05-10", Kontaktform.Telefon)
                .Samtale("2023-06-12", Kontaktform.Video)
                .Giver("2023-06", Kontanthjaelp, "1", 1, "61 dage; kun den anden."),
            Planteskole
                .Tilfaelde(38, "§6.5 før 2023-03-22", "Forsøgskommunens former gælder efter samtalens kommune, ikke bopælen.")
                .Ydelse(Art.Kontanthjaelp, "2018-10-01", "2018-12-31")
                .Samtale("2018-10-15", Kontaktform.Digitalt, kommune: 851)
                .Samtale("2018-11-15", Kontaktform.Telefon, kommune: 851)
                .Samtale("2018-11-20", Kontaktform.Digitalt)
                .Samtale("2018-12-10", Kontaktform.Video, kommune: 101)
                .Samtale("2018-12-12", Kontaktform.Digitalt, kommune: 101)
                .Giver("2018-12", Kontanthjaelp, "3", 2, "92 dage; digitalt i Aalborg og video i København."),
            Planteskole
                .Tilfaelde(39, "§6.5 fra 2023-03-22", "I en forsøgskommune må også den første samtale holdes i forsøgets former.")
                .Ydelse(Art.Kontanthjaelp, "2023-09-01", "2023-10-31")
                .Samtale("2023-09-11", Kontaktform.Digitalt, kommune: 851)
                .Giver("2023-10", Kontanthjaelp, "1", 1, "61 dage."),
        ];
}
