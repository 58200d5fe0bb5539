using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>Which kinds of samtale count, and one a day (§6, 6.1, 6.2).</summary>
internal static class Samtaletyper
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(27, "§6.1 sygedagpenge", "Ved sygedagpenge tæller hver sygeopfølgningssamtale i enhver form og intet andet.")
                .Syg("2023-04-01", "2023-06-30")
                .Samtale("2023-05-10", Kontaktform.Telefon, Samtaletype.Sygeopfoelgningssamtale)
                .Samtale("2023-05-22", Kontaktform.Andet, Samtaletype.Sygeopfoelgningssamtale)
                .Samtale("2023-05-25")
                .Giver("2023-05", Sygedagpenge, "1", 2, "61 dage.")
                .Giver("2023-06", Sygedagpenge, "2", 2, "91 dage."),
            Planteskole
                .Tilfaelde(28, "§6.1 a-dagpenge", "Ved a-dagpenge tæller også a-kassens jobsamtaler og fællessamtaler.")
                .Periode("2022-03-01", "2022-03-31")
                .Maanedsbetalinger("2022-03", "2022-03", "160,33")
                .Samtale("2022-03-10", af: AfholdtAf.AKasse)
                .Samtale("2022-03-21", type: Samtaletype.Faellessamtale, af: AfholdtAf.AKasse)
                .Samtale("2022-03-24", type: Samtaletype.Sygeopfoelgningssamtale)
                .Giver("2022-03", ADagpenge, "1", 2, "160,33 timer."),
            Planteskole
                .Tilfaelde(29, "§6.1, §6.3", "Ved kontanthjælp tæller a-kassens samtale ikke og kan ikke være den første.")
                .Ydelse(Art.Kontanthjaelp, "2023-05-01", "2023-07-31")
                .Samtale("2023-05-10", af: AfholdtAf.AKasse)
                .Samtale("2023-06-01", Kontaktform.Telefon)
                .Samtale("2023-07-03", Kontaktform.Telefon)
                .Giver(
                    "2023-06",
                    Kontanthjaelp,
                    "1",
                    0,
                    "61 dage; den første samtale er telefonsamtalen 2023-06-01, og den skulle være personlig."
                )
                .Giver("2023-07", Kontanthjaelp, "3", 1, "92 dage; den næste pr. telefon tæller."),
            Planteskole
                .Tilfaelde(
                    30,
                    "§6.2",
                    "På dage uden a-dagpenge tæller samtalen kun inden den seneste udbetaling og uden anden forsørgelse den dag."
                )
                .Periode("2022-05-01", "2022-07-31")
                .Maanedsbetalinger("2022-05", "2022-05", "160,33")
                .Maanedsbetalinger("2022-07", "2022-07", "160,33")
                .Syg("2022-06-20", "2022-06-25")
                .Samtale("2022-06-15")
                .Samtale("2022-06-22")
                .Giver("2022-05", ADagpenge, "1", 0, "160,33 timer.")
                .Giver(
                    "2022-06",
                    Sygedagpenge,
                    "0",
                    0,
                    "6 dage; a-dagpenge har ingen betalte dage, og jobsamtaler tæller ikke ved sygedagpenge."
                )
                .Giver("2022-07", ADagpenge, "2", 1, "320,66 timer; 2022-06-15 tæller, sygedagen 2022-06-22 ikke."),
            Planteskole
                .Tilfaelde(40, "§6, D8", "Højst én samtale om dagen; dagen tæller, når en af dens samtaler gør.")
                .Ydelse(Art.Kontanthjaelp, "2022-10-01", "2022-11-30")
                .Samtale("2022-10-12", Kontaktform.Telefon)
                .Samtale("2022-10-12")
                .Samtale("2022-11-02")
                .Samtale("2022-11-02", af: AfholdtAf.AndenAktoer)
                .Giver("2022-11", Kontanthjaelp, "1", 2, "61 dage; 12. oktober og 2. november."),
        ];
}
