using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Drift;

/// <summary>A row of ops.revisionsspor: who did what to what, and why.</summary>
/// <param name="Produkt">Null: the act is about no product.</param>
/// <param name="Genstand">A version, a run, months or a pseudonym; never a person's id.</param>
/// <param name="Formaal">Why, in the user's words.</param>
public sealed record AuditEntry(string Bruger, string Handling, string? Produkt, string? Genstand, string? Formaal);

/// <summary>
/// Adds rows to ops.revisionsspor, and to ops.revisionsudfald what came of what had begun: the trail is added to and never changed, and in either warehouse nobody
/// who works for the service can do otherwise. The view ops.revision shows both. Rows are ordered by id, which begins with the time.
/// </summary>
public static partial class AuditTrail
{
    /// <summary>Whether words that are to stand in the trail hold what may be a person's id: ten digits in a row, or six and four.</summary>
    public static bool HoldsPersonId(string ord) => PersonId().IsMatch(ord);

    /// <param name="transaktion">The one that is open on the connection; null: none is.</param>
    /// <param name="udfald">begyndt, udført or afvist.</param>
    /// <returns>The row's id.</returns>
    public static string Write(DbConnection forbindelse, DbTransaction? transaktion, DateTimeOffset tid, AuditEntry spor, string udfald)
    {
        var id = tid.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture) + "-" + Guid.NewGuid().ToString("N")[..8];
        forbindelse.Execute(
            """
            insert into ops.revisionsspor (id, tid, bruger, handling, produkt, genstand, formaal, udfald)
            values (@id, @tid, @Bruger, @Handling, @Produkt, @Genstand, @Formaal, @udfald)
            """,
            new
            {
                id,
                tid = Udgivelsesbog.Tid(tid),
                spor.Bruger,
                spor.Handling,
                spor.Produkt,
                spor.Genstand,
                spor.Formaal,
                udfald,
            },
            transaktion
        );
        return id;
    }

    /// <summary>Adds how it went with what stands as begun. There is one outcome of each.</summary>
    /// <param name="id">As <see cref="Write"/> returned it.</param>
    /// <param name="udfald">udført or afvist.</param>
    public static void WriteOutcome(DbConnection forbindelse, string id, DateTimeOffset tid, string udfald) =>
        forbindelse.Execute(
            "insert into ops.revisionsudfald (id, tid, udfald) values (@id, @tid, @udfald)",
            new
            {
                id,
                tid = Udgivelsesbog.Tid(tid),
                udfald,
            }
        );

    [GeneratedRegex(@"\d{6}[- ]?\d{4}")]
    private static partial Regex PersonId();
}
