using System.Text.RegularExpressions;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer;

/// <summary>A Parquet file as a SELECT with every known column in the contract's text form.</summary>
internal static partial class ParquetUdtraek
{
    public const string Ulaeselig = "kan ikke læses som Parquet; send den igen.";

    public static (Kolonneplan Plan, string Kilde) Laes(LakeConnection lake, Landingsfil fil)
    {
        var typer = Typer(lake, fil);
        var plan = Kolonneplan.Laeg(fil, [.. typer.Select(t => t.Navn)]);
        var valg = plan
            .Known.Select(k => $"{Tekst(fil, k, typer.First(t => t.Navn == k.Navn).Type)} AS {LakeSql.Navn(k.Navn)}")
            .Concat(Familiefelter.Valg(fil, plan, k => Tekst(LakeSql.Navn(k.Navn), typer[k.Plads].Type)));
        return (plan, $"SELECT {string.Join(", ", valg)} FROM {LakeSql.Parquet(fil.Sti)}");
    }

    private static List<(string Navn, string Type)> Typer(LakeConnection lake, Landingsfil fil)
    {
        var typer = new List<(string, string)>();
        try
        {
            using var result = lake.Query($"DESCRIBE SELECT * FROM {LakeSql.Parquet(fil.Sti)}");
            while (result.NextChunk(out var chunk))
            {
                for (var i = 0; i < chunk.Count; i++)
                {
                    typer.Add((chunk.Text(0, i)!, chunk.Text(1, i)!));
                }
            }
        }
        catch (LakeException)
        {
            throw fil.Afvist(Ulaeselig);
        }

        return typer;
    }

    private static string Tekst(Landingsfil fil, Kolonne kolonne, string type)
    {
        var navn = LakeSql.Navn(kolonne.Navn);
        if (kolonne.Type == Kolonnetype.Person && type != "VARCHAR")
        {
            // A number has lost its leading zeros, and would become another person.
            throw fil.Afvist($"har '{kolonne.Navn}' som {type}; send den som tekst.");
        }

        return Tekst(navn, type);
    }

    private static string Tekst(string navn, string type) =>
        type switch
        {
            "VARCHAR" => $"nullif({navn}, '')",
            "BOOLEAN" => $"CASE WHEN {navn} THEN '1' WHEN NOT {navn} THEN '0' END",
            "TIMESTAMP" or "TIMESTAMP_NS" or "TIMESTAMP_MS" or "TIMESTAMP_S" =>
                $"CASE WHEN {navn} = {navn}::DATE THEN {navn}::DATE::VARCHAR ELSE {navn}::VARCHAR END",
            "FLOAT" or "DOUBLE" => Decimaltal(navn),
            _ when DecimalType().IsMatch(type) => Decimaltal(navn),
            _ => $"{navn}::VARCHAR",
        };

    /// <summary>Decimal comma, and no zeros after it that the type put there.</summary>
    private static string Decimaltal(string navn) =>
        $@"replace(CASE WHEN contains({navn}::VARCHAR, '.') THEN regexp_replace({navn}::VARCHAR, '\.?0+$', '') ELSE {navn}::VARCHAR END, '.', ',')";

    [GeneratedRegex(@"^DECIMAL\(")]
    private static partial Regex DecimalType();
}
