using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>Ordinary dead days (§3, §5).</summary>
internal static class DoedeDage
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(
                    23,
                    "§3, §4, D6",
                    "Barsel: dagene tæller ikke i længden, samtaler på dem tæller ikke, og en hel måned med barsel måles ikke."
                )
                .Ydelse(Art.Kontanthjaelp, "2021-01-01", "2021-05-31")
                .Fritaget(Fritagelseskode.Barsel, "2021-02-01", "2021-04-30")
                .Samtale("2021-01-15")
                .Samtale("2021-03-15")
                .Samtale("2021-05-31")
                .Giver("2021-01", Kontanthjaelp, "1", 1, "31 dage.")
                .Giver("2021-05", Kontanthjaelp, "2", 2, "151 − 89 = 62 dage; samtalen i marts er på en død dag.")
                .Tom("2021-03"),
            Planteskole
                .Tilfaelde(24, "§3, §5", "Opfølgning uden kontakt flytter måleperiodens begyndelse lige så mange dage bagud.")
                .Ydelse(Art.Ressourceforloeb, "2021-01-01", "2023-01-31")
                .Fritaget(Fritagelseskode.Ouk, "2022-03-01", "2022-04-30")
                .Samtale("2021-10-31")
                .Samtale("2021-11-01")
                .Samtale("2022-03-15")
                .Samtale("2022-12-31")
                .Giver(
                    "2022-12",
                    Ressourceforloeb,
                    "1-2 aar",
                    2,
                    "730 − 61 = 669 dage; måleperiode fra 2022-01-01 − 61 dage = 2021-11-01."
                ),
            Planteskole
                .Tilfaelde(25, "§3, §4 timer", "Timer på barselsdage tæller ikke; en betalings timer falder jævnt på dens hverdage.")
                .Periode("2021-03-01", "2021-03-31")
                .Maanedsbetalinger("2021-03", "2021-03", "184,00")
                .Fritaget(Fritagelseskode.Barsel, "2021-03-15", "2021-03-21")
                .Samtale("2021-03-10")
                .Samtale("2021-03-17")
                .Giver("2021-03", ADagpenge, "0", 1, "184,00 timer på 23 hverdage er 8,00 om dagen; 5 af dem er døde: 144,00 timer."),
            Planteskole
                .Tilfaelde(
                    26,
                    "§3 corona, §6.3",
                    "Samtaler 12. marts – 26. maj 2020 tæller aldrig; dagen før og dagen efter tæller, den sidste også pr. telefon."
                )
                .Ydelse(Art.Kontanthjaelp, "2020-02-01", "2020-07-31")
                .Samtale("2020-03-11")
                .Samtale("2020-03-12")
                .Samtale("2020-05-26", Kontaktform.Telefon)
                .Samtale("2020-05-27", Kontaktform.Telefon)
                .Giver("2020-03", Kontanthjaelp, "0", 1, "29 dage; 2020-03-11 tæller.")
                .Giver("2020-06", Kontanthjaelp, "0", 2, "Stadig 29 dage; 2020-03-11 og 2020-05-27.")
                .Giver("2020-07", Kontanthjaelp, "1", 2, "29 + 31 = 60 dage."),
        ];
}
