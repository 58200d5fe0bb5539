using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Tests;

/// <summary>
/// The row checks of docs/contracts/deliveries.md once more, written for clearness and sharing nothing with what stages deliveries.
/// Expects a landing in which every whole dataset is delivered once.
/// </summary>
internal sealed partial class Kontraktkontrol
{
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private readonly string _landing;
    private readonly HashSet<string> _personer;
    private readonly ILookup<string, (DateOnly Fra, DateOnly Til)> _perioder;
    private readonly HashSet<(string, string)> _foersteDage = [];

    public Kontraktkontrol(string landing)
    {
        _landing = landing;
        _personer =
        [
            .. Landingslaeser
                .AlleRaekker(landing, Registre.Personer)
                .Where(r => Dato(r["foedselsdato"]) is not null)
                .Select(r => r["person_id"]),
        ];
        _perioder = Landingslaeser
            .AlleRaekker(landing, Registre.Dagpengeperioder)
            .Where(r => Dato(r["foerste_dag"]) is not null)
            .ToLookup(r => r["person_id"], r => (Dato(r["foerste_dag"])!.Value, Dato(r["sidste_dag"]) ?? DateOnly.MaxValue));
    }

    /// <summary>One line for every row with an error: dataset, month and reason, no person.</summary>
    public List<string> Fejl() =>
        [
            .. Registre.Alle.SelectMany(d =>
                Landingslaeser
                    .Maaneder(_landing)
                    .SelectMany(m => Landingslaeser.Raekker(_landing, m, d).Select(r => (Maaned: m, Fejl: Fejl(d, m, r))))
                    .Where(f => f.Fejl is not null)
                    .Select(f => $"{d} {f.Maaned}: {f.Fejl}")
            ),
        ];

    private string? Fejl(Datasaet d, string maaned, Dictionary<string, string> raekke)
    {
        foreach (var kolonne in d.Kolonner)
        {
            var vaerdi = raekke[kolonne.Navn];
            if (vaerdi.Length == 0 ? kolonne.Paakraevet : !Gyldig(kolonne, vaerdi))
            {
                return $"{kolonne.Navn} er ugyldig";
            }
        }

        if (!_personer.Contains(raekke["person_id"]))
        {
            return "ukendt person";
        }

        var fra = d.Fra is null ? null : Dato(raekke[d.Fra]);
        var til = d.Til is null ? fra : Dato(raekke[d.Til]);
        if (til < fra)
        {
            return "til før fra";
        }

        if (d.Art == Leveringsart.Maanedlig && (Maaned(fra) != maaned || Maaned(til) != maaned))
        {
            return "uden for måneden";
        }

        return d.Navn switch
        {
            "ydelser" => Sats(raekke, fra!.Value),
            "dagpengeudbetalinger" => Periode(raekke, fra!.Value, til!.Value),
            "dagpengeperioder" => _foersteDage.Add((raekke["person_id"], raekke["foerste_dag"]))
                ? null
                : "to perioder med samme første dag",
            _ => null,
        };
    }

    private static string? Sats(Dictionary<string, string> raekke, DateOnly fra)
    {
        var skalHave = raekke["ydelsesart"] == "kontanthjaelp" && fra >= Reform;
        return skalHave == (raekke["sats"].Length > 0) ? null : "sats mangler eller er overflødig";
    }

    // D16: a period that expired from 1 November 2020 to 1 November 2021 runs two months longer.
    private static DateOnly Forlaenget(DateOnly til) =>
        til >= new DateOnly(2020, 11, 1) && til <= new DateOnly(2021, 11, 1) ? til.AddMonths(2) : til;

    private string? Periode(Dictionary<string, string> raekke, DateOnly fra, DateOnly til)
    {
        if (raekke["art"] == "midlertidig_arbejdsfordeling")
        {
            return null;
        }

        for (var dag = fra; dag <= til; dag = dag.AddDays(1))
        {
            if (!_perioder[raekke["person_id"]].Any(p => p.Fra <= dag && dag <= Forlaenget(p.Til)))
            {
                return "betaling uden for dagpengeperioden";
            }
        }

        return null;
    }

    private static bool Gyldig(Kolonne kolonne, string vaerdi) =>
        kolonne.Type switch
        {
            Kolonnetype.Person => vaerdi.Length <= 32,
            Kolonnetype.Dato => Dato(vaerdi) is not null,
            Kolonnetype.Kode => kolonne.Ord!.Contains(vaerdi),
            Kolonnetype.Fritagelseskode => vaerdi is "BARSEL" or "OUK" or "MII" or "TILBAGE13" || Kodetal().IsMatch(vaerdi),
            Kolonnetype.Kommunekode => Kommunetal().IsMatch(vaerdi),
            Kolonnetype.Heltal => short.TryParse(vaerdi, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            Kolonnetype.Timer => Timetal().IsMatch(vaerdi),
            Kolonnetype.JaNej => vaerdi is "0" or "1",
            _ => throw new ArgumentOutOfRangeException(nameof(kolonne)),
        };

    private static DateOnly? Dato(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static string? Maaned(DateOnly? dag) => dag?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{1,3}$")]
    private static partial Regex Kodetal();

    [GeneratedRegex("^[0-9]{1,4}$")]
    private static partial Regex Kommunetal();

    [GeneratedRegex("^[0-9]+(,[0-9]{1,2})?$")]
    private static partial Regex Timetal();
}
