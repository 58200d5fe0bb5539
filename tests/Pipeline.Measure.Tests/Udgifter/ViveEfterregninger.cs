using Pipeline.Domain.Regnskab;
using Pipeline.Measure.Tests.Benchmark;
using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Udgifter;

/// <summary>Every printed figure of VIVE chapter 5 that follows from other printed figures.</summary>
internal static class ViveEfterregninger
{
    private static readonly int[] Rammevilkaar = [10, 37, 37, 10];
    private static readonly int[] Stoerrelse = [20, 33, 26, 11, 4];
    private static readonly int[] Vaekst = [23, 24, 24, 23];

    public static IReadOnlyList<Kilderaekke> Kapitel5 { get; } = Kildefil.Laes("Kilder/vive_kapitel_5.csv");

    public static IReadOnlyList<Kilderaekke> Tabel58 { get; } = Kildefil.Laes("Kilder/vive_tabel_5_8.csv");

    public static IReadOnlyList<string> Aar { get; } = [.. Enumerable.Range(2011, 9).Select(a => $"{a}")];

    public static IReadOnlyList<Efterregning> Alle { get; } =
    [
        .. Sum("5.3", "i_alt", ["hk5", "hk6"]),
        .. Sum("5.4", "seks", Udgiftsgrupper.Seks),
        .. Sum("5.4", "ej_med", ["fleksjob", "foertidspension", "efterloen", "oevrige"]),
        .. Sum("5.4", "i_alt", ["seks", "ej_med"]),
        .. Aar.Select(a =>
            Ny(
                Find("5.3", "hk5"),
                a,
                "summen af Tabel 5.5",
                Interval.Sum(
                    Udgiftsgrupper.Seks.Append("oevrige").Select(g => Find("5.5", g)).Where(r => r.Tal(a) is not null).Select(r => Af(r, a))
                ),
                " (5.5)"
            )
        ),
        .. Aar.Select(a =>
            Ny(
                Find("Figur 5.5", "netto"),
                a,
                "brutto − refusion",
                Af(Find("Figur 5.5", "brutto"), a) - Af(Find("Figur 5.5", "refusion"), a)
            )
        ),
        .. Aar.Select(a => Ny(Find("Figur 5.5", "brutto"), a, "Tabel 5.3", Af(Find("5.3", "hk5"), a))),
        .. from g in Udgiftsgrupper.Seks
        from a in Aar.Skip(3)
        select Ny(Find("5.6", g), a, "Tabel 5.5 / Tabel 5.4", Af(Find("5.5", g), a) * 1_000_000 / Af(Find("5.4", g), a)),
        .. Aar.Skip(3)
            .Select(a =>
                Ny(Find("5.6", "i_alt"), a, "Tabel 5.3 / Tabel 5.4", Af(Find("5.3", "hk5"), a) * 1_000_000 / Af(Find("5.4", "seks"), a))
            ),
        .. Grupper("Figur 5.7", Vaekst),
        .. Grupper("Figur 5.9", Stoerrelse),
        .. from r in Tabel58
        where r["maal"] == "i_alt"
        let dele = Tabel58.Where(d => d["periode"] == r["periode"] && d["raekke"] == r["raekke"] && d["maal"] != "i_alt")
        select new Efterregning(
            "5.8",
            $"{r["periode"]} {r["raekke"]}",
            "hovedkonto 6 + hovedkonto 5",
            Interval.Sum(dele.Select(d => Af(d, "koefficient"))).Fra,
            Interval.Sum(dele.Select(d => Af(d, "koefficient"))).Til,
            r.Tal("koefficient")!.Value,
            0.5m
        ),
    ];

    public static Kilderaekke Find(string tabel, string raekke) => Kapitel5.Single(r => r["tabel"] == tabel && r["raekke"] == raekke);

    /// <summary>The unweighted mean over the 94, which any grouping of them must give: here against that of Figur 5.8.</summary>
    private static IEnumerable<Efterregning> Grupper(string figur, int[] antal) =>
        from a in Aar.Skip(3)
        let alle = Interval.Sum(Rammevilkaar.Select((n, i) => Af(Find("Figur 5.8", $"{i + 1}"), a) * n)) / 94
        let raekker = antal.Select((n, i) => (Raekke: Find(figur, $"{i + 1}"), n)).ToList()
        let andre = Interval.Sum(raekker.SkipLast(1).Select(r => Af(r.Raekke, a) * r.n))
        select Ny(raekker[^1].Raekke, a, "det fælles gennemsnit af 94 jobcentre", ((alle * 94) - andre) / antal[^1]);

    private static IEnumerable<Efterregning> Sum(string tabel, string sum, IReadOnlyList<string> dele) =>
        Aar.Select(a =>
            Ny(Find(tabel, sum), a, $"summen af {string.Join(", ", dele)}", Interval.Sum(dele.Select(d => Af(Find(tabel, d), a))))
        );

    private static Efterregning Ny(Kilderaekke r, string aar, string regel, Interval i, string maade = "") =>
        new(r["tabel"], $"{r["raekke"]} {aar}{maade}", regel, i.Fra, i.Til, r.Tal(aar)!.Value, 0.5m);

    private static Interval Af(Kilderaekke r, string kolonne) => new(r.Tal(kolonne)!.Value - 0.5m, r.Tal(kolonne)!.Value + 0.5m);
}
