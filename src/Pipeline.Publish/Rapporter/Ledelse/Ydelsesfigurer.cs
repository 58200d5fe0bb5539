using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>The figures of a ydelse's page.</summary>
internal static class Ydelsesfigurer
{
    public const string Kilde = "registrene og leverede fuldtidspersoner; budgettet";

    public static IReadOnlyList<string> Maaneder { get; } = [.. Enumerable.Range(1, 12).Select(Dansk.KortMaaned)];

    public static IEnumerable<Rapportdel> Alle(Maanedstal tal, Budgettal budget, string ydelse, string navn)
    {
        yield return new Figur(
            $"Fuldtidspersoner på {navn}",
            Figurart.Linjer,
            "Måned",
            Maaneder,
            Serier(tal, m => tal.Fuldtidspersoner(ydelse, m), m => budget.Maaned(ydelse, m))
        )
        {
            Enhed = "fuldtidspersoner",
            Beskrivelse = "Fuldtidspersoner på ydelsen i år og sidste år, med budgettet.",
            Kilde = Kilde,
        };
        var kendte = Enumerable.Range(1, tal.Til.Nr).TakeWhile(m => BeggeAar(tal, ydelse, m)).Count();
        if (kendte > 0)
        {
            yield return Omsaetning(tal, ydelse, navn, kendte);
        }
    }

    /// <summary>This year, last year, and the budget where there is one.</summary>
    public static IReadOnlyList<Serie> Serier(Maanedstal tal, Func<Maaned, decimal?> vaerdi, Func<int, decimal?> budget)
    {
        List<decimal?> Aar(int aar) => [.. Enumerable.Range(1, 12).Select(m => vaerdi(new(aar, m)))];
        List<decimal?> budgettet = [.. Enumerable.Range(1, 12).Select(budget)];
        return
        [
            new($"{tal.Aar} faktisk", Aar(tal.Aar)),
            new($"{tal.Aar - 1} faktisk", Aar(tal.Aar - 1)),
            .. budgettet.Any(b => b is not null) ? [new Serie($"{tal.Aar} budget", budgettet)] : Array.Empty<Serie>(),
        ];
    }

    /// <summary>Ledelsesinformation, "Antal åbnede og afsluttede sager": the same months of both years, as far as both are known.</summary>
    private static Figur Omsaetning(Maanedstal tal, string ydelse, string navn, int maaneder)
    {
        var periode = maaneder == 1 ? "jan" : $"jan-{Dansk.KortMaaned(maaneder)}";
        return new(
            $"Påbegyndte og afsluttede forløb på {navn}, {periode}",
            Figurart.Soejler,
            "Forløb",
            ["Påbegyndte", "Afsluttede"],
            [
                .. new[] { tal.Aar, tal.Aar - 1 }.Select(aar => new Serie(
                    $"{aar} {periode}",
                    [Sum(tal.Paabegyndte, aar), Sum(tal.Afsluttede, aar)]
                )),
            ]
        )
        {
            Enhed = "forløb",
            Beskrivelse = "Samme måneder i begge år, så langt begge kendes. Et forløb slutter, når fire uger går uden ydelsen.",
            Kilde = "registrene",
        };

        decimal? Sum(Func<string, Maaned, decimal?> kolonne, int aar) =>
            Enumerable.Range(1, maaneder).Aggregate((decimal?)0, (sum, m) => sum + kolonne(ydelse, new(aar, m)));
    }

    private static bool BeggeAar(Maanedstal tal, string ydelse, int maaned) =>
        new[] { tal.Aar, tal.Aar - 1 }
            .Select(aar => new Maaned(aar, maaned))
            .All(m => tal.Paabegyndte(ydelse, m) is not null && tal.Afsluttede(ydelse, m) is not null);
}
