using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Pipeline.Dashboard.Sider;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Dashboard.Ruter;

/// <summary>A page as an answer, and what stands in an address read strictly.</summary>
internal static class Sidesvar
{
    public static IResult Side<T>(object model, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new RazorComponentResult<T>(new Dictionary<string, object?> { ["Model"] = model })
        {
            StatusCode = status,
            // The page is whole before its first byte goes: there is no script that could put late pieces in place.
            PreventStreamingRendering = true,
        };

    public static IResult Fejl(int status, string titel, string tekst) => Side<Fejlside>(new Fejlmodel(titel, tekst), status);

    public static IResult IkkeFundet(string hvad) => Fejl(StatusCodes.Status404NotFound, "Siden findes ikke", hvad);

    /// <exception cref="PipelineFejl">Not a month.</exception>
    public static Maaned Maaned(string? tekst, string felt) =>
        Domain.Kalender.Maaned.TryParse(tekst, out var maaned)
            ? maaned
            : throw new PipelineFejl($"{felt} skal være en måned som 2025-10.", Afslutning.ForkertBrug);

    /// <summary>Null for what is left empty in a form.</summary>
    public static string? Valg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
