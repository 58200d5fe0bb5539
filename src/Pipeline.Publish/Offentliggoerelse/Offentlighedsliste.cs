using Pipeline.Domain;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Produkter.Ledelse;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>The products that have a public edition. One that is not here is shown to nobody outside.</summary>
public static class Offentlighedsliste
{
    /// <summary>000 §Tomme grafer: fewer than three are not shown.</summary>
    private static readonly Graense[] Tre = [new(new(2007, 1), 3)];

    private static readonly Dictionary<string, Offentlighed> Alle = new(StringComparer.Ordinal)
    {
        [Produktliste.Jobsamtaler.Navn] = new(
            Tre,
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
            Tre,
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
            Tre,
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
    };

    /// <exception cref="PipelineFejl">The product has no public edition (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public static Offentlighed Find(string produkt) =>
        Alle.TryGetValue(produkt, out var offentlighed)
            ? offentlighed
            : throw new PipelineFejl(
                $"'{produkt}' har ingen offentlig udgave; det har {string.Join(", ", Alle.Keys)}. Brug --profil intern.",
                Afslutning.ForkertBrug
            );

    public static bool Har(string produkt) => Alle.ContainsKey(produkt);
}
