using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>Who is exempt (§7).</summary>
internal static class Fritagelsesregler
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(41, "§7, D12", "Præcis halvdelen af dagene er nok til og med 2023.")
                .Ydelse(Art.Kontanthjaelp, "2022-04-01", "2022-05-30")
                .Fritaget(3, "2022-04-01", "2022-04-30")
                .Giver("2022-04", Kontanthjaelp, "0", 0, "30 af 30 dage.", fritaget: true)
                .Giver("2022-05", Kontanthjaelp, "1", 0, "30 af 60 dage.", fritaget: true),
            Planteskole
                .Tilfaelde(42, "§7, D12", "En dag under halvdelen er ikke nok.")
                .Ydelse(Art.Kontanthjaelp, "2022-04-01", "2022-05-30")
                .Fritaget(3, "2022-04-01", "2022-04-29")
                .Giver("2022-05", Kontanthjaelp, "1", 0, "29 af 60 dage."),
            Planteskole
                .Tilfaelde(43, "§7 fra 2024-01", "Præcis 30 procent er nok i de første seks måneder.")
                .Ydelse(Art.Kontanthjaelp, "2024-02-01", "2024-03-31")
                .Fritaget(3, "2024-02-01", "2024-02-18")
                .Giver("2024-03", Kontanthjaelp, "1", 0, "18 af 60 dage.", fritaget: true),
            Planteskole
                .Tilfaelde(44, "§7 fra 2024-01", "En dag under 30 procent er ikke nok.")
                .Ydelse(Art.Kontanthjaelp, "2024-02-01", "2024-03-31")
                .Fritaget(3, "2024-02-01", "2024-02-17")
                .Giver("2024-03", Kontanthjaelp, "1", 0, "17 af 60 dage."),
            Planteskole
                .Tilfaelde(45, "§7, D9", "Fra interval 7 skal det igen være halvdelen.")
                .Ydelse(Art.Kontanthjaelp, "2024-01-01", "2024-08-31")
                .Fritaget(3, "2024-01-01", "2024-03-20")
                .Giver("2024-06", Kontanthjaelp, "5", 0, "182 dage; 80 af dem er 44 procent.", fritaget: true)
                .Giver("2024-07", Kontanthjaelp, "7", 0, "213 dage; 80 af dem er under halvdelen."),
            Planteskole
                .Tilfaelde(46, "§7 visitationskategori", "Kode 2 fritager kun de jobparate, dag for dag.")
                .Ydelse(Art.Kontanthjaelp, "2022-04-01", "2022-05-31")
                .Fritaget(2, "2022-04-01", "2022-05-31")
                .Visiteret(Visitationskategori.Jobparat, null, "2022-04-01", "2022-04-30")
                .Visiteret(Visitationskategori.Aktivitetsparat, null, "2022-05-01", "2022-05-31")
                .Giver("2022-04", Kontanthjaelp, "0", 0, "30 af 30 dage som jobparat.", fritaget: true)
                .Giver("2022-05", Kontanthjaelp, "1", 0, "30 af 61 dage er under halvdelen."),
            Planteskole
                .Tilfaelde(47, "§7 MII fra 2024-01", "Fem dages mindre intensiv indsats fritager i de første seks måneder.")
                .Ydelse(Art.Kontanthjaelp, "2024-03-01", "2024-09-30")
                .Fritaget(Fritagelseskode.Mii, "2024-03-04", "2024-03-08")
                .Giver("2024-03", Kontanthjaelp, "1", 0, "31 dage, 5 med MII.", fritaget: true)
                .Giver("2024-08", Kontanthjaelp, "6", 0, "184 dage: endnu i de første seks måneder.", fritaget: true)
                .Giver("2024-09", Kontanthjaelp, "7", 0, "214 dage: senere."),
            Planteskole
                .Tilfaelde(48, "§7 MII fra 2024-01", "Fire dages mindre intensiv indsats er ikke nok.")
                .Ydelse(Art.Kontanthjaelp, "2024-03-01", "2024-03-31")
                .Fritaget(Fritagelseskode.Mii, "2024-03-04", "2024-03-07")
                .Giver("2024-03", Kontanthjaelp, "1", 0, "31 dage, 4 med MII."),
            Planteskole
                .Tilfaelde(
                    49,
                    "§7 TILBAGE13, D13",
                    "Registreret fra 2025-01-01 fritager en eneste dag en sygemeldt i de første seks måneder, også en dag i 2024."
                )
                .Syg("2024-12-01", "2025-07-31")
                .Fritaget(Fritagelseskode.Tilbage13, "2024-12-15", "2024-12-15", "2025-01-01")
                .Giver("2024-12", Sygedagpenge, "1", 0, "31 dage; den ene er nok.", fritaget: true)
                .Giver("2025-01", Sygedagpenge, "2", 0, "62 dage.", fritaget: true)
                .Giver("2025-06", Sygedagpenge, "6", 0, "212 dage.", fritaget: true)
                .Giver("2025-07", Sygedagpenge, "7", 0, "243 dage: senere."),
            Planteskole
                .Tilfaelde(65, "§7 TILBAGE13, D13", "Registreret dagen før fritager rækken ingen, hvornår den end begynder.")
                .Syg("2024-12-01", "2025-02-28")
                .Fritaget(Fritagelseskode.Tilbage13, "2025-01-01", "2025-02-28", "2024-12-31")
                .Giver("2025-01", Sygedagpenge, "2", 0, "62 dage; registreringen afgør alene.")
                .Giver("2025-02", Sygedagpenge, "2", 0, "90 dage."),
            Planteskole
                .Tilfaelde(66, "§7 TILBAGE13, D13", "Uden registreringsdag afgør rækkens første dag; en anden registrering tæller for sig.")
                .Syg("2024-12-01", "2025-01-31")
                .Fritaget(Fritagelseskode.Tilbage13, "2024-12-31", "2025-01-31")
                .Fritaget(Fritagelseskode.Tilbage13, "2025-01-01", "2025-01-31")
                .Giver("2024-12", Sygedagpenge, "1", 0, "Den første begyndte i 2024.")
                .Giver("2025-01", Sygedagpenge, "2", 0, "Den anden begyndte 2025-01-01.", fritaget: true),
        ];
}
