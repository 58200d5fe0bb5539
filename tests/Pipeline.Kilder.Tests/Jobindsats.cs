using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Kilder.Tests;

/// <summary>Table Y30R21 as it was captured, and the ways jobindsats would answer with it.</summary>
internal static class Jobindsats
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Fil { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "y30r21-2023-08-14.jsonl.gz");

    /// <summary>The lines of the capture that are rows.</summary>
    public static IReadOnlyList<JsonElement> Raekker { get; } = [.. Laest().Skip(2).Select(l => JsonDocument.Parse(l).RootElement)];

    public static IReadOnlyList<string> Kolonner { get; } = [.. Raekker[0].EnumerateObject().Select(p => p.Name)];

    public static string V2(IEnumerable<JsonElement> raekker) =>
        $$"""[{"FileName":"y30r21","Variables":{{JsonSerializer.Serialize(Kolonner.Select((k, i) => new { Name = $"v{i}", Label = k }), Json)}},"Data":{{Data(raekker)}}}]""";

    public static string V3(IEnumerable<JsonElement> raekker) =>
        $$"""{"columns":{{JsonSerializer.Serialize(Kolonner, Json)}},"rows":{{Data(raekker)}}}""";

    public static Jobindsatskilde Kilde(Jobindsatsudgave udgave, string adresse, params Jobindsatstabel[] tabeller) =>
        new(
            "jobindsats",
            new(adresse),
            Kildetest.Graenser,
            udgave,
            udgave == Jobindsatsudgave.Linjer ? null : "NOEGLE",
            tabeller is [] ? [Fuldtidspersoner] : tabeller
        );

    public static Jobindsatstabel Fuldtidspersoner { get; } =
        new(
            "y30r21",
            Tabeller.Fuldtidspersoner,
            new Dictionary<string, IReadOnlyList<string>> { ["area"] = ["*"], ["period"] = ["{aar-1}QMAT04", "{aar}QMAT04"] },
            Kolonner,
            "Area",
            "Periode",
            Jobindsatsperiodeart.Aar,
            "Forventet og faktisk antal fuldtidspersoner på offentlig forsørgelse: Faktisk antal",
            "Ydelsesgrupper",
            new Dictionary<string, string?>
            {
                ["Ydelsesgrupper i alt"] = null,
                ["A-dagpenge mv."] = "a_dagpenge",
                ["Sygedagpenge mv."] = "sygedagpenge",
                ["Kontanthjælp mv."] = "kontanthjaelp",
            },
            null
        );

    /// <summary>A small answer of another table, in version 3, with a row as told.</summary>
    public static string Lille(string raekker, string kolonner = "\"Area\",\"Periode\",\"Andel\"") =>
        $$"""{"columns":[{{kolonner}}],"rows":[{{raekker}}]}""";

    public static Jobindsatstabel Maaltal(Jobindsatsperiodeart perioder = Jobindsatsperiodeart.Maaned) =>
        new(
            "y99x01",
            Tabeller.Maaltal,
            new Dictionary<string, IReadOnlyList<string>> { ["mgroup.*"] = ["*"], ["period.M"] = ["latest:3"] },
            ["Area", "Periode", "Andel"],
            "Area",
            "Periode",
            perioder,
            "Andel",
            null,
            new Dictionary<string, string?>(),
            "1a"
        );

    private static string Data(IEnumerable<JsonElement> raekker) =>
        $"[{string.Join(",\n", raekker.Select(r => $"[{string.Join(',', r.EnumerateObject().Select(p => p.Value.GetRawText()))}]"))}]";

    private static IEnumerable<string> Laest()
    {
        using var laeser = new StreamReader(new GZipStream(File.OpenRead(Fil), CompressionMode.Decompress));
        while (laeser.ReadLine() is { } linje)
        {
            yield return linje;
        }
    }
}
