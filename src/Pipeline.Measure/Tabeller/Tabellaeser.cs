using System.Globalization;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Measure.Tabeller;

/// <summary>Reads a staged dataset without persons: its rows in file order, amounts exact.</summary>
public static class Tabellaeser
{
    /// <param name="filer">The staged files; none = the dataset was never delivered and has no rows.</param>
    public static IReadOnlyList<Tabelpost> Laes(
        LakeConnection lake,
        IReadOnlyList<string> filer,
        Datasaet datasaet,
        CancellationToken token = default
    )
    {
        if (filer.Count == 0)
        {
            return [];
        }

        var navne = datasaet.Kolonner.Select((k, i) => (k.Navn, i)).ToDictionary(k => k.Navn, k => k.i);
        var kolonner = string.Join(", ", datasaet.Kolonner.Select(k => $"{LakeSql.Navn(k.Navn)}::VARCHAR"));
        var poster = new List<Tabelpost>();
        using var result = lake.Query($"SELECT {kolonner} FROM {LakeSql.Parquet(filer)}", token);
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                poster.Add(new(navne, [.. datasaet.Kolonner.Select((_, k) => chunk.Text(k, i))]));
            }
        }

        return poster;
    }
}

/// <summary>One row of a table, its columns by name.</summary>
public sealed class Tabelpost(IReadOnlyDictionary<string, int> navne, string?[] vaerdier)
{
    public string Tekst(string kolonne) => vaerdier[navne[kolonne]]!;

    public string? TekstEllerTom(string kolonne) => vaerdier[navne[kolonne]];

    public short Kode(string kolonne) => short.Parse(Tekst(kolonne), CultureInfo.InvariantCulture);

    public int Heltal(string kolonne) => int.Parse(Tekst(kolonne), CultureInfo.InvariantCulture);

    public decimal Tal(string kolonne) => decimal.Parse(Tekst(kolonne), NumberStyles.Float, CultureInfo.InvariantCulture);

    public decimal? TalEllerTom(string kolonne) => TekstEllerTom(kolonne) is null ? null : Tal(kolonne);

    public bool JaNej(string kolonne) => Tekst(kolonne) == "true";
}
