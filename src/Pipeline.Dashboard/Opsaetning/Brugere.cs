using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>The configured users and their passwords, hashed as the framework does it (PBKDF2 with HMAC-SHA512).</summary>
public sealed partial class Brugere
{
    internal const string Segl = "segl";

    /// <summary>OWASP's number for PBKDF2 with HMAC-SHA512 is 210,000.</summary>
    private const int Gange = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Gange }));

    private static readonly string Ukendt = Hasher.HashPassword("", Guid.NewGuid().ToString());

    /// <summary>How old what is known of the users may be before the settings are read again.</summary>
    public static readonly TimeSpan Aeldst = TimeSpan.FromSeconds(30);

    private readonly Func<IReadOnlyList<Brugerindstilling>>? _laes;
    private readonly TimeProvider _ur;
    private readonly ILogger<Brugere> _log;
    private readonly Lock _laas = new();
    private Dictionary<string, Brugerindstilling> _brugere;
    private DateTimeOffset _laest;

    /// <exception cref="PipelineFejl">A user has no name, a role that is not there, or something that is no hash.</exception>
    public Brugere(DashboardIndstillinger indstillinger, TimeProvider ur, ILogger<Brugere> log)
    {
        (_laes, _ur, _log) = (indstillinger.ReadUsers, ur, log);
        (_brugere, _laest) = (Efter(indstillinger.Brugere), ur.GetUtcNow());
    }

    /// <summary>Nobody can log in with a password.</summary>
    public bool ErTom => Nu().Count == 0;

    /// <summary>What the configuration holds for a password.</summary>
    public static string Hash(string kodeord) => Hasher.HashPassword("", kodeord);

    /// <summary>The user, when name and password are right. A name that is not there takes as long as one that is.</summary>
    public ClaimsPrincipal? LogInd(string navn, string kodeord)
    {
        var bruger = Nu().GetValueOrDefault(navn);
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
        Nu().TryGetValue(principal.Identity?.Name ?? "", out var bruger) && principal.HasClaim(Segl, Seglet(bruger));

    private static string Seglet(Brugerindstilling bruger) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bruger.Kodeord}\n{string.Join(',', bruger.Roller)}")))[..16];

    /// <summary>The users as the settings have them now. Settings that cannot be read leave them as they were, and the log says so.</summary>
    private Dictionary<string, Brugerindstilling> Nu()
    {
        lock (_laas)
        {
            if (_laes is not null && _ur.GetUtcNow() - _laest >= Aeldst)
            {
                _laest = _ur.GetUtcNow();
                try
                {
                    _brugere = Efter(_laes());
                }
                catch (Exception fejl) when (fejl is PipelineFejl or IOException or UnauthorizedAccessException)
                {
                    Ulaeselige(_log, fejl.Message);
                }
            }

            return _brugere;
        }
    }

    private static Dictionary<string, Brugerindstilling> Efter(IReadOnlyList<Brugerindstilling> brugere)
    {
        foreach (var bruger in brugere)
        {
            Kontroller(bruger);
        }

        return brugere.GroupBy(b => b.Navn, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } flere
            ? throw new PipelineFejl($"Brugeren '{flere.Key}' står flere gange i indstillingerne; lad en stå.", Afslutning.ForkertBrug)
            : brugere.ToDictionary(b => b.Navn, StringComparer.OrdinalIgnoreCase);
    }

    [LoggerMessage(LogLevel.Warning, "Brugerne kunne ikke læses igen og er, som de var: {Fejl}")]
    private static partial void Ulaeselige(ILogger log, string fejl);

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
