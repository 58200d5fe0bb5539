using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>Samtaler before the first payment (§6.4).</summary>
internal static class FoerStart
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(36, "§6.4", "Samtaler fra henvendelsen til ydelsens start tæller, og en af dem kan være den første.")
                .Henvendt("2024-01-15")
                .Henvendt("2024-04-10")
                .Ydelse(Art.Kontanthjaelp, "2024-05-01", "2024-06-30")
                .Samtale("2024-04-05")
                .Samtale("2024-04-15")
                .Samtale("2024-06-10", Kontaktform.Telefon)
                .Giver("2024-05", Kontanthjaelp, "1", 1, "31 dage; henvendelsen i januar er mere end tre måneder før, så h er 2024-04-10.")
                .Giver("2024-06", Kontanthjaelp, "1", 2, "61 dage; 2024-04-15 var den første og personlig, så telefon tæller bagefter."),
            Planteskole
                .Tilfaelde(37, "§6.4 a-dagpenge", "En fællessamtale mellem henvendelsen og dagpengeperiodens første dag tæller.")
                .Henvendt("2024-05-20")
                .Periode("2024-06-03", "2024-06-30")
                .Betaling("2024-06-03", "2024-06-30", "148,00")
                .Samtale("2024-05-27", type: Samtaletype.Faellessamtale)
                .Giver("2024-06", ADagpenge, "0", 1, "148,00 timer."),
            Planteskole
                .Tilfaelde(70, "§6.4, D18", "Henvendelsen den sidste betalte dag før forløbet hører til det forrige forløb.")
                .Henvendt("2024-03-31")
                .Ydelse(Art.Kontanthjaelp, "2024-01-01", "2024-03-31")
                .Ydelse(Art.Kontanthjaelp, "2024-05-01", "2024-05-31")
                .Samtale("2024-04-10")
                .Giver("2024-05", Kontanthjaelp, "1", 0, "31 dage; samtalen ligger før forløbet, som ingen henvendelse hører til."),
            Planteskole
                .Tilfaelde(71, "§6.4, D18", "Henvendelsen dagen efter den sidste betalte dag før forløbet hører til det nye.")
                .Henvendt("2024-04-01")
                .Ydelse(Art.Kontanthjaelp, "2024-01-01", "2024-03-31")
                .Ydelse(Art.Kontanthjaelp, "2024-05-01", "2024-05-31")
                .Samtale("2024-04-10")
                .Giver("2024-05", Kontanthjaelp, "1", 1, "31 dage; 2024-04-10 ligger mellem henvendelsen og starten."),
            Planteskole
                .Tilfaelde(
                    67,
                    "§6.4, D18, §2 undtagelse 3",
                    "Et forløb, som et skift af kontaktgruppe begynder, har ingen samtaler før sig."
                )
                .Henvendt("2025-06-20")
                .Ydelse(Art.Uddannelseshjaelp, "2025-06-01", "2025-06-30")
                .Ydelse(Art.Kontanthjaelp, "2025-07-01", "2025-07-31", Sats.Grundsats)
                .Visiteret(null, 12, "2024-01-01", "2025-06-30")
                .Visiteret(null, 2, "2025-07-01", "2025-12-31")
                .Samtale("2025-06-25")
                .Giver("2025-07", Kontanthjaelp, "1", 0, "31 dage fra skiftet 2025-07-01.", sats: Sats.Grundsats),
        ];
}
