using System.Globalization;
using Dapper;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

public sealed record Spor
{
    public string Id { get; init; } = "";
    public string Tid { get; init; } = "";
    public string Bruger { get; init; } = "";
    public string Handling { get; init; } = "";
    public string? Produkt { get; init; }
    public string? Genstand { get; init; }
    public string? Formaal { get; init; }
    public string Udfald { get; init; } = "";
}

/// <summary>
/// Who did what, in ops.revision. A use is recorded before it is done, as <c>begyndt</c>, and its outcome after in a row of its own: what was done and not
/// recorded there cannot be.
/// </summary>
internal sealed class Revisionsspor(IVarehus varehus, TimeProvider ur)
{
    public const int PrSide = 100;

    public static string Tid(DateTimeOffset tid) => tid.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <returns>The record's id, for <see cref="Slut"/>.</returns>
    public string Begynd(string bruger, string handling, string? produkt, string? genstand, string? formaal = null)
    {
        using var f = varehus.Aabn();
        return AuditTrail.Write(f, null, ur.GetUtcNow(), new(bruger, handling, produkt, genstand, formaal), "begyndt");
    }

    public void Slut(string id, bool udfoert)
    {
        using var f = varehus.Aabn();
        AuditTrail.WriteOutcome(f, id, ur.GetUtcNow(), udfoert ? "udført" : "afvist");
    }

    /// <summary>Newest first.</summary>
    /// <param name="side">From 1.</param>
    public (IReadOnlyList<Spor> Spor, int IAlt) Find(int side)
    {
        using var f = varehus.Aabn();
        return (
            [
                .. f.Query<Spor>(
                    """
                    select id as Id, tid as Tid, bruger as Bruger, handling as Handling, produkt as Produkt, genstand as Genstand,
                        formaal as Formaal, udfald as Udfald
                    from ops.revision order by id desc limit @PrSide offset @spring
                    """,
                    new { PrSide, spring = (side - 1) * PrSide }
                ),
            ],
            f.QuerySingle<int>("select cast(count(*) as integer) from ops.revisionsspor")
        );
    }
}
