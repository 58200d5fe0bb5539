using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>Who is measured, and where (§1, §4, §8).</summary>
internal static class Populationen
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(58, "§1 alder 16", "Dagene før 16 år tæller i længden, men først når E er fyldt 16, måles personen.")
                .Foedt("2005-06-15")
                .Ydelse(Art.Uddannelseshjaelp, "2021-05-01", "2021-07-31")
                .Giver("2021-06", Uddannelseshjaelp, "1", 0, "61 dage; 16 år den 2021-06-15.")
                .Tom("2021-05"),
            Planteskole
                .Tilfaelde(
                    59,
                    "§1 folkepensionsalder, D15",
                    "Betalte dage fra pensionsalderen tæller ikke: født 1954-03-10 er 65½ den 2019-09-10."
                )
                .Foedt("1954-03-10")
                .Ydelse(Art.Kontanthjaelp, "2019-06-01", "2019-10-10")
                .Giver("2019-08", Kontanthjaelp, "3", 0, "92 dage.")
                .Giver("2019-09", Kontanthjaelp, "3", 0, "E er 2019-09-09: 101 dage.")
                .Tom("2019-10"),
            Planteskole
                .Tilfaelde(60, "§1 folkepensionsalder", "Dagen før pensionsalderen måles: født 1954-03-11 er 65½ den 2019-09-11.")
                .Foedt("1954-03-11")
                .Ydelse(Art.Kontanthjaelp, "2019-06-01", "2019-09-10")
                .Giver("2019-09", Kontanthjaelp, "3", 0, "E er 2019-09-10: 102 dage."),
            Planteskole
                .Tilfaelde(
                    61,
                    "§8 kommune",
                    "Den, der fortsætter på ydelsen, tælles hvor hun bor månedens sidste dag; overlapper bopæle, gælder den senest begyndte."
                )
                .Bor(961, "2000-01-01")
                .Bor(991, "2021-05-16")
                .Ydelse(Art.Kontanthjaelp, "2021-04-01", "2021-06-30")
                .Giver("2021-04", Kontanthjaelp, "0", 0, "30 dage; bor i 961 den 2021-04-30.")
                .Giver("2021-05", Kontanthjaelp, "1", 0, "61 dage; bor i 991 den 2021-05-31.", kommune: 991)
                .Giver("2021-06", Kontanthjaelp, "2", 0, "91 dage; bor i 991 den sidste betalte dag.", kommune: 991)
                .Tom("2021-05")
                .Tom("2021-06"),
            Planteskole
                .Tilfaelde(62, "§8 kommune", "Den, der ikke får ydelsen efter måneden, tælles hvor hun boede den sidste betalte dag.")
                .Bor(962, "2000-01-01", "2021-05-15")
                .Bor(992, "2021-05-16")
                .Ydelse(Art.Kontanthjaelp, "2021-04-01", "2021-05-10")
                .Giver("2021-05", Kontanthjaelp, "1", 0, "40 dage; flytningen kom efter 2021-05-10.")
                .Tom("2021-05", 992),
            Planteskole
                .Tilfaelde(63, "§1", "Midlertidig arbejdsfordeling og SHO i program måles aldrig.")
                .Betaling("2020-10-01", "2020-10-31", "80,00", DagpengeArt.MidlertidigArbejdsfordeling)
                .Ydelse(Art.ShoProgram, "2020-11-01", "2020-11-30")
                .Tom("2020-10")
                .Tom("2020-11"),
            Planteskole
                .Tilfaelde(64, "§1 hovedydelse", "Kontanthjælp ved siden af førtidspension falder bort, og førtidspension måles ikke.")
                .Ydelse(Art.Kontanthjaelp, "2021-02-01", "2021-03-31")
                .Ydelse(Art.Foertidspension, "2021-03-01", "2021-03-31")
                .Giver("2021-02", Kontanthjaelp, "0", 0, "28 dage.")
                .Tom("2021-03"),
        ];
}
