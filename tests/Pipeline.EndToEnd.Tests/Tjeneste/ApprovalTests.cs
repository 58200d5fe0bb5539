using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>What a check refused, in the service: nothing of it is shared out, and whoever knows that it is right says so once.</summary>
[Collection(Tjenesten.Navn)]
public sealed class ApprovalTests(Danmark2025 danmark)
{
    [PgFact]
    public async Task RefusedRun_IsNotSharedOut_AndIsDoneWhenItIsApproved()
    {
        using var klynge = new Klyngedata(danmark);
        var residences = Path.Combine(klynge.Data, "landing", "2025-09", "bopael.csv");
        File.WriteAllLines(residences, File.ReadAllLines(residences).Take(1));
        using var tjeneste = new Proevetjeneste(klynge.Data);

        var refused = await tjeneste.Styring.StartKoersel(new(["jobsamtaler"], null, null, null, "anna"));
        (await tjeneste.Foelg(refused))[^1]
            .ShouldSatisfyAllConditions(
                f => f.Tilstand.ShouldBe(Tilstand.Afvist),
                f => f.Besked!.ShouldContain("bopael 2025-09 har 0 rækker mod 3")
            );

        var shared = await Should.ThrowAsync<PipelineFejl>(() =>
            tjeneste.Styring.StartEfterberegning(new("jobsamtaler", new(2025, 4), new(2025, 8), "1.74", "anna"))
        );
        shared.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        shared.Message.ShouldContain("bopael 2025-09 har 0 rækker mod 3");
        klynge.Tal("select count(*) from ops.spande").ShouldBe(0);
        klynge.Tal("select count(*) from ops.koersler where kommando = 'backfill' and udfald = 'afvist'").ShouldBe(1);

        var approved = await tjeneste.Styring.Godkend(refused, new("bo", "registeret er tømt"));
        (await tjeneste.Foelg(approved))[^1].ShouldSatisfyAllConditions(f => f.Tilstand.ShouldBe(Tilstand.Udfoert, f.Besked));
        klynge
            .Hent<string>("select bruger || ' ' || handling || ' ' || formaal from ops.revisionsspor where handling like 'godkend %'")
            .ShouldBe(["bo godkend fuldstaendighed registeret er tømt"]);

        (await Should.ThrowAsync<PipelineFejl>(() => tjeneste.Styring.Godkend(approved, new("bo", "igen")))).Message.ShouldContain(
            "er ikke afvist af en kontrol, der kan godkendes"
        );
    }
}
