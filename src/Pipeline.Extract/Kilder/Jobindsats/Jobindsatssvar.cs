using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Pipeline.Domain.Kilder;
using Pipeline.Extract.Kilder.Http;

namespace Pipeline.Extract.Kilder.Jobindsats;

/// <summary>A table as jobindsats answers it: labels of columns and rows of texts; a JSON number is written with decimal comma.</summary>
/// <param name="Fejltekster">Error texts of the service that stood among the rows as if they were such.</param>
internal sealed record Jobindsatssvar(IReadOnlyList<string> Kolonner, IReadOnlyList<string?[]> Raekker, IReadOnlyList<string> Fejltekster)
{
    /// <exception cref="Skemafejl">It has another form than the version's.</exception>
    /// <exception cref="Svarafvist">It is an error text in the form of JSON.</exception>
    public static Jobindsatssvar Laes(string fil, Jobindsatsudgave udgave)
    {
        if (udgave == Jobindsatsudgave.Linjer)
        {
            return Linjer(fil);
        }

        using var stream = Svarfil.Aabn(fil);
        using var dokument = JsonDocument.Parse(stream);
        var rod = dokument.RootElement;
        return udgave == Jobindsatsudgave.V2 ? V2(rod) : V3(rod);
    }

    /// <summary><c>[{"Variables":[{"Label":…}],"Data":[[…]]}]</c></summary>
    private static Jobindsatssvar V2(JsonElement rod)
    {
        var tabel = rod.ValueKind == JsonValueKind.Array && rod.GetArrayLength() > 0 ? rod[0] : rod;
        return
            Felt(tabel, "Variables") is { ValueKind: JsonValueKind.Array } variable
            && Felt(tabel, "Data") is { ValueKind: JsonValueKind.Array } tal
            ? Tabel(variable, tal)
            : throw Andet(tabel, "Variables og Data");
    }

    /// <summary><c>{"columns":[…],"rows":[[…]]}</c></summary>
    private static Jobindsatssvar V3(JsonElement rod) =>
        Felt(rod, "columns") is { ValueKind: JsonValueKind.Array } kolonner
        && Felt(rod, "rows") is { ValueKind: JsonValueKind.Array } raekker
            ? Tabel(kolonner, raekker)
            : throw Andet(rod, "columns og rows");

    private static Jobindsatssvar Tabel(JsonElement kolonner, JsonElement raekker)
    {
        var navne = kolonner.EnumerateArray().Select(Navn).ToList();
        var ud = new List<string?[]>(raekker.GetArrayLength());
        foreach (var raekke in raekker.EnumerateArray())
        {
            ud.Add(
                raekke.ValueKind == JsonValueKind.Array && raekke.GetArrayLength() == navne.Count
                    ? [.. raekke.EnumerateArray().Select(Tekst)]
                    : throw new Skemafejl($"har en række, der ikke er {navne.Count} værdier som kolonnerne (række {ud.Count + 1}).")
            );
        }

        return new(navne, ud, []);
    }

    /// <summary>An object a line. An error of the service that was stored as a line is an object of one key without a value.</summary>
    private static Jobindsatssvar Linjer(string fil)
    {
        using var raa = Svarfil.Aabn(fil);
        using var pakket = fil.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raa, CompressionMode.Decompress) : null;
        using var laeser = new StreamReader((Stream?)pakket ?? raa, Encoding.UTF8);
        List<string>? kolonner = null;
        var raekker = new List<string?[]>();
        var fejltekster = new List<string>();
        for (var nr = 1; laeser.ReadLine() is { } linje; nr++)
        {
            if (string.IsNullOrWhiteSpace(linje))
            {
                continue;
            }

            var felter = Objekt(linje, nr);
            if (felter is [{ Value: null or "" } ene])
            {
                fejltekster.Add(Svarindhold.Uddrag(ene.Key));
                continue;
            }

            kolonner ??= [.. felter.Select(f => f.Key)];
            raekker.Add(
                kolonner.Count == felter.Count && kolonner.SequenceEqual(felter.Select(f => f.Key), StringComparer.Ordinal)
                    ? [.. felter.Select(f => f.Value)]
                    : throw Skemafejl.Mellem($"kolonner i linje {nr}", kolonner, [.. felter.Select(f => f.Key)])
                        ?? new Skemafejl($"har kolonnerne i en anden orden i linje {nr}.")
            );
        }

        return raekker.Count > 0 ? new(kolonner!, raekker, fejltekster)
            : fejltekster.Count > 0 ? throw new Svarafvist($"har kun fejlteksten '{fejltekster[0]}' og ingen tal.")
            : throw new Svarafvist("er tom.");
    }

    private static List<KeyValuePair<string, string?>> Objekt(string linje, int nr)
    {
        try
        {
            using var dokument = JsonDocument.Parse(linje);
            return [.. dokument.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name.Trim(), Tekst(p.Value)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new Skemafejl($"har en linje, der ikke er et helt JSON-objekt (linje {nr}).");
        }
    }

    private static Exception Andet(JsonElement element, string ventet)
    {
        if (
            element.ValueKind == JsonValueKind.Object
            && element.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } ene
        )
        {
            var tekst = ene.Value.GetString() is { Length: > 0 } vaerdi ? vaerdi : ene.Name;
            return new Svarafvist($"svarede 200 med teksten '{Svarindhold.Uddrag(tekst)}' i stedet for tal; se, om nøglen gælder.");
        }

        return new Skemafejl($"svarede i en anden form end {ventet}; se, om udgaven i erklæringen er rigtig.");
    }

    private static JsonElement? Felt(JsonElement element, string navn) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(navn, out var felt) ? felt : null;

    private static string Navn(JsonElement kolonne) =>
        (
            kolonne.ValueKind == JsonValueKind.String ? kolonne.GetString()
            : (Felt(kolonne, "Label") ?? Felt(kolonne, "label") ?? Felt(kolonne, "name")) is { ValueKind: JsonValueKind.String } navn
                ? navn.GetString()
            : null
        )?.Trim() ?? throw new Skemafejl("har en kolonne uden navn.");

    private static string? Tekst(JsonElement vaerdi) =>
        vaerdi.ValueKind switch
        {
            JsonValueKind.String => vaerdi.GetString()!.Trim(),
            JsonValueKind.Number => Kildetal.Skriv(vaerdi.GetDecimal()),
            JsonValueKind.Null => null,
            _ => throw new Skemafejl("har en værdi, der hverken er tekst eller tal."),
        };
}
