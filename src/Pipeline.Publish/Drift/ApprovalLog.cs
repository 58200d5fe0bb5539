using Dapper;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>A delivered file that somebody has let through a check.</summary>
public sealed record Approval
{
    public string Datasaet { get; init; } = "";
    public string Maaned { get; init; } = "";
    public string Sha256 { get; init; } = "";

    /// <summary>UTC.</summary>
    public string Tid { get; init; } = "";
    public string Bruger { get; init; } = "";
    public string? Hvorfor { get; init; }
}

/// <summary>Approvals in ops.godkendelser, each in the audit trail too.</summary>
public sealed class ApprovalLog(IVarehus varehus, TimeProvider ur)
{
    public IReadOnlyList<Approval> Of(string check)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Approval>(
                """
                select datasaet as Datasaet, maaned as Maaned, sha256 as Sha256, tid as Tid, bruger as Bruger, hvorfor as Hvorfor
                from ops.godkendelser where kontrol = @check order by tid, datasaet, maaned
                """,
                new { check }
            ),
        ];
    }

    /// <summary>Lets the files through the check from now on. One that is let through already keeps who did it.</summary>
    public void Approve(string check, IReadOnlyList<(string Datasaet, string Maaned, string Sha256)> files, Decision by, string run) =>
        varehus.ITransaktion(transaktion =>
        {
            var (f, now) = (transaktion.Connection!, ur.GetUtcNow());
            foreach (var (datasaet, maaned, sha256) in files)
            {
                var added = f.Execute(
                    """
                    insert into ops.godkendelser (kontrol, datasaet, maaned, sha256, tid, bruger, hvorfor, koersel)
                    values (@check, @datasaet, @maaned, @sha256, @tid, @Bruger, @Hvorfor, @run)
                    on conflict (kontrol, datasaet, maaned, sha256) do nothing
                    """,
                    new
                    {
                        check,
                        datasaet,
                        maaned,
                        sha256,
                        tid = Udgivelsesbog.Tid(now),
                        by.Bruger,
                        by.Hvorfor,
                        run,
                    },
                    transaktion
                );
                if (added > 0)
                {
                    AuditTrail.Write(
                        f,
                        transaktion,
                        now,
                        Entry(check, null, $"{datasaet} {maaned}, fil {sha256[..12]}, kørsel {run}", by),
                        "udført"
                    );
                }
            }

            return true;
        });

    /// <summary>Records that a publication passed a check that had refused it.</summary>
    public void Passed(string check, string product, Decision by, string run) =>
        varehus.ITransaktion(transaktion =>
            AuditTrail.Write(transaktion.Connection!, transaktion, ur.GetUtcNow(), Entry(check, product, $"kørsel {run}", by), "udført")
        );

    private static AuditEntry Entry(string check, string? product, string what, Decision by) =>
        new(by.Bruger, $"godkend {check}", product, what, by.Hvorfor);
}
