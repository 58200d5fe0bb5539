using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>A machine with the configured token reads as a laeser. It changes nothing: it cannot have an antiforgery token.</summary>
internal sealed class Maskinadgang(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    DashboardIndstillinger indstillinger
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Skema = "maskine";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var givet = Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim();
        return Task.FromResult(
            indstillinger.Maskintoken is { Length: > 0 } token
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(givet)),
                SHA256.HashData(Encoding.UTF8.GetBytes(token))
            )
                ? AuthenticateResult.Success(
                    new(
                        new ClaimsPrincipal(
                            new ClaimsIdentity([new(ClaimTypes.Name, "maskine"), new(ClaimTypes.Role, Roller.Laeser)], Skema)
                        ),
                        Skema
                    )
                )
                : AuthenticateResult.Fail("Ukendt token.")
        );
    }
}
