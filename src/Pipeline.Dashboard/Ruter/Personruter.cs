using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Sider;
using Pipeline.Domain;
using Pipeline.Publish.Drift;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>A person's month, and who looked. The pseudonym comes in a form and stands in no address, so in no log of addresses either.</summary>
internal static class Personruter
{
    private const string Produkt = "jobsamtaler";
    private const int Hexcifre = 16;
    private const int MindsteFormaal = 8;

    public static void Map(IEndpointRouteBuilder app)
    {
        var ruter = app.MapGroup("").RequireAuthorization(Roller.Revisor).ExcludeFromDescription();
        ruter.MapGet("/forklar", (Resultater resultater, Katalog katalog) => Vis(resultater, katalog, null, null, null, null));
        ruter.MapPost("/forklar", Forklar);
        ruter.MapGet(
            "/revision",
            (Revisionsspor spor, int? side) =>
            {
                var nr = Math.Clamp(side ?? 1, 1, 1_000_000);
                var (fundne, iAlt) = spor.Find(nr);
                return Side<Revisionsside>(new Spormodel(fundne, iAlt, nr));
            }
        );
    }

    private static async Task<IResult> Forklar(
        HttpContext http,
        IDriftstyring drift,
        Resultater resultater,
        Katalog katalog,
        Revisionsspor spor,
        [FromForm] string? person,
        [FromForm] string? maaned,
        [FromForm] string? regler,
        [FromForm] string? formaal
    )
    {
        var pseudonym = person?.Trim().ToLowerInvariant() ?? "";
        if (pseudonym.Length != Hexcifre || !pseudonym.All(char.IsAsciiHexDigitLower))
        {
            // What was given may be somebody's number, so it is neither repeated nor recorded.
            return Vis(
                resultater,
                katalog,
                maaned,
                regler,
                null,
                "Angiv pseudonymet fra datasøen, 16 hexcifre; et personnummer bruges ikke her."
            );
        }

        if (formaal is null || formaal.Trim().Length < MindsteFormaal || formaal.Length > 200 || AuditTrail.HoldsPersonId(formaal))
        {
            return Vis(
                resultater,
                katalog,
                maaned,
                regler,
                null,
                "Skriv formålet med opslaget med ord, for eksempel en sags journalnummer; intet personnummer."
            );
        }

        var id = spor.Begynd(http.User.Identity?.Name ?? "ukendt", "opslag på person", Produkt, pseudonym, $"{maaned}: {formaal.Trim()}");
        try
        {
            var linjer = await drift.Forklar(new(Produkt, pseudonym, Maaned(maaned, "Måneden"), Valg(regler)), http.RequestAborted);
            spor.Slut(id, udfoert: true);
            return Vis(resultater, katalog, maaned, regler, linjer, null);
        }
        catch (PipelineFejl fejl)
        {
            spor.Slut(id, udfoert: false);
            return Vis(resultater, katalog, maaned, regler, null, ServerPaths.Hide(fejl.Message));
        }
    }

    private static IResult Vis(
        Resultater resultater,
        Katalog katalog,
        string? maaned,
        string? regler,
        IReadOnlyList<string>? linjer,
        string? fejl
    ) =>
        Side<Forklaringsside>(
            new Forklaringsmodel(resultater.Maaneder(Produkt), [.. katalog.Regelsaet(Produkt).Reverse()], maaned, regler, linjer, fejl),
            fejl is null ? 200 : 400
        );
}
