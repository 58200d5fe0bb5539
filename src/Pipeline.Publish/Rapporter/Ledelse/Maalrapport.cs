using Dapper;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>Resultatmål (docs/rules/rapporter.md), in the source's table form, with status and how the figure has moved.</summary>
public sealed class Maalrapport : IRapport
{
    public string Navn => "resultatmaal";

    public string Beskrivelse => "Skriver kommunens resultatmål mod landet og målene.";

    public bool HarOffentligUdgave => true;

    public Rapport Lav(Rapportgrundlag grundlag)
    {
        var maal = Maaltal.Laes(grundlag);
        if (maal.Count == 0)
        {
            throw new PipelineFejl(
                $"Der er ingen udgivne resultatmål for {grundlag.Kommunenavn} i {grundlag.Maaned} eller før; "
                    + "lever datasættet maaltal, og kør 'pipeline run'.",
                Afslutning.ForkertBrug
            );
        }

        return new(
            "Resultatmål for beskæftigelsesindsatsen",
            $"{grundlag.Kommunenavn}, {Dansk.Maaned(grundlag.Maaned)}",
            [
                $"{Opfyldte(maal, "opfyldt")} mål er opfyldt, {Opfyldte(maal, "ikke_opfyldt")} er ikke, og {Opfyldte(maal, "ingen_data")} har ingen tal.",
                "Forskel er kommunen minus landet; hvor målet er et fast tal for kommunen, er den mod målet. I 4a er den landet minus kommunen, for lavere er bedre.",
            ],
            [
                .. maal.GroupBy(m => (Nr: m.Nyeste.MaalNr[..1], m.Nyeste.Fokusomraade))
                    .Select(g => new Afsnit($"Fokusområde {g.Key.Nr} – {g.Key.Fokusomraade}", [Tabel(grundlag, [.. g], g.Key.Nr)])),
            ]
        )
        {
            Anmaerkninger = Anmaerkninger(grundlag, maal),
        };
    }

    /// <summary>Goals that a measurement here gives, also when somebody else delivered its figures, are read with what its source says of their use.</summary>
    private static IReadOnlyList<Anmaerkning> Anmaerkninger(Rapportgrundlag grundlag, IReadOnlyList<Maaltal> maal) =>
        [
            .. maal.Select(m => m.Nyeste.Kilde)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(grundlag.Anmaerkninger)
                .DistinctBy(a => a.Id)
                .Where(a => a.Gaelder(grundlag.Maaned, "alle", "12+")),
        ];

    private static int Opfyldte(IReadOnlyList<Maaltal> maal, string status) => maal.Count(m => m.Nyeste.Status == status);

    private static Tabel Tabel(Rapportgrundlag grundlag, IReadOnlyList<Maaltal> maal, string nr) =>
        new(
            $"Mål i fokusområde {nr}",
            ["Mål nr.", "Resultatmål", "Måned/år", "Landet", grundlag.Kommunenavn, "Forskel", "Status", "Siden sidst"],
            [.. maal.SelectMany(m => m.Viste.Select((r, i) => Linje(m, r, i)))]
        );

    private static Tabelraekke Linje(Maaltal maal, Maaltal.Raekke r, int nr) =>
        new(
            nr == 0 ? r.MaalNr : "",
            [
                Tabelcelle.Tekst(nr == 0 ? r.Maal : ""),
                Tabelcelle.Tekst(Periode(r)),
                Tabelcelle.Antal((decimal?)r.Landet, Decimaler(r), enhed: Enhed(r, "pct.")),
                Tabelcelle.Antal((decimal?)r.Vaerdi, Decimaler(r), enhed: Enhed(r, "pct.")),
                Tabelcelle.Antal((decimal?)r.Forskel, Decimaler(r), fortegn: true, Enhed(r, "procentpoint")),
                Tabelcelle.Tekst(
                    r.Status switch
                    {
                        "opfyldt" => "✓ opfyldt",
                        "ikke_opfyldt" => "✗ ikke opfyldt",
                        _ => "ingen data",
                    }
                ),
                Tabelcelle.Tekst(Bevaegelse(r, maal.Foer(r))),
            ]
        );

    private static int Decimaler(Maaltal.Raekke r) => r.Enhed == "forhold" ? 2 : 1;

    private static string Enhed(Maaltal.Raekke r, string enhed) => r.Enhed == "forhold" ? "" : enhed;

    private static string Periode(Maaltal.Raekke r) =>
        r.Periode.Length == 0 ? Dansk.Mangler
        : Maaned.Parse(r.Periode) is var m && r.Periodeart == "kvartal" ? $"{((m.Nr - 1) / 3) + 1}. kvartal {m.Aar}"
        : Dansk.Maaned(m);

    private static string Bevaegelse(Maaltal.Raekke nu, Maaltal.Raekke? foer) =>
        (nu.Vaerdi, foer?.Vaerdi) is not ({ } n, { } f) ? ""
        : n > f ? $"↑ fra {Dansk.Tal((decimal)f, Decimaler(nu))}"
        : n < f ? $"↓ fra {Dansk.Tal((decimal)f, Decimaler(nu))}"
        : "→ uændret";
}
