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

/// <summary>Adds rows to ops.revisionsspor. They are ordered by id, which begins with the time.</summary>
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

    [GeneratedRegex(@"\d{6}[- ]?\d{4}")]
    private static partial Regex PersonId();
}
