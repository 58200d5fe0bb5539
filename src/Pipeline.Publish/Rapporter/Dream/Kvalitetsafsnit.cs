namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>BDO Bilag 3: the kommune beside the land, in the newest year.</summary>
internal sealed class Kvalitetsafsnit(Dreamtal tal, Rapportgrundlag grundlag)
{
    private static readonly (string Ord, string Navn)[] Grupper =
    [
        ("dagpenge", "Dagpenge"),
        ("kontanthjaelp_jobparat", "Kontanthjælp, jobparat"),
        ("kontanthjaelp_aktivitetsparat", "Kontanthjælp, aktivitetsparat"),
        ("uddannelseshjaelp_uddannelsesparat", "Uddannelseshjælp, åbenlyst uddannelsesparat"),
        ("uddannelseshjaelp_aktivitetsparat", "Uddannelseshjælp, øvrige"),
        ("sho_ydelse", "SHO-ydelse"),
        ("revalidering", "Revalidering"),
        ("sygedagpenge", "Sygedagpenge"),
        ("jobafklaring", "Jobafklaring"),
        ("ledighedsydelse", "Ledighedsydelse"),
        ("ressourceforloeb", "Ressourceforløb"),
    ];

    private static readonly (string Kolonne, string Navn, int Decimaler)[] Maal =
    [
        ("personer", "Personer", 0),
        ("samtaleintensitet", "Samtaler pr. 13 uger", 2),
        ("beroert_af_aktivering", "Berørt af aktivering, pct.", 1),
        ("beroert_af_virksomhedsrettet", "Berørt af virksomhedsrettet, pct.", 1),
        ("aktiveringsgrad", "Aktiveringsgrad, pct.", 1),
        ("virksomhedsrettet_aktiveringsgrad", "Virksomhedsrettet grad, pct.", 1),
        ("afgangsrate", "Afgang til job og uddannelse, pct.", 1),
        ("aar_paa_forsoergelse", "År på offentlig forsørgelse", 1),
    ];

    public IEnumerable<Afsnit> Lav()
    {
        var raekker = tal.Laes("kvalitetsindikatorer", "(omraadetype = 'land' or (omraadetype = 'kommune' and omraade = @Omraade))");
        if (raekker.Count == 0)
        {
            yield break;
        }

        var aar = raekker[^1].Aar;
        yield return new(
            $"Kvalitetsindikatorer {aar}",
            [
                Tabel($"{grundlag.Kommunenavn} {aar}", [.. raekker.Where(r => r.Aar == aar && r["omraadetype"] == "kommune")]),
                Tabel($"Hele landet {aar}", [.. raekker.Where(r => r.Aar == aar && r["omraadetype"] == "land")]) with
                {
                    Noter =
                    [
                        "Ledighedsydelse er uden fleksjob, som er en af afgangene. Uddannelses- og aktivitetsparate på uddannelseshjælp kan ikke skilles i DREAM.",
                        "Afgang er selvforsørgelse 13 uger senere; voksenlærlinge og servicejob har ingen kode i kilderne og tæller ikke med.",
                    ],
                },
            ],
            NySide: true
        );
    }

    private static Tabel Tabel(string titel, List<Talraekke> raekker)
    {
        var efterGruppe = raekker.ToDictionary(r => r["maalgruppe"]);
        return new(
            titel,
            ["Målgruppe", .. Maal.Select(m => m.Navn)],
            [
                .. Grupper.Select(g => new Tabelraekke(
                    g.Navn,
                    [.. Maal.Select(m => Tabelcelle.Antal(efterGruppe.GetValueOrDefault(g.Ord)?.Tal(m.Kolonne), m.Decimaler))]
                )),
            ]
        );
    }
}
