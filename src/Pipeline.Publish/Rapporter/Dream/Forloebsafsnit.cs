using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>VIVE chapter 4: forløb, exits and lengths.</summary>
internal sealed class Forloebsafsnit(Dreamtal tal, Maaned maaned)
{
    private static readonly (string Kolonne, string Navn)[] Intervaller =
    [
        ("andel_1", "1 måned"),
        ("andel_2_6", "2-6 måneder"),
        ("andel_7_12", "7-12 måneder"),
        ("andel_over_12", "Over 12 måneder"),
    ];

    public IEnumerable<Afsnit> Lav()
    {
        var forloeb = tal.Laes("ledighedsforloeb", "maaned = @Vindue", new { Vindue = maaned.ToString() })
            .ToDictionary(r => (r["maalgruppe"], r["afslutningsaarsag"]));
        yield return new(
            "Ledighedsforløb",
            [Tabel41(forloeb), .. Dreamtal.Grupper.Select(g => Tabel42(g, forloeb)).OfType<Tabel>()],
            NySide: true
        );
        var afgang = tal.Laes("afgang", "maaned = @Vindue", new { Vindue = maaned.ToString() });
        if (afgang.Count > 0)
        {
            var celler = afgang.ToDictionary(r => (r["maalgruppe"], r["startaar"], r["afslutningsaarsag"]));
            string[] aar = [.. afgang.Select(r => r["startaar"]).Distinct().Order(StringComparer.Ordinal)];
            yield return new(
                "Afgang efter startår",
                [.. Dreamtal.Grupper.Select(g => Stabler(g, aar, celler)), .. Figur44(aar, celler)],
                NySide: true
            );
            yield return new("Forløbenes længde efter startår", [.. Dreamtal.Grupper.Select(g => Laengder(g, aar, celler))]);
        }
    }

    private static Tabel Tabel41(Dictionary<(string, string), Talraekke> forloeb)
    {
        var ialt = forloeb.GetValueOrDefault(("alle", "alle"));
        return new(
            "Ledighedsforløb efter målgruppe (VIVE Tabel 4.1)",
            ["Målgruppe", "Forløb", "Procent", "Trykt forløb", "Trykt procent", "Personer"],
            [
                .. Dreamtal.Grupper.Select(g =>
                {
                    var r = forloeb.GetValueOrDefault((g.Ord, "alle"));
                    var trykt = Trykt.Forloeb[(g.Ord, "alle")][0];
                    var alleTrykt = Dreamtal.Grupper.Sum(x => Trykt.Forloeb[(x.Ord, "alle")][0]);
                    return new Tabelraekke(
                        g.Navn,
                        [
                            Tabelcelle.Antal(r?.Tal("forloeb")),
                            Tabelcelle.Antal(100 * r?.Tal("forloeb") / ialt?.Tal("forloeb"), 1),
                            Tabelcelle.Antal(trykt),
                            Tabelcelle.Antal(100 * trykt / alleTrykt, 1),
                            Tabelcelle.Antal(r?.Tal("personer")),
                        ]
                    );
                }),
                new(
                    "I alt",
                    [
                        Tabelcelle.Antal(ialt?.Tal("forloeb")),
                        Tabelcelle.Antal(ialt is null ? null : 100, 1),
                        Tabelcelle.Antal(Dreamtal.Grupper.Sum(x => Trykt.Forloeb[(x.Ord, "alle")][0])),
                        Tabelcelle.Antal(100, 1),
                        Tabelcelle.Antal(ialt?.Tal("personer")),
                    ],
                    Sum: true
                ),
            ]
        )
        {
            Noter = ["En person kan have forløb i flere målgrupper. Trykt antal personer i alt: 1.805.401."],
        };
    }

    private static Tabel? Tabel42((string Ord, string Navn) gruppe, Dictionary<(string, string), Talraekke> forloeb)
    {
        if (!forloeb.ContainsKey((gruppe.Ord, "alle")))
        {
            return null;
        }

        var aarsager = Dreamtal
            .Aarsager.Append(("alle", "I alt"))
            .Where(a => forloeb.ContainsKey((gruppe.Ord, a.Item1)) || Trykt.Forloeb.ContainsKey((gruppe.Ord, a.Item1)));
        return new(
            $"{gruppe.Navn} efter afslutningsårsag ({Nummer(gruppe.Ord)})",
            [
                "Afslutningsårsag",
                "Forløb",
                "Procent",
                "Måneder",
                "Spredning",
                "Trykt forløb",
                "Trykt procent",
                "Trykt måneder",
                "Trykt spredning",
            ],
            [
                .. aarsager.Select(a =>
                {
                    var r = forloeb.GetValueOrDefault((gruppe.Ord, a.Item1));
                    var trykt = Trykt.Forloeb.GetValueOrDefault((gruppe.Ord, a.Item1)) ?? [null, null, null, null];
                    return new Tabelraekke(
                        a.Item2,
                        [
                            Tabelcelle.Antal(r?.Tal("forloeb")),
                            Tabelcelle.Antal(r?.Tal("andel"), 1),
                            Tabelcelle.Antal(r?.Tal("laengde"), 1),
                            Tabelcelle.Antal(r?.Tal("spredning"), 1),
                            Tabelcelle.Antal(trykt[0]),
                            Tabelcelle.Antal(trykt[1], 1),
                            Tabelcelle.Antal(trykt[2], 1),
                            Tabelcelle.Antal(trykt[3], 1),
                        ],
                        Sum: a.Item1 == "alle"
                    );
                }),
            ]
        );
    }

    private static string Nummer(string gruppe) =>
        gruppe switch
        {
            "aktivitetsparat" => "VIVE Tabel 4.2",
            "jobparat" => "VIVE Tabel 4.3",
            "sygedagpenge" => "VIVE Tabel 4.4",
            _ => "VIVE Tabel 4.5",
        };

    private static Figur Stabler((string Ord, string Navn) gruppe, string[] aar, Dictionary<(string, string, string), Talraekke> celler) =>
        new(
            $"Afgang, {gruppe.Navn.ToLowerInvariant()}",
            Figurart.StabledeSoejler,
            "Startår",
            aar,
            [
                .. Dreamtal
                    .Aarsager.Where(a => aar.Any(y => celler.ContainsKey((gruppe.Ord, y, a.Ord))))
                    .Select(a => new Serie(a.Navn, [.. aar.Select(y => celler.GetValueOrDefault((gruppe.Ord, y, a.Ord))?.Tal("andel"))])),
            ]
        )
        {
            Enhed = "pct. af alle startårets forløb",
            Decimaler = 1,
            Beskrivelse =
                "Status måneden efter forløbets sidste; de nyeste startår er ikke løbet til ende (VIVE Figur 4.1, 4.4, 4.7, 4.8, 4.13).",
            Kilde = "DREAM",
        };

    private static IEnumerable<Rapportdel> Figur44(string[] aar, Dictionary<(string, string, string), Talraekke> celler)
    {
        string[] trykte = [.. aar.Where(a => Trykt.Afgang.ContainsKey(("jobparat", a, "beskaeftigelse")))];
        if (trykte.Length > 0)
        {
            yield return new Tabel(
                "Jobparates afgang, procent af startårets forløb (VIVE Figur 4.4)",
                ["Afslutningsårsag", .. trykte],
                [
                    .. Dreamtal
                        .Aarsager.Take(3)
                        .SelectMany(a =>
                            (Tabelraekke[])
                                [
                                    new(
                                        $"{a.Navn}, beregnet",
                                        [
                                            .. trykte.Select(y =>
                                                Tabelcelle.Antal(celler.GetValueOrDefault(("jobparat", y, a.Ord))?.Tal("andel"), 1)
                                            ),
                                        ],
                                        Sum: true
                                    ),
                                    new("trykt", [.. trykte.Select(y => Tabelcelle.Antal(Trykt.Afgang[("jobparat", y, a.Ord)], 1))]),
                                ]
                        ),
                ]
            );
        }
    }

    private static Figur Laengder((string Ord, string Navn) gruppe, string[] aar, Dictionary<(string, string, string), Talraekke> celler) =>
        new(
            $"Længde, {gruppe.Navn.ToLowerInvariant()}",
            Figurart.StabledeSoejler,
            "Startår",
            aar,
            [
                .. Intervaller.Select(i => new Serie(
                    i.Navn,
                    [.. aar.Select(y => celler.GetValueOrDefault((gruppe.Ord, y, "laengdefigur"))?.Tal(i.Kolonne))]
                )),
            ]
        )
        {
            Enhed = "pct. af forløb inden for loftet",
            Decimaler = 1,
            Beskrivelse =
                "Forløb, der endte i målgruppens hovedårsager og ikke er længere end loftet: 18 måneder for dagpenge og sygedagpenge, 28 for jobparate, 36 for aktivitetsparate (VIVE Figur 4.2, 4.5, 4.9, 4.14).",
            Kilde = "DREAM",
        };
}
