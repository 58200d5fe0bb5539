using Dapper;
using Pipeline.Dashboard.Access;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

public sealed record Koersel
{
    public string Id { get; init; } = "";
    public string Kommando { get; init; } = "";
    public string? Regelsaet { get; init; }
    public string Kode { get; init; } = "";
    public string Startet { get; init; } = "";
    public string? Sluttet { get; init; }
    public string Udfald { get; init; } = "";
    public string? Besked
    {
        get;
        init => field = ServerPaths.Hide(value);
    }

    public DateTimeOffset Start => Dansk.Laes(Startet) ?? default;

    public DateTimeOffset? Slut => Dansk.Laes(Sluttet);

    public TimeSpan? Varighed => Slut - Start;
}

public sealed record Koerselstrin
{
    public string Koersel { get; init; } = "";
    public int Nr { get; init; }
    public string Trin { get; init; } = "";
    public string Startet { get; init; } = "";
    public double? Sekunder { get; init; }
    public long? RaekkerInd { get; init; }
    public long? RaekkerUd { get; init; }
    public long? Karantaene { get; init; }
    public string Udfald { get; init; } = "";

    public DateTimeOffset Start => Dansk.Laes(Startet) ?? default;
}

/// <param name="Side">From 1.</param>
/// <param name="Produkt">Only runs with a step that names it.</param>
public sealed record Koerselsfilter(string? Udfald, string? Kommando, string? Produkt, int Side = 1)
{
    public const int PrSide = 50;
}

/// <summary>The record of runs.</summary>
internal sealed class Koersler(IVarehus varehus)
{
    /// <summary>Runs that the usual duration of a step is taken from.</summary>
    private const int TilSammenligning = 20;

    private const string Kolonner =
        "k.koersel as Id, k.kommando as Kommando, k.regelsaet as Regelsaet, k.kode as Kode, k.startet as Startet, k.sluttet as Sluttet, "
        + "k.udfald as Udfald, k.besked as Besked";

    public (IReadOnlyList<Koersel> Koersler, int IAlt) Liste(Koerselsfilter filter)
    {
        using var f = varehus.Aabn();
        var hvor = "where 1 = 1";
        hvor += filter.Udfald is null ? "" : " and k.udfald = @Udfald";
        hvor += filter.Kommando is null ? "" : " and k.kommando = @Kommando";
        hvor += filter.Produkt is null
            ? ""
            : " and exists (select 1 from ops.trin t where t.koersel = k.koersel and (t.trin = @Udgivelse or t.trin like @Maaling))";
        var valg = new
        {
            filter.Udfald,
            filter.Kommando,
            Udgivelse = $"Udgivelse af {filter.Produkt}",
            Maaling = $"Måling af %{filter.Produkt}%",
            Antal = Koerselsfilter.PrSide,
            Spring = (filter.Side - 1) * Koerselsfilter.PrSide,
        };
        return (
            [
                .. f.Query<Koersel>(
                    $"select {Kolonner} from ops.koersler k {hvor} order by k.startet desc, k.koersel desc limit @Antal offset @Spring",
                    valg
                ),
            ],
            f.QuerySingle<int>($"select cast(count(*) as integer) from ops.koersler k {hvor}", valg)
        );
    }

    public IReadOnlyList<string> Kommandoer()
    {
        using var f = varehus.Aabn();
        return [.. f.Query<string>("select distinct kommando from ops.koersler order by kommando")];
    }

    public Koersel? Find(string id)
    {
        using var f = varehus.Aabn();
        return f.QueryFirstOrDefault<Koersel>($"select {Kolonner} from ops.koersler k where k.koersel = @id", new { id });
    }

    public IReadOnlyList<Koerselstrin> Trin(string id)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Koerselstrin>(
                """
                select koersel as Koersel, nr as Nr, trin as Trin, startet as Startet, sekunder as Sekunder, raekker_ind as RaekkerInd,
                    raekker_ud as RaekkerUd, karantaene as Karantaene, udfald as Udfald
                from ops.trin where koersel = @id order by nr
                """,
                new { id }
            ),
        ];
    }

    /// <summary>The median seconds of each step in the last finished runs of the command before this one; no entry for a step they did not have.</summary>
    public IReadOnlyDictionary<string, double> Saedvanlig(Koersel koersel)
    {
        using var f = varehus.Aabn();
        return f.Query<(string Trin, double Sekunder)>(
                """
                select t.trin, t.sekunder from ops.trin t
                inner join (
                    select koersel from ops.koersler
                    where kommando = @Kommando and udfald = 'udfoert' and startet < @Startet
                    order by startet desc limit @TilSammenligning
                ) k on k.koersel = t.koersel
                where t.udfald = 'udfoert' and t.sekunder is not null
                """,
                new
                {
                    koersel.Kommando,
                    koersel.Startet,
                    TilSammenligning,
                }
            )
            .GroupBy(t => t.Trin, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Median([.. g.Select(t => t.Sekunder).Order()]), StringComparer.Ordinal);
    }

    private static double Median(double[] ordnet) =>
        ordnet.Length % 2 == 1 ? ordnet[ordnet.Length / 2] : (ordnet[(ordnet.Length / 2) - 1] + ordnet[ordnet.Length / 2]) / 2;
}
