using System.Text.RegularExpressions;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer.Naming;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer;

/// <summary>A Parquet file as a SELECT with every known column in the contract's text form.</summary>
internal static partial class ParquetUdtraek
{
    public const string Ulaeselig = "kan ikke læses som Parquet; send den igen.";

    public static (Kolonneplan Plan, string Kilde) Laes(LakeConnection lake, Landingsfil fil)
    {
        var parts = fil.Parts();
        foreach (var part in parts)
        {
            RequireParquet(fil, part);
        }

        var typer = Typer(lake, fil, parts[0]);
        if (parts.Skip(1).FirstOrDefault(p => !Typer(lake, fil, p).SequenceEqual(typer)) is { } anden)
        {
            throw fil.Afvist(
                $"har dele med forskellige kolonner eller typer ('{ToldName.Of(parts[0])}' og '{ToldName.Of(anden)}'); send dem ens."
            );
        }

        var plan = Kolonneplan.Laeg(fil, [.. typer.Select(t => t.Navn)]);
        var pladser = plan.Kolonner.ToList();
        var valg = plan
            .Known.Select(k => $"{Tekst(fil, k, typer[pladser.IndexOf(k.Navn)])} AS {LakeSql.Navn(k.Navn)}")
            .Concat(Familiefelter.Valg(fil, plan, k => Tekst(LakeSql.Navn(typer[k.Plads].Navn), typer[k.Plads].Type)));
        return (plan, $"SELECT {string.Join(", ", valg)} FROM {LakeSql.Parquet(parts)}");
    }

    /// <summary>What the engine would only call unreadable.</summary>
    private static void RequireParquet(Landingsfil fil, string part)
    {
        using var stream = fil.Open(part);
        Span<byte> end = stackalloc byte[4];
        var start = new byte[Math.Min(stream.Length, 4096)];
        stream.ReadExactly(start);
        stream.Position = Math.Max(0, stream.Length - end.Length);
        end = end[..stream.ReadAtLeast(end, end.Length, throwOnEndOfStream: false)];
        if (ContentKind.NotParquet(fil, start, end) is { } andet)
        {
            throw fil.Afvist(fil.IsFolder ? $"har en del, '{ToldName.Of(part)}', der {andet}" : andet);
        }
    }

    private static List<(string Navn, string Type)> Typer(LakeConnection lake, Landingsfil fil, string part)
    {
        try
        {
            // Of two columns that differ in case alone the engine gives the second another name.
            var navne = Par(
                lake,
                $"SELECT lower(trim(name)), count(*)::VARCHAR FROM {LakeSql.ParquetColumns(part)} GROUP BY 1 HAVING count(*) > 1"
            );
            return
                navne.Find(n => fil.Datasaet.Kolonner.Any(k => string.Equals(k.Navn, n.Item1, StringComparison.OrdinalIgnoreCase)))
                    is { Item1: { } dobbelt }
                ? throw fil.Afvist($"har kolonnen '{dobbelt}' to gange; fjern den ene.")
                : Par(lake, $"DESCRIBE SELECT * FROM {LakeSql.Parquet(part)}");
        }
        catch (LakeException)
        {
            throw fil.Afvist(
                fil.IsFolder ? $"har en del, '{ToldName.Of(part)}', der ikke kan læses som Parquet; send den igen." : Ulaeselig
            );
        }
    }

    /// <summary>The first two columns of a query, as text.</summary>
    private static List<(string, string)> Par(LakeConnection lake, string sql)
    {
        var par = new List<(string, string)>();
        using var result = lake.Query(sql);
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                par.Add((chunk.Text(0, i)!, chunk.Text(1, i)!));
            }
        }

        return par;
    }

    private static string Tekst(Landingsfil fil, Kolonne kolonne, (string Navn, string Type) leveret) =>
        kolonne.Type == Kolonnetype.Person && leveret.Type != "VARCHAR"
            // A number has lost its leading zeros, and would become another person.
            ? throw fil.Afvist($"har '{kolonne.Navn}' som {leveret.Type.Split('(')[0]}; send den som tekst.")
            : Tekst(LakeSql.Navn(leveret.Navn), leveret.Type);

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
