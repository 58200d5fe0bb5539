using Dapper;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

/// <summary>About how long a backfill takes, from the last run that measured the product.</summary>
internal sealed class Anslag(IVarehus varehus)
{
    /// <returns>At most this: measuring as long as all months took, publishing by the share of months. Null when no run has measured it.</returns>
    /// <param name="maaneder">Months asked for.</param>
    /// <param name="iAlt">Months the product has.</param>
    public (TimeSpan Tid, string Grundlag)? Af(string produkt, int maaneder, int iAlt)
    {
        using var f = varehus.Aabn();
        var trin = f.Query<(string Trin, double Sekunder)>(
                """
                select t.trin, t.sekunder from ops.trin t
                inner join ops.koersler k on k.koersel = t.koersel
                where t.udfald = 'udfoert' and t.sekunder is not null and (t.trin = @udgivelse or t.trin like @maaling)
                order by k.startet desc limit 20
                """,
                new { udgivelse = $"Udgivelse af {produkt}", maaling = $"Måling af %{produkt}%" }
            )
            .ToList();
        var maaling = trin.Where(t => t.Trin.StartsWith("Måling", StringComparison.Ordinal))
            .Select(t => (double?)t.Sekunder)
            .FirstOrDefault();
        var udgivelse = trin.Where(t => t.Trin.StartsWith("Udgivelse", StringComparison.Ordinal)).Select(t => t.Sekunder).FirstOrDefault();
        return maaling is { } sekunder
            ? (
                TimeSpan.FromSeconds(sekunder + (udgivelse * maaneder / Math.Max(iAlt, maaneder))),
                "højst, efter den seneste måling af alle måneder"
            )
            : null;
    }
}
