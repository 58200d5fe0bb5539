using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Pipeline.Dashboard.Opsaetning;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>An OpenID Connect provider on a port of this machine, at which one user is always logged in, with the roles that are set here.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private const string Client = "pipeline";
    private const string Secret = "en hemmelighed til prøven";

    /// <summary>Made once: making one takes a second.</summary>
    private static readonly RsaSecurityKey Signing = new(RSA.Create(2048));

    private static readonly SymmetricSecurityKey Encryption = new(RandomNumberGenerator.GetBytes(32));

    private WebApplication _app = null!;

    public string User { get; set; } = "anne";

    public List<string> Roles { get; } = [Roller.Laeser, "noget andet"];

    /// <summary>Where logins were to go back to.</summary>
    public List<string> RedirectUris { get; } = [];

    /// <summary>Whether it lets the user in.</summary>
    public bool Refuses { get; set; }

    public Oidcindstilling Settings => new(Address, Client, Secret);

    private string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<TestProvider> Start()
    {
        var provider = new TestProvider();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddOpenIddict().AddServer(provider.Configure);
        provider._app = builder.Build();
        provider._app.UseAuthentication();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile);
        server.AddEncryptionKey(Encryption).AddSigningKey(Signing);
        server.EnableDegradedMode();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(b =>
            b.UseInlineHandler(context =>
            {
                RedirectUris.Add(context.RedirectUri ?? "");
                if (context.ClientId != Client)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            })
        );
        server.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(b =>
            b.UseInlineHandler(context =>
            {
                if (Refuses)
                {
                    context.Reject(Errors.AccessDenied, "Nej.");
                }
                else
                {
                    context.SignIn(Principal());
                }

                return default;
            })
        );
        server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(b =>
            b.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            })
        );
    }

    private ClaimsPrincipal Principal()
    {
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.AddClaim(new(Claims.Subject, "1"));
        identity.AddClaim(new(Claims.PreferredUsername, User));
        foreach (var role in Roles)
        {
            identity.AddClaim(new("roles", role));
        }

        // What a provider may say without meaning a role here.
        identity.AddClaim(new(ClaimTypes.Role, Roller.Operatoer));
        identity.SetScopes(Scopes.OpenId, Scopes.Profile);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new(identity);
    }
}
