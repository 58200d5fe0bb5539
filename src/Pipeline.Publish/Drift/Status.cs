using Dapper;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>What <c>pipeline status</c> tells: read from the warehouse alone.</summary>
public sealed record Status(
    IReadOnlyList<Leveringsstatus> Leveringer,
    IReadOnlyList<Koerselsstatus> Koersler,
    IReadOnlyList<Produktstatus> Produkter,
    IReadOnlyList<Karantaenestatus> Karantaene,
    DataInUse InUse
)
{
    /// <summary>What the last run that judged deliveries came to, by product.</summary>
    public IReadOnlyList<JudgedDeliveries> Judged { get; init; } = [];

    /// <summary>The rule sets that are pinned, with who pinned them.</summary>
    public IReadOnlyList<RecordedPin> Pins { get; init; } = [];

    /// <param name="koersler">How many of the last runs.</param>
    /// <exception cref="Domain.PipelineFejl">There is no warehouse.</exception>
    public static Status Laes(IVarehus varehus, int koersler = 10)
    {
        using var f = varehus.Aabn();
        return new(
            [
                .. f.Query<Leveringsstatus>(
                    """
                    select maaned as Maaned, count(*) as Filer, sum(raekker) as Raekker, sum(karantaene) as Karantaene, max(modtaget) as Modtaget
                    from ops.leveringer group by maaned order by maaned
                    """
                ),
            ],
            [
                .. f.Query<Koerselsstatus>(
                    """
                    select koersel as Id, kommando as Kommando, regelsaet as Regelsaet, startet as Startet, sluttet as Sluttet, udfald as Udfald,
                        besked as Besked
                    from ops.koersler order by startet desc, koersel desc limit @koersler
                    """,
                    new { koersler }
                ),
            ],
            [
                .. f.Query<Produktstatus>(
                    """
                    select u.produkt as Produkt, u.version_id as Version, u.regelsaet as Regelsaet, u.udgivet as Udgivet,
                        (select count(*) from mart.i_kraft i where i.produkt = u.produkt) as Maaneder,
                        (select min(maaned) from mart.i_kraft i where i.produkt = u.produkt) as FoersteMaaned,
                        (select max(maaned) from mart.i_kraft i where i.produkt = u.produkt) as NyesteMaaned,
                        (select max(maaned) from ops.leveringer) as NyesteLevering
                    from ops.udgivelser u
                    inner join ops.skift s on s.produkt = u.produkt and s.version_id = u.version_id
                    where s.nr = (select max(nr) from ops.skift t where t.produkt = u.produkt)
                    order by u.produkt
                    """
                ),
            ],
            [
                .. f.Query<Karantaenestatus>(
                    """
                    select datasaet as Datasaet, maaned as Maaned, aarsag as Aarsag, sum(antal) as Antal
                    from ops.karantaene group by datasaet, maaned, aarsag order by datasaet, maaned, aarsag
                    """
                ),
            ],
            DataInUse.Read(varehus, f)
        )
        {
            Pins = PinReader.Read(varehus),
            Judged =
            [
                .. f.Query<JudgedDeliveries>(
                    """
                    select k.produkt as Produkt, k.udfald as Udfald, k.besked as Besked from ops.kontroller k
                    where k.kontrol = @Check and k.koersel = (
                        select o.koersel from ops.koersler o
                        inner join ops.kontroller j on j.koersel = o.koersel and j.kontrol = @Check
                        order by o.startet desc, o.koersel desc limit 1)
                    order by k.produkt
                    """,
                    new { JudgedDeliveries.Check }
                ),
            ],
        };
    }
}
