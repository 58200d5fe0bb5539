using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>The configured users and their passwords, hashed as the framework does it (PBKDF2 with HMAC-SHA512).</summary>
public sealed class Brugere
{
    internal const string Segl = "segl";

    /// <summary>OWASP's number for PBKDF2 with HMAC-SHA512 is 210,000.</summary>
    private const int Gange = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Gange }));

    private static readonly string Ukendt = Hasher.HashPassword("", Guid.NewGuid().ToString());

    private readonly Dictionary<string, Brugerindstilling> _brugere;

    /// <exception cref="PipelineFejl">A user has no name, a role that is not there, or something that is no hash.</exception>
    public Brugere(DashboardIndstillinger indstillinger)
    {
        foreach (var bruger in indstillinger.Brugere)
        {
            Kontroller(bruger);
        }

        _brugere = indstillinger.Brugere.ToDictionary(b => b.Navn, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the configuration holds for a password.</summary>
    public static string Hash(string kodeord) => Hasher.HashPassword("", kodeord);

    /// <summary>The user, when name and password are right. A name that is not there takes as long as one that is.</summary>
    public ClaimsPrincipal? LogInd(string navn, string kodeord)
    {
        var bruger = _brugere.GetValueOrDefault(navn);
        var svar = Hasher.VerifyHashedPassword("", bruger?.Kodeord ?? Ukendt, kodeord);
        return bruger is null || svar == PasswordVerificationResult.Failed
            ? null
            : new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.Name, bruger.Navn),
                        new(Segl, Seglet(bruger)),
                        .. bruger.Roller.Select(r => new Claim(ClaimTypes.Role, r)),
                    ],
                    CookieAuthenticationDefaults.AuthenticationScheme
                )
            );
    }

    internal bool ErStadig(ClaimsPrincipal principal) =>
        _brugere.TryGetValue(principal.Identity?.Name ?? "", out var bruger) && principal.HasClaim(Segl, Seglet(bruger));

    private static string Seglet(Brugerindstilling bruger) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bruger.Kodeord}\n{string.Join(',', bruger.Roller)}")))[..16];

    private static void Kontroller(Brugerindstilling bruger)
    {
        if (string.IsNullOrWhiteSpace(bruger.Navn))
        {
            throw new PipelineFejl("En bruger i indstillingerne har intet navn; giv den et.", Afslutning.ForkertBrug);
        }

        if (bruger.Roller.Except(Roller.Alle).FirstOrDefault() is { } ukendt)
        {
            throw new PipelineFejl(
                $"Brugeren '{bruger.Navn}' har rollen '{ukendt}', som ikke findes; roller er {string.Join(", ", Roller.Alle)}.",
                Afslutning.ForkertBrug
            );
        }

        var bytes = new byte[256];
        if (!Convert.TryFromBase64String(bruger.Kodeord, bytes, out var antal) || antal < 48 || bytes[0] != 1)
        {
            throw new PipelineFejl(
                $"Brugeren '{bruger.Navn}' har ikke en kodeordshash i indstillingerne; dan en med 'pipeline kodeord'.",
                Afslutning.ForkertBrug
            );
        }
    }
}
