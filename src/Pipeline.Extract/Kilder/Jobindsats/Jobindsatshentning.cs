using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Kilder.Http;

namespace Pipeline.Extract.Kilder.Jobindsats;

/// <summary>Asks jobindsats for the tables of a declaration. All of them answer rightly, or none is delivered.</summary>
internal sealed partial class Jobindsatshentning(Jobindsatskilde kilde, Hentningsinput input)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Hentetlager _lager = new(input.Data, kilde.Navn);
    private readonly Kommunenavne _kommuner = new(input.Kommuner);
    private readonly Maaned _maaned = input.NyesteMaaned;

    public Kildeudfald Hent(CancellationToken token)
    {
        var leveringer = kilde.Tabeller.Zip(Svar(token)).Select(p => (p.First.Datasaet, Levering: Lav(p.First, p.Second))).ToList();
        return new(
            kilde,
            [
                .. leveringer
                    .GroupBy(l => l.Datasaet)
                    .Select(g => Leveringsfil.Skriv(input.Data, g.Key, _maaned, g.SelectMany(l => l.Levering.Raekker))),
            ],
            [],
            [.. leveringer.SelectMany(l => l.Levering.Advarsler).Select(a => $"Kilden {kilde.Navn} {a}")],
            null
        );
    }

    /// <summary>A stored answer for each table.</summary>
    private List<string> Svar(CancellationToken token)
    {
        if (kilde.Udgave == Jobindsatsudgave.Linjer)
        {
            return File.Exists(kilde.Adresse.LocalPath)
                ? [.. kilde.Tabeller.Select(_ => kilde.Adresse.LocalPath)]
                : throw new PipelineFejl($"Kilden {kilde.Navn}: filen '{kilde.Adresse.LocalPath}' findes ikke; ret fil i erklæringen.");
        }

        var anmodninger = kilde.Tabeller.Select(Anmodning).ToList();
        if (input.UdenNet)
        {
            return [.. anmodninger.Select(a => _lager.Senest(a))];
        }

        using var hentning = new Httphentning(
            kilde,
            Hemmelighed.Laes(kilde.Noegle!, input.Miljoe),
            kilde.Udgave == Jobindsatsudgave.V3 ? "Bearer " : "",
            _lager,
            input.Ur
        );
        return [.. anmodninger.Select(a => hentning.Hent(a, token))];
    }

    private Jobindsatslevering Lav(Jobindsatstabel tabel, string svar)
    {
        try
        {
            return Jobindsatslevering.Lav(Jobindsatssvar.Laes(svar, kilde.Udgave), tabel, _kommuner);
        }
        catch (Exception e) when (Skemafejl.Af(e) is { } fejl)
        {
            throw new Skemafejl($"(tabel {tabel.Tabel}) {fejl.Message}");
        }
    }

    /// <summary>Version 2 takes its parameters as JSON, version 3 in the address.</summary>
    private Anmodning Anmodning(Jobindsatstabel tabel)
    {
        var parametre = tabel.Parametre.Select(p => (p.Key, Vaerdier: p.Value.Select(MedAar).ToList())).ToList();
        var rod = kilde.Adresse.ToString().TrimEnd('/');
        return kilde.Udgave == Jobindsatsudgave.V2
            ? new(
                tabel.Tabel,
                new($"{rod}/v2/data/{Uri.EscapeDataString(tabel.Tabel)}/json/"),
                JsonSerializer.Serialize(parametre.ToDictionary(p => p.Key, p => p.Vaerdier is [var en] ? (object)en : p.Vaerdier), Json)
            )
            : new(
                tabel.Tabel,
                new(
                    $"{rod}/v3/data/{Uri.EscapeDataString(tabel.Tabel)}?{string.Join('&', parametre.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(string.Join(',', p.Vaerdier))}"))}&format=json"
                ),
                null
            );
    }

    private string MedAar(string vaerdi) =>
        Aar()
            .Replace(
                vaerdi,
                m =>
                    (_maaned.Aar - (m.Groups[1].Success ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 0)).ToString(
                        "D4",
                        CultureInfo.InvariantCulture
                    )
            );

    [GeneratedRegex(@"\{aar(?:-([0-9]{1,2}))?\}")]
    private static partial Regex Aar();
}
