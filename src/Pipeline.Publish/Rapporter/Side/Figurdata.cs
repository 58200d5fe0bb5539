using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Pipeline.Publish.Rapporter.Side;

/// <summary>What figurer.js draws from. <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped, so a text cannot end the element it lies in.</summary>
internal sealed record Figurdata(string Art, int Decimaler, string Enhed)
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
    };

    public IReadOnlyList<string> Kategorier { get; init; } = [];

    public IReadOnlyList<Serie> Serier { get; init; } = [];

    public string XNavn { get; init; } = "";

    public decimal? XSkel { get; init; }

    public decimal? YSkel { get; init; }

    public IReadOnlyList<string> Kvadranter { get; init; } = [];

    public IReadOnlyList<Punkt> Punkter { get; init; } = [];

    public static Figurdata Af(Figur figur) =>
        new(
            figur.Art switch
            {
                Figurart.Linjer => "linjer",
                Figurart.Soejler => "soejler",
                Figurart.StabledeSoejler => "stablede",
                _ => "liggende",
            },
            figur.Decimaler,
            figur.Enhed
        )
        {
            Kategorier = figur.Kategorier,
            Serier = figur.Serier,
        };

    public static Figurdata Af(Punktfigur figur) =>
        new("punkter", Math.Max(figur.XDecimaler, figur.YDecimaler), figur.YNavn)
        {
            XNavn = figur.XNavn,
            XSkel = figur.XSkel,
            YSkel = figur.YSkel,
            Kvadranter = figur.Kvadranter,
            Punkter = figur.Punkter,
        };
}
