namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>VIVE chapter 3: months and indsats.</summary>
internal sealed class Ledighedsafsnit(Dreamtal tal)
{
    private static readonly (string Ord, string Navn)[] Indsatser =
    [
        ("passiv", "Passivt ydelsesforløb"),
        ("oevrig_vejledning", "Øvrig vejledning og opkvalificering"),
        ("ordinaer_uddannelse", "Ordinær uddannelse"),
        ("privat", "Privat virksomhedsrettet"),
        ("offentlig", "Offentlig virksomhedsrettet"),
    ];

    public IEnumerable<Afsnit> Lav()
    {
        var raekker = tal.Laes("ledighedsmaaneder", "omraadetype = 'land'");
        string[] aar = [.. raekker.Select(r => r.Aar).Distinct()];
        if (aar.Length == 0)
        {
            yield break;
        }

        var celler = raekker.ToDictionary(r => (r.Aar, r["maalgruppe"], r["indsats"]));
        yield return new(
            "Ledighedsmåneder og fuldtidsledige",
            [
                Tabel33(aar, celler),
                new Figur(
                    "Fuldtidsledige",
                    Figurart.Linjer,
                    "År",
                    aar,
                    [
                        .. Dreamtal.Grupper.Select(g => new Serie(
                            g.Navn,
                            [.. aar.Select(a => celler.GetValueOrDefault((a, g.Ord, "alle"))?.Tal("fuldtidsledige"))]
                        )),
                    ]
                )
                {
                    Enhed = "fuldtidsledige",
                    Beskrivelse = "Ledighedsmåneder i året delt med 12, efter målgruppe (VIVE Figur 3.1, 3.5, 3.9, 3.12).",
                    Kilde = "DREAM",
                },
            ]
        );
        yield return new(
            "Indsatser",
            [
                .. Dreamtal.Grupper.Select(g => new Figur(
                    $"Indsatser, {g.Navn.ToLowerInvariant()}",
                    Figurart.StabledeSoejler,
                    "År",
                    aar,
                    [
                        .. Indsatser.Select(i => new Serie(
                            i.Navn,
                            [.. aar.Select(a => celler.GetValueOrDefault((a, g.Ord, i.Ord))?.Tal("andel"))]
                        )),
                    ]
                )
                {
                    Enhed = "pct. af ledighedsmåneder",
                    Decimaler = 1,
                    Beskrivelse = "Koden i månedens sidste uge (VIVE Figur 3.2, 3.6, 3.10, 3.13).",
                    Kilde = "DREAM",
                }),
            ]
        );
    }

    private static Tabel Tabel33(string[] aar, Dictionary<(string, string, string), Talraekke> celler) =>
        new(
            "Ledighedsmåneder pr. år (VIVE Tabel 3.3)",
            ["Målgruppe", .. aar],
            [
                .. Dreamtal.Grupper.SelectMany(g =>
                {
                    decimal?[] beregnet = [.. aar.Select(a => celler.GetValueOrDefault((a, g.Ord, "alle"))?.Tal("ledighedsmaaneder"))];
                    decimal?[] trykt =
                    [
                        .. aar.Select(a => Trykt.Ledighedsmaaneder.TryGetValue((g.Ord, a), out var t) ? t : (decimal?)null),
                    ];
                    return (Tabelraekke[])
                        [
                            new($"{g.Navn}, beregnet", [.. beregnet.Select(b => Tabelcelle.Antal(b))], Sum: true),
                            new("trykt", [.. trykt.Select(t => Tabelcelle.Antal(t))]),
                            new(
                                "beregnet i pct. af trykt",
                                [.. beregnet.Zip(trykt).Select(p => Tabelcelle.Antal(p.Second > 0 ? 100 * p.First / p.Second : null, 2))]
                            ),
                        ];
                }),
            ]
        );
}
