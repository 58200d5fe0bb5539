using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Lake;

namespace Pipeline.Dashboard.Laesning;

public sealed record Afvistraekke(string Fil, long Linje, string? Kolonne, string? Vaerdi, string Kode, string Grund)
{
    public string Fil { get; } = ServerPaths.Hide(Fil);
}

/// <summary>Examples of refused rows, from the quarantine files. Whatever looks like a person's number is masked once more.</summary>
internal sealed partial class Karantaene(DashboardIndstillinger indstillinger)
{
    /// <summary>Examples of each reason.</summary>
    private const int PrGrund = 5;

    public IReadOnlyList<Afvistraekke> Eksempler(string datasaet, string maaned, CancellationToken token)
    {
        var fil = Path.Combine(indstillinger.Data, "quarantine", datasaet, $"{maaned}.parquet");
        if (!File.Exists(fil))
        {
            return [];
        }

        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 256 });
        using var forbindelse = database.Connect();
        using var svar = forbindelse.Query(
            $"""
            select fil, cast(linje as bigint), kolonne, cast(vaerdi as varchar), kode, grund from (
                select *, row_number() over (partition by kode order by linje) as nr from {LakeSql.Parquet(fil)}
            ) where nr <= {PrGrund} order by kode, linje
            """,
            token
        );
        var raekker = new List<Afvistraekke>();
        while (svar.NextChunk(out var bid))
        {
            for (var i = 0; i < bid.Count; i++)
            {
                raekker.Add(
                    new(
                        Tekst(bid, 0, i) ?? "",
                        Convert.ToInt64(bid.Value(1, i), CultureInfo.InvariantCulture),
                        Tekst(bid, 2, i),
                        Tekst(bid, 3, i) is { } vaerdi ? Numre().Replace(vaerdi, "***") : null,
                        Tekst(bid, 4, i) ?? "",
                        Tekst(bid, 5, i) ?? ""
                    )
                );
            }
        }

        return raekker;
    }

    private static string? Tekst(LakeChunk bid, int kolonne, int raekke) => bid.IsValid(kolonne, raekke) ? bid.Text(kolonne, raekke) : null;

    [GeneratedRegex(@"\d{6}[- ]?\d{4}|\d{9,}")]
    private static partial Regex Numre();
}
