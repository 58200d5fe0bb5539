using Pipeline.Publish.Produkter;
using Pipeline.Publish.Produkter.Ledelse;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// Which figures of a product add up to which: without it nothing could be hidden safely, so a product that is not here can have no public edition.
/// From how many persons a count is shown is data, in the product's <c>pipeline.yaml</c> (<see cref="Offentligprofil"/>).
/// </summary>
public static class Offentlighedsliste
{
    private static readonly Dictionary<string, Offentlighed> Alle = new(StringComparer.Ordinal)
    {
        [Produktliste.Jobsamtaler.Navn] = new(
            [Dimensioner.GruppeOgSats, Dimensioner.Varighed, Dimensioner.Omraade],
            new Dictionary<string, string?>
            {
                // Måling 2 is the sum of måling 1, måling 3 a part of it.
                ["samtaler_0"] = "faerre_end_4",
                ["samtaler_1"] = "faerre_end_4",
                ["samtaler_2"] = "faerre_end_4",
                ["samtaler_3"] = "faerre_end_4",
                ["samtaler_4"] = "personer",
                ["samtaler_5plus"] = "personer",
                ["faerre_end_4"] = "personer",
                ["personer"] = null,
                ["fritagne"] = null,
            },
            // Måling 4 is måling 3 by måling 2.
            new Dictionary<string, string[]> { ["andel_faerre_end_4"] = ["faerre_end_4", "personer"] }
        ),
        [Produktliste.AktiveTilbud.Navn] = new(
            [Dimensioner.GruppeOgSats, Dimensioner.Varighed, Dimensioner.Omraade],
            new Dictionary<string, string?>
            {
                ["tilbud_0"] = "personer",
                ["tilbud_1plus"] = "personer",
                ["personer"] = null,
                ["fritagne"] = null,
            },
            new Dictionary<string, string[]> { ["andel_uden_tilbud"] = ["tilbud_0", "personer"] }
        ),
        [Ledelsesprodukter.Fuldtidspersoner.Navn] = new(
            [Dimensioner.Omraade, Dimensioner.Ydelse],
            // No figure of the row is a part of another: whoever begins a forløb is not told from who already was in one.
            new Dictionary<string, string?>
            {
                ["personer"] = null,
                ["paabegyndte"] = null,
                ["afsluttede"] = null,
            },
            new Dictionary<string, string[]> { ["fuldtidspersoner"] = ["personer"] }
        )
        {
            // Delivered figures have no count of persons; as many as the full-time persons is the fewest there can be.
            Ellers = new Dictionary<string, string> { ["personer"] = "fuldtidspersoner" },
        },
        [Ledelsesprodukter.Ydelsesindsats.Navn] = new(
            [Dimensioner.Omraade, Dimensioner.Ydelse],
            new Dictionary<string, string?> { ["samtaler"] = null, ["aktiverede"] = null },
            new Dictionary<string, string[]>()
        ),
        // Shares add up to nothing: a person may have weeks of two in a month. Amounts are shown with the persons and weeks they are of.
        [Ledelsesprodukter.Medfinansiering.Navn] = new(
            [Dimensioner.Omraade, Dimensioner.Ydelse, new(["andel"], (_, _) => null)],
            new Dictionary<string, string?> { ["personer"] = null, ["uger"] = null },
            new Dictionary<string, string[]>
            {
                ["udbetaling_kr"] = ["personer", "uger"],
                ["refusion_kr"] = ["personer", "uger"],
                ["medfinansiering_kr"] = ["personer", "uger"],
            }
        ),
    };

    public static IEnumerable<string> Produkter => Alle.Keys;

    /// <summary>Null: the product can have no public edition.</summary>
    public static Offentlighed? Find(string produkt) => Alle.GetValueOrDefault(produkt);
}
