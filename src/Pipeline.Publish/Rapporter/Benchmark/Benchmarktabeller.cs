using Pipeline.Domain.Koder;

namespace Pipeline.Publish.Rapporter.Benchmark;

/// <summary>The tables of the benchmark, in the rows and the order of BDO.</summary>
internal sealed class Benchmarktabeller(Benchmarkopslag tal, string kommune)
{
    private const string Kilde = "Kilde: leverede ressourceopgørelser og fuldtidspersoner. Gennemsnittet er uden kommunen selv.";

    private static readonly string[] Grupper = [.. Benchmarkkoder.Maalgrupper.Select(m => m.Kode), Benchmarkkoder.IAlt];

    /// <summary>Rows of Tabel 3.3 and 5.1–5.12: measure, name, and whether it is a part of the row above.</summary>
    private static readonly (string Maal, string Navn)[] Opgaveraekker =
    [
        ("enhedsomkostning", "Enhedsomkostning (1.000 kr. pr. fuldtidsperson)"),
        .. Benchmarkkoder.Hovedopgaver.SelectMany(Raekker),
        ("enhedsomkostning", "Samlet"),
        ("enhedsomkostning_ekskl_puljer", "Samlet ekskl. puljer"),
        ("enhedsomkostning_konto5", "Samlet konto 5"),
        ("enhedsomkostning_konto6", "Samlet konto 6"),
    ];

    public Tabel Udgiftsfordeling() =>
        new(
            $"Udgiftsfordelingen i {kommune} Kommune på målgrupper i forhold til de øvrige kommuner",
            [
                "",
                "Fuldtidspersoner",
                "Udgifter",
                "Udgifter ekskl. puljer",
                "Procent",
                "Procent ekskl. puljer",
                "Øvrige, procent",
                "Øvrige, procent ekskl. puljer",
            ],
            [
                .. Grupper.Select(g => new Tabelraekke(
                    Navn(g),
                    [
                        Celle(tal[g, "fuldtidspersoner"].Vaerdi, 0),
                        Celle(tal[g, "udgift_1000kr"].Vaerdi, 0),
                        Celle(tal[g, "udgift_ekskl_puljer_1000kr"].Vaerdi, 0),
                        Celle(tal[g, "andel_udgift"].Vaerdi, 1),
                        Celle(tal[g, "andel_udgift_ekskl_puljer"].Vaerdi, 1),
                        Celle(tal[g, "andel_udgift"].Gennemsnit, 1),
                        Celle(tal[g, "andel_udgift_ekskl_puljer"].Gennemsnit, 1),
                    ],
                    g == Benchmarkkoder.IAlt
                )),
            ]
        )
        {
            Noter = ["Udgifter i 1.000 kr. De øvriges procent er af deres udgifter tilsammen."],
        };

    public Tabel Enhedsomkostninger() =>
        new(
            "Enhedsomkostninger fordelt på målgruppe",
            ["1.000 kr. pr. fuldtidsperson", .. tal.Kommuner.Select(k => k.Navn), "Gns. øvrige"],
            [
                .. Grupper.Select(g => Raekke(g, "enhedsomkostning", Navn(g), 1, g == Benchmarkkoder.IAlt)),
                Raekke(Benchmarkkoder.IAlt, "enhedsomkostning_ekskl_puljer", "Samlet ekskl. puljer", 1),
            ]
        )
        {
            Noter = [Kilde],
        };

    /// <summary>Tabel 3.3: the deviation in percent.</summary>
    public Tabel Formaal() => Opgaver(Benchmarkkoder.IAlt, "Enhedsomkostninger fordelt på formål/opgaver", procent: true);

    /// <summary>Tabel 5.1–5.12: the deviation in 1.000 kr., and the kvalitetsindikatorer below.</summary>
    public IEnumerable<Tabel> Maalgruppe(Benchmarkmaalgruppe maalgruppe)
    {
        yield return Opgaver(maalgruppe.Kode, $"Enhedsomkostninger for {maalgruppe.ISaetning}", procent: false);
        var indikatorer = Benchmarkkoder.Kvalitet.Where(i => tal.Har(maalgruppe.Kode, $"kvalitet.{i.Kode}")).ToList();
        if (indikatorer.Count > 0)
        {
            yield return new(
                $"Kvalitetsindikatorer for {maalgruppe.ISaetning}",
                ["", .. tal.Kommuner.Select(k => k.Navn), "Gns. øvrige"],
                [
                    .. indikatorer.Select(i =>
                        Raekke(maalgruppe.Kode, $"kvalitet.{i.Kode}", i.Enhed == "pct." ? $"{i.Navn} (pct.)" : i.Navn, i.Decimaler)
                    ),
                ]
            );
        }
    }

    public Tabel? Drivere()
    {
        var raekker = Grupper
            .Where(g => tal[g, "driver.enhedspriser"].Vaerdi is not null)
            .Select(g => new Tabelraekke(
                g == Benchmarkkoder.IAlt ? "I alt" : Navn(g),
                [Procent(tal[g, "driver.redskabssammensaetning"].Vaerdi), Procent(tal[g, "driver.enhedspriser"].Vaerdi)],
                g == Benchmarkkoder.IAlt
            ))
            .ToList();
        return raekker.Count == 0
            ? null
            : new("Omkostningsdrivende faktorer for beskæftigelsesindsatsen", [kommune, "Redskabssammensætning", "Enhedspriser"], raekker);
    }

    private Tabel Opgaver(string maalgruppe, string titel, bool procent) =>
        new(
            titel,
            ["1.000 kr. pr. fuldtidsperson", .. tal.Kommuner.Select(k => k.Navn), "Gns. øvrige", "Afvigelse"],
            [
                .. Opgaveraekker
                    .Where(r => tal.Bruges(maalgruppe, r.Maal))
                    .Select(r =>
                    {
                        var egen = tal[maalgruppe, r.Maal];
                        var raekke = Raekke(maalgruppe, r.Maal, r.Navn, 1, r.Maal == "enhedsomkostning");
                        return raekke with
                        {
                            Celler =
                            [
                                .. raekke.Celler,
                                procent ? Procent(egen.Procent) : Tabelcelle.Antal(egen.Afvigelse, 1, fortegn: true),
                            ],
                        };
                    }),
            ]
        )
        {
            Noter = [Kilde + (procent ? "" : " Afvigelsen er i 1.000 kr.")],
        };

    private Tabelraekke Raekke(string maalgruppe, string maal, string navn, int decimaler, bool sum = false) =>
        new(
            navn,
            [
                .. tal.Kommuner.Select(k => Celle(tal.Find(k.Kode, maalgruppe, maal).Vaerdi, decimaler)),
                Celle(tal[maalgruppe, maal].Gennemsnit, decimaler),
            ],
            sum
        );

    private static IEnumerable<(string, string)> Raekker(Hovedopgave hoved)
    {
        yield return ($"opgave.{hoved.Kode}", hoved.Navn);
        foreach (
            var under in Benchmarkkoder.Opgaver.Where(o =>
                o.Hovedopgave == hoved.Kode && o.Kode != hoved.Kode && o.Kode != "sagsbehandling"
            )
        )
        {
            yield return (
                $"opgave.{under.Kode}",
                under.Kode == "rehabiliteringsteam" ? "- herunder arbejde i rehabiliteringsteam" : $"- {under.Navn}"
            );
        }
    }

    private static string Navn(string maalgruppe) => Benchmarkkoder.Maalgruppe(maalgruppe)?.Navn ?? "Samlet";

    private static Tabelcelle Celle(decimal? vaerdi, int decimaler) => Tabelcelle.Antal(vaerdi, decimaler);

    private static Tabelcelle Procent(decimal? vaerdi) => Tabelcelle.Antal(vaerdi, 0, fortegn: true, enhed: "pct.");
}
