using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>When a forløb ends and what counts in it (§1, §2).</summary>
internal static class Forloebsregler
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(
                    13,
                    "§2, D2, D3",
                    "59 dage uden ydelse er intet brud, når der ikke ligger en hel kalendermåned i hullet; hullets dage tæller i længden."
                )
                .Ydelse(Art.Kontanthjaelp, "2021-01-01", "2021-03-01")
                .Ydelse(Art.Kontanthjaelp, "2021-04-30", "2021-06-30")
                .Giver("2021-03", Kontanthjaelp, "1", 0, "E er 2021-03-01: 60 dage.")
                .Giver("2021-04", Kontanthjaelp, "3", 0, "E er 2021-04-30: 120 dage.")
                .Giver("2021-06", Kontanthjaelp, "5", 0, "181 dage fra 2021-01-01."),
            Planteskole
                .Tilfaelde(14, "§2, D2", "30 dage uden ydelse er et brud, når de er en hel kalendermåned.")
                .Ydelse(Art.Kontanthjaelp, "2021-01-01", "2021-03-31")
                .Ydelse(Art.Kontanthjaelp, "2021-05-01", "2021-06-30")
                .Giver("2021-03", Kontanthjaelp, "2", 0, "90 dage.")
                .Giver("2021-05", Kontanthjaelp, "1", 0, "Nyt forløb 2021-05-01: 31 dage.")
                .Giver("2021-06", Kontanthjaelp, "1", 0, "61 dage.")
                .Tom("2021-04"),
            Planteskole
                .Tilfaelde(15, "§2 sygedagpenge", "En sag, der begynder den dag en anden slutter, er et nyt forløb; kun det seneste måles.")
                .Syg("2021-01-01", "2021-03-10")
                .Syg("2021-03-10", "2021-04-30")
                .Giver("2021-03", Sygedagpenge, "0", 0, "Det seneste forløb: 10.–31. marts er 22 dage.")
                .Giver("2021-04", Sygedagpenge, "1", 0, "22 + 30 = 52 dage."),
            Planteskole
                .Tilfaelde(16, "§2 sygedagpenge, start2 <= slut1 − 1", "En sag, der begynder dagen før en anden slutter, er samme forløb.")
                .Syg("2021-01-01", "2021-03-10")
                .Syg("2021-03-09", "2021-04-30")
                .Giver("2021-03", Sygedagpenge, "2", 0, "90 dage fra 2021-01-01.")
                .Giver("2021-04", Sygedagpenge, "3", 0, "120 dage."),
            Planteskole
                .Tilfaelde(
                    17,
                    "§2 sygedagpenge, transitivt",
                    "Sager flettes mod den seneste slutdag hidtil, også når en kort sag ligger imellem."
                )
                .Syg("2021-01-01", "2021-06-30")
                .Syg("2021-02-01", "2021-02-10")
                .Syg("2021-06-01", "2021-07-31")
                .Giver("2021-06", Sygedagpenge, "5", 0, "181 dage.")
                .Giver("2021-07", Sygedagpenge, "6", 0, "212 dage."),
            Planteskole
                .Tilfaelde(
                    18,
                    "§1 hovedydelse",
                    "Kontanthjælp ved siden af a-dagpenge falder bort, og hullet bryder kontanthjælpsforløbet."
                )
                .Ydelse(Art.Kontanthjaelp, "2021-01-01", "2021-04-30")
                .Periode("2021-02-01", "2021-03-31")
                .Maanedsbetalinger("2021-02", "2021-03", "148,00")
                .Giver("2021-01", Kontanthjaelp, "1", 0, "31 dage.")
                .Giver("2021-02", ADagpenge, "0", 0, "148,00 timer; kontanthjælpen er supplerende.")
                .Giver("2021-03", ADagpenge, "1", 0, "296,00 timer.")
                .Giver("2021-04", Kontanthjaelp, "0", 0, "Nyt forløb efter to hele måneder: 30 dage."),
            Planteskole
                .Tilfaelde(
                    19,
                    "§1 hovedydelse, §8 alle",
                    "Uddannelseshjælp falder bort på sygedage; personen tælles i begge grupper, og i alle med den seneste E."
                )
                .Foedt("1999-05-05")
                .Ydelse(Art.Uddannelseshjaelp, "2021-01-01", "2021-06-30")
                .Syg("2021-06-10", "2021-07-05")
                .Giver("2021-06", Uddannelseshjaelp, "5", 0, "E er 2021-06-09: 160 dage.", iAlle: false)
                .Giver("2021-06", Sygedagpenge, "0", 0, "10.–30. juni er 21 dage; den seneste E.")
                .Giver("2021-07", Sygedagpenge, "0", 0, "E er 2021-07-05: 26 dage."),
            Planteskole
                .Tilfaelde(
                    20,
                    "§1, D1, §8 alle",
                    "Forrevalidering fortrænger den kontanthjælp, der udbetales imens: revalidering har den seneste E og tæller i alle."
                )
                .Ydelse(Art.Kontanthjaelp, "2021-01-01", "2021-06-30")
                .Ydelse(Art.Forrevalidering, "2021-05-01", "2021-06-30")
                .Samtale("2021-03-01")
                .Samtale("2021-05-17")
                .Giver("2021-04", Kontanthjaelp, "3", 1, "120 dage.")
                .Giver(
                    "2021-06",
                    Revalidering,
                    "1",
                    1,
                    "61 dage; samtalen i marts ligger før forløbet, og kontanthjælp har ingen betalte dage."
                ),
            Planteskole
                .Tilfaelde(21, "§2 a-dagpenge", "Den næste dagpengeperiode slutter den første, også når dennes sidste dag ligger senere.")
                .Periode("2021-01-01", "2021-12-31")
                .Periode("2021-07-01", "2021-09-30")
                .Maanedsbetalinger("2021-01", "2021-06", "160,33")
                .Maanedsbetalinger("2021-07", "2021-07", "160,32")
                .Samtale("2021-06-30")
                .Giver("2021-06", ADagpenge, "6", 1, "6 × 160,33 = 961,98 timer.")
                .Giver("2021-07", ADagpenge, "0", 0, "160,32 timer i det nye forløb; samtalen hører til det gamle."),
            Planteskole
                .Tilfaelde(
                    22,
                    "§2 undtagelse 1",
                    "Kontanthjælp efter overgangsydelse uden en hel måned imellem begynder, hvor overgangsydelsen begyndte."
                )
                .Ydelse(Art.Overgangsydelse, "2021-01-01", "2021-03-31")
                .Ydelse(Art.Kontanthjaelp, "2021-04-15", "2021-06-30")
                .Samtale("2021-02-10")
                .Giver("2021-03", Overgangsydelse, "2", 1, "90 dage.")
                .Giver("2021-04", Kontanthjaelp, "3", 1, "120 dage fra 2021-01-01.")
                .Giver("2021-06", Kontanthjaelp, "5", 1, "181 dage; samtalen i februar er i måleperioden."),
        ];
}
