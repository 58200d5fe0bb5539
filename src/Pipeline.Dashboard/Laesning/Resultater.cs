using Dapper;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

/// <summary>A cell of mart.jobsamtaler: måling 1–5.</summary>
public sealed record Maaltal
{
    public string Maaned { get; init; } = "";
    public string Omraadetype { get; init; } = "";
    public string Omraade { get; init; } = "";
    public string? Navn { get; init; }
    public string Ydelsesgruppe { get; init; } = "";
    public string Sats { get; init; } = "";
    public string Varighed { get; init; } = "";
    public long Samtaler0 { get; init; }
    public long Samtaler1 { get; init; }
    public long Samtaler2 { get; init; }
    public long Samtaler3 { get; init; }
    public long Samtaler4 { get; init; }
    public long Samtaler5plus { get; init; }
    public long Personer { get; init; }
    public long FaerreEnd4 { get; init; }
    public double? Andel { get; init; }
    public long Fritagne { get; init; }
    public string Regelsaet { get; init; } = "";
}

public sealed record Tilsynsplads(string Omraade, string? Navn, double? Andel, double? Rank);

/// <param name="Omraade">land, a region or a kommune, as <c>land</c>, <c>1084</c>, <c>101</c>.</param>
public sealed record Resultatvalg(string Maaned, string Omraade, string Ydelsesgruppe, string Varighed)
{
    public string Omraadetype =>
        Omraade == "land" ? "land"
        : Omraade.Length == 4 ? "region"
        : "kommune";
}

/// <summary>The published figures of jobsamtaler and skærpet tilsyn.</summary>
internal sealed class Resultater(IVarehus varehus)
{
    private const string Kolonner =
        "j.maaned as Maaned, j.omraadetype as Omraadetype, j.omraade as Omraade, j.ydelsesgruppe as Ydelsesgruppe, j.sats as Sats, "
        + "j.varighed as Varighed, j.samtaler_0 as Samtaler0, j.samtaler_1 as Samtaler1, j.samtaler_2 as Samtaler2, j.samtaler_3 as Samtaler3, "
        + "j.samtaler_4 as Samtaler4, j.samtaler_5plus as Samtaler5plus, j.personer as Personer, j.faerre_end_4 as FaerreEnd4, "
        + "j.andel_faerre_end_4 as Andel, j.fritagne as Fritagne, j.regelsaet as Regelsaet";

    /// <summary>Published months, newest first.</summary>
    public IReadOnlyList<string> Maaneder(string produkt = "jobsamtaler")
    {
        using var f = varehus.Aabn();
        return [.. f.Query<string>("select maaned from mart.i_kraft where produkt = @produkt order by maaned desc", new { produkt })];
    }

    /// <summary>Kommuner as (code, name), and <c>000</c>, by name.</summary>
    public IReadOnlyList<(string Kode, string Navn)> Kommuner()
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<(string Kode, string Navn)>("select kommunekode, navn from mart.dim_kommune where gyldig_til is null")
                .OrderBy(k => k.Navn, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<(string Kode, string Navn)> Grupper()
    {
        using var f = varehus.Aabn();
        return [.. f.Query<(string, string)>("select ydelsesgruppe, navn from mart.dim_ydelsesgruppe order by orden desc")];
    }

    public IReadOnlyList<(string Kode, string Navn, string Art)> Varigheder()
    {
        using var f = varehus.Aabn();
        return [.. f.Query<(string, string, string)>("select varighed, navn, art from mart.dim_varighed order by orden")];
    }

    /// <summary>Every kommune in the month, the highest share first; those without one last.</summary>
    public IReadOnlyList<Maaltal> Kommuner(Resultatvalg valg)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Maaltal>(
                    $"""
                    select {Kolonner}, d.navn as Navn from mart.jobsamtaler j
                    left join mart.dim_kommune d on d.kommunekode = j.omraade and d.gyldig_til is null
                    where j.maaned = @Maaned and j.omraadetype = 'kommune' and j.ydelsesgruppe = @Ydelsesgruppe and j.sats = 'alle'
                        and j.varighed = @Varighed
                    """,
                    valg
                )
                .OrderByDescending(k => k.Andel ?? -1)
                .ThenBy(k => k.Omraade, StringComparer.Ordinal),
        ];
    }

    /// <summary>The figures of one place over all months, oldest first.</summary>
    public IReadOnlyList<Maaltal> Forloeb(Resultatvalg valg)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Maaltal>(
                $"""
                select {Kolonner} from mart.jobsamtaler j
                where j.omraadetype = @Omraadetype and j.omraade = @Omraade and j.ydelsesgruppe = @Ydelsesgruppe and j.sats = 'alle'
                    and j.varighed = @Varighed
                order by j.maaned
                """,
                valg
            ),
        ];
    }

    /// <summary>One place in the month by duration, in the order of durations.</summary>
    public IReadOnlyList<Maaltal> Varigheder(Resultatvalg valg)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Maaltal>(
                $"""
                select {Kolonner}, v.navn as Navn from mart.jobsamtaler j
                inner join mart.dim_varighed v on v.varighed = j.varighed
                where j.maaned = @Maaned and j.omraadetype = @Omraadetype and j.omraade = @Omraade and j.ydelsesgruppe = @Ydelsesgruppe
                    and j.sats = 'alle'
                order by v.orden
                """,
                valg
            ),
        ];
    }

    /// <summary>By rank; kommuner without one last.</summary>
    public IReadOnlyList<Tilsynsplads> Tilsyn(string maaned)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<(string Omraade, string? Navn, double? Andel, double? Rank)>(
                    """
                    select t.omraade, d.navn, t.andel_samtaler, t.rank from mart.skaerpet_tilsyn t
                    left join mart.dim_kommune d on d.kommunekode = t.omraade and d.gyldig_til is null
                    where t.maaned = @maaned
                    """,
                    new { maaned }
                )
                .Select(t => new Tilsynsplads(t.Omraade, t.Navn, t.Andel, t.Rank))
                .OrderBy(t => t.Rank ?? double.MaxValue)
                .ThenBy(t => t.Omraade, StringComparer.Ordinal),
        ];
    }
}
