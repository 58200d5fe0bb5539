using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>In the demo a caller on this machine is in with every role.</summary>
internal sealed class Demoadgang(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Skema = "demo";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            Adgang.ErHer(Context)
                ? AuthenticateResult.Success(
                    new(
                        new ClaimsPrincipal(
                            new ClaimsIdentity(
                                [new(ClaimTypes.Name, "demo"), .. Roller.Alle.Select(r => new Claim(ClaimTypes.Role, r))],
                                Skema
                            )
                        ),
                        Skema
                    )
                )
                : AuthenticateResult.NoResult()
        );

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Afvis();

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Afvis();

    private Task Afvis()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        Response.ContentType = "text/plain; charset=utf-8";
        return Response.WriteAsync("Demoen svarer kun på denne maskine, på adressen localhost eller 127.0.0.1.");
    }
}
