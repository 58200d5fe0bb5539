using Pipeline.Domain.Koder;
using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>Every printed figure of BDO that follows from other printed figures.</summary>
internal static class BdoEfterregninger
{
    private static readonly (string Sum, string[] Dele)[] Summer =
    [
        ("virksomhedsindsats_i_alt", ["udplacering", "virksomhedsindsats_oevrigt", "rekrutteringsservice"]),
        ("beskaeftigelsestilbud_i_alt", ["ordinaer_uddannelse", "vejledning_opkvalificering", "mentor"]),
        (
            "samlet",
            [
                "sagsbehandling_i_alt",
                "virksomhedsindsats_i_alt",
                "beskaeftigelsestilbud_i_alt",
                "foelgeudgifter_i_alt",
                "foelgeudgifter_konto5",
                "foelgeudgifter_konto6",
                "administration_moeder",
                "ledelse",
            ]
        ),
        ("enhedsomkostning", ["konto5", "konto6"]),
    ];

    public static IReadOnlyList<Efterregning> Alle { get; } =
    [.. Enhedsomkostninger(), .. Summerne(), .. Gentagelser(), .. Tabel31(), .. Bilag2()];

    /// <summary>The average without the kommune itself, and the deviation from it.</summary>
    private static IEnumerable<Efterregning> Enhedsomkostninger()
    {
        foreach (var r in BdoKilde.Enhedsomkostninger)
        {
            var andre = BdoKilde.Kommuner.Skip(1).Where(k => r.Tal(k) is not null).Select(k => Af(r, k)).ToList();
            yield return Ny(r, "gennemsnit", "gennemsnit af de øvrige kommuner", Interval.Sum(andre) / andre.Count);
            if (r.Tal("afvigelse") is not null)
            {
                var (egen, snit) = (Af(r, "707"), Af(r, "gennemsnit"));
                var procent = r["tabel"] == "3.3";
                yield return Ny(
                    r,
                    "afvigelse",
                    procent ? "afvigelse i procent af gennemsnittet" : "afvigelse fra gennemsnittet i 1.000 kr.",
                    procent ? (egen - snit) / snit * 100 : egen - snit
                );
            }
        }
    }

    private static IEnumerable<Efterregning> Summerne() =>
        from tabel in BdoKilde.Enhedsomkostninger.GroupBy(r => r["tabel"])
        where tabel.Key != "3.2"
        let raekker = tabel.ToDictionary(r => r["raekke"])
        from sum in Summer
        where raekker.ContainsKey(sum.Sum)
        let dele = sum.Dele.Where(raekker.ContainsKey).Select(d => raekker[d]).ToList()
        // Tabel 5.12 prints udplacering without øvrigt: the sum is then not of its parts alone.
        where dele.Count > 1
        from kolonne in BdoKilde.Kommuner.Append("gennemsnit")
        where raekker[sum.Sum].Tal(kolonne) is not null
        select Ny(
            raekker[sum.Sum],
            kolonne,
            $"summen af {string.Join(", ", dele.Select(d => d["raekke"]))}",
            Interval.Sum(dele.Select(d => Af(d, kolonne))),
            "sum"
        );

    /// <summary>Tabel 3.2 gathers what Tabel 3.3 and 5.2–5.12 say, and their first row is the samlet row again.</summary>
    private static IEnumerable<Efterregning> Gentagelser() =>
        from r in BdoKilde.Enhedsomkostninger
        let andre = BdoKilde.Enhedsomkostninger.Where(a =>
            a["tabel"] != r["tabel"] && r["tabel"] == "3.2" && a["maalgruppe"] == r["maalgruppe"] && a["raekke"] == r["raekke"]
        )
        from anden in andre
        from kolonne in BdoKilde.Kommuner.Append("gennemsnit")
        where r.Tal(kolonne) is not null && anden.Tal(kolonne) is not null
        select Ny(r, kolonne, $"samme tal i Tabel {anden["tabel"]}", Eksakt(anden, kolonne), "gentaget");

    private static IEnumerable<Efterregning> Tabel31()
    {
        var grupper = BdoKilde.Tabel31.Where(r => Benchmarkkoder.Maalgruppe(r["raekke"]) is not null).ToList();
        var alt = BdoKilde.Tabel31.Single(r => r["raekke"] == "i_alt");
        foreach (var kolonne in new[] { "fuldtidspersoner", "udgift_1000kr", "udgift_ekskl_puljer_1000kr" })
        {
            yield return Ny31(alt, kolonne, "summen af målgrupperne", Interval.Sum(grupper.Select(g => Af(g, kolonne))));
        }

        var konti = BdoKilde.Tabel31.Where(r => r["raekke"].StartsWith("konto", StringComparison.Ordinal)).ToList();
        yield return Ny31(alt, "udgift_1000kr", "konto 5 + konto 6", Interval.Sum(konti.Select(k => Af(k, "udgift_1000kr"))), "konti");
        foreach (var r in grupper.Concat(konti))
        {
            yield return Ny31(r, "andel", "udgift / samlet udgift", Af(r, "udgift_1000kr") / Af(alt, "udgift_1000kr") * 100);
            yield return Ny31(
                r,
                "andel_ekskl_puljer",
                "udgift / samlet udgift",
                Af(r, "udgift_ekskl_puljer_1000kr") / Af(alt, "udgift_ekskl_puljer_1000kr") * 100
            );
        }

        foreach (var r in grupper.Append(alt))
        {
            yield return Ny(
                BdoKilde.Find("3.2", r["raekke"], "enhedsomkostning"),
                "707",
                "udgift / fuldtidspersoner (Tabel 3.1)",
                Af(r, "udgift_1000kr") / Af(r, "fuldtidspersoner"),
                "enhed"
            );
        }
    }

    private static IEnumerable<Efterregning> Bilag2()
    {
        foreach (var r in BdoKilde.Bilag2)
        {
            var andre = BdoKilde.Kommuner.Skip(1).Take(8).Select(k => Af(r, k)).ToList();
            yield return NyB(r, "gennemsnit", "gennemsnit af de øvrige kommuner", Interval.Sum(andre) / andre.Count);
        }

        foreach (var afsnit in new[] { "forsoergelsestryk", "ressourcefordeling" })
        {
            var raekker = BdoKilde.Bilag2.Where(r => r["afsnit"] == afsnit).ToList();
            var grupper = raekker.Where(r => Benchmarkkoder.Maalgruppe(r["raekke"]) is not null).ToList();
            foreach (var kolonne in BdoKilde.Kommuner.Take(9).Append("gennemsnit"))
            {
                yield return NyB(
                    raekker.Single(r => r["raekke"] == "i_alt"),
                    kolonne,
                    "summen af målgrupperne",
                    Interval.Sum(grupper.Select(g => Af(g, kolonne))),
                    "sum"
                );
            }
        }

        var udgift = BdoKilde.Tabel31.ToDictionary(r => r["raekke"]);
        foreach (
            var r in BdoKilde.Bilag2.Where(r =>
                r["afsnit"] == "ressourcefordeling" && udgift.ContainsKey(r["raekke"]) && r["raekke"] != "i_alt"
            )
        )
        {
            yield return NyB(
                r,
                "707",
                "udgift / samlet udgift (Tabel 3.1)",
                Af(udgift[r["raekke"]], "udgift_1000kr") / Af(udgift["i_alt"], "udgift_1000kr") * 100
            );
        }

        foreach (
            var (raekke, i33) in new[]
            {
                ("virksomhedsindsats", "virksomhedsindsats_i_alt"),
                ("administration_moeder", "administration_moeder"),
                ("ledelse", "ledelse"),
            }
        )
        {
            foreach (var kolonne in BdoKilde.Kommuner.Take(9))
            {
                yield return NyB(
                    BdoKilde.Bilag2.Single(r => r["afsnit"] == "ressourcefordeling" && r["raekke"] == raekke),
                    kolonne,
                    "enhedsomkostning / samlet enhedsomkostning (Tabel 3.3)",
                    Af(BdoKilde.Find("3.3", "i_alt", i33), kolonne) / Af(BdoKilde.Find("3.3", "i_alt", "samlet"), kolonne) * 100
                );
            }
        }
    }

    private static Interval Af(Kilderaekke r, string kolonne) =>
        new(r.Tal(kolonne)!.Value - r.Halv(kolonne), r.Tal(kolonne)!.Value + r.Halv(kolonne));

    private static Interval Eksakt(Kilderaekke r, string kolonne) => new(r.Tal(kolonne)!.Value, r.Tal(kolonne)!.Value);

    private static Efterregning Ny(Kilderaekke r, string kolonne, string regel, Interval i, string maade = "")
    {
        // A repeated figure must be the same figure; everything else within its rounding.
        var halv = maade == "gentaget" ? 0 : r.Halv(kolonne);
        return new(r["tabel"], Celle($"{r["maalgruppe"]} {r["raekke"]}", kolonne, maade), regel, i.Fra, i.Til, r.Tal(kolonne)!.Value, halv);
    }

    private static Efterregning Ny31(Kilderaekke r, string kolonne, string regel, Interval i, string maade = "") =>
        new("3.1", Celle(r["raekke"], kolonne, maade), regel, i.Fra, i.Til, r.Tal(kolonne)!.Value, r.Halv(kolonne));

    private static Efterregning NyB(Kilderaekke r, string kolonne, string regel, Interval i, string maade = "") =>
        new("Bilag 2", Celle($"{r["afsnit"]} {r["raekke"]}", kolonne, maade), regel, i.Fra, i.Til, r.Tal(kolonne)!.Value, r.Halv(kolonne));

    private static string Celle(string raekke, string kolonne, string maade) =>
        maade.Length == 0 ? $"{raekke} {kolonne}" : $"{raekke} {kolonne} ({maade})";
}
