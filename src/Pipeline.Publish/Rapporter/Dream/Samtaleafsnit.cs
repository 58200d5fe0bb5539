namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>VIVE Figur 3.4, 3.8, 3.11, 3.14, 3.17. The report prints no values but in prose.</summary>
internal sealed class Samtaleafsnit(Dreamtal tal)
{
    public IEnumerable<Afsnit> Lav()
    {
        var raekker = tal.Laes("samtaler_dream", "omraadetype = 'land' and samtaletype in ('jobsamtaler', 'oevrige', 'alle')");
        string[] aar = [.. raekker.Select(r => r.Aar).Distinct()];
        if (aar.Length == 0)
        {
            yield break;
        }

        var celler = raekker.ToDictionary(r => (r.Aar, r["maalgruppe"], r["samtaletype"]));
        yield return new(
            "Samtaler",
            [
                new Figur(
                    "Samtaler pr. fuldtidsledig",
                    Figurart.Linjer,
                    "År",
                    aar,
                    [
                        .. Dreamtal
                            .Grupper.Append(("alle", "I alt"))
                            .Select(g => new Serie(
                                g.Item2,
                                [.. aar.Select(a => celler.GetValueOrDefault((a, g.Item1, "alle"))?.Tal("samtaler_pr_fuldtidsledig"))]
                            )),
                    ]
                )
                {
                    Enhed = "samtaler",
                    Decimaler = 1,
                    Beskrivelse =
                        "Al uddannelseshjælp regnes her med til de jobparate, både i samtaler og i fuldtidsledige (VIVE afsnit 3.1.2.1).",
                    Kilde = "DREAM og samtaleregistret",
                },
                new Figur(
                    "Samtaler i alt",
                    Figurart.StabledeSoejler,
                    "År",
                    aar,
                    [
                        new("Jobsamtaler", [.. aar.Select(a => celler.GetValueOrDefault((a, "alle", "jobsamtaler"))?.Tal("samtaler"))]),
                        new("Øvrige samtaler", [.. aar.Select(a => celler.GetValueOrDefault((a, "alle", "oevrige"))?.Tal("samtaler"))]),
                    ]
                )
                {
                    Enhed = "samtaler",
                    Beskrivelse = "Samtaler i a-kassen uden jobcenteret regnes ikke med (VIVE Figur 3.17).",
                    Kilde = "DREAM og samtaleregistret",
                },
            ],
            NySide: true
        );
    }
}
