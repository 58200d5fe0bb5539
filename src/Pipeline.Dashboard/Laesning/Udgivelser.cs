using Dapper;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

public sealed record Udgivet
{
    public string Produkt { get; init; } = "";
    public string Version { get; init; } = "";
    public string? ByggerPaa { get; init; }
    public string Koersel { get; init; } = "";
    public string Tid { get; init; } = "";
    public string Regelsaet { get; init; } = "";
    public string Aarsag { get; init; } = "";
    public int Maaneder { get; init; }
    public long Raekker { get; init; }
    public long AendredeTal { get; init; }

    /// <summary>Somebody has said that it is not to come in force.</summary>
    public bool Kasseret { get; init; }
}

public sealed record Skift
{
    public int Nr { get; init; }
    public string Version { get; init; } = "";
    public string? Fra { get; init; }
    public string Tid { get; init; } = "";
    public string Anledning { get; init; } = "";
}

/// <summary>Versions and switches, as the warehouse has them.</summary>
internal sealed class Udgivelser(IVarehus varehus, TimeProvider ur)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<Udgivet> Versioner(string produkt)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Udgivet>(
                """
                select u.produkt as Produkt, u.version_id as Version, u.bygger_paa as ByggerPaa, u.koersel as Koersel, u.udgivet as Tid,
                    u.regelsaet as Regelsaet, u.aarsag as Aarsag, u.maaneder as Maaneder, u.raekker as Raekker, u.aendrede_tal as AendredeTal,
                    case when k.version_id is null then 0 else 1 end as Kasseret
                from ops.udgivelser u
                left join ops.kasserede_versioner k on k.produkt = u.produkt and k.version_id = u.version_id
                where u.produkt = @produkt order by u.version_id desc
                """,
                new { produkt }
            ),
        ];
    }

    /// <summary>Newest first; the first names what is in force.</summary>
    public IReadOnlyList<Skift> SkiftAf(string produkt)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Skift>(
                """
                select nr as Nr, version_id as Version, fra_version as Fra, skiftet as Tid, anledning as Anledning
                from ops.skift where produkt = @produkt order by nr desc
                """,
                new { produkt }
            ),
        ];
    }

    public string? Gaeldende(string produkt)
    {
        using var f = varehus.Aabn();
        return f.QueryFirstOrDefault<string>(
            "select version_id from ops.skift where produkt = @produkt order by nr desc limit 1",
            new { produkt }
        );
    }

    /// <summary>The pinned rule sets, oldest month first.</summary>
    /// <param name="produkt">Null: of every product.</param>
    public IReadOnlyList<RecordedPin> Pins(string? produkt = null) => PinReader.Read(varehus, produkt);

    /// <summary>Month → version, for what is in force.</summary>
    public IReadOnlyDictionary<string, string> IKraft(string produkt)
    {
        using var f = varehus.Aabn();
        return f.Query<(string Maaned, string Version)>(
                "select maaned, version_id from mart.i_kraft where produkt = @produkt",
                new { produkt }
            )
            .ToDictionary(m => m.Maaned, m => m.Version, StringComparer.Ordinal);
    }

    public void Kasser(string produkt, string version, string bruger)
    {
        using var f = varehus.Aabn();
        f.Execute(
            """
            insert into ops.kasserede_versioner (produkt, version_id, tid, bruger) values (@produkt, @version, @tid, @bruger)
            on conflict (produkt, version_id) do nothing
            """,
            new
            {
                produkt,
                version,
                tid = Revisionsspor.Tid(ur.GetUtcNow()),
                bruger,
            }
        );
    }

    public void Fortryd(string produkt, string version)
    {
        using var f = varehus.Aabn();
        f.Execute("delete from ops.kasserede_versioner where produkt = @produkt and version_id = @version", new { produkt, version });
    }
}
