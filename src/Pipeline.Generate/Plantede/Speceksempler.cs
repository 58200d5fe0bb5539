using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using Art = Pipeline.Domain.Koder.Ydelsesart;

namespace Pipeline.Generate.Plantede;

/// <summary>The worked examples of §10, and the border that the second one stands for.</summary>
internal static class Speceksempler
{
    public static IEnumerable<Plantetilfaelde> Alle() =>
        [
            Planteskole
                .Tilfaelde(
                    1,
                    "§10, §3, §5",
                    "Kontanthjælp 2019–2020: coronaens døde dage forlænger måleperioden bagud, og samtalen 12. marts 2020 tæller aldrig."
                )
                .Ydelse(Art.Kontanthjaelp, "2019-01-01", "2020-12-31")
                .Samtale("2019-06-19")
                .Samtale("2020-01-10")
                .Samtale("2020-03-12")
                .Samtale("2020-06-02")
                .Giver("2019-11", Kontanthjaelp, "10", 1, "334 dage; samtalen 2019-06-19.")
                .Giver("2019-12", Kontanthjaelp, "1-2 aar", 1, "365 dage; måleperioden er hele 2019.")
                .Giver(
                    "2020-05",
                    Kontanthjaelp,
                    "1-2 aar",
                    2,
                    "517 dage − 92 døde = 425; måleperiode fra 2020-06-01 − 12 måneder − 92 dage = 2019-03-01."
                )
                .Giver(
                    "2020-06",
                    Kontanthjaelp,
                    "1-2 aar",
                    3,
                    "547 − 122 = 425 dage; måleperiode fra 2019-07-01 − 122 dage = 2019-03-01, og 2020-06-02 tæller."
                )
                .Giver(
                    "2020-12",
                    Kontanthjaelp,
                    "1-2 aar",
                    2,
                    "731 − 122 = 609 dage; måleperiode 2019-09-01 – 2020-12-31: 2020-01-10 og 2020-06-02."
                ),
            Planteskole
                .Tilfaelde(2, "§10, §3", "Et forløb på 64 dage ved udgangen af februar 2020 er 64 dage langt juni ud.")
                .Ydelse(Art.Kontanthjaelp, "2019-12-28", "2020-07-31")
                .Giver("2020-02", Kontanthjaelp, "2", 0, "4 + 31 + 29 = 64 dage.")
                .Giver("2020-03", Kontanthjaelp, "2", 0, "Længden står stille i marts.")
                .Giver("2020-06", Kontanthjaelp, "2", 0, "Stadig 64 dage.")
                .Giver("2020-07", Kontanthjaelp, "3", 0, "64 + 31 = 95 dage."),
            Planteskole
                .Tilfaelde(3, "§10, §3, Skema 1", "91 dage før corona bliver til 92 på den første dag efter.")
                .Ydelse(Art.Kontanthjaelp, "2019-12-01", "2020-07-01")
                .Giver("2020-02", Kontanthjaelp, "2", 0, "31 + 31 + 29 = 91 dage.")
                .Giver("2020-06", Kontanthjaelp, "2", 0, "Stadig 91 dage.")
                .Giver("2020-07", Kontanthjaelp, "3", 0, "E er 2020-07-01, den 92. dag."),
        ];
}
