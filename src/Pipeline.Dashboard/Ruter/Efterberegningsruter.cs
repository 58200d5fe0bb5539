using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Sider;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Publish.Udgivelser;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>A backfill from plan to start.</summary>
internal static class Efterberegningsruter
{
    public static void Map(IEndpointRouteBuilder ruter)
    {
        ruter.MapGet("/efterberegning", Efterberegning);
        ruter.MapPost("/efterberegning", StartEfterberegning);
    }

    private static async Task<IResult> Efterberegning(
        IDriftstyring drift,
        Katalog katalog,
        Laesning.Udgivelser udgivelser,
        Resultater resultater,
        Anslag anslag,
        string? produkt,
        string? fra,
        string? til,
        string? regler,
        HttpContext http
    )
    {
        var navn = katalog.Produkt(Valg(produkt) ?? "jobsamtaler").Navn;
        var maaneder = resultater.Maaneder(navn);
        var regelsaet = katalog.Regelsaet(navn);
        var gaeldende = udgivelser.Gaeldende(navn);
        var iKraft = udgivelser.Versioner(navn).FirstOrDefault(v => v.Version == gaeldende)?.Regelsaet;
        var valg = new Efterberegningsvalg(navn, Valg(fra), Valg(til), Valg(regler));
        Efterberegningsplan? plan = null;
        IReadOnlyList<Regelaendring> aendringer = [];
        string? fejl = null;
        if (valg is { Fra: not null, Til: not null, Regler: not null })
        {
            try
            {
                plan = await drift.Planlaeg(
                    new(navn, Maaned(valg.Fra, "Fra"), Maaned(valg.Til, "Til"), valg.Regler, http.User.Identity?.Name ?? ""),
                    http.RequestAborted
                );
                if (plan.Anslaaet is null && anslag.Af(navn, plan.Maaneder.Count, maaneder.Count) is { } ca)
                {
                    plan = plan with { Anslaaet = ca.Tid, Grundlag = ca.Grundlag };
                }

                aendringer = katalog.Aendringer(navn, iKraft ?? "", valg.Regler);
            }
            catch (PipelineFejl e)
            {
                fejl = ServerPaths.Hide(e.Message);
            }
        }

        return Side<Efterberegningsside>(
            new Efterberegningsmodel(valg, Sideruter.Produkter(katalog), regelsaet, iKraft, maaneder, plan, fejl, aendringer),
            fejl is null ? 200 : 400
        );
    }

    private static Task<IResult> StartEfterberegning(
        HttpContext http,
        IDriftstyring drift,
        [FromForm] string produkt,
        [FromForm] string fra,
        [FromForm] string til,
        [FromForm] string regler
    ) =>
        Handling.Koer(
            http,
            $"start efterberegning {regler}",
            produkt,
            $"{fra} – {til}",
            $"/efterberegning?produkt={Uri.EscapeDataString(produkt)}&fra={Uri.EscapeDataString(fra)}&til={Uri.EscapeDataString(til)}&regler={Uri.EscapeDataString(regler)}",
            async bruger =>
            {
                var id = await drift.StartEfterberegning(
                    new(produkt, Maaned(fra, "Fra"), Maaned(til, "Til"), regler, bruger),
                    http.RequestAborted
                );
                return new("Efterberegningen er sat i gang. Siden følger med.", $"/koersler/{id}");
            }
        );
}
