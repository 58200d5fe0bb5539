using Dapper;
using Pipeline.Dashboard.Access;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

public sealed record Levering
{
    public string Datasaet { get; init; } = "";
    public string Maaned { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long Raekker { get; init; }
    public long Karantaene { get; init; }
    public string Modtaget { get; init; } = "";
    public string Koersel { get; init; } = "";

    public double Afvist => Raekker == 0 ? 0 : 100.0 * Karantaene / Raekker;
}

public sealed record Afvisningsgrund(string Datasaet, string Maaned, string Aarsag, long Antal);

public sealed record Kontroludfald
{
    public string Koersel { get; init; } = "";
    public string Startet { get; init; } = "";
    public string Produkt { get; init; } = "";
    public string Kontrol { get; init; } = "";
    public string Tekst { get; init; } = "";
    public string Udfald { get; init; } = "";
    public int Antal { get; init; }
    public string? Besked
    {
        get;
        init => field = ServerPaths.Hide(value);
    }
}

/// <summary>What came, what was refused of it, and what the checks said.</summary>
internal sealed class Leveringer(IVarehus varehus)
{
    private const string Kolonner =
        "datasaet as Datasaet, maaned as Maaned, sha256 as Sha256, raekker as Raekker, karantaene as Karantaene, modtaget as Modtaget, "
        + "koersel as Koersel";

    /// <summary>Every file of every delivery, newest month first; of files for the same month the newest first.</summary>
    public IReadOnlyList<Levering> Alle()
    {
        using var f = varehus.Aabn();
        return [.. f.Query<Levering>($"select {Kolonner} from ops.leveringer order by maaned desc, datasaet, modtaget desc")];
    }

    public IReadOnlyList<Levering> Af(string datasaet, string maaned)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Levering>(
                $"select {Kolonner} from ops.leveringer where datasaet = @datasaet and maaned = @maaned order by modtaget desc",
                new { datasaet, maaned }
            ),
        ];
    }

    /// <summary>Refused rows by dataset and reason, most first.</summary>
    public IReadOnlyList<Afvisningsgrund> Grunde()
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<(string, string, string, long)>(
                    """
                    select datasaet, maaned, aarsag, cast(sum(antal) as bigint) from ops.karantaene
                    group by datasaet, maaned, aarsag order by 4 desc, 1, 2, 3
                    """
                )
                .Select(g => new Afvisningsgrund(g.Item1, g.Item2, g.Item3, g.Item4)),
        ];
    }

    /// <summary>What figures are measured of now, and how old it is.</summary>
    public DataInUse InUse()
    {
        var used = DataInUse.Read(varehus);
        return used with { Unused = [.. used.Unused.Select(u => ServerPaths.Hide(u))] };
    }

    /// <summary>What a run saw in the deliveries and did not use, in words.</summary>
    public IReadOnlyList<string> Unused(string koersel) => [.. DataInUse.UnusedBy(varehus, koersel).Select(u => ServerPaths.Hide(u))];

    public IReadOnlyList<Kontroludfald> Kontroller(string koersel)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Kontroludfald>(
                """
                select c.koersel as Koersel, k.startet as Startet, c.produkt as Produkt, c.kontrol as Kontrol, c.tekst as Tekst, c.udfald as Udfald,
                    c.antal as Antal, c.besked as Besked
                from ops.kontroller c inner join ops.koersler k on k.koersel = c.koersel
                where c.koersel = @koersel order by c.produkt, c.kontrol
                """,
                new { koersel }
            ),
        ];
    }

    /// <summary>The last runs' outcomes of every check of the product, newest first.</summary>
    /// <param name="koersler">How many runs back.</param>
    public IReadOnlyList<Kontroludfald> Kontrolhistorie(string produkt, int koersler = 24)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Kontroludfald>(
                """
                select c.koersel as Koersel, k.startet as Startet, c.produkt as Produkt, c.kontrol as Kontrol, c.tekst as Tekst, c.udfald as Udfald,
                    c.antal as Antal, c.besked as Besked
                from ops.kontroller c
                inner join (
                    select koersel, startet from ops.koersler k
                    where exists (select 1 from ops.kontroller x where x.koersel = k.koersel and x.produkt = @produkt)
                    order by startet desc limit @koersler
                ) k on k.koersel = c.koersel
                where c.produkt = @produkt
                order by k.startet desc, c.kontrol
                """,
                new { produkt, koersler }
            ),
        ];
    }
}
