using Dapper;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>What the service was asked for, by run, in ops.bestillinger: so that it can be asked for again.</summary>
public sealed class Bestillingsbog(IVarehus varehus, TimeProvider ur)
{
    /// <param name="bestilling">As JSON; without personal data.</param>
    public void Skriv(string koersel, string kommando, string bestilling, string bruger) =>
        varehus.ITransaktion(t =>
            t.Connection!.Execute(
                """
                insert into ops.bestillinger (koersel, kommando, bestilling, bruger, bestilt)
                values (@koersel, @kommando, @bestilling, @bruger, @nu) on conflict (koersel) do nothing
                """,
                new
                {
                    koersel,
                    kommando,
                    bestilling,
                    bruger,
                    nu = Udgivelsesbog.Tid(ur.GetUtcNow()),
                },
                t
            )
        );

    /// <summary>The order of a run; null when it was not asked for here.</summary>
    public string? Find(string koersel)
    {
        using var f = varehus.Aabn();
        return f.ExecuteScalar<string?>("select bestilling from ops.bestillinger where koersel = @koersel", new { koersel });
    }

    /// <summary>
    /// Records a run that ended before it had begun: without deliveries to read, or stopped while it waited. One that has begun tells of itself.
    /// </summary>
    /// <param name="udfald">fejlet, afvist or afbrudt.</param>
    public void Afslut(string koersel, string kommando, string? regelsaet, string kode, string udfald, string besked) =>
        varehus.ITransaktion(t =>
            t.Connection!.Execute(
                """
                insert into ops.koersler (koersel, kommando, regelsaet, kode, startet, sluttet, udfald, besked)
                values (@koersel, @kommando, @regelsaet, @kode, @nu, @nu, @udfald, @besked) on conflict (koersel) do nothing
                """,
                new
                {
                    koersel,
                    kommando,
                    regelsaet,
                    kode,
                    udfald,
                    besked,
                    nu = Udgivelsesbog.Tid(ur.GetUtcNow()),
                },
                t
            )
        );
}
