using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Pipeline.Host.Tjeneste;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work, or a sentence for each thing that keeps it from it and status 503.
/// </summary>
internal static class Sundhed
{
    /// <param name="mangler">What is wrong now, in sentences.</param>
    public static void Tilfoej(IEndpointRouteBuilder veje, Func<CancellationToken, Task<IReadOnlyList<string>>> mangler)
    {
        veje.MapGet("/health/live", () => Results.Text("lever\n")).AllowAnonymous();
        veje.MapGet(
                "/health/ready",
                async (CancellationToken token) =>
                    await mangler(token) is { Count: > 0 } fejl
                        ? Results.Text(string.Join('\n', fejl) + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
                        : Results.Text("klar\n")
            )
            .AllowAnonymous();
    }
}
