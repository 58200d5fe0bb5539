using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>VIVE Figur 4.3, 4.6, 4.11, 4.12, 4.15: curves of exit by size of the kommune.</summary>
internal sealed class Incidensafsnit(Dreamtal tal, Maaned maaned)
{
    /// <summary>Every month is in the published table; the page shows each third, which the eye cannot tell from it.</summary>
    private const int HverMaaned = 3;

    private static readonly (string Ord, string Navn)[] Stoerrelser =
    [
        ("1", "Under 30.000"),
        ("2", "30.000-50.000"),
        ("3", "50.000-80.000"),
        ("4", "80.000-120.000"),
        ("5", "Over 120.000"),
    ];

    public IEnumerable<Afsnit> Lav()
    {
        var punkter = tal.Laes("incidens", "maaned = @Vindue", new { Vindue = maaned.ToString() })
            .ToLookup(r => (r["maalgruppe"], r["afslutningsaarsag"], r["stoerrelse"]));
        var nySide = true;
        foreach (var gruppe in Dreamtal.Grupper)
        {
            var figurer = Dreamtal.Aarsager.Take(3).SelectMany(a => Figurer(gruppe.Ord, a, punkter)).ToList();
            if (figurer.Count > 0)
            {
                yield return new($"Akkumuleret afgang, {gruppe.Navn.ToLowerInvariant()}", figurer, nySide);
            }
        }
    }

    private static IEnumerable<Figur> Figurer(
        string gruppe,
        (string Ord, string Navn) aarsag,
        ILookup<(string, string, string), Talraekke> punkter
    )
    {
        var alle = punkter[(gruppe, aarsag.Ord, "alle")].OrderBy(r => r["laengde"], StringComparer.Ordinal).ToList();
        if (alle.Count == 0)
        {
            yield break;
        }

        string[] maaneder = ["0", .. alle.Select(r => r["laengde"].TrimStart('0')).Where((_, i) => (i + 1) % HverMaaned == 0)];
        yield return Linjer(
            $"{aarsag.Navn} efter kommunens størrelse",
            maaneder,
            Stoerrelser.Select(s =>
                (s.Navn, punkter[(gruppe, aarsag.Ord, s.Ord)].ToDictionary(r => r["laengde"].TrimStart('0')), "incidens")
            ),
            "Andel afsluttet af årsagen efter så mange måneder; de andre årsager konkurrerer (Aalen-Johansen)."
        );
        var samlet = alle.ToDictionary(r => r["laengde"].TrimStart('0'));
        yield return Linjer(
            $"{aarsag.Navn}, hele landet med 95 %-grænser",
            maaneder,
            [("Incidens", samlet, "incidens"), ("Nedre grænse", samlet, "nedre"), ("Øvre grænse", samlet, "oevre")],
            "Punktvise grænser på skalaen log(-log)."
        );
    }

    private static Figur Linjer(
        string titel,
        string[] maaneder,
        IEnumerable<(string Navn, Dictionary<string, Talraekke> Punkter, string Kolonne)> serier,
        string beskrivelse
    ) =>
        new(
            titel,
            Figurart.Linjer,
            "Måneder",
            maaneder,
            [
                .. serier.Select(s => new Serie(
                    s.Navn,
                    [0m, .. maaneder.Skip(1).Select(m => s.Punkter.GetValueOrDefault(m)?.Tal(s.Kolonne))]
                )),
            ]
        )
        {
            Enhed = "pct.",
            Decimaler = 1,
            Beskrivelse = beskrivelse,
            Kilde = "DREAM",
        };
}
