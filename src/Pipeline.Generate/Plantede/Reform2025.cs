using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>The kontanthjælp rules of 2025-07-01 (§2 exceptions 2–4, §7).</summary>
internal static class Reform2025
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(51, "§2 undtagelse 2", "Kontanthjælp fra 2025-07-01 fortsætter uddannelseshjælpen.")
                .Foedt("1999-05-05")
                .Ydelse(Art.Uddannelseshjaelp, "2025-03-01", "2025-06-30")
                .Ydelse(Art.Kontanthjaelp, "2025-07-01", "2025-09-30", Sats.Grundsats)
                .Samtale("2025-04-10")
                .Samtale("2025-07-15", Kontaktform.Telefon)
                .Giver("2025-06", Uddannelseshjaelp, "4", 1, "122 dage.")
                .Giver("2025-07", Kontanthjaelp, "5", 2, "153 dage fra 2025-03-01; den første samtale var i april.", sats: Sats.Grundsats),
            Planteskole
                .Tilfaelde(
                    52,
                    "§2 undtagelse 3, D5",
                    "Skift fra kontaktgruppe 12 til 2 begynder et nyt forløb, hvis første samtale skal være personlig."
                )
                .Ydelse(Art.Kontanthjaelp, "2025-05-01", "2025-10-31", Sats.HoejesteSats)
                .Visiteret(null, 12, "2025-05-01", "2025-08-14")
                .Visiteret(null, 2, "2025-08-15", "2025-10-31")
                .Samtale("2025-06-02")
                .Samtale("2025-09-10", Kontaktform.Telefon)
                .Samtale("2025-09-22", Kontaktform.Video)
                .Giver("2025-07", Kontanthjaelp, "3", 1, "92 dage fra 2025-05-01.", sats: Sats.HoejesteSats)
                .Giver("2025-08", Kontanthjaelp, "0", 0, "Nyt forløb 2025-08-15: 17 dage.", sats: Sats.HoejesteSats)
                .Giver("2025-09", Kontanthjaelp, "1", 1, "47 dage; telefonsamtalen er den første og tæller ikke.", sats: Sats.HoejesteSats),
            Planteskole
                .Tilfaelde(53, "§2 undtagelse 3", "Et skift før 2025-07-01 er ikke noget brud.")
                .Ydelse(Art.Kontanthjaelp, "2025-05-01", "2025-07-31", Sats.HoejesteSats)
                .Visiteret(null, 12, "2025-05-01", "2025-06-14")
                .Visiteret(null, 2, "2025-06-15", "2025-07-31")
                .Giver("2025-07", Kontanthjaelp, "3", 0, "92 dage fra 2025-05-01.", sats: Sats.HoejesteSats),
            Planteskole
                .Tilfaelde(54, "§2 undtagelse 3 over 2", "Et skift den 2025-07-01 går forud for fortsættelsen af uddannelseshjælpen.")
                .Foedt("1999-05-05")
                .Ydelse(Art.Uddannelseshjaelp, "2025-04-01", "2025-06-30")
                .Ydelse(Art.Kontanthjaelp, "2025-07-01", "2025-08-31", Sats.Mindstesats)
                .Visiteret(null, 12, "2025-04-01", "2025-06-30")
                .Visiteret(null, 2, "2025-07-01", "2025-08-31")
                .Giver("2025-06", Uddannelseshjaelp, "2", 0, "91 dage.")
                .Giver("2025-07", Kontanthjaelp, "1", 0, "Nyt forløb 2025-07-01: 31 dage.", sats: Sats.Mindstesats),
            Planteskole
                .Tilfaelde(55, "§2 undtagelse 4", "Et skift af sats bryder ikke forløbet.")
                .Ydelse(Art.Kontanthjaelp, "2025-07-01", "2025-08-31", Sats.Mindstesats)
                .Ydelse(Art.Kontanthjaelp, "2025-09-01", "2025-09-30", Sats.Grundsats)
                .Giver("2025-08", Kontanthjaelp, "2", 0, "62 dage.", sats: Sats.Mindstesats)
                .Giver("2025-09", Kontanthjaelp, "3", 0, "92 dage.", sats: Sats.Grundsats),
            Planteskole
                .Tilfaelde(
                    56,
                    "§7 listen efter sats ved E",
                    "Kode 43 fritager ved højeste sats, ikke ved grundsats; satsen ved E vælger listen for hele måleperioden."
                )
                .Ydelse(Art.Kontanthjaelp, "2025-07-01", "2025-07-31", Sats.Grundsats)
                .Ydelse(Art.Kontanthjaelp, "2025-08-01", "2025-08-31", Sats.HoejesteSats)
                .Fritaget(43, "2025-07-01", "2025-08-31")
                .Giver("2025-07", Kontanthjaelp, "1", 0, "Uddannelseshjælpslisten har ikke kode 43.", sats: Sats.Grundsats)
                .Giver(
                    "2025-08",
                    Kontanthjaelp,
                    "2",
                    0,
                    "Kontanthjælpslisten har: 62 af 62 dage.",
                    fritaget: true,
                    sats: Sats.HoejesteSats
                ),
            Planteskole
                .Tilfaelde(
                    57,
                    "§7 listen efter sats ved E",
                    "Ved mindstesats gælder overgangsydelsens liste, hvor kode 43 kræver jobparat."
                )
                .Ydelse(Art.Kontanthjaelp, "2025-07-01", "2025-08-31", Sats.Mindstesats)
                .Fritaget(43, "2025-07-01", "2025-08-31")
                .Visiteret(Visitationskategori.Aktivitetsparat, null, "2025-07-01", "2025-07-31")
                .Visiteret(Visitationskategori.Jobparat, null, "2025-08-01", "2025-08-31")
                .Giver("2025-07", Kontanthjaelp, "1", 0, "Ingen dage som jobparat.", sats: Sats.Mindstesats)
                .Giver(
                    "2025-08",
                    Kontanthjaelp,
                    "2",
                    0,
                    "31 af 62 dage er 50 procent, over de 30.",
                    fritaget: true,
                    sats: Sats.Mindstesats
                ),
        ];
}
