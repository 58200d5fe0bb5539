using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>Ledelsesinformationsoversigt (docs/rules/rapporter.md): the overview against the budget, then a page for each ydelse.</summary>
public sealed class Ledelsesrapport : IRapport
{
    private const decimal Million = 1_000_000;

    public string Navn => "ledelsesinformation";

    public string Beskrivelse => "Skriver ledelsesinformation: fuldtidspersoner, forløb og budget for en kommune.";

    public bool HarOffentligUdgave => true;

    public Rapport Lav(Rapportgrundlag grundlag)
    {
        var (tal, budget) = (Maanedstal.Laes(grundlag), Budgettal.Laes(grundlag));
        List<string> noter =
        [
            $"Tal til og med {Dansk.Maaned(tal.Nyeste)}. Seniorjob er ikke med. – betyder, at tallet ikke kendes eller ikke vises; det er aldrig 0.",
        ];
        if (grundlag.Offentlig)
        {
            noter.Add(
                $"Tal om færre end {grundlag.Mindst} personer vises ikke, og heller ikke tal, som de kunne regnes ud af. "
                    + "Forløb, varighed efter refusionstrappen og andelen berørt af aktivering er ikke med."
            );
        }

        var indsats = new Indsatsfigurer(grundlag, tal);
        return new(
            "Ledelsesinformationsoversigt Arbejdsmarkedsområdet",
            $"{grundlag.Kommunenavn}, {Dansk.Maaned(grundlag.Maaned)}",
            noter,
            [
                new("Overblik", [.. Overblik(tal, budget), IAlt(tal, budget)]),
                new("Fuldtidspersoner måned for måned", [Maaned(tal, tal.Aar), Maaned(tal, tal.Aar - 1)], NySide: true),
                .. tal.Ydelser.Select(y => new Afsnit(
                    y.Navn,
                    [.. Ydelsesfigurer.Alle(tal, budget, y.Kode, y.Navn), .. indsats.For(y.Kode, y.Navn)],
                    NySide: true
                )),
            ]
        );
    }

    private static IEnumerable<Rapportdel> Overblik(Maanedstal tal, Budgettal budget)
    {
        if (budget.ErTomt)
        {
            yield return new Brevtekst([$"Kommunen har ikke leveret budget for {tal.Aar}; overblikket mod budgettet er derfor ikke med."]);
            yield break;
        }

        yield return new Tabel(
            $"Forventet regnskab mod budget {tal.Aar}",
            [
                "Område",
                "Fuldtidspersoner (forventet)",
                "Fuldtidspersoner (oprindelig)",
                "Enhedsomkostning (1.000 kr.)",
                "Budget i alt (mio. kr.)",
                "Afvigelse (mio. kr.)",
                "Ift. sidste opfølgning",
            ],
            [
                .. Ydelsesnavne
                    .Alle.Where(y => budget.Aaret(y.Kode) is not null)
                    .Select(y => Linje(y.Navn, budget.Aaret(y.Kode)!, tal.AaretErSkjult(y.Kode))),
                Linje("Samlet budget", budget.Aaret("i alt")!, Ydelsesnavne.Alle.Any(y => tal.AaretErSkjult(y.Kode))) with
                {
                    Sum = true,
                },
            ]
        )
        {
            Noter =
            [
                "▲ positiv udvikling: den forventede udgift er lavere end ved sidste opfølgning. ▼ negativ: den er højere. ● uændret.",
                "Forventet er de målte måneder og budgettets øvrige måneder, ført frem med årets afvigelse.",
            ],
        };
    }

    private static Tabelraekke Linje(string navn, Budgettal.Raekke aaret, bool skjult) =>
        new(
            navn,
            [
                Tabelcelle.Antal(skjult ? null : (decimal?)aaret.Forventet),
                Tabelcelle.Antal((decimal?)aaret.Oprindelig),
                Tabelcelle.Antal((decimal?)aaret.Enhed / 1000, 1),
                Tabelcelle.Antal((decimal?)aaret.Budget / Million, 1),
                Tabelcelle.Antal(skjult ? null : (decimal?)aaret.Afvigelse / Million, 1),
                Tabelcelle.Tekst(
                    (skjult ? "" : aaret.Udvikling) switch
                    {
                        "positiv" => "▲ positiv",
                        "negativ" => "▼ negativ",
                        "uaendret" => "● uændret",
                        _ => "",
                    }
                ),
            ]
        );

    private static Figur IAlt(Maanedstal tal, Budgettal budget) =>
        new(
            "Fuldtidspersoner i alt",
            Figurart.Linjer,
            "Måned",
            Ydelsesfigurer.Maaneder,
            Ydelsesfigurer.Serier(tal, tal.IAlt, m => budget.Maaned("i alt", m))
        )
        {
            Enhed = "fuldtidspersoner",
            Beskrivelse = "Summen af de viste ydelser. En måned, hvor en af dem mangler, vises ikke.",
            Kilde = Ydelsesfigurer.Kilde,
        };

    private static Tabel Maaned(Maanedstal tal, int aar) =>
        new(
            $"Fuldtidspersoner {aar}",
            ["Ydelse", .. Ydelsesfigurer.Maaneder],
            [
                .. tal.Ydelser.Select(y => new Tabelraekke(
                    y.Navn,
                    [.. Enumerable.Range(1, 12).Select(m => Tabelcelle.Antal(tal.Fuldtidspersoner(y.Kode, new(aar, m))))]
                )),
                new("I alt", [.. Enumerable.Range(1, 12).Select(m => Tabelcelle.Antal(tal.IAlt(new Maaned(aar, m))))], Sum: true),
            ]
        );
}
