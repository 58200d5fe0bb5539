using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Domain.Kilder;
using Pipeline.Extract.Kilder.Http;

namespace Pipeline.Extract.Kilder.Statistikbank;

/// <summary>Asks StatBank for the tables of a declaration. It takes no key.</summary>
internal sealed class Statistikbankhentning(Statistikbankkilde kilde, Hentningsinput input)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Hentetlager _lager = new(input.Data, kilde.Navn);

    public Kildeudfald Hent(CancellationToken token)
    {
        var kommuner = input.Kommuner.Select(k => k.Kode).ToHashSet();
        var raekker = kilde.Tabeller.Zip(Svar(token)).Select(p => (p.First.Datasaet, Raekker: Lav(p.First, p.Second, kommuner))).ToList();
        return new(
            kilde,
            [
                .. raekker
                    .GroupBy(r => r.Datasaet)
                    .Select(g => Leveringsfil.Skriv(input.Data, g.Key, input.NyesteMaaned, g.SelectMany(r => r.Raekker))),
            ],
            [],
            [],
            null
        );
    }

    private List<string> Svar(CancellationToken token)
    {
        var anmodninger = kilde.Tabeller.Select(Anmodning).ToList();
        if (input.UdenNet)
        {
            return [.. anmodninger.Select(a => _lager.Senest(a))];
        }

        using var hentning = new Httphentning(kilde, null, "", _lager, input.Ur);
        return [.. anmodninger.Select(a => hentning.Hent(a, token))];
    }

    private static IReadOnlyList<string[]> Lav(Statistikbanktabel tabel, string svar, HashSet<short> kommuner)
    {
        try
        {
            return Regnskabslevering.Lav(Jsonstat.Laes(svar), tabel, kommuner);
        }
        catch (Exception e) when (Skemafejl.Af(e) is { } fejl)
        {
            throw new Skemafejl($"(tabel {tabel.Tabel}) {fejl.Message}");
        }
    }

    private Anmodning Anmodning(Statistikbanktabel tabel) =>
        new(
            tabel.Tabel,
            new($"{kilde.Adresse.ToString().TrimEnd('/')}/v1/data"),
            JsonSerializer.Serialize(
                new
                {
                    table = tabel.Tabel,
                    format = "JSONSTAT",
                    lang = "da",
                    valuePresentation = "Default",
                    variables = tabel.Dimensioner.Select(d => new { code = d.Key, values = d.Value }),
                },
                Json
            )
        );
}
