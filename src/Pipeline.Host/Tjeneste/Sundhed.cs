using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Access;

namespace Pipeline.Host.Tjeneste;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work, or a sentence for each thing that keeps it from it and status 503.
/// <c>/health/fresh</c>, of a service with pages: no month that the calendar expects is missing, or a sentence for each product that lacks one and status 503.
/// It is apart from <c>ready</c>, since a service without new deliveries works.
/// </summary>
internal static class Sundhed
{
    /// <param name="mangler">What is wrong now, in sentences.</param>
    public static void Tilfoej(IEndpointRouteBuilder veje, Func<CancellationToken, Task<IReadOnlyList<string>>> mangler)
    {
        veje.MapGet("/health/live", () => Results.Text("lever\n")).AllowAnonymous();
        veje.MapGet("/health/ready", async (CancellationToken token) => Svar(await mangler(token), "klar")).AllowAnonymous();
    }

    /// <param name="late">The products that lack a month that is expected, in sentences.</param>
    public static void Fresh(IEndpointRouteBuilder routes, Func<IReadOnlyList<string>> late) =>
        routes.MapGet("/health/fresh", () => Svar(late(), "frisk")).AllowAnonymous();

    private static IResult Svar(IReadOnlyList<string> fejl, string godt) =>
        fejl.Count > 0
            // Whoever asks need not have logged in.
            ? Results.Text(string.Join('\n', fejl.Select(ServerPaths.Hide)) + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text(godt + "\n");
}
