using System.Text.Json;
using Pipeline.Extract.Kilder.Http;

namespace Pipeline.Extract.Kilder.Statistikbank;

/// <summary>One dimension: its codes in the order of the cells, and what the source calls them.</summary>
internal sealed record Dimension(string Kode, IReadOnlyList<string> Vaerdier, IReadOnlyDictionary<string, string> Navne);

/// <summary>A JSON-stat table: the last dimension runs fastest. Reads version 1, which StatBank writes, and version 2.</summary>
internal sealed class Jsonstat
{
    private readonly Dictionary<long, decimal> _tal = [];

    private Jsonstat(IReadOnlyList<Dimension> dimensioner) => Dimensioner = dimensioner;

    public IReadOnlyList<Dimension> Dimensioner { get; }

    public long Celler => Dimensioner.Aggregate(1L, (n, d) => checked(n * d.Vaerdier.Count));

    /// <exception cref="Skemafejl">It is not JSON-stat, or its parts do not fit each other.</exception>
    /// <exception cref="Svarafvist">It is the source's error message.</exception>
    public static Jsonstat Laes(string fil)
    {
        using var stream = Svarfil.Aabn(fil);
        using var dokument = JsonDocument.Parse(stream);
        var rod = dokument.RootElement;
        if (Felt(rod, "errorTypeCode") is not null || Felt(rod, "message") is { ValueKind: JsonValueKind.String })
        {
            throw new Svarafvist(
                $"svarede 200 med fejlen '{Svarindhold.Uddrag(Felt(rod, "message")?.ToString() ?? "")}'; ret dimensionerne i erklæringen."
            );
        }

        var data = Felt(rod, "dataset") ?? rod;
        var dimension = Felt(data, "dimension") ?? throw Form();
        // Version 1 keeps id and size among the dimensions, version 2 beside them.
        var id = Felt(dimension, "id") ?? Felt(data, "id") ?? throw Form();
        var stoerrelse = Felt(dimension, "size") ?? Felt(data, "size") ?? throw Form();
        var tabel = new Jsonstat([
            .. id.EnumerateArray().Select(i => Dimension(i.GetString()!, Felt(dimension, i.GetString()!) ?? throw Form())),
        ]);
        if (!tabel.Dimensioner.Select(d => d.Vaerdier.Count).SequenceEqual(stoerrelse.EnumerateArray().Select(s => s.GetInt32())))
        {
            throw new Skemafejl("har dimensioner af en anden størrelse, end den selv angiver; svaret er ikke helt.");
        }

        tabel.Laes(Felt(data, "value") ?? throw Form());
        return tabel;
    }

    /// <summary>Every cell with a figure: the place in each dimension, and the figure.</summary>
    public IEnumerable<(int[] Plads, decimal Tal)> Tal()
    {
        foreach (var (nr, tal) in _tal)
        {
            var plads = new int[Dimensioner.Count];
            var rest = nr;
            for (var d = plads.Length - 1; d >= 0; d--)
            {
                plads[d] = (int)(rest % Dimensioner[d].Vaerdier.Count);
                rest /= Dimensioner[d].Vaerdier.Count;
            }

            yield return (plads, tal);
        }
    }

    /// <summary>All cells in a row, or the numbered ones that have a figure.</summary>
    private void Laes(JsonElement vaerdier)
    {
        long nr = 0;
        if (vaerdier.ValueKind == JsonValueKind.Array)
        {
            foreach (var vaerdi in vaerdier.EnumerateArray())
            {
                Tilfoej(nr++, vaerdi);
            }

            if (nr != Celler)
            {
                throw new Skemafejl($"har {nr} tal, men dimensionerne giver {Celler}; svaret er ikke helt.");
            }
        }
        else if (vaerdier.ValueKind == JsonValueKind.Object)
        {
            foreach (var felt in vaerdier.EnumerateObject())
            {
                Tilfoej(long.TryParse(felt.Name, out nr) && nr >= 0 && nr < Celler ? nr : throw Form(), felt.Value);
            }
        }
        else
        {
            throw Form();
        }
    }

    private void Tilfoej(long nr, JsonElement vaerdi)
    {
        var tal = vaerdi.ValueKind switch
        {
            JsonValueKind.Number => vaerdi.GetDecimal(),
            JsonValueKind.Null => (decimal?)null,
            JsonValueKind.String => Kildetal.Laes(vaerdi.GetString()),
            _ => throw Form(),
        };
        if (tal is { } fundet)
        {
            _tal[nr] = fundet;
        }
    }

    private static Dimension Dimension(string kode, JsonElement dimension)
    {
        var kategori = Felt(dimension, "category") ?? throw Form();
        var navne = Felt(kategori, "label") is { ValueKind: JsonValueKind.Object } label
            ? label.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal)
            : [];
        var koder = Felt(kategori, "index") switch
        {
            { ValueKind: JsonValueKind.Object } index => [.. index.EnumerateObject().OrderBy(p => p.Value.GetInt32()).Select(p => p.Name)],
            { ValueKind: JsonValueKind.Array } index => index.EnumerateArray().Select(p => p.GetString()!).ToList(),
            _ => navne.Keys.ToList(),
        };
        return new(kode, koder, navne);
    }

    private static JsonElement? Felt(JsonElement element, string navn) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(navn, out var felt) ? felt : null;

    private static Skemafejl Form() => new("svarede i en anden form end JSON-stat (dataset med dimension og value).");
}
